/** Joins the tables of a Data Package by the keys that its descriptor declares: primaryKey and foreignKeys. */
import { countOf } from '../records/words.ts';
import { reportColumns } from './main-sheet.ts';
import {
	aside,
	cellAt,
	type ForeignKey,
	inOneColumn,
	isNumbering,
	joinedName,
	keyCell,
	type PackageTable,
	type Placed,
	rowsByKey,
	withColumn,
	withKey,
	withMainKey,
} from './package-keys.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A column of a table that stands in another now: the table and the name there, and the resource and the name before. */
interface Lookup {
	of: string;
	name: string;
	resource: string;
	column: string;
}

/**
 * The tables of a package joined by its keys. `main` is the table of the studies, if the tables show one. Tables that
 * name its rows, or rows of tables that do, say more about the studies; a table whose rows others name stands in their
 * columns. What no key joins stays as it is.
 */
export function joinByKeys(
	tables: readonly PackageTable[],
	main: Sheet | undefined,
): { sheets: readonly Sheet[]; notes: readonly string[]; lookups: readonly Lookup[] } {
	const notes: string[] = [];
	const lookups: Lookup[] = [];
	const names = new Set(tables.map(({ name }) => name));
	const usable = tables.map((table) => ({
		...table,
		foreignKeys: table.foreignKeys.filter((key) => {
			const target = tables.find(({ name }) => name === key.resource);
			const isHeld =
				key.fields.length > 0 &&
				key.fields.length === key.referenced.length &&
				key.fields.every((field) => table.sheet.header.includes(field)) &&
				target !== undefined &&
				key.referenced.every((field) => target.sheet.header.includes(field));
			if (!isHeld)
				notes.push(
					`${table.sheet.name}: its key to ${names.has(key.resource) ? key.resource : `"${key.resource}"`} (${joinedName(key.fields)}) names a table or a column that the package does not have, and joins nothing.`,
				);
			return isHeld;
		}),
	}));
	if (usable.every(({ foreignKeys }) => foreignKeys.length === 0))
		return { sheets: withMainKey(usable, main), notes, lookups };
	const root = rootOf(usable);
	const withLookups = lookUp(usable, root, notes, lookups);
	const sheets = withLookups.map((table) => withStudies(table, withLookups, root));
	return { sheets, notes, lookups };
}

/**
 * The name of the table of the studies: the one that is called so; else the one that names most of a report, and of several
 * alike the one whose rows the others name; where none does, the widest of those whose rows others name.
 */
function rootOf(tables: readonly PackageTable[]): string {
	const isCalledSo = (name: string) => /^(included[-_ ])?(stud(y|ies)|trials?)([-_ ](data|table))?$/i.test(name);
	const scores = tables.map((table) => ({
		table,
		score: reportColumns(table.sheet) + (isCalledSo(table.name) ? 100 : 0),
	}));
	const most = Math.max(...scores.map(({ score }) => score));
	const best = scores.filter(({ score }) => score === most).map(({ table }) => table);
	const isNamedBy = (one: PackageTable, others: readonly PackageTable[]) =>
		others.some((other) => namesRowsOf(other, tables, one.name));
	const alike = best.filter((one) => isNamedBy(one, best));
	const rivals = most > 0 ? (alike.length > 0 ? alike : best) : tables.filter((one) => isNamedBy(one, tables));
	const [root] = rivals.toSorted(
		(a, b) =>
			Number(isNamedBy(a, rivals) ? 0 : 1) - Number(isNamedBy(b, rivals) ? 0 : 1) ||
			b.sheet.header.length - a.sheet.header.length,
	);
	return root?.name ?? tables[0]?.name ?? '';
}

/** Whether a table names rows of another, by itself or through others. */
function namesRowsOf(
	table: PackageTable,
	tables: readonly PackageTable[],
	name: string,
	through: ReadonlySet<string> = new Set(),
): boolean {
	return (
		table.name !== name &&
		!through.has(table.name) &&
		table.foreignKeys.some(
			({ resource }) =>
				resource === name ||
				tables.some(
					(one) => one.name === resource && namesRowsOf(one, tables, name, new Set([...through, table.name])),
				),
		)
	);
}

