/** The keys that the descriptor of a Data Package declares, and what they hold in its tables. */
import { looseName } from './fold.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A key of a table that names rows of another. */
export interface ForeignKey {
	fields: readonly string[];
	resource: string;
	referenced: readonly string[];
}

/** A table of a package, with the keys that its resource declares. */
export interface PackageTable {
	name: string;
	sheet: Sheet;
	primaryKey: readonly string[];
	foreignKeys: readonly ForeignKey[];
}

const isEntry = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const textsOf = (value: unknown): readonly string[] =>
	(Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');

/** The keys that the schema of a resource declares. A key that names rows of its own table joins nothing. */
export function declaredKeys(
	resource: string,
	schema: Readonly<Record<string, unknown>>,
): Pick<PackageTable, 'primaryKey' | 'foreignKeys'> {
	const own = Array.isArray(schema.foreignKeys) ? schema.foreignKeys.filter(isEntry) : [];
	const foreignKeys = own.flatMap(({ fields, reference }) => {
		const target = isEntry(reference) && typeof reference.resource === 'string' ? reference.resource : '';
		const referenced = isEntry(reference) ? textsOf(reference.fields) : [];
		return target === '' || target === resource ? [] : [{ fields: textsOf(fields), resource: target, referenced }];
	});
	return { primaryKey: textsOf(schema.primaryKey), foreignKeys };
}

/** The cell of a row in a column. */
export const cellAt = ({ header }: Sheet, row: SheetRow, column: string) => row.cells[header.indexOf(column)] ?? '';

/** What a key of several columns is called, and what its cells hold. */
export const joinedName = (fields: readonly string[]) => fields.join(' + ');
/** What the columns of a key hold in a row, as one text. */
export const keyCell = (sheet: Sheet, row: SheetRow, fields: readonly string[]) =>
	fields.map((field) => cellAt(sheet, row, field)).join(' | ');

/** A table with a further column. */
export const withColumn = (sheet: Sheet, name: string, cellOf: (row: SheetRow) => string): Sheet => ({
	...sheet,
	header: [...sheet.header, name],
	rows: sheet.rows.map((row) => ({ ...row, cells: [...row.cells, cellOf(row)] })),
});

/** A table in which a key stands in one column, and that column. */
export function inOneColumn(sheet: Sheet, fields: readonly string[]): { sheet: Sheet; column: string } {
	const [only = '', ...others] = fields;
	const column = joinedName(fields);
	if (others.length === 0) return { sheet, column: only };
	if (sheet.header.includes(column)) return { sheet, column };
	return { sheet: withColumn(sheet, column, (row) => keyCell(sheet, row, fields)), column };
}

/** Rows by a key, however it is written. */
export function rowsByKey(
	tables: readonly PackageTable[],
	fields: readonly string[],
): (key: string) => Placed | undefined {
	const exact = new Map<string, Placed>();
	const loose = new Map<string, Placed>();
	for (const { sheet } of tables)
		for (const row of sheet.rows) {
			const key = keyCell(sheet, row, fields);
			if (!exact.has(key)) exact.set(key, { sheet, row });
			if (!loose.has(looseName(key))) loose.set(looseName(key), { sheet, row });
		}
	return (key) => (key === '' ? undefined : (exact.get(key) ?? loose.get(looseName(key))));
}

/** A row and its table. */
export interface Placed {
	sheet: Sheet;
	row: SheetRow;
}

/** Whether the cells of a column only number things: whole numbers, or letters with a number behind. */
export const isNumbering = (sheet: Sheet, column: string) =>
	sheet.rows.every((row) => /^([a-z]{0,4}[-_ ]?\d+)?$/i.test(cellAt(sheet, row, column)));

/** The table with a column set aside, and why. */
export const aside = (sheet: Sheet, column: string, why: string): Sheet => ({
	...sheet,
	aside: { ...sheet.aside, [column]: why },
});

/** The main table with its key, where no other table names its rows. */
export const withMainKey = (tables: readonly PackageTable[], main: Sheet | undefined): readonly Sheet[] =>
	tables.map(({ sheet, primaryKey }) =>
		sheet === main && primaryKey.length === 1 ? withKey(sheet, primaryKey[0] ?? '') : sheet,
	);

/** A table with the column that is its key. One that repeats or is blank in a row is none, and it is said. */
export function withKey(sheet: Sheet, column: string): Sheet {
	if (!sheet.header.includes(column)) return sheet;
	const own = new Map<string, number>();
	for (const row of sheet.rows) {
		const cell = cellAt(sheet, row, column);
		const first = own.get(cell);
		if (first !== undefined || cell === '')
			return {
				...sheet,
				notes: [
					...sheet.notes,
					cell === ''
						? `The package says that "${column}" is the key, but it is blank in line ${row.line}; it is not taken for the key.`
						: `The package says that "${column}" is the key, but "${cell}" stands in line ${first} and in line ${row.line}; it is not taken for the key.`,
				],
			};
		own.set(cell, row.line);
	}
	return { ...sheet, key: column };
}
