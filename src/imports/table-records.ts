/** Records as the rows of a workbook, and back. */
import { isDeepStrictEqual } from 'node:util';
import { isAbsentState } from '../schema/state.ts';
import { isKind, type Kind } from '../schema/variable-kind.ts';
import { type Fields, isEntry } from './published-files.ts';
import { cellsOfVariable, type TableCell, tableCellOf, valueOfCell, variableOfCells } from './table-cells.ts';

/** A row of a sheet, by the names of its columns. */
export type TableRow = Readonly<Record<string, TableCell>>;

/** What cannot stand in the row of a record or of an entry: a row of its own in the sheet Details. */
export interface DetailRow {
	study: string;
	list: string;
	entry: string;
	field: string;
	key: string;
	text: TableCell;
}

export interface TableRecord {
	study: TableRow;
	/** By list: the rows of its entries. */
	lists: ReadonlyMap<string, readonly TableRow[]>;
	details: readonly DetailRow[];
}

/** The kinds of the variables of a study, or of the entries of a list, by their ids. */
export type KindsOf = (subject: string) => ReadonlyMap<string, Kind>;

/** The kinds of the variables of a codebook, in its order. */
export function kindsOfVariables(variables: readonly Fields[]): KindsOf {
	const bySubject = Map.groupBy(variables, ({ of }) => String(of ?? 'study'));
	const kinds = new Map(
		[...bySubject].map(([subject, own]) => [
			subject,
			new Map(own.flatMap(({ id, kind }) => (typeof kind === 'string' && isKind(kind) ? [[String(id), kind]] : []))),
		]),
	);
	return (subject) => kinds.get(subject) ?? new Map();
}

/** Keys of a record that are columns, and those that are neither values nor lists. */
const columns = ['id', 'label', 'key'] as const;
const fixedKeys = new Set([
	'id',
	'label',
	'key',
	'report',
	'reports',
	'programme',
	'decisions',
	'appraisal',
	'verified',
	'values',
]);

const isList = (key: string, value: unknown): value is readonly Fields[] =>
	!fixedKeys.has(key) && Array.isArray(value) && value.every((entry) => isEntry(entry) && typeof entry.id === 'string');

/** The key of a detail that is the whole record, which no rows can say. */
const wholeRecord = 'whole record';

/** The rows of a record. */
export function rowsOfRecord(record: Fields, kindsOf: KindsOf): TableRecord {
	const rows = rowsOf(record, kindsOf);
	if (isDeepStrictEqual(recordOfRows(rows, kindsOf), record)) return rows;
	const own = { study: String(record.id), list: '', entry: '', field: '', key: wholeRecord, text: tableCellOf(record) };
	return { study: { id: String(record.id) }, lists: new Map(), details: [own] };
}

function rowsOf(record: Fields, kindsOf: KindsOf): TableRecord {
	const study = String(record.id);
	const details: DetailRow[] = [];
	const detail = (list: string, entry: string, field: string, own: Fields) => {
		for (const [key, value] of Object.entries(own))
			details.push({ study, list, entry, field, key, text: tableCellOf(value) });
	};
	const valuesIn = (fields: Fields, subject: string, list: string, entry: string) =>
		[...kindsOf(subject)].flatMap(([id, kind]) => {
			if (fields[id] === undefined) return [];
			const cells = cellsOfVariable(fields[id], kind);
			detail(list, entry, id, cells.details);
			return [[id, cells.cell] as const];
		});
	const { reference, ...report } = isEntry(record.report) ? record.report : {};
	if (Object.keys(report).length > 0) detail('', '', '', { report });
	const values = isEntry(record.values) ? record.values : {};
	const lists = Object.entries(record).filter(([key, value]) => isList(key, value)) as [string, readonly Fields[]][];
	const states = Object.entries(record).filter(([key, value]) => !fixedKeys.has(key) && typeof value === 'string');
	const ownKeys = new Set(['id', 'label', 'key', 'report', 'values', ...[...lists, ...states].map(([key]) => key)]);
	detail('', '', '', Object.fromEntries(Object.entries(record).filter(([key]) => !ownKeys.has(key))));
	const row: TableRow = {
		...Object.fromEntries(
			columns.flatMap((key) => (record[key] === undefined ? [] : [[key, tableCellOf(record[key])]])),
		),
		...(reference === undefined ? {} : { reference: tableCellOf(reference) }),
		...Object.fromEntries(valuesIn(values, 'study', '', '')),
		...Object.fromEntries(states.map(([list, state]) => [list, String(state)])),
	};
	const entries = lists.map(([list, own]) => {
		const kinds = kindsOf(list);
		const rows = own.map((entry): TableRow => {
			const id = String(entry.id);
			const others = Object.entries(entry).filter(([key]) => key !== 'id' && !kinds.has(key));
			return {
				study,
				id,
				...Object.fromEntries(others.map(([key, value]) => [key, tableCellOf(value)])),
				...Object.fromEntries(valuesIn(entry, list, list, id)),
			};
		});
		return [list, rows] as const;
	});
	return { study: row, lists: new Map(entries), details };
}

/** The record of some rows. Empty cells say nothing, and details of nothing are left out. */
export function recordOfRows({ study, lists, details }: TableRecord, kindsOf: KindsOf): Fields {
	const of = (list: string, entry: string, field: string): Fields =>
		Object.fromEntries(
			details
				.filter((one) => one.list === list && one.entry === entry && one.field === field)
				.map(({ key, text }) => [key, valueOfCell(text)]),
		);
	const { [wholeRecord]: whole, report, ...others } = of('', '', '');
	if (isEntry(whole)) return whole;
	const valuesOf = (row: TableRow, subject: string, list: string, entry: string) =>
		[...kindsOf(subject)].flatMap(([id, kind]): [string, unknown][] => {
			const value = variableOfCells({ cell: row[id] ?? '', details: of(list, entry, id) }, kind);
			return value === undefined ? [] : [[id, value]];
		});
	const kinds = kindsOf('study');
	const reference =
		study.reference === undefined || study.reference === '' ? {} : { reference: valueOfCell(study.reference) };
	const whatReport = { ...reference, ...(isEntry(report) ? report : {}) };
	const states = Object.entries(study).filter(
		([key, cell]) => !fixedKeys.has(key) && key !== 'reference' && !kinds.has(key) && isAbsentState(String(cell)),
	);
	return {
		...Object.fromEntries(
			columns.flatMap((key) => (study[key] === undefined || study[key] === '' ? [] : [[key, valueOfCell(study[key])]])),
		),
		...(Object.keys(whatReport).length === 0 ? {} : { report: whatReport }),
		...others,
		values: Object.fromEntries(valuesOf(study, 'study', '', '')),
		...Object.fromEntries(states.map(([list, state]) => [list, String(state)])),
		...Object.fromEntries(
			[...lists].map(([list, rows]) => [
				list,
				rows.map((row) => {
					const own = kindsOf(list);
					const id = String(row.id ?? '');
					const plain = Object.entries(row).filter(
						([key, cell]) => key !== 'study' && key !== 'id' && !own.has(key) && cell !== '',
					);
					return {
						id,
						...Object.fromEntries(plain.map(([key, cell]) => [key, valueOfCell(cell)])),
						...Object.fromEntries(valuesOf(row, list, list, id)),
					};
				}),
			]),
		),
	};
}