/** The tables without those that others only look up: what these say stands in columns of the tables that name their rows. */
function lookUp(
	tables: readonly PackageTable[],
	root: string,
	notes: string[],
	lookups: Lookup[],
): readonly PackageTable[] {
	const isOfStudies = (table: PackageTable) => table.name === root || namesRowsOf(table, tables, root);
	const whole = new Map<string, PackageTable>();
	const usedRows = new Set<SheetRow>();
	const withColumns = (table: PackageTable, through: ReadonlySet<string>): PackageTable => {
		const before = whole.get(table.sheet.name);
		if (before) return before;
		let { sheet } = table;
		for (const key of table.foreignKeys) {
			const parts = tables.filter(({ name }) => name === key.resource);
			if (parts.some(isOfStudies) || through.has(key.resource)) continue;
			const lookedParts = parts.map((part) => withColumns(part, new Set([...through, table.name])));
			const find = rowsByKey(lookedParts, key.referenced);
			const there = sheet;
			const strangers = there.rows.filter((row) => {
				const cell = keyCell(there, row, key.fields);
				return cell.replace(/[ |]/g, '') !== '' && find(cell) === undefined;
			});
			if (strangers.length > 0)
				notes.push(
					`${sheet.name}: ${countOf(strangers.length, 'row')} ${strangers.length === 1 ? 'names' : 'name'} a row that ${key.resource} does not have (${strangers
						.slice(0, 5)
						.map((row) => `"${keyCell(there, row, key.fields)}" in line ${row.line}`)
						.join(', ')}${strangers.length > 5 ? ' …' : ''}).`,
				);
			const columns = (lookedParts[0]?.sheet.header ?? []).filter(
				(column) => !key.referenced.includes(column) && lookedParts[0]?.sheet.aside?.[column] === undefined,
			);
			for (const column of columns) {
				const isOfReports = /ref|publication|paper|article|report|bibliograph|source|citation/i.test(key.resource);
				const isPlain = !isOfReports && /^(name|label|title|id|code|description|type|notes?|comments?)$/i.test(column);
				const name =
					isPlain || sheet.header.includes(column) ? `${key.resource.replace(/[_-]+/g, ' ')} ${column}` : column;
				lookups.push({ of: sheet.name, name, resource: key.resource, column });
				sheet = withColumn(sheet, name, (row) => {
					const place = find(keyCell(there, row, key.fields));
					if (place) usedRows.add(place.row);
					return place ? cellAt(place.sheet, place.row, column) : '';
				});
			}
			const [field = ''] = key.fields;
			if (columns.length > 0 && key.fields.length === 1 && isNumbering(sheet, field))
				sheet = aside(sheet, field, `it names rows of ${key.resource}, whose columns stand here`);
		}
		const result = { ...table, sheet };
		whole.set(table.sheet.name, result);
		return result;
	};
	const ofStudies = tables.filter(isOfStudies).map((table) => withColumns(table, new Set()));
	const lookedUp = tables.filter((table) => !isOfStudies(table) && whole.has(table.sheet.name));
	for (const { sheet, name } of lookedUp) {
		const otherCount = sheet.rows.filter((row) => !usedRows.has(row)).length;
		notes.push(
			`${sheet.name}: other tables name its rows by the keys of the package, so what it says of them stands in columns of those tables.${otherCount > 0 ? ` ${countOf(otherCount, 'row')} of ${name} ${otherCount === 1 ? 'is named' : 'are named'} by none, and left out.` : ''}`,
		);
	}
	const rest = tables.filter((table) => !isOfStudies(table) && !lookedUp.includes(table));
	return [...ofStudies, ...rest];
}

/** A table with the column by which its rows belong to studies; that of the studies with its key. */
function withStudies(table: PackageTable, tables: readonly PackageTable[], root: string): Sheet {
	const roots = tables.filter(({ name }) => name === root);
	const referencedKeys = tables
		.flatMap(({ foreignKeys }) => foreignKeys)
		.filter(({ resource }) => resource === root)
		.map(({ referenced }) => referenced);
	const primary = roots[0]?.primaryKey ?? [];
	const key = referencedKeys.find((one) => joinedName(one) === joinedName(primary)) ?? referencedKeys[0] ?? primary;
	if (table.name === root) {
		// Beside columns of a table of references, a title may stand in several rows that are studies all the same.
		const isOwn = (column: string) =>
			table.foreignKeys.every(({ fields }) => !fields.includes(column)) &&
			new Set(table.sheet.rows.map((row) => cellAt(table.sheet, row, column) || '?')).size === table.sheet.rows.length;
		const [first] = table.sheet.header.filter(isOwn);
		const ownKey = key.length === 0 && table.foreignKeys.length > 0 && first !== undefined ? [first] : key;
		const { sheet, column } = inOneColumn(table.sheet, ownKey);
		return { ...withKey(sheet, column), isMain: true };
	}
	const path = pathTo(table, tables, root);
	const [first] = path;
	const last = path.at(-1);
	if (!first || !last) return table.sheet;
	const [id, ...otherIds] = table.primaryKey;
	const isNamed = tables.some(({ foreignKeys }) => foreignKeys.some(({ resource }) => resource === table.name));
	const own =
		!isNamed && id !== undefined && otherIds.length === 0 && !first.fields.includes(id) && isNumbering(table.sheet, id)
			? aside(table.sheet, id, 'it numbers the rows of the table')
			: table.sheet;
	if (path.length === 1 && joinedName(last.referenced) === joinedName(key)) {
		const { sheet, column } = inOneColumn(own, first.fields);
		return { ...sheet, joins: column };
	}
	// Rows of tables between name the study, or another column of its table does.
	const base = joinedName(key);
	const name = own.header.includes(base) ? `${base} (${root})` : base;
	const sheet = withColumn(own, name, (row) => {
		let place: Placed | undefined = { sheet: table.sheet, row };
		let cell = '';
		for (const step of path) {
			if (!place) break;
			cell = keyCell(place.sheet, place.row, step.fields);
			place = rowsOfPath(tables, step)(cell);
		}
		return place ? keyCell(place.sheet, place.row, key) : cell;
	});
	return { ...sheet, joins: name };
}

const finders = new WeakMap<ForeignKey, (key: string) => Placed | undefined>();

/** What finds the rows that a key names; made once. */
function rowsOfPath(tables: readonly PackageTable[], key: ForeignKey): (cell: string) => Placed | undefined {
	const own =
		finders.get(key) ??
		rowsByKey(
			tables.filter(({ name }) => name === key.resource),
			key.referenced,
		);
	finders.set(key, own);
	return own;
}

/** The keys from a table to that of the studies, the shortest way. */
function pathTo(table: PackageTable, tables: readonly PackageTable[], root: string): readonly ForeignKey[] {
	let ways: readonly { table: PackageTable; path: readonly ForeignKey[] }[] = [{ table, path: [] }];
	for (let step = 0; step < tables.length && ways.length > 0; step++) {
		const next = ways.flatMap(({ table: from, path }) =>
			from.foreignKeys.flatMap((key) =>
				tables.filter(({ name }) => name === key.resource).map((to) => ({ table: to, path: [...path, key] })),
			),
		);
		const end = next.find((one) => one.table.name === root);
		if (end) return end.path;
		ways = next;
	}
	return [];
}
