/** Takes a workbook back into its folder: only what people changed in it, unless the folder was changed there too. */
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Document, isCollection, parseDocument } from 'yaml';
import { yamlValue } from '../records/document-value.ts';
import { formatYaml } from './content-files.ts';
import type { OwnTable, TableFile } from './own-table.ts';
import type { ImportProblem } from './problem.ts';
import { isEntry } from './published-files.ts';
import { digestOfValue } from './table-names.ts';
import { digest, readIfThere } from './write-folder.ts';

export interface TableChange {
	texts: ReadonlyMap<string, string>;
	removed: readonly string[];
	unchanged: number;
	/** Files that were changed in the folder and not in the workbook. */
	kept: readonly string[];
	problems: readonly ImportProblem[];
}

/** What a workbook changes in a folder, file by file. */
export function planTable({ files, bases }: OwnTable, folder: string, overwrites: boolean): TableChange {
	const texts = new Map<string, string>();
	const kept: string[] = [];
	const removed: string[] = [];
	const problems: ImportProblem[] = [];
	let unchanged = 0;
	const conflict = (name: string, message: string) =>
		problems.push({
			kind: 'changed-by-hand',
			file: path.join(folder, name),
			message,
			hint: 'Make the change in one of them; or run the import with --overwrite, which takes what the workbook says.',
		});
	for (const [name, file] of files) {
		const present = readIfThere(path.join(folder, name));
		const base = bases.get(name);
		if (present === undefined) texts.set(name, textOf(file, name));
		else if (saysSame(present, file)) unchanged++;
		else if (overwrites || digest(present) === base?.text) texts.set(name, editedText(present, file, name));
		else if (base?.value === digestOfValue('value' in file ? file.value : file.text)) kept.push(name);
		else conflict(name, 'The file was changed since the workbook was made, and so was what the workbook says of it.');
	}
	for (const [name, base] of bases) {
		if (files.has(name)) continue;
		const present = readIfThere(path.join(folder, name));
		if (present === undefined) continue;
		if (overwrites || digest(present) === base.text) removed.push(name);
		else conflict(name, 'The file was changed since the workbook was made, and the workbook has it no more.');
	}
	return { texts, removed, unchanged, kept, problems };
}

const valueIn = (text: string): unknown => {
	const reading = yamlValue(text);
	return 'value' in reading ? reading.value : undefined;
};

const saysSame = (text: string, file: TableFile) =>
	'text' in file ? file.text === text : isDeepStrictEqual(valueIn(text), file.value);

function textOf(file: TableFile, name: string): string {
	if ('text' in file) return file.text;
	return name === 'references.yaml' && Array.isArray(file.value)
		? file.value.map((entry: unknown) => formatYaml([entry])).join('\n')
		: formatYaml(file.value);
}

/** The text with what is new in it; comments and all else stay. */
function editedText(present: string, file: TableFile, name: string): string {
	if ('text' in file) return file.text;
	const before = valueIn(present);
	if (before === undefined) return textOf(file, name);
	const document = parseDocument(present, { logLevel: 'silent' });
	edit(document, [], before, file.value);
	const text = document.toString({ lineWidth: 110 });
	return isDeepStrictEqual(valueIn(text), file.value) ? text : textOf(file, name);
}

/** Makes a document say another value, part by part. Mutates. */
function edit(document: Document, place: readonly (string | number)[], before: unknown, after: unknown): void {
	if (isDeepStrictEqual(before, after)) return;
	const node = place.length === 0 ? document.contents : document.getIn(place, true);
	if (isEntry(before) && isEntry(after) && isCollection(node)) {
		for (const key of Object.keys(before)) if (!(key in after)) document.deleteIn([...place, key]);
		for (const [key, value] of Object.entries(after)) edit(document, [...place, key], before[key], value);
	} else if (Array.isArray(before) && Array.isArray(after) && isCollection(node)) {
		for (let i = before.length - 1; i >= after.length; i--) document.deleteIn([...place, i]);
		for (const [i, value] of after.entries())
			if (i < before.length) edit(document, [...place, i], before[i], value);
			else document.addIn(place, document.createNode(value));
	} else document.setIn(place, document.createNode(after));
}
