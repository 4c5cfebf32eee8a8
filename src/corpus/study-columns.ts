/** The columns with which a table of studies starts: the years, and those that the review names. */

import { traitsOf } from '../schema/variable-kind.ts';
import { type CodedCorpus, type Variable, variableOf } from './corpus.ts';

/**
 * The columns, each once, the years first. Without a variable of years, only the columns of the review. Throws if the
 * review names an unknown variable.
 */
export function studyColumns(corpus: Pick<CodedCorpus, 'review' | 'variables' | 'variablesById'>): readonly Variable[] {
	const years = corpus.variables
		.filter((variable) => variable.of === 'study' && traitsOf(variable).axis === 'time')
		.map(({ id }) => id);
	return [...new Set([...years, ...corpus.review.table])].map((id) => variableOf(corpus, id));
}
