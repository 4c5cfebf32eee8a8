/** Tables as Parquet: typed columns, in groups of rows sorted by the year of the report. */
import { ByteWriter, type ColumnSource, type KeyValue, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Study } from '../corpus/corpus.ts';
import { citationYear } from '../schema/csl.ts';
import type { Column, ColumnType } from './columns.ts';
import { type Cell, listDelimiter } from './csv.ts';
import { doubtsColumn, stateColumn, studyRowColumn, yearColumn } from './parquet-names.ts';
import type { Table } from './tables.ts';

/** A column of the file: one of the table, or one that only Parquet files have (see `parquet-names.ts`). */
interface ParquetColumn {
	name: string;
	schema: readonly SchemaElement[];
	/** DELTA_BINARY_PACKED stores ascending numbers in few bytes. */
	encoding?: 'DELTA_BINARY_PACKED';
	cell(row: readonly Cell[], about: RowOrigin): Cell | null;
}

/** Where a row comes from: its study, and which of its values are in doubt. */
interface RowOrigin {
	year: number;
	studyRow: number;
	doubts: readonly string[];
}

/** Makes the rows of a table from studies. */
export interface RowMaker {
	/** The table of these studies, with the same columns for any studies. */
	tableOf(studies: readonly Study[]): Table;
	/** For each row, the variables whose value is in doubt. Absent for a table in which a row is one value. */
	doubtsOf?: ((studies: readonly Study[]) => readonly (readonly string[])[]) | undefined;
}

/** A group ends when it has at least this many rows. It can have some more, because rows are made from several studies at once. */
const groupRows = 50_000;

const string = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

const schemaTypes: Readonly<Record<Exclude<ColumnType, 'list'>, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
	string,
	integer: { type: 'INT32' },
	year: { type: 'INT32' },
	number: { type: 'DOUBLE' },
	boolean: { type: 'BOOLEAN' },
};

/**
 * The bytes of the file with the table of these studies; `about` is its metadata. Only the rows of one group are in memory
 * at once. Without studies the file has columns and no rows.
 */
export function tableParquet(
	studies: readonly Study[],
	{ tableOf, doubtsOf }: RowMaker,
	about: readonly KeyValue[] = [],
): Uint8Array {
	const columns = columnsOf(tableOf([]), doubtsOf !== undefined);
	const writer = new ByteWriter();
	const schema = [{ name: 'root', num_children: columns.length }, ...columns.flatMap((column) => column.schema)];
	const parquet = new ParquetWriter({ writer, schema, kvMetadata: [...about] });
	for (const { rows, origins } of groupsOf(studies, { tableOf, doubtsOf })) {
		const columnData = columns.map(
			({ name, encoding, cell }): ColumnSource => ({
				name,
				data: rows.map((row, i) => cell(row, origins[i] ?? noOrigin)),
				...(encoding ? { encoding } : {}),
			}),
		);
		parquet.write({ columnData, rowGroupSize: rows.length });
	}
	parquet.finish();
	return writer.getBytes();
}

interface RowGroup {
	rows: (readonly Cell[])[];
	/** The origin of each row. */
	origins: RowOrigin[];
}

const noOrigin: RowOrigin = { year: 0, studyRow: 0, doubts: [] };

/** How many studies are made into rows at once. */
const studiesAtOnce = 250;

function* groupsOf(studies: readonly Study[], { tableOf, doubtsOf }: RowMaker): Iterable<RowGroup> {
	// Studies without a year come first, in groups that a span of years need not read.
	const yearOf = ({ citation }: Study) => citationYear(citation) ?? 0;
	const byYear = [...studies].sort((a, b) => yearOf(a) - yearOf(b));
	let group: RowGroup = { rows: [], origins: [] };
	for (let from = 0; from < byYear.length; from += studiesAtOnce) {
		const some = byYear.slice(from, from + studiesAtOnce);
		const origins = new Map(
			some.map((study, i) => [study.id, { year: yearOf(study), studyRow: from + i, doubts: [] }]),
		);
		const { columns, rows, studyColumn = 'id' } = tableOf(some);
		const doubts = doubtsOf?.(some);
		const at = columns.findIndex(({ name }) => name === studyColumn);
		for (const [i, row] of rows.entries()) {
			group.rows.push(row);
			group.origins.push({ ...(origins.get(String(row[at])) ?? noOrigin), doubts: doubts?.[i] ?? [] });
		}
		if (group.rows.length < groupRows) continue;
		yield group;
		group = { rows: [], origins: [] };
	}
	if (group.rows.length > 0) yield group;
}

function columnsOf({ columns, studyColumn }: Table, hasDoubts: boolean): readonly ParquetColumn[] {
	return [
		{ name: yearColumn, schema: [leaf(yearColumn, { type: 'INT32' }, true)], cell: (_, { year }) => year },
		...(studyColumn === undefined ? [] : [studyRows]),
		...columns.flatMap((column, at) => [valueIn(column, at), ...stateIn(column, at)]),
		...(hasDoubts ? [doubts] : []),
	];
}

const studyRows: ParquetColumn = {
	name: studyRowColumn,
	schema: [leaf(studyRowColumn, { type: 'INT32' }, true)],
	encoding: 'DELTA_BINARY_PACKED',
	cell: (_, { studyRow }) => studyRow,
};

const doubts: ParquetColumn = {
	name: doubtsColumn,
	schema: list(doubtsColumn),
	cell: (_, origin) => (origin.doubts.length === 0 ? null : origin.doubts),
};

const isWordFor = ({ missing = [] }: Column, cell: Cell) => missing.some(({ value }) => value === cell);

/** The column of the values; null in a row without a value. */
function valueIn(column: Column, at: number): ParquetColumn {
	const { name, type, isRequired = false } = column;
	return {
		name,
		schema: type === 'list' ? list(name) : [leaf(name, schemaTypes[type], isRequired)],
		cell(row) {
			const cell = row[at];
			if (cell === undefined || isWordFor(column, cell)) return null;
			return type === 'string' ? textOf(cell) : cell;
		},
	};
}

/** The cell as text, as in CSV, because such a column can hold values of several kinds. */
const textOf = (cell: string | number | boolean | readonly string[]) =>
	typeof cell === 'object' ? cell.join(listDelimiter) : String(cell);

/** The column with the state of another one, if that can hold a word in place of a value: this word, otherwise "reported". */
function stateIn(column: Column, at: number): readonly ParquetColumn[] {
	if (!column.missing) return [];
	const name = stateColumn(column.name);
	const cell = (row: readonly Cell[]) => (isWordFor(column, row[at]) ? row[at] : 'reported');
	return [{ name, schema: [leaf(name, string, true)], cell }];
}

function leaf(name: string, type: Pick<SchemaElement, 'type' | 'converted_type'>, isRequired: boolean): SchemaElement {
	return { name, ...type, repetition_type: isRequired ? 'REQUIRED' : 'OPTIONAL' };
}

/** The schema of a list of texts, on three levels as the format requires. */
function list(name: string): readonly SchemaElement[] {
	return [
		{ name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
		{ name: 'list', repetition_type: 'REPEATED', num_children: 1 },
		leaf('element', string, true),
	];
}
