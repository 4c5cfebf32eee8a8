/** Who made the data of a review, and how much of it people have verified. */
import { verificationWording as say } from '../wording/verification.ts';
import type { Corpus } from './corpus.ts';
import { hasVerification, verifiedCounts } from './verification.ts';

const inCache = new WeakMap<Corpus, string>();

/**
 * The words of the review, and after them a sentence on verification: where people have verified anything, where the
 * review says that they have, or where software charted. A team that charted by hand and says nothing gets no sentence.
 */
export function dataBy(corpus: Corpus): string {
	const before = inCache.get(corpus);
	if (before !== undefined) return before;
	const makers = corpus.review['data-by'].replace(/\.?$/, '.');
	const sentences = [makers, verificationSentence(corpus)].filter(Boolean).join(' ');
	inCache.set(corpus, sentences);
	return sentences;
}

/** Whether people have verified the records, as a sentence; undefined where that need not be said. */
function verificationSentence(corpus: Corpus): string | undefined {
	const counts = verifiedCounts(corpus, corpus.studies);
	const isAny = hasVerification(counts);
	const { verified, coders = [] } = corpus.charting ?? {};
	if (isAny) return say.records(counts.records, true);
	if (verified) return say.claimed;
	return coders.some(({ kind }) => kind === 'software') ? say.records(counts.records, false) : undefined;
}
