/** A table in the one form that all readers give and the rest of the import takes. */
import { countOf } from '../records/words.ts';
import { isBlank } from '../schema/characters.ts';
import { withCoordinates } from './coordinates.ts';
import { foldText } from './fold.ts';
import { groupedHeader } from './header-rows.ts';
import { readSigns } from './html-signs.ts';
import { importLimits } from './limits.ts';
import { cutComments, cutOutside, fillMerged, type MergedCell, outsideText, spreadMerged } from './outside-rows.ts';
import type { ImportProblem } from './problem.ts';
import { withHeadings, withUnits } from './row-headings.ts';
import type { SplitForm } from './split-cells.ts';
import { surveyHeader } from './survey-header.ts';

export interface SheetRow {
	/** The line of the file, or the row of the workbook, counted from one. */
	line: number;
	/** As many as the header has, without white space at their ends. */
	cells: readonly string[];
}

export interface Sheet {
	/** The path as given. */
	file: string;
	/** The name in the map: that of the file, and for a workbook with several sheets `FILE#SHEET`. */
	name: string;
	/** Each name once: a repeated one has a number behind it, an empty one is `Column C`. */
	header: readonly string[];
	rows: readonly SheetRow[];
	/** What the numbers of a cell were, in the columns that are several here. */
	split?: Readonly<Record<string, SplitForm>>;
	/** Columns that say what Other is, each with the column of which it says so; the cells of that have it behind a colon. */
	specifies?: Readonly<Record<string, string>>;
	/** Columns without a name and without a cell: nothing is taken of them, and the map does not list them. */
	bare?: readonly string[];
	/** Of the tables of a package that are joined by its keys: whether it is that of the studies. */
	isMain?: true;
	/** The column that the package says is its key. */
	key?: string;
	/** The column that the package says has the keys of the studies. */
	joins?: string;
	/** Columns that only join tables or number rows, each with the reason why it is left out. */
	aside?: Readonly<Record<string, string>>;
	/** Whether it was made of bibliographies. */
	isBibliography?: true;
	/** Whether the references that come with it have the keys of its rows. */
	isKeyed?: true;
	/** What was noticed while reading, for the report. */
	notes: readonly string[];
}

/** What a reader gives: a table, or what is wrong with the file. */
export interface SheetReading {
	sheets: readonly Sheet[];
	problems: readonly ImportProblem[];
}

/** A row as a reader finds it. */
export interface RawRow {
	line: number;
	cells: readonly string[];
}

/** What UTF-8 looks like where it was read as Windows-1252, and letters that an earlier program could not read. */
const misreadSigns =
	/Ã[\u0080-\u00BF\u2018-\u203A€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00BF™œž“”˜¦]|Â[°±²³µ·»«]|\uFFFD/;

const countFilled = (cells: readonly string[]) => cells.filter((cell) => !isBlank(cell)).length;

/**
 * Whether the row at a place, which holds one cell, is a header that names its first column alone, and no title: below it
 * is no header, since a word of that row stands in its column again, in a row that is not the same.
 */
function namesOneColumn(rows: readonly RawRow[], at: number): boolean {
	const [one, next] = [rows[at], rows[at + 1]];
	if (!one || !next || isBlank(one.cells[0] ?? '')) return false;
	const others = rows.slice(at + 2, at + 60).filter(({ cells }) => cells.join('\n') !== next.cells.join('\n'));
	return next.cells.some((cell, i) => !isBlank(cell) && others.some(({ cells }) => cells[i]?.trim() === cell.trim()));
}

/**
 * The table of some rows. Rows above the header that hold one cell only, such as a title, are left out and noted; rows
 * without any cell are left out. A row of another length than the header is a problem, unless what it has too much is
 * empty. `merges` are the cells that a workbook merges downwards: each row of such a cell says what stands in it.
 */
