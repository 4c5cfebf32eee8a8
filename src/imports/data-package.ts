/** Reads a Data Package: its CSV files as tables, and what its descriptor says of their columns as a dictionary. */
import fs from 'node:fs';
import path from 'node:path';
import { readDelimited } from './delimited.ts';
import type { DictionaryEntry } from './dictionary.ts';
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
	const [sheets, dictionary, notes, problems]: [Sheet[], DictionaryEntry[], string[], ImportProblem[]] = [
		[],
		[],
		[],
		[],
	];
	for (const resource of descriptor.resources.filter(isEntry)) {
		const { path: place } = resource;
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
		sheets.push(...reading.sheets);
		problems.push(...reading.problems);
		const fields =
			isEntry(resource.schema) && Array.isArray(resource.schema.fields) ? resource.schema.fields.filter(isEntry) : [];
		dictionary.push(...fields.map(entryOfField));
	}
	return { sheets, dictionary, notes, problems };
}

function entryOfField(field: Entry): DictionaryEntry {
	const constraints = isEntry(field.constraints) ? field.constraints : {};
	const categories = Array.isArray(field.categories)
		? field.categories
		: Array.isArray(constraints.enum)
			? constraints.enum
			: [];
	const choices = categories.flatMap((category) => {
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
