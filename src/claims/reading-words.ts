/** What a reading of the review says in words: the selections in it as conditions, as the explorer writes them. */
import type { Corpus } from '../corpus/corpus.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { isUnfiltered } from '../facets/selection.ts';
import { sentenceOf } from '../facets/sentence.ts';
import { claimAgreementWording as say } from '../wording/claim-agreement.ts';
import { sentenceWording } from '../wording/sentence.ts';

/** A selection as in an address: `KEY=VALUE` once, or several joined by `&`. */
const selectionPattern = /[\w.-]+=[^\s&,;()=]+(?:&[\w.-]+=[^\s&,;()=]+)*/g;

/** The same with the group among which it counts. */
const amongPattern = new RegExp(`(${selectionPattern.source}) OF (${selectionPattern.source})`, 'g');

/**
 * The text with its selections in words, with the group after `OF` as that among which they count. What is no selection
 * of this codebook stays as it is written.
 */
export function readingInWords(corpus: Corpus, text: string): string {
	return text
		.replaceAll(amongPattern, (whole, selection: string, group: string) => {
			const [what, among] = [inWords(corpus, selection), inWords(corpus, group)];
			return what === undefined || among === undefined ? whole : say.among(what, among);
		})
		.replaceAll(selectionPattern, (selection) => inWords(corpus, selection) ?? selection);
}

/** The conditions of the sentence of a selection, without its counts; undefined where a part of it cannot be used. */
function inWords(corpus: Corpus, address: string): string | undefined {
	const { selection, ignored } = parseAddress(corpus, address);
	if (ignored.length > 0 || isUnfiltered(selection)) return undefined;
	const conditions = sentenceOf(corpus, selection).groups.map(({ lead, phrases, last }) =>
		sentenceWording.group(
			lead,
			phrases.map(({ text }) => text),
			last,
		),
	);
	return conditions.join('; ');
}
