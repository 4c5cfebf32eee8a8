/** Rows and columns of a matrix that are too many to be drawn, by name. */
import type { MatrixFit } from '../charts/fit-matrix.ts';
import { matrixWording as say } from '../wording/figure-matrix.ts';
import type { Noun } from '../wording/grammar.ts';

/** Sentences for what is left out below a figure; none where everything is drawn. `rows` and `columns` are all that there are. */
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
	const [left, right] = [leftOf(rows, fit.rows), leftOf(columns, fit.columns)];
	return [
		...(left.length > 0 ? [say.rowsLeftOut(left, report)] : []),
		...(right.length > 0 ? [say.columnsLeftOut(right, report)] : []),
	];
}
