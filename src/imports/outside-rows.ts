/** Tells rows that are no records from those that are: totals and footnotes below a table, and rows of merged cells. */
import { isBlank } from '../schema/characters.ts';
import { foldText } from './fold.ts';
import { isLabel } from './guess-reference.ts';
import type { RawRow } from './sheet.ts';

const filledIn = (cells: readonly string[]) => cells.filter((cell) => !isBlank(cell));

const totals =
	/^(totals?|grand total|sub ?total|sum|sums|overall|mean|averages?|median|range|all studies|pooled|n total|total n|number of studies|summe|gesamt|insgesamt|somme|suma|totale)( n \d+)?$|^n \d+ (studies|records|papers|articles|reports|trials)$/;

const footnoteMark =
	/^\s*(?:[*†‡§¶#^]|(?:foot)?notes?\b|source\b|sources\b|abbreviations?\b|legend\b|key:|\(?[a-z1-9]\)?[.:)]\s)/iu;

const naming = /\b(title|titel|study|authors?|paper|article|reference|citation|label|doi|pmid|key|id)\b/;

/** The rows of a file without those that are comments, with `# ` in front. A header may begin so, and so may a record. */
export function cutComments(rows: readonly RawRow[]): { rows: readonly RawRow[]; comments: readonly RawRow[] } {
	const isMarked = ({ cells: [first = ''] }: RawRow) => /^\s*#+\s+\S|^\s*#\p{L}/u.test(first);
	const start = rows.findIndex((row) => !isMarked(row) && filledIn(row.cells).length > 0);
	const width = filledIn(rows[start]?.cells ?? []).length;
	// Of several rows in front the last may be the header; a row as full as the header is a record.
	const isComment = (row: RawRow, at: number) =>
		isMarked(row) && (at < start - 1 || filledIn(row.cells).length < width);
	return {
		rows: rows.filter((row, at) => !isComment(row, at)),
		comments: rows.filter(isComment),
	};
}

/** A letter that stands raised behind a cell above, as a copy of a printed table has it. */
const letterMark = /^\s*(?:[a-h]\s+\p{L}|[ᵃ-ᵛ¹²³⁴-⁹])/u;

/** The most rows below a table that are looked at for totals. */
const mostTotals = 4;

/** The rows of a table without the totals and the footnotes below it, which are given apart. */
export function cutOutside(rows: readonly RawRow[]): { body: readonly RawRow[]; outside: readonly RawRow[] } {
	const counts = rows.map(({ cells }) => filledIn(cells).length).filter((count) => count > 0);
	const usual = counts.sort((a, b) => a - b)[Math.floor(0.75 * counts.length)] ?? 0;
	// In a table of one or two columns a row of one cell is a record.
	if (usual < 3) return { body: rows, outside: [] };
	let end = startOfNotes(rows);
	let rowCount = 0;
	for (; end > 1; end--) {
		const [only = '', ...others] = filledIn(rows[end - 1]?.cells ?? []);
		const isNote =
			others.length === 0 && (only === '' || footnoteMark.test(only) || letterMark.test(only) || only.length > 60);
		const isTotal = rowCount < mostTotals && totals.test(foldText(only));
		if (!isNote && !isTotal) break;
		if (isTotal) rowCount++;
	}
	return { body: rows.slice(0, end), outside: rows.slice(end).filter(({ cells }) => filledIn(cells).length > 0) };
}

/** Where rows of one text each begin below an empty row, at the end of a table; its length without them. */
function startOfNotes(rows: readonly RawRow[]): number {
	const isNote = ({ cells }: RawRow) => {
		const [only = '', ...others] = filledIn(cells);
		return others.length === 0 && !isLabel(only.trim());
	};
	const last = rows.findLastIndex((row) => !isNote(row)) + 1;
	const below = rows.slice(last);
	// Without an empty row above it, a text alone may be the title of a study of which nothing else is known.
	const blank = below.findIndex(({ cells }) => filledIn(cells).length === 0);
	return blank < 0 ? rows.length : last + blank;
}

/** What a row outside of the table says, for the report. */
export const outsideText = ({ line, cells }: RawRow) =>
	`row ${line} "${filledIn(cells)
		.map((cell) => cell.trim().replace(/\s+/g, ' '))
		.join(' | ')
		.slice(0, 160)}"`;

/**
 * The rows with the cells that merged cells leave empty: where the first column is empty, the columns that are so in all
 * such rows have what stands above. None, with no names, unless there are several such rows, each with a cell of its own,
 * and each below a row with a first cell.
 */
export function fillMerged(
	header: readonly string[],
	rows: readonly RawRow[],
): { rows: readonly RawRow[]; columns: readonly string[]; count: number } {
	const none = { rows, columns: [], count: 0 };
	const isBelow = ({ cells }: RawRow) => isBlank(cells[0] ?? '') && filledIn(cells).length > 0;
	const below = rows.filter(isBelow);
	const [first] = rows;
	if (below.length < 2 || !first || isBelow(first)) return none;
	const above = rows.filter(({ cells }) => !isBlank(cells[0] ?? ''));
	const isEmptyBelow = (i: number) => below.every(({ cells }) => isBlank(cells[i] ?? ''));
	const mergedPlaces = header.flatMap((_, i) =>
		isEmptyBelow(i) && above.some(({ cells }) => !isBlank(cells[i] ?? '')) ? [i] : [],
	);
	// A column that has a cell in most rows of both kinds shows that rows below are entries, and no records without a name.
	const isEntry = header.some(
		(_, i) => !mergedPlaces.includes(i) && shareFilled(above, i) >= 0.8 && shareFilled(below, i) >= 0.8,
	);
	const names = new Set(above.map(({ cells }) => (cells[0] ?? '').trim()));
	const isNamed = names.size >= 0.9 * above.length && [...names].every((name) => name.length <= 200);
	// Another column that names each row, such as a title, shows that only the first is missing.
	const isOwn = header.some((name, i) => {
		const cells = rows.map((row) => (row.cells[i] ?? '').trim());
		return !mergedPlaces.includes(i) && naming.test(foldText(name)) && new Set(cells).size > 0.8 * rows.length;
	});
	if (!isEntry || !isNamed || isOwn) return none;
	let last: readonly string[] = [];
	const filledRows = rows.map((row) => {
		if (!isBelow(row)) {
			if (!isBlank(row.cells[0] ?? '')) last = row.cells;
			return row;
		}
		return { ...row, cells: row.cells.map((cell, i) => (mergedPlaces.includes(i) ? (last[i] ?? '') : cell)) };
	});
	return { rows: filledRows, columns: mergedPlaces.map((i) => header[i] ?? ''), count: below.length };
}

const shareFilled = (rows: readonly RawRow[], column: number) =>
	rows.filter(({ cells }) => !isBlank(cells[column] ?? '')).length / rows.length;

/** A cell that is merged with others: its first and last row and its first column, counted from one, and how many columns it has. */
export interface MergedCell {
	from: number;
	to: number;
	column: number;
	columns: number;
}

/** Rows of which each says what stands in the cells that are merged with it, and how many cells were filled so. */
export function spreadMerged(
	rows: readonly RawRow[],
	merges: readonly MergedCell[],
): { rows: readonly RawRow[]; count: number } {
	if (merges.length === 0) return { rows, count: 0 };
	const byLine = new Map(rows.map(({ line, cells }) => [line, [...cells]]));
	let count = 0;
	for (const { from, to, column } of merges) {
		const text = byLine.get(from)?.[column - 1] ?? '';
		if (isBlank(text)) continue;
		for (const { line } of rows) {
			const cells = line > from && line <= to ? byLine.get(line) : undefined;
			if (!cells || !isBlank(cells[column - 1] ?? '') || filledIn(cells).length === 0) continue;
			cells[column - 1] = text;
			count++;
		}
	}
	return { rows: rows.map((row) => ({ ...row, cells: byLine.get(row.line) ?? row.cells })), count };
}
