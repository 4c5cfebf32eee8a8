/** The parts of a question page, as readers see them. */
import type { Corpus } from '../corpus/corpus.ts';
import type { QuestionPart } from '../schema/prose.ts';

/** Their headings; the word for what the studies describe is the review's own. */
export function questionPartTitles({ review }: Corpus): Readonly<Record<QuestionPart, string>> {
	const { programme, report } = review.words;
	return {
		'in-short': 'In short',
		did: `What ${(programme ?? report).many} did`,
		seen: 'What was seen',
		concludes: 'What the review concludes',
		borrow: 'Examples to borrow',
		decide: 'Before you decide',
	};
}
