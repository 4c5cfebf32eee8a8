/**
 * Records as a workbook (XLSX) for people who work in spreadsheets: what it is, the studies with labels, a sheet for each
 * list, notes and doubts, and what columns and codes mean. Its last sheet holds the records as JSON, which `npm run import`
 * reads back whole (`imports/records-workbook.ts`).
 */
import type { CodedCorpus, Study } from '../corpus/corpus.ts';
import { isAbsentState, states, stateTraits } from '../schema/state.ts';
import { recordsWorkbookWording as say } from '../wording/records-workbook.ts';
import type { Column } from './columns.ts';
import { cslItem } from './csl.ts';
import type { Cell } from './csv.ts';
import { listDelimiter } from './csv.ts';
import type { Account } from './formats/format.ts';
import { otherItemId } from './item-ids.ts';
import { edition, publishedCodebook, publishedStudies } from './json.ts';
import { digestMark, recordsMark, sheetsDigest } from './records-sheet.ts';
import { studyDoubts } from './row-doubts.ts';
import { type Table, tables } from './tables.ts';
import { cellPieces, formatWorkbook, type WorkbookSheet } from './workbook.ts';

type SheetCell = string | number | undefined;

/**
 * The workbook of some studies, in their order; without studies its sheets have heads alone. `account` says what the
 * selection was; without it, these are all studies of the review. `notes` are a reader's own, by the id of the study: a
 * column, if there are any.
 */
export function recordsWorkbook(
	corpus: CodedCorpus,
	studies: readonly Study[],
	account?: Account,
	notes: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
	const own = readableSheets(corpus, studies, account, notes);
	return formatWorkbook([...own, recordsSheet(corpus, studies, own)]);
}

/** All sheets but the last one. */
function readableSheets(
	corpus: CodedCorpus,
	studies: readonly Study[],
	account: Account | undefined,
	notes: ReadonlyMap<string, string>,
): readonly WorkbookSheet[] {
	const [ofStudies, values, ...lists] = tables(corpus, studies);
	if (!ofStudies || !values) throw new Error('no table of studies');
	const names = new Set<string>(Object.values(say.sheets).map((name) => name.toLowerCase()));
	const labels = new Map(studies.map(({ id, label }) => [id, label]));
	const doubts = studyDoubts(corpus, studies);
	const labelOf = (id: string) => corpus.variablesById.get(id)?.label ?? id;
	const data = [ofStudies, ...lists].map((table) => ({ table, name: sheetName(table.title, names) }));
	const sheets = data.map(({ table, name }) => {
		const grid = labelled(corpus, table);
		if (table !== ofStudies) return sheetOf(name, grid.heads, withStudies(grid.rows, table, labels));
		return sheetOf(
			name,
			[...grid.heads, say.doubts, ...(notes.size > 0 ? [say.ownNote] : [])],
			grid.rows.map((row, i) => [
				...row,
				doubts[i]?.map(labelOf).join(listDelimiter),
				...(notes.size > 0 ? [notes.get(studies[i]?.id ?? '')] : []),
			]),
		);
	});
	const columns = [...data, { table: values, name: say.sheets.notes }].flatMap(({ table, name }) =>
		table.columns.map((column) => [name, column.title, column.name, column.description]),
	);
	const holds: readonly (readonly [string, string])[] = [
		...data.map(({ table, name }) => [name, table.description] as const),
		[say.sheets.notes, say.notesHold],
		[say.sheets.columns, say.columnsHold],
		[say.sheets.codes, say.codesHold],
		[say.sheets.records, say.recordsHold],
	];
	return [
		aboutSheet(corpus, studies, account, holds),
		...sheets,
		notesSheet(corpus, values, labels),
		sheetOf(say.sheets.columns, [say.sheetHead, say.column, say.name, say.holds], columns),
		codesSheet(corpus),
	];
}

