/** Rows and columns of a matrix that are too many to be drawn, by name. */
import type { MatrixFit } from '../charts/fit-matrix.ts';
import { formatCount } from '../wording/grammar.ts';
import { nameLabels } from './named.ts';

/** Sentences for what is left out below a figure; none where everything is drawn. `rows` and `columns` are all that there are. */
export function undrawnHeads(
	fit: MatrixFit,
	rows: readonly string[],
	columns: readonly string[],
	reports: string,
): readonly string[] {
	const sentence = (labels: readonly string[], drawn: readonly number[], one: string) => {
		const kept = new Set(drawn);
		const left = labels.filter((_, i) => !kept.has(i));
		return left.length === 0
			? []
			: [`${formatCount(left.length, { one, many: `${one}s` })} with the fewest ${reports}: ${nameLabels(left)}.`];
	};
	return [...sentence(rows, fit.rows, 'row'), ...sentence(columns, fit.columns, 'column')];
}
