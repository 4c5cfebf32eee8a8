/** A content folder taken apart, so that it can be changed by what it means and put together again. */
import { parse, stringify } from 'yaml';
import type { EntryContent, Folder } from './folder.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonRecord = { [key: string]: Json };

export interface ProseDraft {
	head: Json;
	body: string;
}

export interface Draft {
	/** What stands in the YAML files, by path. */
	files: Map<string, Json>;
	/** Pages and questions, by path. */
	prose: Map<string, ProseDraft>;
	/** All else, as it is. */
	rest: Folder;
}

export function draftOf(folder: Folder): Draft {
	const draft: Draft = { files: new Map(), prose: new Map(), rest: new Map() };
	for (const [name, entry] of folder) {
		if (typeof entry === 'string' && name.endsWith('.yaml')) draft.files.set(name, parse(entry) as Json);
		else if (typeof entry === 'string' && name.endsWith('.mdx')) {
			const [, head = '', body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(entry) ?? [];
			draft.prose.set(name, { head: parse(head) as Json, body });
		} else draft.rest.set(name, entry);
	}
	return draft;
}

export function putTogether({ files, prose, rest }: Draft): Folder {
	const written: [string, EntryContent][] = [
		...[...files].map(([name, data]): [string, EntryContent] => [name, write(data)]),
		...[...prose].map(([name, { head, body }]): [string, EntryContent] => [name, `---\n${write(head)}---\n${body}`]),
		...rest,
	];
	return new Map(written.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const write = (data: Json) => stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });

export function isJsonRecord(thing: Json | undefined): thing is JsonRecord {
	return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}

/** The records in a list; none of anything else. */
export function jsonRecords(thing: Json | undefined): readonly JsonRecord[] {
	return Array.isArray(thing) ? thing.filter(isJsonRecord) : [];
}

/** The record of a file; an empty one that is nowhere kept where there is none. */
export function recordAt({ files }: Draft, name: string): JsonRecord {
	const found = files.get(name);
	return isJsonRecord(found) ? found : {};
}

/** The files of a folder, with their records. */
export function recordsUnder(
	{ files }: Draft,
	folder: string,
): readonly (readonly [name: string, record: JsonRecord])[] {
	return [...files].flatMap(([name, data]) =>
		name.startsWith(`${folder}/`) && isJsonRecord(data) ? [[name, data]] : [],
	);
}

export const draftVariables = (draft: Draft) => recordsUnder(draft, 'codebook').map(([, record]) => record);
export const studiesOf = (draft: Draft) => recordsUnder(draft, 'studies').map(([, record]) => record);

export const draftLists = ['participants', 'measures', 'assessments', 'findings'] as const;

/** All entries of a list, in all studies. */
export function draftEntries(draft: Draft, list: string): readonly JsonRecord[] {
	return studiesOf(draft).flatMap((study) => jsonRecords(study[list]));
}

/** The records that hold the values of a variable: those of studies, or entries of its list. */
export function holdersOf(draft: Draft, variable: JsonRecord): readonly JsonRecord[] {
	if (variable.of !== 'study') return draftEntries(draft, String(variable.of));
	return studiesOf(draft).flatMap(({ values }) => (isJsonRecord(values) ? [values] : []));
}

/** Puts another text in the place of every text, in files and in prose. The keys of records stay. */
export function mapTexts(draft: Draft, change: (text: string) => string): void {
	for (const [name, data] of draft.files) draft.files.set(name, mapJson(data, change));
	for (const [name, { head, body }] of draft.prose)
		draft.prose.set(name, {
			head: mapJson(head, change),
			body: body.replaceAll(/(?<==")[^"\n]*(?=")/g, (value) => value.split(/(\s+)/).map(change).join('')),
		});
}

function mapJson(thing: Json, change: (text: string) => string): Json {
	if (typeof thing === 'string') return change(thing);
	if (Array.isArray(thing)) return thing.map((one) => mapJson(one, change));
	if (!isJsonRecord(thing)) return thing;
	return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, mapJson(value, change)]));
}

/** Gives a key of a record another name, in its place. */
export function renameKey(record: JsonRecord, from: string, to: string): void {
	if (!Object.hasOwn(record, from)) return;
	const entries = Object.entries(record).map(([key, value]) => [key === from ? to : key, value] as const);
	for (const [key] of entries) delete record[key === to ? from : key];
	for (const [key, value] of entries)
		Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true });
}
