/** Reads the files that a site of this program publishes under `data/`, and checks what becomes the name of a file. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ChangeSchema } from '../schema/change.ts';
import { IdSchema } from '../schema/text.ts';
import { parseJsonText } from './json-text.ts';
import { importLimits } from './limits.ts';
import type { ImportProblem } from './problem.ts';

/** An object of a published file by its keys. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object of a published file, and neither a list nor null. */
export const isEntry = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; empty for anything else. */
export const entriesIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isEntry) : []);

export interface PublishedFiles {
	codebook: Fields;
	review: Fields & { review: Fields };
	references: Fields;
	studies: readonly Fields[];
	/** Studies that are not counted: each has a file of its own, and no list has it. */
	apart: readonly Fields[];
	/** With any problem nothing should be written. */
	problems: readonly ImportProblem[];
}

type Reading = { value: unknown } | { problem: ImportProblem };

/** The published files of a folder; undefined if it does not hold all of them. */
export function readPublishedFiles(
	folder: string,
): PublishedFiles | { problems: readonly ImportProblem[] } | undefined {
	const fileOf = (name: string) => path.join(folder, name);
	const isThere = (name: string) => fs.existsSync(fileOf(name));
	const store = ['studies.json', 'studies.ndjson.gz'].find(isThere);
	const names = ['codebook.json', 'review.json', 'references.json'];
	if (store === undefined || !names.every(isThere)) return undefined;
	const readings = names.map((name) => readJsonFile(fileOf(name)));
	const records = store === 'studies.json' ? readJsonFile(fileOf(store)) : readArchive(fileOf(store));
	const problems = [...readings, records].flatMap((one) => ('problem' in one ? [one.problem] : []));
	if (problems.length > 0) return { problems };
	const [codebook, review, references, whole] = [...readings, records].map((one) =>
		'value' in one ? one.value : undefined,
	);
	const publishedFiles = publishedOf({ codebook, review, references, whole }, fileOf, store);
	if (publishedFiles === undefined) return undefined;
	const singles = readSingles(fileOf('studies'), new Set(publishedFiles.studies.map(({ id }) => id)));
	return { ...publishedFiles, apart: singles.studies, problems: [...publishedFiles.problems, ...singles.problems] };
}

/**
 * What published files hold, each as its JSON says; undefined if one holds something else. `fileOf` gives the place of a
 * file for messages; `store` is the name of the one with the studies.
 */
export function publishedOf(
	{ codebook, review, references, whole }: Record<'codebook' | 'review' | 'references' | 'whole', unknown>,
	fileOf: (name: string) => string,
	store: string,
): PublishedFiles | undefined {
	if (!isEntry(codebook) || !isEntry(review) || !isEntry(references) || !isEntry(whole)) return undefined;
	const { review: settings } = review;
	if (!isEntry(settings) || !Array.isArray(whole.studies)) return undefined;
	const checks: readonly [name: string, owner: Fields, list: string, key: string][] = [
		['codebook.json', codebook, 'variables', 'id'],
		['review.json', review, 'recommendations', 'id'],
		['review.json', review, 'changes', 'version'],
		[store, whole, 'studies', 'id'],
	];
	return {
		codebook,
		review: { ...review, review: settings },
		references,
		studies: entriesIn(whole.studies),
		apart: [],
		problems: [
			...(Array.isArray(references.references)
				? []
				: [damage(fileOf('references.json'), 'references is no list.').problem]),
			...checks.flatMap(([name, owner, list, key]) => keyProblems(fileOf(name), owner, list, key)),
		],
	};
}

const damage = (
	file: string,
	message: string,
	hint = 'Download it from the site again.',
): { problem: ImportProblem } => ({
	problem: { kind: 'damaged-file', file, message, hint },
});

const tooLarge = (file: string, bytes: number): { problem: ImportProblem } => ({
	problem: {
		kind: 'too-large',
		file,
		message: `An import takes at most ${bytes / 1024 / 1024} MB of it.`,
		hint: 'Copy the content folder of the site instead.',
	},
});

function readJsonFile(file: string): Reading {
	if (fs.statSync(file).size > importLimits.textBytes) return tooLarge(file, importLimits.textBytes);
	return parseJsonText(file, fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
}

/** The records in a folder of single ones that the list of all studies does not have. */
function readSingles(
	folder: string,
	ids: ReadonlySet<unknown>,
): { studies: readonly Fields[]; problems: readonly ImportProblem[] } {
	const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
	const files = names.filter((name) => !ids.has(name.slice(0, -'.json'.length))).sort();
	const readings = files.map((name) => ({ name, reading: readJsonFile(path.join(folder, name)) }));
	const problems = readings.flatMap(({ name, reading }) => {
		if ('problem' in reading) return [reading.problem];
		const { value } = reading;
		const isNamed = isEntry(value) && isEntry(value.study) && `${String(value.study.id)}.json` === name;
		return isNamed && IdSchema.safeParse(name.slice(0, -'.json'.length)).success
			? []
			: [damage(path.join(folder, name), 'It holds no record with the id that names the file.').problem];
	});
	const studies = readings.flatMap(({ reading }) =>
		'value' in reading && isEntry(reading.value) && isEntry(reading.value.study) ? [reading.value.study] : [],
	);
	return { studies: problems.length > 0 ? [] : studies, problems };
}

/** The archive that a large site has: a record in each line. */
function readArchive(file: string): Reading {
	const text = unpack(file);
	if (typeof text !== 'string') return text;
	const readings = text
		.split('\n')
		.flatMap((line, i) => (line.trim() === '' ? [] : [parseJsonText(file, line, i + 1)]));
	const failure = readings.find((one) => 'problem' in one);
	return failure ?? { value: { studies: readings.map((one) => ('value' in one ? one.value : undefined)) } };
}

function unpack(file: string): string | { problem: ImportProblem } {
	try {
		return gunzipSync(fs.readFileSync(file), { maxOutputLength: importLimits.unpackedBytes }).toString('utf8');
	} catch (cause) {
		const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
		if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(file, importLimits.unpackedBytes);
		if (code.startsWith('Z_')) return damage(file, 'This is no whole gzip archive.');
		throw cause;
	}
}

/** Entries of a list whose key cannot name a file, or names the file of another. */
function keyProblems(file: string, owner: Fields, list: string, key: string): readonly ImportProblem[] {
	const entries: unknown = owner[list] ?? [];
	if (!Array.isArray(entries)) return [damage(file, `${list} is no list.`).problem];
	const schema = key === 'version' ? ChangeSchema.shape.version : IdSchema;
	const places = new Map<unknown, number>();
	return entries.flatMap((entry: unknown, i): ImportProblem[] => {
		const place = `${list}, entry ${i + 1}`;
		if (!isEntry(entry)) return [damage(file, `${place}: ${quote(entry)} is no entry with keys.`).problem];
		const id = entry[key];
		if (!schema.safeParse(id).success)
			return [
				damage(
					file,
					`${place}: ${quote(id)} is no ${key}.`,
					key === 'version'
						? 'A version has three numbers, such as 1.2.0. Download the file from the site again.'
						: 'An id has lower-case letters, digits and single hyphens. Download the file from the site again.',
				).problem,
			];
		const first = places.get(id);
		if (first === undefined) {
			places.set(id, i + 1);
			return [];
		}
		return [
			{
				kind: 'repeated-key',
				file,
				message: `${place}: ${quote(id)} is the ${key} of entry ${first} too.`,
				hint: 'Download the file from the site again.',
			},
		];
	});
}

const quote = (value: unknown) => JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
