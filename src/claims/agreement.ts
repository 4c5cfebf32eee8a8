/** How often two readings of a review agreed: on what is a statement, on its condition, and on its verdict. */
import type { Corpus } from '../corpus/corpus.ts';
import { type ReadingQuestion, readingQuestions } from '../schema/claim-words.ts';

export interface ReadingAgreement {
	on: ReadingQuestion;
	/** Statements that were compared. */
	pairs: number;
	agreed: number;
}

/** Agreement on each question, in the order in which they arise; an empty array without a log. Not corrected for chance. */
export function readingAgreements({ claimAgreement }: Pick<Corpus, 'claimAgreement'>): readonly ReadingAgreement[] {
	if (!claimAgreement) return [];
	const { compared, differences } = claimAgreement;
	return readingQuestions.map((on) => ({
		on,
		pairs: compared[on],
		agreed: compared[on] - differences.filter((difference) => difference.on === on).length,
	}));
}
