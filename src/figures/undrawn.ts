/** Names the rows and columns of a matrix that are left out because there are too many. */
import type { MatrixFit } from '../charts/fit-matrix.ts';
import { matrixWording as say } from '../wording/figure-matrix.ts';
import type { Noun } from '../wording/grammar.ts';

/**
 * Sentences about the rows and columns that are not drawn, for below a figure; none if everything is drawn. `rows` and
 * `columns` are the labels of all of them.
 */
export function undrawnHeads(
	fit: MatrixFit,
	rows: readonly string[],
	columns: readonly string[],
	report: Noun,
): readonly string[] {
	const leftOf = (labels: readonly string[], places: readonly number[]) => {
		const isIn = new Set(places);
		return labels.filter((_, i) => !isIn.has(i));
	};
	const [rowsLeft, columnsLeft] = [leftOf(rows, fit.rows), leftOf(columns, fit.columns)];
	return [
		...(rowsLeft.length > 0 ? [say.rowsLeftOut(rowsLeft, report)] : []),
		...(columnsLeft.length > 0 ? [say.columnsLeftOut(columnsLeft, report)] : []),
	];
}