function aboutSheet(
	corpus: CodedCorpus,
	studies: readonly Study[],
	account: Account | undefined,
	holds: readonly (readonly [name: string, text: string])[],
): WorkbookSheet {
	const { review } = corpus;
	const { version, date, licence } = edition(corpus);
	const rows: readonly (readonly [string, SheetCell])[] = [
		[say.review, review.title],
		...(account
			? ([
					[say.selection, account.selection],
					[say.address, account.address],
				] as const)
			: []),
		[say.count(review.words.report), studies.length],
		...(account && account.inDoubt > 0
			? ([[say.inDoubt, say.doubted(account.inDoubt, review.words.report)]] as const)
			: []),
		[say.version, version],
		[say.date, date],
		...(account ? ([[say.accessed, account.accessed]] as const) : []),
		[say.licence, `${licence.name}, ${licence.url}`],
		[say.cite, say.citation({ attribution: licence.attribution, title: review['short-title'], version, date })],
		...holds.map(([name, text]) => [say.sheet(name), text] as const),
	];
	return {
		name: say.sheets.about,
		columns: [
			{ name: say.about, width: 32 },
			{ name: say.text, width: 100 },
		],
		rows,
	};
}

/** The rows of the table with labels in place of codes. A state in a column of numbers goes into a column of its own beside it. */
function labelled(
	corpus: CodedCorpus,
	{ columns, rows }: Table,
): { heads: readonly string[]; rows: readonly (readonly SheetCell[])[] } {
	const parts = columns.map((column, at) => {
		const hasStates = isOfNumbers(column) && rows.some((row) => isState(row[at]));
		const label = labelIn(corpus, column);
		const whole = (cell: Cell) => (hasStates && isState(cell) ? undefined : label(cell));
		return {
			heads: hasStates ? [column.title, say.stateOf(column.title)] : [column.title],
			cells: (cell: Cell) => (hasStates ? [whole(cell), isState(cell) ? label(cell) : undefined] : [whole(cell)]),
		};
	});
	return {
		heads: parts.flatMap(({ heads }) => heads),
		rows: rows.map((row) => parts.flatMap(({ cells }, at) => cells(row[at]))),
	};
}

const isState = (cell: Cell): boolean => typeof cell === 'string' && isAbsentState(cell);

const isOfNumbers = ({ type }: Column) => type === 'number' || type === 'integer' || type === 'year';

/** A function from a cell of the column to what a reader sees. */
function labelIn(corpus: CodedCorpus, { name, categories = [] }: Column): (cell: Cell) => SheetCell {
	const codes = corpus.variablesById.get(name)?.codes ?? [];
	const labels = new Map([
		...codes.map(({ code, label }) => [code, label] as const),
		...categories.map(({ value, label }) => [value, label] as const),
	]);
	const one = (text: string) => labels.get(text) ?? (isAbsentState(text) ? stateTraits[text].label : text);
	return (cell) => {
		if (cell === undefined || typeof cell === 'number') return cell;
		if (typeof cell === 'boolean') return cell ? say.yes : say.no;
		return typeof cell === 'string' ? one(cell) : cell.map(one).join(listDelimiter);
	};
}

/** The rows with the label of the study in place of its id, by which people know it. */
function withStudies(
	rows: readonly (readonly SheetCell[])[],
	{ columns, studyColumn }: Table,
	labels: ReadonlyMap<string, string>,
): readonly (readonly SheetCell[])[] {
	const at = columns.findIndex(({ name }) => name === studyColumn);
	return rows.map((row) => row.map((cell, i) => (i === at ? (labels.get(String(cell)) ?? cell) : cell)));
}

