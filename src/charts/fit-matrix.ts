/** Decides which rows and columns of a matrix are drawn, and whether its cells hold marks or numbers, so that any matrix fits into one picture. */

/** If one cell has more marks than this, all cells show numbers. */
export const marksMost = 40;
/** The most elements of a picture: a little below 3,000, which leaves some for its frame and its groups of columns. */
const nodesMost = 2900;
const nodesOf = { row: 8, column: 7, emptyCell: 2, numberCell: 4, mark: 3 };

export interface MatrixFit {
	/** Indexes of the rows and columns that are drawn, ascending. */
	rows: readonly number[];
	columns: readonly number[];
	isCounted: boolean;
}

/**
 * All rows and columns where they fit; otherwise those with the greatest totals (of equal totals, the first). `countOf`
 * gives the number of marks in a cell; it is called only for cells that may be drawn.
 */
export function fitMatrix(
	rowTotals: readonly number[],
	columnTotals: readonly number[],
	countOf: (row: number, column: number) => number,
): MatrixFit {
	const rows = byTotal(rowTotals);
	const columns = byTotal(columnTotals);
	const heads = () => nodesOf.row * rows.length + nodesOf.column * columns.length;
	const drop = () => (rows.length >= columns.length ? rows : columns).pop();
	while (heads() + nodesOf.emptyCell * rows.length * columns.length > nodesMost) drop();
	const counts = new Map(rows.map((row) => [row, new Map(columns.map((column) => [column, countOf(row, column)]))]));
	const cells = () => rows.flatMap((row) => columns.map((column) => counts.get(row)?.get(column) ?? 0));
	const ofMarks = (cellCounts: readonly number[]) => cellCounts.reduce((sum, marks) => sum + nodesOf.mark * marks, 0);
	const ofNumbers = (cellCounts: readonly number[]) =>
		cellCounts.reduce((sum, marks) => sum + (marks > 0 ? nodesOf.numberCell : nodesOf.emptyCell), 0);
	const all = cells();
	const isCounted =
		all.some((marks) => marks > marksMost) || heads() + nodesOf.emptyCell * all.length + ofMarks(all) > nodesMost;
	if (isCounted) while (heads() + ofNumbers(cells()) > nodesMost) drop();
	const inOrder = (places: readonly number[]) => [...places].sort((a, b) => a - b);
	return { rows: inOrder(rows), columns: inOrder(columns), isCounted };
}

/** Indexes of the totals, the greatest total first. */
function byTotal(totals: readonly number[]): number[] {
	return totals.map((_, i) => i).sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
}
