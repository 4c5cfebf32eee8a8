/** The parts of a question page, as readers see them. */
import type { Corpus } from '../corpus/corpus.ts';
import type { QuestionPart } from '../schema/prose.ts';
import { questionWording } from '../wording/guidance.ts';

/** The headings of the parts, with the review's own word for what the studies describe. */
export function questionPartTitles({ review }: Corpus): Readonly<Record<QuestionPart, string>> {
	return questionWording.parts(review.words.programme ?? review.words.report);
}
