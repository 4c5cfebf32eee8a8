/** Classification sheets of NVivo: cases with their folders in front, and attributes with the letters of their columns. */
import type { Sheet } from './sheet.ts';

const letters = (i: number) => String.fromCharCode(65 + i);

/** The table with plain names of cases and attributes; the table itself where it is no such sheet. */
export function withCaseNames(sheet: Sheet): Sheet {
	const [, ...attributes] = sheet.header;
	const isLettered =
		attributes.length > 1 &&
		attributes.length <= 26 &&
		attributes.every((name, i) => name.startsWith(`${letters(i)} : `));
	const isPath = (cell: string) => /^[^\\]+(\\{1,2}[^\\]+)+$/.test(cell);
	const arePaths = sheet.rows.length > 0 && sheet.rows.every(({ cells: [first = ''] }) => isPath(first));
	if (!isLettered && !arePaths) return sheet;
	const names = attributes.map((name) => name.replace(/^[A-Z] : /, ''));
	const isDistinct = new Set([sheet.header[0], ...names]).size === sheet.header.length;
	return {
		...sheet,
		header: isLettered && isDistinct ? [sheet.header[0] ?? '', ...names] : sheet.header,
		rows: arePaths
			? sheet.rows.map((row) => ({
					...row,
					cells: [row.cells[0]?.replace(/^.*\\/, '') ?? '', ...row.cells.slice(1)],
				}))
			: sheet.rows,
		notes: [
			...sheet.notes,
			...(arePaths ? [`The cells of "${sheet.header[0]}" begin with folders, which are left out.`] : []),
			...(isLettered && isDistinct
				? ['The names of the columns begin with their letters (A : …), which are left out.']
				: []),
		],
	};
}