export function buildSheet(
	file: string,
	name: string,
	allRows: readonly RawRow[],
	merges: readonly MergedCell[] = [],
): SheetReading {
	const { rows, comments } = cutComments(allRows);
	const notes: string[] = comments.length > 0 ? [`Comments, left out: ${comments.map(outsideText).join(', ')}.`] : [];
	const problems: ImportProblem[] = [];
	const widest = Math.max(0, ...rows.slice(0, 50).map(({ cells }) => countFilled(cells)));
	const first = rows.findIndex(({ cells }) => (widest > 2 ? countFilled(cells) > 1 : countFilled(cells) > 0));
	const top = namesOneColumn(rows, first - 1) ? first - 1 : first;
	const head = rows[top];
	if (!head || rows.length < top + 2)
		return {
			sheets: [],
			problems: [
				{
					kind: 'empty-table',
					file,
					...(head ? { line: head.line } : {}),
					message: head ? 'There is a header and no row below it.' : 'There is no cell that holds anything.',
					hint: 'The first row of a table names its columns, and each row below it is one study.',
				},
			],
		};
	const above = rows.slice(0, top).filter(({ cells }) => countFilled(cells) > 0);
	if (above.length > 0)
		notes.push(
			`Above the header, left out: ${above.map(({ cells }) => `"${cells.find((cell) => !isBlank(cell))}"`).join(', ')}.`,
		);
	const headRows = rows.slice(top, top + 60).map(({ cells }) => cells);
	const survey = surveyHeader(headRows);
	const groups = survey
		? undefined
		: groupedHeader(
				rows.slice(top).map(({ cells }) => cells),
				merges.some(({ from, to, columns }) => from === head.line && to === from && columns > 1),
			);
	if (survey) notes.push(`The header has ${survey.rows} rows, as ${survey.tool} writes them.`);
	if (groups)
		notes.push(
			`The header has ${groups.rows === 2 ? 'two' : 'three'} rows: ${groups.groups.map((group) => `"${group}"`).join(', ')} ${groups.groups.length === 1 ? 'names a group' : 'name groups'} of columns.`,
		);
	const spread = spreadMerged(rows.slice(top + (survey ?? groups ?? { rows: 1 }).rows), merges);
	if (spread.count > 0)
		notes.push(
			`${countOf(spread.count, 'cell')} merged with one above ${spread.count === 1 ? 'says' : 'say'} what stands there.`,
		);
	const headCells = head.cells;
	const repeats = spread.rows.filter(({ cells }) => isSameRow(cells, headCells));
	const below = repeats.length === 0 ? spread.rows : spread.rows.filter((row) => !repeats.includes(row));
	if (repeats.length > 0)
		notes.push(
			`The header stands again in ${repeats.length === 1 ? 'row' : 'rows'} ${repeats.map(({ line }) => line).join(', ')}, and is left out there.`,
		);
	const { header: names, headerNotes, bare } = uniqueHeader((survey ?? groups)?.names ?? head.cells, below);
	notes.push(...headerNotes);
	const { body: inside, outside } = cutOutside(below);
	const namedRows = withHeadings(withUnits({ header: names, rows: inside, notes: [] }));
	const { header } = namedRows;
	notes.push(...namedRows.notes);
	if (header.length > importLimits.columns)
		return {
			sheets: [],
			problems: [
				{
					kind: 'too-large',
					file,
					line: head.line,
					message: `There are ${header.length} columns, and an import takes at most ${importLimits.columns}.`,
					hint: 'Leave out the columns that no reader needs, or give them as a second table with the same key.',
				},
			],
		};
	if (outside.length > 0) notes.push(`Below the table, left out: ${outside.map(outsideText).join(', ')}.`);
	const mergedCells = fillMerged(header, namedRows.rows);
	if (mergedCells.count > 0)
		notes.push(
			`In ${countOf(mergedCells.count, 'row')} the cells of ${mergedCells.columns.map((name) => `"${name}"`).join(', ')} are empty below a row that has them, as merged cells are; they say what stands above.`,
		);
	const body: SheetRow[] = [];
	let blankRows = 0;
	for (const { line, cells } of mergedCells.rows) {
		// A line of dashes parts the header of a table in Markdown from its rows.
		if (countFilled(cells) === 0 || isRule(cells)) {
			blankRows++;
			continue;
		}
		const own = trimEnd(cells);
		if (own.length > header.length || cells.length < Math.min(names.length, head.cells.length))
			problems.push({
				kind: 'row-length',
				file,
				line,
				message: `The row has ${countOf(cells.length, 'cell')}, and the header has ${header.length}. It begins with "${cells[0]?.slice(0, 60)}".`,
				hint:
					own.length > header.length
						? 'A cell that holds the delimiter must stand in quotation marks.'
						: 'If this is the last row, the file may have been cut off. Otherwise a cell is missing, or a line break stands outside of quotation marks.',
			});
		else body.push({ line, cells: header.map((_, i) => (cells[i] ?? '').trim()) });
	}
	const signs = body.reduce((sum, { cells }) => sum + cells.filter((cell) => /&#?\w+;/.test(cell)).length, 0);
	if (signs > 0)
		notes.push(
			`In ${countOf(signs, 'cell')} signs are written as HTML writes them (such as &amp;); each is read as the sign.`,
		);
	const spoiltCells = body.flatMap(({ line, cells }) =>
		cells.flatMap((cell) => (misreadSigns.test(cell) ? [{ line, cell }] : [])),
	);
	const [firstSpoilt] = spoiltCells;
	if (firstSpoilt)
		notes.push(
			`In ${countOf(spoiltCells.length, 'cell')} letters look as if they had been read in a wrong encoding once, such as "${firstSpoilt.cell.slice(0, 60)}" (line ${firstSpoilt.line}). They are taken as they stand: export the table again, or correct them.`,
		);
	if (blankRows > 0) notes.push(`Left out: ${countOf(blankRows, 'row')} without any cell.`);
	return problems.length > 0
		? { sheets: [], problems }
		: {
				sheets: [
					withCoordinates({
						file,
						name,
						header,
						rows: body.map(({ line, cells }) => ({ line, cells: cells.map(cellText) })),
						...(bare.length > 0 ? { bare } : {}),
						notes,
					}),
				],
				problems,
			};
}

/** Whether a row repeats the header, as tables over several pages do. A header of one or two cells may be a record. */
const isSameRow = (cells: readonly string[], header: readonly string[]) =>
	countFilled(header) > 2 && trimEnd(header).every((name, i) => foldText(name) === foldText(cells[i] ?? ''));

const isRule = (cells: readonly string[]) =>
	countFilled(cells) > 1 && cells.every((cell) => /^\s*(:?-{2,}:?)?\s*$/.test(cell));

/** The cells without empty ones at the end. */
function trimEnd(cells: readonly string[]): readonly string[] {
	return cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
}

/** A cell with line breaks as `\n` and with the signs that HTML writes in words, without white space at its ends. */
function cellText(cell: string): string {
	return (
		westernDigits(readSigns(cell))
			.replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
			.replace(/\r\n?/g, '\n')
			.replace(/^\s+|\s+$/g, '')
			// A program writes a day as its first moment.
			.replace(/^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$/, '$1')
			// A spreadsheet marks a number that is a text so.
			.replace(/^'(?=[-+]?\d[\d.,\s%]*$)/, '')
	);
}

/** A cell of numbers alone in the digits of other scripts (٢٠١٩, ۱۲۰, １２), in those that programs read. */
function westernDigits(text: string): string {
	if (!/[٠-٩۰-۹０-９]/.test(text) || /[^٠-٩۰-۹０-９\d٫٬.,٪%\s–-]/.test(text)) return text;
	return text
		.replace(/[٠-٩۰-۹０-９]/g, (digit) =>
			String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : digit < '０' ? 0x6f0 : 0xff10)) % 16),
		)
		.replace(/٫/g, '.')
		.replace(/٬/g, ',')
		.replace(/٪/g, '%');
}

