/** Runs an import over invented files in a folder of its own, and reads what it wrote. */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { runImport } from '../../src/imports/run-import.ts';
import { temporaryFolder } from '../records/overlay.ts';

export type FileContents = Readonly<Record<string, string | Uint8Array>>;

/** A folder for one test with the files in it, gone after the test. */
export function folderWith(files: FileContents): string {
	const folder = temporaryFolder();
	for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), content);
	return folder;
}

export interface Imported {
	problems: Awaited<ReturnType<typeof runImport>>['problems'];
	report: string;
	folder: string;
	/** The records in the order of their reference numbers. */
	studies: readonly ImportedStudy[];
	references: readonly Record<string, unknown>[];
	codebook: Readonly<Record<string, Record<string, unknown>>>;
	/** The file of the map, as text. */
	map: string;
}

export interface ImportedStudy {
	id: string;
	report: { reference: number; printed: string };
	/** In place of the report, where it has several. */
	reports?: readonly { reference: number }[];
	values: Readonly<Record<string, unknown>>;
}

/** Imports all files but the map, which is passed as the map. */
export async function importFiles(
	files: FileContents,
	from = folderWith(files),
	overwrites = false,
): Promise<Imported> {
	const names = Object.keys(files);
	for (const name of names) fs.writeFileSync(path.join(from, name), files[name] ?? '');
	const folder = path.join(from, 'review');
	const map = names.find((name) => name === 'map.yaml');
	const { problems, report = '' } = await runImport(
		{
			files: names.filter((name) => name !== map).map((name) => path.join(from, name)),
			into: folder,
			map: map && path.join(from, map),
			overwrites,
		},
		'2026-01-31',
	);
	return { problems, report, folder, ...readImported(folder) };
}

const numberOf = ({ report, reports }: ImportedStudy) => (reports?.[0] ?? report).reference;

/** What stands in a content folder; nothing for one that does not exist. */
function readImported(folder: string): Pick<Imported, 'studies' | 'references' | 'codebook' | 'map'> {
	const namesIn = (name: string) =>
		fs.existsSync(path.join(folder, name)) ? fs.readdirSync(path.join(folder, name)) : [];
	const read = (...steps: string[]) => parse(fs.readFileSync(path.join(folder, ...steps), 'utf8'));
	const studies = namesIn('studies').map((name): ImportedStudy => read('studies', name));
	const textOf = (name: string) =>
		fs.existsSync(path.join(folder, name)) ? fs.readFileSync(path.join(folder, name), 'utf8') : '';
	return {
		studies: studies.sort((a, b) => numberOf(a) - numberOf(b) || (a.id < b.id ? -1 : 1)),
		references: parse(textOf('references.yaml')) ?? [],
		codebook: Object.fromEntries(
			namesIn('codebook').map((name) => [name.replace('.yaml', ''), read('codebook', name)]),
		),
		map: textOf('map.yaml'),
	};
}

/** Kinds and places of the problems, such as `unknown-word 3:2`. */
export const placesOf = ({ problems }: Pick<Imported, 'problems'>) =>
	problems.map(({ kind, line, column }) => `${kind} ${line ?? ''}${column === undefined ? '' : `:${column}`}`.trim());

/** The values of one variable, in the order of the records. */
export const valuesOf = ({ studies }: Pick<Imported, 'studies'>, variable: string) =>
	studies.map(({ values }) => values[variable]);
