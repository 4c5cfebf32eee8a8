/** Reads the sheets of an XLSX workbook. Its size is known before anything is unpacked, and bounded while it is. */

import fs from 'node:fs';
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import readXlsxFile, { type Sheet as WorkbookSheet } from 'read-excel-file/universal';
import { countOf } from '../records/words.ts';
import { importLimits } from './limits.ts';
import { columnLetters, type ImportProblem } from './problem.ts';
import { buildSheet, type Sheet, type SheetReading } from './sheet.ts';
import { type SheetFacts, sheetFacts } from './workbook-cells.ts';

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

/** The sheets of a workbook that hold anything. `only` names the one sheet to read. */
export async function readWorkbook(file: string, name: string, only?: string): Promise<SheetReading> {
	const book = await openWorkbook(file);
	return 'problems' in book ? book : workbookTables(file, name, book, only);
}

/** The tables of a workbook that was opened. */
export const workbookTables = (
	file: string,
	name: string,
	{ raw, facts, charts }: OpenedWorkbook,
	only?: string,
): SheetReading => {
	const reading = tablesOf(file, name, raw, only, facts);
	const [first, ...others] = reading.sheets;
	if (!first || charts.length === 0) return reading;
	const notes = charts.map(
		(sheet) => `The sheet "${sheet}" has no cells, such as one that is a chart, and is left out.`,
	);
	return { ...reading, sheets: [{ ...first, notes: [...first.notes, ...notes] }, ...others] };
};

interface OpenedWorkbook {
	raw: readonly WorkbookSheet[];
	/** By the name of the sheet. */
	facts: ReadonlyMap<string, SheetFacts>;
	/** The names of sheets without cells, such as one that is a chart. */
	charts: readonly string[];
}

/** A workbook as the library reads it, with what the library does not say; or what is wrong with it. */
export async function openWorkbook(file: string): Promise<OpenedWorkbook | SheetReading> {
	const { size } = fs.statSync(file);
	if (size > importLimits.workbookBytes)
		return refuse(
			file,
			'too-large',
			`The workbook has ${megabytes(size)}, and an import takes ${megabytes(importLimits.workbookBytes)}.`,
		);
	const bytes = fs.readFileSync(file);
	const problem = sizeProblem(file, bytes);
	if (problem) return { sheets: [], problems: [problem] };
	const facts = sheetFacts(bytes);
	const far = farProblems(file, facts);
	if (far.length > 0) return { sheets: [], problems: far };
	try {
		const all = await readXlsxFile(Uint8Array.from(bytes).buffer, { trim: false });
		// A sheet that is a chart has no cells, and the library gives none.
		const raw = all.filter(({ data }) => data !== undefined);
		const charts = all.filter((one) => !raw.includes(one)).map(({ sheet }) => sheet);
		return { raw, facts, charts };
	} catch (cause) {
		// The library throws errors of many kinds at a workbook that another program wrote wrongly.
		if (!(cause instanceof Error)) throw cause;
		const content = otherContent(bytes);
		return content === undefined
			? refuse(file, 'damaged-file', `The workbook cannot be read: ${cause.message}.`)
			: refuse(file, 'unknown-format', `The name says that this is an Excel workbook, and the file is ${content}.`);
	}
}

/** Names of files within an archive, and what it is if it holds them. */
const contents = [
	['opendocument.spreadsheet', 'an OpenDocument spreadsheet (.ods)'],
	['opendocument.text', 'an OpenDocument text (.odt)'],
	['word/document.xml', 'a Word document (.docx)'],
	['ppt/presentation.xml', 'a PowerPoint presentation (.pptx)'],
	['xl/workbook.bin', 'a binary Excel workbook (.xlsb)'],
	['Index/Document.iwa', 'a document of Apple iWork, such as Numbers'],
] as const;

/** What an archive is that is no workbook; undefined for a workbook. Names within an archive are not packed. */
const otherContent = (bytes: Buffer): string | undefined => contents.find(([name]) => bytes.includes(name))?.[1];

