/** The records of a folder as a workbook to work in. `npm run import` reads it back. */
import fs from 'node:fs';
import path from 'node:path';
import { cellPieces, formatWorkbook, type WorkbookSheet } from '../exports/workbook.ts';
import { type Fields, isEntry } from '../imports/published-files.ts';
import { type TableCell, tableCellOf } from '../imports/table-cells.ts';
import { rowsOfEntries } from '../imports/table-entries.ts';
import {
	aboutColumns,
	detailColumns,
	digestOfValue,
	fileColumns,
	listSheet,
	tableSheets,
} from '../imports/table-names.ts';
import { kindsOfVariables, rowsOfRecord, type TableRow } from '../imports/table-records.ts';
import { digest } from '../imports/write-folder.ts';
import { yamlValue } from '../records/document-value.ts';

interface ContentFile {
	name: string;
	text: string;
	/** Of a file of records, variables or references: what it holds. */
	value: unknown;
}

/** Parts of a folder that are no part of the workbook: what is frozen, and what is no content. */
const isLeftOut = (name: string) => /^(versions\/|\.|.*\/\.)/.test(name);

/** The workbook of a content folder; a sentence for each file that it cannot take. */
export function reviewWorkbook(
	folder: string,
): { bytes: Uint8Array; notes: readonly string[] } | { problems: readonly string[] } {
	const names = fs
		.readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
		.filter((name) => !isLeftOut(name))
		.sort();
	const problems: string[] = [];
	const notes: string[] = [];
	const files = names.flatMap((name): ContentFile[] => {
		const bytes = fs.readFileSync(path.join(folder, name));
		const text = bytes.toString('utf8');
		if (!Buffer.from(text, 'utf8').equals(bytes)) {
			notes.push(`${name} is no text, and is not in the workbook.`);
			return [];
		}
		if (!/^(studies|codebook)\/[^/]+\.yaml$|^references\.yaml$/.test(name)) return [{ name, text, value: undefined }];
		const reading = yamlValue(text);
		if ('value' in reading) return [{ name, text, value: reading.value }];
		problems.push(`${name}:${reading.line}: ${reading.reason}.`);
		return [{ name, text, value: undefined }];
	});
	const entriesIn = (place: string) =>
		files.flatMap(({ name, value }) => (name.startsWith(place) && isEntry(value) ? [value] : []));
	const variables = [...entriesIn('codebook/')].sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0));
	if (variables.length === 0) problems.push(`${folder} has no codebook.`);
	if (problems.length > 0) return { problems };
	const references = files.find(({ name }) => name === 'references.yaml')?.value;
	const sheets = [
		...recordSheets(entriesIn('studies/'), variables),
		entrySheet(tableSheets.references, Array.isArray(references) ? references.filter(isEntry) : []),
		...codebookSheets(variables),
		filesSheet(files.filter(({ value }) => value === undefined)),
		{
			name: tableSheets.about,
			columns: aboutColumns.map((name) => ({ name, width: 40 })),
			rows: files.map(({ name, text, value }) => [name, digest(text), digestOfValue(value ?? text)]),
		},
	];
	return { bytes: formatWorkbook(sheets), notes };
}

/** A sheet of rows by the names of its columns. */
function sheetOf(name: string, columns: readonly string[], rows: readonly TableRow[]): WorkbookSheet {
	const widthOf = (column: string) =>
		Math.min(60, Math.max(10, column.length + 2, ...rows.slice(0, 200).map((row) => String(row[column] ?? '').length)));
	return {
		name,
		columns: columns.map((column) => ({ name: column, width: widthOf(column) })),
		rows: rows.map((row) => columns.map((column) => row[column] ?? '')),
	};
}

function entrySheet(name: string, entries: readonly Fields[]): WorkbookSheet {
	const { names, rows } = rowsOfEntries(entries);
	return sheetOf(name, names.length === 0 ? ['number'] : names, rows);
}

function recordSheets(records: readonly Fields[], variables: readonly Fields[]): readonly WorkbookSheet[] {
	const kindsOf = kindsOfVariables(variables);
	const rows = records.map((record) => rowsOfRecord(record, kindsOf));
	const subjects = new Set(variables.map(({ of }) => String(of ?? 'study')));
	const lists = [...new Set([...rows.flatMap((row) => [...row.lists.keys()]), ...subjects])].filter(
		(one) => one !== 'study',
	);
	const own = new Set([...kindsOf('study').keys(), ...lists]);
	const others = [...new Set(rows.flatMap(({ study }) => Object.keys(study)))].filter((name) => !own.has(name));
	const columns = [
		'id',
		'label',
		'key',
		'reference',
		...others.filter((name) => !['id', 'label', 'key', 'reference'].includes(name)),
	];
	const details = rows
		.flatMap((row) => row.details)
		.flatMap((row): TableRow[] =>
			// What is too long for a cell goes on in the next row.
			piecesOf(row.text).map((text) => ({ ...row, text })),
		);
	return [
		sheetOf(
			tableSheets.studies,
			[...columns, ...own],
			rows.map(({ study }) => study),
		),
		...lists.map((list) => {
			const entries = rows.flatMap((row) => row.lists.get(list) ?? []);
			const first = ['study', 'id', ...kindsOf(list).keys()];
			const rest = [...new Set(entries.flatMap((entry) => Object.keys(entry)))].filter((name) => !first.includes(name));
			return sheetOf(listSheet(list), [...first, ...rest], entries);
		}),
		sheetOf(tableSheets.details, detailColumns, details),
	];
}

function codebookSheets(variables: readonly Fields[]): readonly WorkbookSheet[] {
	const hasCodes = ({ codes }: Fields) => Array.isArray(codes) && codes.length > 0 && codes.every(isEntry);
	const codes = variables
		.filter(hasCodes)
		.flatMap(({ id, codes: own }) => (own as readonly Fields[]).map((code) => ({ variable: id, ...code })));
	const bare = variables.map((variable) => {
		const { codes: _, ...rest } = variable;
		return hasCodes(variable) ? rest : variable;
	});
	return [
		entrySheet(tableSheets.codebook, bare),
		entrySheet(tableSheets.codes, codes.length > 0 ? codes : [{ variable: '' }].slice(1)),
	];
}

function filesSheet(files: readonly ContentFile[]): WorkbookSheet {
	const rows = files.flatMap(({ name, text }) =>
		piecesOf(text).map((piece) => ({ file: name, text: tableCellOf(piece) })),
	);
	return sheetOf(tableSheets.files, fileColumns, rows);
}

/** A cell in pieces that a spreadsheet takes. */
const piecesOf = (cell: TableCell): readonly TableCell[] => (typeof cell === 'number' ? [cell] : cellPieces(cell));
