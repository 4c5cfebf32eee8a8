/** Tables as Parquet: typed columns, in groups of rows sorted by the year of the report. */
import { ByteWriter, type ColumnSource, type KeyValue, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Study } from '../corpus/corpus.ts';
import type { Column, ColumnType } from './columns.ts';
import { type Cell, listDelimiter } from './csv.ts';
import type { Table } from './tables.ts';

/** What a column is in the file: one of the table, the state of one, or the year by which rows are sorted. */
interface ParquetColumn {
	name: string;
	schema: readonly SchemaElement[];
	cell(row: readonly Cell[], year: number): Cell | null;
}

/** The year of the report in every table: its rows are sorted by it. */
export const yearColumn = 'report_year';

/** The column that says why another one has no value. */
export const stateColumn = (name: string): string => `${name}_state`;

/** A group has so many rows, and the rest of the studies that were made into rows with the last of them. */
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
 * The file of a table of all studies. `tableOf` gives the rows of some studies and the same columns for any, so that no more
 * than the rows of one group are held at once. Without studies the file has columns and no rows.
 */
export function tableParquet(
	studies: readonly Study[],
	tableOf: (studies: readonly Study[]) => Table,
	about: readonly KeyValue[] = [],
): Uint8Array {
	const columns = columnsOf(tableOf([]));
	const writer = new ByteWriter();
	const schema = [{ name: 'root', num_children: columns.length }, ...columns.flatMap((column) => column.schema)];
	const parquet = new ParquetWriter({ writer, schema, kvMetadata: [...about] });
	for (const { rows, years } of groupsOf(studies, tableOf)) {
		const columnData = columns.map(
			({ name, cell }): ColumnSource => ({ name, data: rows.map((row, i) => cell(row, years[i] ?? 0)) }),
		);
		parquet.write({ columnData, rowGroupSize: rows.length });
	}
	parquet.finish();
	return writer.getBytes();
}

interface RowGroup {
	rows: (readonly Cell[])[];
	/** Of each row. */
	years: number[];
}

/** So many studies are made into rows at once. */
const studiesAtOnce = 250;

function* groupsOf(studies: readonly Study[], tableOf: (studies: readonly Study[]) => Table): Iterable<RowGroup> {
	const byYear = [...studies].sort((a, b) => a.citation.issued - b.citation.issued);
	let group: RowGroup = { rows: [], years: [] };
	for (let from = 0; from < byYear.length; from += studiesAtOnce) {
		const some = byYear.slice(from, from + studiesAtOnce);
		const years = new Map(some.map(({ id, citation }) => [id, citation.issued]));
		const { columns, rows, studyColumn = 'id' } = tableOf(some);
		const at = columns.findIndex(({ name }) => name === studyColumn);
		for (const row of rows) {
			group.rows.push(row);
			group.years.push(years.get(String(row[at])) ?? 0);
		}
		if (group.rows.length < groupRows) continue;
		yield group;
		group = { rows: [], years: [] };
	}
	if (group.rows.length > 0) yield group;
}

function columnsOf({ columns }: Table): readonly ParquetColumn[] {
	return [
		{ name: yearColumn, schema: [leaf(yearColumn, { type: 'INT32' }, true)], cell: (_, year) => year },
		...columns.flatMap((column, at) => [valueIn(column, at), ...stateIn(column, at)]),
	];
}

const isWordFor = ({ missing = [] }: Column, cell: Cell) => missing.some(({ value }) => value === cell);

/** The value itself; null without one. */
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

/** As in CSV, where a column holds values of several kinds. */
const textOf = (cell: string | number | boolean | readonly string[]) =>
	typeof cell === 'object' ? cell.join(listDelimiter) : String(cell);

/** Of a column whose cells may hold a word in the place of a value: that word, otherwise "reported". */
function stateIn(column: Column, at: number): readonly ParquetColumn[] {
	if (!column.missing) return [];
	const name = stateColumn(column.name);
	const cell = (row: readonly Cell[]) => (isWordFor(column, row[at]) ? row[at] : 'reported');
	return [{ name, schema: [leaf(name, string, true)], cell }];
}

function leaf(name: string, type: Pick<SchemaElement, 'type' | 'converted_type'>, isRequired: boolean): SchemaElement {
	return { name, ...type, repetition_type: isRequired ? 'REQUIRED' : 'OPTIONAL' };
}

/** A list as the format writes it, on three levels. */
function list(name: string): readonly SchemaElement[] {
	return [
		{ name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
		{ name: 'list', repetition_type: 'REPEATED', num_children: 1 },
		leaf('element', string, true),
	];
}
