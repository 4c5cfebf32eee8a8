/** The columns that a table of studies starts with: their year, and those that the review names. */

import { traitsOf } from '../schema/variable-kind.ts';
import { type CodedCorpus, type Variable, variableOf } from './corpus.ts';

/** Each once, the years first. Only the review's own columns where no variable is a year. */
export function studyColumns(corpus: CodedCorpus): readonly Variable[] {
	const years = corpus.variables
		.filter((variable) => variable.of === 'study' && traitsOf(variable).axis === 'time')
		.map(({ id }) => id);
	return [...new Set([...years, ...corpus.review.table])].map((id) => variableOf(corpus, id));
}
