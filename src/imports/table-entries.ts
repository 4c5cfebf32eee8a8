/** Lists of objects, such as references and codes, as the rows of a sheet, and back. */
import { isNameVariable } from '../schema/csl.ts';
import type { Fields } from './published-files.ts';
import { cellOfNames, namesOfCell, type TableCell, tableCellOf, valueOfCell } from './table-cells.ts';
import type { TableRow } from './table-records.ts';

/** The rows of some entries, with the names of their columns in the order in which the entries have them. */
export function rowsOfEntries(entries: readonly Fields[]): { names: readonly string[]; rows: readonly TableRow[] } {
	const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
	const rows = entries.map((entry) =>
		Object.fromEntries(
			Object.entries(entry).map(([key, value]): [string, TableCell] => [
				key,
				isNameVariable(key) ? cellOfNames(value) : tableCellOf(value),
			]),
		),
	);
	return { names, rows };
}

/** The entry of a row; empty cells say nothing. */
export function entryOfRow(row: TableRow): Fields {
	return Object.fromEntries(
		Object.entries(row).flatMap(([key, cell]): [string, unknown][] =>
			cell === '' ? [] : [[key, isNameVariable(key) ? namesOfCell(cell) : valueOfCell(cell)]],
		),
	);
}