/** The values with a note or a doubt. */
function notesSheet(corpus: CodedCorpus, values: Table, labels: ReadonlyMap<string, string>): WorkbookSheet {
	const at = (column: string) => values.columns.findIndex(({ name }) => name === column);
	const names = ['study_id', 'variable', 'state', 'value', 'min', 'max', 'note', 'doubt', 'source', 'coded'];
	const [note, doubt, variable] = [at('note'), at('doubt'), at('variable')];
	const columns = names.map((name) => values.columns[at(name)]).filter((column) => column !== undefined);
	const rows = values.rows
		.filter((row) => row[note] !== undefined || row[doubt] !== undefined)
		.map((row) =>
			columns.map((column): SheetCell => {
				const cell = row[at(column.name)];
				if (column.name === 'study_id') return labels.get(String(cell)) ?? String(cell);
				// Its words are those of the variable of the row.
				const words = column.name === 'value' ? { ...column, name: String(row[variable]) } : column;
				return labelIn(corpus, words)(cell);
			}),
		);
	return sheetOf(
		say.sheets.notes,
		columns.map(({ title }) => title),
		rows,
	);
}

function codesSheet(corpus: CodedCorpus): WorkbookSheet {
	const codes = corpus.variables.flatMap(({ id, label: variable, codes: own }) =>
		own.map(({ code, label, definition }) => [variable, id, label, code, definition]),
	);
	const absent = publishedCodebook(corpus)
		.states.filter(({ state }) => states.includes(state))
		.map(({ state, label, definition }) => ['', '', label, state, definition]);
	return sheetOf(
		say.sheets.codes,
		[say.variable, say.name, say.label, say.code, say.definition],
		[...codes, ...absent],
	);
}

/** The published files of these records, as pieces of JSON, and the digest of the sheets before it. */
function recordsSheet(corpus: CodedCorpus, studies: readonly Study[], sheets: readonly WorkbookSheet[]): WorkbookSheet {
	const programmes = new Set(studies.map(({ programme }) => programme));
	const files: Readonly<Record<string, object>> = {
		'codebook.json': publishedCodebook(corpus),
		'review.json': {
			...edition(corpus),
			// A browser has no searches and no checklist of methods.
			review: Object.fromEntries(
				Object.entries(corpus.review).filter(([key]) => key !== 'searches' && key !== 'checklist'),
			),
			programmes: corpus.programmes.filter(({ id }) => programmes.has(id)),
		},
		'references.json': { ...edition(corpus), references: studies.flatMap(referencesOf) },
		'studies.json': publishedStudies(corpus, studies),
	};
	const rows = Object.entries(files).flatMap(([name, content]) =>
		cellPieces(JSON.stringify(content)).map((piece) => [name, piece]),
	);
	const digest = sheetsDigest(
		sheets.map(({ name, columns, rows: own }) => [name, [columns.map((one) => one.name), ...own]]),
	);
	return {
		name: say.sheets.records,
		columns: [
			{ name: recordsMark, width: 24 },
			{ name: say.text, width: 60 },
		],
		rows: [[digestMark, digest], ...rows],
	};
}

/** The reports of a study as references, by the numbers or ids that its record has. */
function referencesOf({ id, report, citation, others = [] }: Study): readonly object[] {
	return [{ reference: report.reference, citation }, ...others].map((one, i) => ({
		...cslItem(one.citation, typeof one.reference === 'string' ? one.reference : i === 0 ? id : otherItemId(id, i - 1)),
		...(typeof one.reference === 'number' ? { 'citation-number': one.reference } : {}),
	}));
}

function sheetOf(name: string, heads: readonly string[], rows: readonly (readonly SheetCell[])[]): WorkbookSheet {
	const longest = (at: number) => Math.max(0, ...rows.slice(0, 200).map((row) => String(row[at] ?? '').length));
	return {
		name,
		columns: heads.map((head, at) => ({ name: head, width: Math.min(60, Math.max(10, head.length + 2, longest(at))) })),
		rows,
	};
}

/** The title as the name of a sheet: without signs that spreadsheets do not take, cut, and different from all others. */
function sheetName(title: string, names: Set<string>): string {
	const bare = title.replace(/[:\\/?*[\]]/g, ' ').trim();
	let name = bare.slice(0, 31);
	for (let i = 2; names.has(name.toLowerCase()); i++) name = `${bare.slice(0, 27)} (${i})`;
	names.add(name.toLowerCase());
	return name;
}