/** Sheets with a cell so far away that the places of all cells before it would fill the memory. */
const farProblems = (file: string, facts: ReadonlyMap<string, SheetFacts>): ImportProblem[] =>
	[...facts].flatMap(([sheet, { rows, columns }]) =>
		rows * columns <= importLimits.sheetCells
			? []
			: [
					{
						kind: 'too-large' as const,
						file: `${file}#${sheet}`,
						line: rows,
						column: columns,
						message: `The sheet reaches to row ${rows} and column ${columns}, which are ${rows * columns} cells; an import takes ${importLimits.sheetCells}.`,
						hint: 'A cell far away from the others may hold a blank. Delete the rows and columns behind the table, or save the table as CSV.',
					},
				],
	);

function refuse(file: string, kind: 'too-large' | 'damaged-file' | 'unknown-format', message: string): SheetReading {
	const hint =
		kind === 'too-large'
			? 'Save the sheet with the studies as CSV, or as a workbook of its own without pictures.'
			: 'Open it in a spreadsheet, and save it again as an Excel workbook (.xlsx) or as CSV.';
	return { sheets: [], problems: [{ kind, file, message, hint }] };
}

/**
 * A workbook that is no archive, or unpacks to more than the limit. What the archive says of its sizes is looked at
 * first; since it may lie, the pieces are then unpacked one by one and forgotten, up to the limit.
 */
function sizeProblem(file: string, bytes: Uint8Array): ImportProblem | undefined {
	const tooLarge: ImportProblem = {
		kind: 'too-large',
		file,
		message: `The workbook unpacks to more than ${megabytes(importLimits.unpackedBytes)}; an import takes no more.`,
		hint: 'Save the sheet with the studies as CSV.',
	};
	let size = 0;
	try {
		unzipSync(bytes, {
			filter: ({ originalSize }) => {
				size += originalSize;
				return false;
			},
		});
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf;
		return {
			kind: 'damaged-file',
			file,
			message: isOld
				? 'This is a workbook in the format of Excel before 2007, or one with a password.'
				: `This is no whole workbook (${cause.message}).`,
			hint: 'Open it in a spreadsheet, and save it as an Excel workbook (.xlsx) without a password, or as CSV.',
		};
	}
	if (size > importLimits.unpackedBytes) return tooLarge;
	return isWithin(bytes, importLimits.unpackedBytes) ? undefined : tooLarge;
}

function isWithin(bytes: Uint8Array, most: number): boolean {
	let size = 0;
	const unzip = new Unzip((entry) => {
		entry.ondata = (cause, data) => {
			if (!cause) size += data.length;
		};
		entry.start();
	});
	unzip.register(UnzipInflate);
	const step = 1 << 16;
	for (let at = 0; at < bytes.length && size <= most; at += step)
		unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
	return size <= most;
}

function tablesOf(
	file: string,
	name: string,
	sheets: readonly WorkbookSheet[],
	only: string | undefined,
	facts: ReadonlyMap<string, SheetFacts>,
): SheetReading {
	const filledSheets = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
	// People hide lists of choices and old copies; a hidden sheet is read where it is asked for, or where there is no other.
	const visible = filledSheets.filter(({ sheet }) => facts.get(sheet)?.isHidden !== true);
	const hiddenSheets =
		visible.length > 0 && only === undefined ? filledSheets.filter((one) => !visible.includes(one)) : [];
	const ownSheets =
		only === undefined
			? filledSheets.filter((one) => !hiddenSheets.includes(one))
			: filledSheets.filter(({ sheet }) => sheet === only);
	if (ownSheets.length === 0)
		return {
			sheets: [],
			problems: [
				{
					kind: 'empty-table',
					file,
					message: only === undefined ? 'No sheet holds anything.' : `There is no sheet "${only}" that holds anything.`,
					hint: `The sheets are: ${sheets.map(({ sheet }) => `"${sheet}"`).join(', ')}.`,
				},
			],
		};
	const readings = ownSheets.map(({ sheet, data }) => {
		const own = ownSheets.length === 1 ? '' : `#${sheet}`;
		const rows = data.map((cells, i) => ({ line: i + 1, cells: cells.map(formatCell) }));
		const problems: ImportProblem[] = [];
		for (const { row, column, shown, formula } of facts.get(sheet)?.odd ?? []) {
			const cells = rows[row - 1]?.cells;
			if (shown !== undefined && cells) cells[column - 1] = shown;
			if (shown === undefined) problems.push(formulaProblem(`${file}${own}`, sheet, row, column, formula));
		}
		const reading = buildSheet(`${file}${own}`, `${name}${own}`, rows, facts.get(sheet)?.merges);
		return problems.length > 0
			? { sheets: [], problems: [...problems, ...reading.problems] }
			: { ...reading, sheets: reading.sheets.map((one) => withSheetNotes(one, facts.get(sheet))) };
	});
	// A sheet with words alone, such as an explanation, is no table; beside others it is left out by name.
	const words = readings.map(
		({ sheets: tables, problems }) =>
			only === undefined && tables.length === 0 && problems.every(({ kind }) => kind === 'empty-table'),
	);
	const hasTable = words.includes(false);
	const leftSheets = ownSheets.filter((_, i) => hasTable && words[i]);
	const [first, ...others] = readings.flatMap((reading) => reading.sheets);
	const notes = [
		...hiddenSheets.map(
			({ sheet, data }) =>
				`The hidden sheet "${sheet}" is left out (${countOf(data.length, 'row')}). If it belongs to the review, show it in the spreadsheet.`,
		),
		...leftSheets.map(
			({ sheet, data }) =>
				`The sheet "${sheet}" holds no table, and is left out: "${data.flat().map(formatCell).filter(Boolean).join(' | ').slice(0, 160)}".`,
		),
	];
	return {
		sheets: first ? [{ ...first, notes: [...first.notes, ...notes] }, ...others] : [],
		problems: readings.flatMap((reading, i) => (hasTable && words[i] ? [] : reading.problems)),
	};
}

