/** The columns of an index, made of columns of the Parquet files: what is asked for is counted by the engine of the explorer. */
import { withWider } from '../corpus/code-tree.ts';
import { codesHeld, listedCodes } from '../corpus/codes.ts';
import type { CodedCorpus, Variable } from '../corpus/corpus.ts';
import type { CodedValue } from '../corpus/value.ts';
import { doubtsColumn, stateColumn, studyRowColumn } from '../exports/parquet-names.ts';
import { type ColumnSource, type Columns, doubtCodes } from '../facets/columns.ts';
import { endsOf } from '../facets/form-column.ts';
import { Failure } from '../requests/failure.ts';
import { estimateKeys } from '../schema/estimate.ts';
import { type ListName, listsOf } from '../schema/list.ts';
import { absentStates, isAbsentState } from '../schema/state.ts';
import { type Form, traitsOf } from '../schema/variable-kind.ts';
import {
	type Cells,
	keyValue,
	openTable,
	type ParquetTable,
	type RowWindow,
	readTableColumns,
	windowBetween,
} from './parquet-table.ts';
import type { Traffic } from './range-file.ts';

/** The files with tables: those of studies, and of the lists as they are asked for. */
export interface TableFiles {
	studies: ParquetTable;
	/** Rejects with a `Failure` where it cannot be read; then it can be asked for again. */
	ofList(list: ListName): Promise<ParquetTable>;
}

/** Opens the table of studies. Rejects with a `Failure` where it cannot be read, or belongs to other data than the corpus. */
export async function openTables(
	{ review }: Pick<CodedCorpus, 'review'>,
	addressOf: (table: string) => string,
	traffic: Traffic,
): Promise<TableFiles> {
	const tables = new Map<ListName, Promise<ParquetTable>>();
	const edition = { version: review.version, date: review.dates.data };
	const open = async (name: string) => {
		const table = await openTable(addressOf(name), traffic);
		for (const [key, value] of Object.entries(edition))
			if (keyValue(table, key) !== value) throw new Failure('outdated', `not of ${key} ${value}: ${addressOf(name)}`);
		return table;
	};
	return {
		studies: await open('studies'),
		ofList(list) {
			const hit = tables.get(list);
			if (hit) return hit;
			const table = open(list);
			tables.set(list, table);
			// The caller learns of the failure from the promise that it got; the next caller opens the file again.
			table.catch((_cause: unknown) => tables.delete(list));
			return table;
		},
	};
}

/**
 * The columns of some variables, for the studies of a window. Rejects with a `Failure` where one cannot be read.
 * Studies have no ids.
 */
export async function columnsOfTables(
	corpus: CodedCorpus,
	files: TableFiles,
	variables: readonly Variable[],
	window: RowWindow,
): Promise<Columns> {
	const size = window.to - window.from;
	const own = variables.filter(({ of }) => of === 'study');
	const lists = listsOf(corpus.review).filter((list) => variables.some(({ of }) => of === list));
	const stateOfList = (list: ListName) => stateColumn(`${list}_entries`);
	const names = [...own.flatMap(namesOf), ...lists.map(stateOfList), ...(own.length > 0 ? [doubtsColumn] : [])];
	const cells = await readTableColumns(files.studies, [...new Set(names)], window);
	const columns = own.map((variable) => columnOfCells(corpus, variable, rowsOfCells(variable, cells, size)));
	const entries: Record<ListName, Int32Array> = {};
	for (const list of lists) {
		const states = cells.get(stateOfList(list)) ?? [];
		const ofList = variables.filter(({ of }) => of === list);
		const { studyOf, columns: listColumns } = await columnsOfList(corpus, await files.ofList(list), ofList, {
			states,
			window,
		});
		entries[list] = studyOf;
		columns.push(...listColumns);
	}
	return { ids: Array.from({ length: size }, () => ''), lists: entries, columns };
}

/** The columns of a variable beside its own, by the form of its values. */
const partsByForm: Partial<Record<Form, readonly string[]>> = {
	amount: ['min', 'max'],
	estimate: [...estimateKeys, 'interval'],
};

/** The columns of the file that a variable takes. */
function namesOf({ id, kind }: Variable): readonly string[] {
	return [id, stateColumn(id), ...(partsByForm[traitsOf({ kind }).form] ?? []).map((part) => `${id}_${part}`)];
}

/** What is known of one row of a variable. */
interface ValueRow {
	value: CodedValue;
	codes: readonly string[];
	isInDoubt: boolean;
}

/** One row for each cell. */
function rowsOfCells(variable: Variable, cells: ReadonlyMap<string, Cells>, size: number): ValueRow[] {
	const { id } = variable;
	const [values, states] = [cells.get(id) ?? [], cells.get(stateColumn(id)) ?? []];
	const [mins, maxs, doubts] = [cells.get(`${id}_min`), cells.get(`${id}_max`), cells.get(doubtsColumn)];
	const { form } = traitsOf(variable);
	return Array.from({ length: size }, (_, row): ValueRow => {
		const doubtful = doubts?.[row];
		const isInDoubt = Array.isArray(doubtful) && doubtful.includes(id);
		const state = states[row];
		if (state !== 'reported') return { ...absentRow(state), isInDoubt };
		const cell = values[row];
		if (form === 'year') return { value: { state, value: Number(cell) }, codes: [String(cell)], isInDoubt };
		if (form === 'amount')
			return { value: { state, ...amountOf(cell, mins?.[row], maxs?.[row]) }, codes: [], isInDoubt };
		if (form === 'estimate') {
			const value: CodedValue = { state, ...estimateOf(cell, (part) => cells.get(`${id}_${part}`)?.[row]) };
			return { value, codes: codesHeld(variable, value), isInDoubt };
		}
		if (form === 'time') return { value: { state, value: String(cell) }, codes: [], isInDoubt };
		const codes = withWider(variable.codes, Array.isArray(cell) ? cell.map(String) : [String(cell)]);
		return { value: reportedValue, codes, isInDoubt };
	});
}