/** Each name once, as wide as the widest row that has a cell there. */
function uniqueHeader(names: readonly string[], rows: readonly RawRow[]) {
	// Columns without a name count as far as any row has a cell there.
	const usedWidth = rows.reduce((most, { cells }) => Math.max(most, trimEnd(cells).length), 0);
	const width = Math.max(trimEnd(names).length, Math.min(names.length, usedWidth));
	const namesInUse = new Set<string>();
	const headerNotes: string[] = [];
	const bare: string[] = [];
	const header = Array.from({ length: width }, (_, i) => {
		const own = cellText(names[i] ?? '').replace(/\s+/g, ' ');
		const base = own === '' ? `Column ${i + 1}` : own;
		let name = base;
		for (let number = 2; namesInUse.has(name); number++) name = `${base} (${number})`;
		namesInUse.add(name);
		if (own === '' && rows.every(({ cells }) => isBlank(cells[i] ?? ''))) bare.push(name);
		else if (own === '') headerNotes.push(`A column without a name is called "${name}".`);
		else if (name !== own) headerNotes.push(`The header "${own}" stands more than once; here one is called "${name}".`);
		return name;
	});
	if (bare.length > 0)
		headerNotes.push(
			`${countOf(bare.length, 'column')} without a name and without a cell ${bare.length === 1 ? 'is' : 'are'} set aside.`,
		);
	return { header, headerNotes, bare };
}
