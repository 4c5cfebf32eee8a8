/** Reads a Data Package: its CSV files as tables, and what its descriptor says of their columns as a dictionary. */
import fs from 'node:fs';
import path from 'node:path';
import { countOf } from '../records/words.ts';
import { readDelimited } from './delimited.ts';
import type { DictionaryEntry } from './dictionary.ts';
import { mainSheet } from './main-sheet.ts';
import { joinByKeys } from './package-joins.ts';
import { declaredKeys, type PackageTable } from './package-keys.ts';
import type { ImportProblem } from './problem.ts';
import type { Sheet } from './sheet.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (entry: Entry, key: string) => (typeof entry[key] === 'string' ? entry[key] : undefined);

/** Whether a value is the descriptor of a Data Package (datapackage.org, "resources"). */
export function isDataPackage(value: unknown): value is Entry & { resources: readonly unknown[] } {
	return isEntry(value) && Array.isArray(value.resources);
}

export interface PackageReading {
	sheets: readonly Sheet[];
	dictionary: readonly DictionaryEntry[];
	notes: readonly string[];
	problems: readonly ImportProblem[];
}

/** The tables of a package. A resource that stands outside of its folder, or on the web, is never read. */
export async function readDataPackage(
	file: string,
	descriptor: { resources: readonly unknown[] },
): Promise<PackageReading> {
	const [tables, dictionary, notes, problems]: [PackageTable[], DictionaryEntry[], string[], ImportProblem[]] = [
		[],
		[],
		[],
		[],
	];
	const fieldsOf = new Map<string, readonly DictionaryEntry[]>();
	for (const { resource, place } of descriptor.resources.filter(isEntry).flatMap(partsOf)) {
		const name = textIn(resource, 'name') ?? String(place);
		if (typeof place !== 'string' || !/\.(csv|tsv)$/i.test(place)) {
			notes.push(`${file}: the resource ${name} is no table, and is not read.`);
			continue;
		}
		if (path.isAbsolute(place) || /^[a-z]+:/i.test(place) || place.split(/[\\/]/).includes('..')) {
			problems.push({
				kind: 'unreadable-file',
				file,
				message: `The resource ${name} is at ${place}, outside of the folder of the package.`,
				hint: 'Put it beside the descriptor, and name it by its file name.',
			});
			continue;
		}
		const table = path.join(path.dirname(file), place);
		if (!fs.statSync(table, { throwIfNoEntry: false })?.isFile()) {
			problems.push({
				kind: 'unreadable-file',
				file: table,
				message: `There is no such file, and the package names it as the resource ${name}.`,
				hint: `Put it there, or take the resource out of ${path.basename(file)}.`,
			});
			continue;
		}
		const dialect = isEntry(resource.dialect) ? resource.dialect : {};
		const reading = await readDelimited(table, path.basename(place), {
			encoding: textIn(resource, 'encoding'),
			delimiter: textIn(dialect, 'delimiter'),
		});
		const schema = isEntry(resource.schema) ? resource.schema : {};
		tables.push(
			...reading.sheets.map((sheet) => ({
				name,
				sheet: withoutMissing(sheet, schema.missingValues),
				...declaredKeys(name, schema),
			})),
		);
		problems.push(...reading.problems);
		const fields = Array.isArray(schema.fields) ? schema.fields.filter(isEntry) : [];
		const entries = fields.map(entryOfField);
		fieldsOf.set(name, entries);
		dictionary.push(...reading.sheets.flatMap(({ name: of }) => entries.map((entry) => ({ ...entry, of }))));
	}
	const main = mainSheet(tables.map(({ sheet }) => sheet));
	const joint = joinByKeys(tables, main);
	for (const { of, name, resource, column } of joint.lookups) {
		const entry = fieldsOf.get(resource)?.find((one) => one.name === column);
		if (entry) dictionary.push({ ...entry, name, of });
	}
	return { sheets: joint.sheets, dictionary, notes: [...notes, ...joint.notes], problems };
}

/** A resource once for each of its files: several are parts of one table. */
function partsOf(resource: Entry): readonly { resource: Entry; place: unknown }[] {
	const { path: place } = resource;
	return Array.isArray(place) ? place.map((one: unknown) => ({ resource, place: one })) : [{ resource, place }];
}

/** A table whose cells are empty where the descriptor says that they hold a word for a missing value. */
function withoutMissing(sheet: Sheet, missingWords: unknown): Sheet {
	if (!Array.isArray(missingWords)) return sheet;
	const words = new Set(missingWords.map((word: unknown) => (isEntry(word) ? String(word.value) : String(word))));
	words.delete('');
	const count = sheet.rows.flatMap(({ cells }) => cells).filter((cell) => words.has(cell)).length;
	if (count === 0) return sheet;
	return {
		...sheet,
		rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (words.has(cell) ? '' : cell)) })),
		notes: [
			...sheet.notes,
			`${countOf(count, 'cell')} ${count === 1 ? 'holds' : 'hold'} what the descriptor calls a missing value (${[...words].join(', ')}); ${count === 1 ? 'it is' : 'they are'} read as empty.`,
		],
	};
}

function entryOfField(field: Entry): DictionaryEntry {
	const constraints = isEntry(field.constraints) ? field.constraints : {};
	const categories = Array.isArray(field.categories)
		? field.categories
		: Array.isArray(constraints.enum)
			? constraints.enum
			: [];
	const [yes, no] = [field.trueValues, field.falseValues].map((words) =>
		Array.isArray(words) ? words.map(String) : [],
	);
	const answers = [
		...(yes ?? []).map((word) => ({ word, label: 'Yes' })),
		...(no ?? []).map((word) => ({ word, label: 'No' })),
	];
	const choices =
		field.type === 'boolean'
			? answers
			: categories.flatMap((category) => {
					if (!isEntry(category)) return [{ word: String(category), label: String(category) }];
					return category.value === undefined
						? []
						: [{ word: String(category.value), label: String(category.label ?? category.value) }];
				});
	const [label, definition] = [textIn(field, 'title'), textIn(field, 'description')];
	return {
		name: textIn(field, 'name') ?? '',
		...(label ? { label } : {}),
		...(definition ? { definition } : {}),
		...(choices.length > 0 ? { choices } : {}),
	};
}