const reportedValue: CodedValue = { state: 'reported' };

/** What a row with a state holds: shared, since there are many. */
const absentRows: ReadonlyMap<string, Pick<ValueRow, 'value' | 'codes'>> = new Map(
	absentStates.map((state) => [state, { value: { state }, codes: [state] }]),
);

/** Throws for a word that is no state: a file of ours has none. */
function absentRow(state: unknown): Pick<ValueRow, 'value' | 'codes'> {
	const row = absentRows.get(String(state));
	if (!row) throw new Failure('unreadable', `no state: ${state}`);
	return row;
}

/** An estimate of its cells. A computed interval is computed again. */
function estimateOf(value: unknown, cell: (part: string) => unknown): Partial<CodedValue> {
	const isGiven = cell('interval') === 'given';
	const parts = estimateKeys.flatMap((key) => {
		const amount = cell(key);
		return isNumber(amount) && (isGiven || key === 'se' || key === 'n') ? [[key, amount] as const] : [];
	});
	return { ...(isNumber(value) ? { value } : {}), ...Object.fromEntries(parts) };
}

const isNumber = (cell: unknown): cell is number => typeof cell === 'number';

function amountOf(value: unknown, min: unknown, max: unknown): Partial<CodedValue> {
	if (isNumber(value)) return { value };
	return { ...(isNumber(min) ? { min } : {}), ...(isNumber(max) ? { max } : {}) };
}

function columnOfCells(corpus: CodedCorpus, variable: Variable, rows: readonly ValueRow[]): ColumnSource {
	const codes = codesOfRows(corpus, variable, rows);
	const places = new Map(codes.map((code, place) => [code, place]));
	const starts = new Int32Array(rows.length + 1);
	const codePlaces: number[] = [];
	for (const [i, row] of rows.entries()) {
		for (const code of row.codes) {
			const place = places.get(code);
			// Counts that leave a code out would not add up to what is found.
			if (place === undefined) throw new Failure('outdated', `unknown code of ${variable.id}: ${code}`);
			codePlaces.push(place);
		}
		starts[i + 1] = codePlaces.length;
	}
	const doubts = Uint8Array.from(rows, ({ isInDoubt }) => (isInDoubt ? doubtCodes.inDoubt : doubtCodes.firm));
	return {
		id: variable.id,
		of: variable.of,
		codes,
		codePlaces: Uint16Array.from(codePlaces),
		starts,
		...endsOf(
			variable,
			rows.map(({ value }) => value),
		),
		...(doubts.some((doubt) => doubt !== doubtCodes.firm) ? { doubts } : {}),
	};
}

/** The codes that a corpus lists; of years also those that the rows have beyond them, each in its place. */
function codesOfRows(corpus: CodedCorpus, variable: Variable, rows: readonly ValueRow[]): readonly string[] {
	const codes = listedCodes(corpus, variable);
	if (traitsOf(variable).codes !== 'years') return codes;
	const years = new Set(codes.filter((code) => !isAbsentState(code)));
	for (const { value } of rows) if (value.state === 'reported') years.add(String(value.value));
	return [...[...years].sort((a, b) => Number(a) - Number(b)), ...codes.filter(isAbsentState)];
}

/**
 * Entries stand behind each other as their studies do. A study whose list is absent takes one row with the state of the
 * list, as in `facets/columns.ts`.
 */
async function columnsOfList(
	corpus: CodedCorpus,
	table: ParquetTable,
	variables: readonly Variable[],
	{ states, window }: { states: Cells; window: RowWindow },
): Promise<{ studyOf: Int32Array; columns: ColumnSource[] }> {
	const rowWindow = windowBetween(table, studyRowColumn, window.from, window.to - 1);
	const names = [studyRowColumn, ...new Set(variables.flatMap(namesOf)), doubtsColumn];
	const cells = await readTableColumns(table, names, rowWindow);
	const studyRows = (cells.get(studyRowColumn) ?? []).map(Number);
	const studyOf: number[] = [];
	/** For each row of the index, the row of the file; or none, where the list is absent. */
	const sources: (number | undefined)[] = [];
	let next = 0;
	for (const [study, state] of states.entries()) {
		const studyRow = window.from + study;
		while (next < studyRows.length && (studyRows[next] ?? 0) < studyRow) next++;
		if (state !== 'reported') {
			studyOf.push(study);
			sources.push(undefined);
		}
		for (; studyRows[next] === studyRow; next++) {
			studyOf.push(study);
			sources.push(next);
		}
	}
	const columns = variables.map((variable) => {
		const rows = rowsOfCells(variable, cells, studyRows.length);
		const own = sources.map((source, row): ValueRow => {
			const column = source === undefined ? undefined : rows[source];
			if (column) return column;
			return { ...absentRow(states[studyOf[row] ?? 0]), isInDoubt: false };
		});
		return columnOfCells(corpus, variable, own);
	});
	return { studyOf: Int32Array.from(studyOf), columns };
}
