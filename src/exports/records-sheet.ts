/** The last sheet of a workbook of records: the records as JSON, and by which word a change on another sheet is seen. */
import { valueDigest } from '../corpus/digest.ts';
import { cellText } from './workbook.ts';

/** What its first cell says, by which a workbook is known. */
export const recordsMark = 'scoping review: records 1';

/** What stands in the place of a file's name beside the digest of the sheets before it. */
export const digestMark = 'digest';

/** Sheets as rows of cells, the head among them. */
export type SheetRows = readonly (readonly [name: string, rows: readonly (readonly unknown[])[]])[];

/** A word that is another one if any cell of the sheets is; however empty cells are written. */
export function sheetsDigest(sheets: SheetRows): string {
	const text = (cell: unknown) =>
		cell === undefined || cell === null ? '' : cellText(String(cell)).replace(/\r\n?/g, '\n');
	const line = (row: readonly unknown[]) => row.map(text).join('\t').replace(/\t+$/, '');
	return valueDigest(
		JSON.stringify(sheets.map(([name, rows]) => [name, rows.map(line).join('\n').replace(/\n+$/, '')])),
	);
}