/** A table with notes on what people do not see in its cells: hidden columns and rows, which are read, and comments, which are not. */
function withSheetNotes(sheet: Sheet, facts: SheetFacts | undefined): Sheet {
	const { hidden = [], hiddenRows = [], comments = [] } = facts ?? {};
	const rows = hiddenRows.filter((row) => sheet.rows.some(({ line }) => line === row));
	const notes = [
		...hiddenNotes(sheet, hidden),
		...(rows.length > 0
			? [
					`The workbook hides ${rows.length === 1 ? 'the row' : 'the rows'} ${rows.slice(0, 12).join(', ')}${rows.length > 12 ? ' …' : ''}; ${rows.length === 1 ? 'it is' : 'they are'} read like the others.`,
				]
			: []),
		...(comments.length > 0
			? [
					`Left out: ${comments.length} ${comments.length === 1 ? 'comment on a cell' : 'comments on cells'}: ${comments.map(({ cell, text }) => `${cell} "${text.replace(/\s+/g, ' ').slice(0, 120)}"`).join(', ')}.`,
				]
			: []),
	];
	return notes.length === 0 ? sheet : { ...sheet, notes: [...sheet.notes, ...notes] };
}

/** Columns that a workbook hides are read, and a person may not mean them to be. */
function hiddenNotes(sheet: Sheet, hiddenColumns: readonly number[]): readonly string[] {
	const names = hiddenColumns.flatMap((column) => sheet.header[column - 1] ?? []);
	if (names.length === 0) return [];
	const note = `The workbook hides ${names.length === 1 ? 'the column' : 'the columns'} ${names.map((name) => `"${name}"`).join(', ')}; ${names.length === 1 ? 'it is' : 'they are'} read like the others. What readers should not see has to be taken for nothing in the map.`;
	return [note];
}

const formulaProblem = (
	file: string,
	sheet: string,
	line: number,
	column: number,
	formula: string | undefined,
): ImportProblem => ({
	kind: 'damaged-file',
	file,
	line,
	column,
	message: `The cell ${columnLetters(column)}${line} of the sheet "${sheet}" holds ${formula === undefined ? 'a formula' : `the formula ${formula.slice(0, 80)}`}, whose result is not saved in the workbook.`,
	hint: 'Open the workbook in Excel or LibreOffice, which compute it, and save it there; or write the value in place of the formula. Workbooks that R or Python wrote have formulas without results.',
});

/** A cell as text: a day as 2024-03-01, with its time if it has one. */
function formatCell(cell: unknown): string {
	if (cell === null || cell === undefined) return '';
	if (!(cell instanceof Date)) return String(cell);
	// A spreadsheet counts days, so a time is as near as a fraction of one is.
	const [day, time = ''] = new Date(1000 * Math.round(cell.getTime() / 1000)).toISOString().split('T');
	return time.startsWith('00:00:00.000') ? (day ?? '') : `${day} ${time.slice(0, 5)}`;
}
