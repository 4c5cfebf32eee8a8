/** Cells that hold a list as programs write it, `["a", "b"]` or `['a', 'b']`: as several values of a cell. */
import { isBlank } from '../schema/characters.ts';
import type { Sheet } from './sheet.ts';

/** The parts of a list of plain values as JSON or Python writes it; undefined for any other cell. */
function partsOf(cell: string): readonly string[] | undefined {
	if (!/^\[[\s\S]*\]$/.test(cell)) return undefined;
	return plainParts(cell) ?? plainParts(inJson(cell));
}

/** A list of Python with its quotes as JSON has them. */
const inJson = (cell: string) =>
	cell
		.replace(/'((?:[^'\\]|\\.)*)'(?=\s*[,\]])/g, (_, text: string) => JSON.stringify(text.replaceAll("\\'", "'")))
		.replace(/\bNone\b/g, 'null');

function plainParts(text: string): readonly string[] | undefined {
	try {
		const list: unknown = JSON.parse(text);
		if (!Array.isArray(list) || list.some((part) => typeof part === 'object' && part !== null)) return undefined;
		return list.flatMap((part) => (part === null || isBlank(String(part)) ? [] : [String(part).trim()]));
	} catch (cause) {
		// Brackets stand in titles and notes, too.
		if (cause instanceof SyntaxError) return undefined;
		throw cause;
	}
}

/**
 * The table with the lists of its cells as values with a sign between them, in the columns whose cells are all lists, with
 * a quotation mark or nothing inside; the table itself where there is none.
 */
export function withListCells(sheet: Sheet): Sheet {
	if (sheet.isBibliography) return sheet;
	const lists = sheet.header.map((_, i) => {
		const cells = sheet.rows.map(({ cells: row }) => row[i] ?? '').filter((cell) => !isBlank(cell));
		const isList = cells.some((cell) => /^\[\s*["']/.test(cell)) && cells.every((cell) => partsOf(cell) !== undefined);
		const hasSemicolon = cells.some((cell) => cell.includes(';'));
		return isList ? (hasSemicolon ? ' | ' : '; ') : undefined;
	});
	const names = sheet.header.filter((_, i) => lists[i] !== undefined);
	if (names.length === 0) return sheet;
	return {
		...sheet,
		rows: sheet.rows.map((row) => ({
			...row,
			cells: row.cells.map((cell, i) => {
				const sign = lists[i];
				return sign === undefined ? cell : (partsOf(cell)?.join(sign) ?? cell);
			}),
		})),
		notes: [
			...sheet.notes,
			`The cells of ${names.map((name) => `"${name}"`).join(', ')} hold lists as programs write them; their parts are several values of a cell, and an empty list is none.`,
		],
	};
}
