/** Reads the files of a content folder by their names, and reports what is not a file that can be read. */
import path from 'node:path';
import { countMarks, folderOf, meantName, type RecordFolder, singleFiles } from './content-folder.ts';
import { type FolderEntry, isTrace, listFolder, mostBytes, readBytes, type UnreadFile } from './folder.ts';
import { type Issue, issueAt } from './issue.ts';
import type { IssueKind } from './problems/table.ts';
import { wordHidden } from './shape/hidden.ts';
import type { ParsedSource, readSource, SourceFile, SourceIdentity, SourceKind } from './source.ts';

/** What was found so far. The functions below add to it. */
export interface Finds {
	root: string;
	readSource: typeof readSource;
	/** A path under the content folder in printable form. */
	print: (...parts: string[]) => string;
	sources: SourceFile[];
	unread: Set<SourceKind | 'version'>;
	issues: Issue[];
	/** Files whose content belongs in another folder. They are read as that kind once all other files are known. */
	misplaced: MisplacedFile[];
}

export interface MisplacedFile {
	place: Pick<SourceFile, 'path' | 'name'>;
	/** The kind that its keys show. */
	kind: SourceKind;
	noun: string;
	/** Where it is (folder and name), and where it belongs. */
	from: readonly string[];
	to: string;
}

/** Adds an issue about a whole file to what was found. */
export function report(finds: Finds, kind: IssueKind, parts: readonly string[], message: string, hint: string): void {
	finds.issues.push(issueAt(kind, finds.print(...parts), message, hint));
}

const failureWords: Readonly<Record<string, string>> = {
	EACCES: 'you have no right to read it',
	EPERM: 'you have no right to read it',
	EBUSY: 'another program holds it',
	EIO: 'the disk cannot be read there',
	ELOOP: 'it is a link that leads to itself',
};

/** Reports that a file or a folder cannot be read. `failure` is the system's code. */
export function reportFailure(finds: Finds, failure: string, ...parts: string[]): void {
	const why = failureWords[failure] ?? 'the system refuses it';
	report(
		finds,
		'unreadable-file',
		parts,
		`It cannot be read: ${why} (${failure}).`,
		'Give yourself the right to read it, or close the program that holds it. Nothing that depends on it was checked.',
	);
}

/** The file name without its ending. */
export const stemOf = (name: string) => path.parse(name).name;

/**
 * Reads a file of a kind. A file that exists but cannot be read becomes a source without data, so that no rule reports
 * it as missing.
 */
export function readFile(finds: Finds, kind: SourceKind, entry: FolderEntry, name = entry.name): void {
	const place = { path: finds.print(entry.name), name: stemOf(name), kind };
	const { source, issues } = readEntrySource(finds, entry, [entry.name], place) ?? {
		source: { ...place, text: '', data: undefined },
		issues: [],
	};
	finds.sources.push(source);
	finds.issues.push(...issues);
}

/** The bytes of a file; undefined, after an issue, if it is not a file or cannot be read. */
export function readEntryBytes(finds: Finds, entry: FolderEntry, parts: readonly string[]): Buffer | undefined {
	if (!isPlainFile(finds, entry, parts)) return undefined;
	const file = readBytes(path.join(finds.root, ...parts.slice(0, -1)), entry.name);
	if ('bytes' in file) return file.bytes;
	reportUnread(finds, file, parts);
	return undefined;
}

/** The source of a file; undefined, after an issue, if it is not a file or cannot be read. */
function readEntrySource(
	finds: Finds,
	entry: FolderEntry,
	parts: readonly string[],
	place: SourceIdentity,
): ParsedSource | undefined {
	return isPlainFile(finds, entry, parts) ? sourceAt(finds, parts, place) : undefined;
}

function sourceAt(finds: Finds, parts: readonly string[], place: SourceIdentity): ParsedSource | undefined {
	const file = finds.readSource(path.join(finds.root, ...parts.slice(0, -1)), parts.at(-1) ?? '', place);
	if ('source' in file) return file;
	reportUnread(finds, file, parts);
	return undefined;
}

function reportUnread(finds: Finds, why: UnreadFile, parts: readonly string[]): void {
	if ('failure' in why) reportFailure(finds, why.failure, ...parts);
	else
		report(
			finds,
			'file-too-large',
			parts,
			`It has ${Math.round(why.size / 1024 / 1024)} MB, and up to ${mostBytes / 1024 / 1024} MB are read.`,
			'A record is a few pages of text: look whether something else was saved under this name.',
		);
}

/** Whether an entry is a file. Reports it if not. */
export function isPlainFile(finds: Finds, entry: FolderEntry, parts: readonly string[]): boolean {
	if (entry.kind === 'link') reportLink(finds, parts);
	else if (entry.kind !== 'file')
		report(
			finds,
			'not-a-file',
			parts,
			`This is ${entry.what}, and a file is needed.`,
			entry.kind === 'folder' ? 'Move its files up, and remove it.' : 'Remove it.',
		);
	return entry.kind === 'file';
}

function reportLink(finds: Finds, parts: readonly string[]): void {
	report(
		finds,
		'linked-file',
		parts,
		'This is a link, and links are not followed.',
		'Put the file itself in its place: elsewhere the link may lead to nothing.',
	);
}

/** Whether any system can write a name. Reports it if not. */
export function hasUsableName(finds: Finds, { name, shown }: FolderEntry, folder = ''): boolean {
	const parts = [folder, shown].filter(Boolean);
	const problem = wordHidden(name, 'word');
	if (name === '')
		report(
			finds,
			'file-name',
			parts,
			'The name of this file is not written as UTF-8.',
			'Rename it, with the letters a to z.',
		);
	else if (problem)
		report(finds, 'file-name', parts, `The name of this file ${problem.message}`, 'Type the name anew.');
	return name !== '' && !problem;
}

/** Whether an entry is a folder. Reports it if not. */
export function isFolder(finds: Finds, { name, kind, what }: FolderEntry, noun: string): boolean {
	if (kind === 'link') reportLink(finds, [name]);
	else if (kind !== 'folder')
		report(
			finds,
			'not-a-folder',
			[name],
			`This is ${what}, and a folder is needed.`,
			`Rename it. In its place a folder is needed, with a file for each ${noun}.`,
		);
	return kind === 'folder';
}

/** Reads a folder of records. */
export function readRecords(finds: Finds, folder: RecordFolder, entry: FolderEntry): void {
	const { kind, name, noun } = folder;
	if (!isFolder(finds, entry, noun)) {
		finds.unread.add(kind);
		return;
	}
	const { entries, failure } = listFolder(path.join(finds.root, name));
	if (failure) {
		reportFailure(finds, failure, name);
		finds.unread.add(kind);
	}
	const names = new Set(entries.map((one) => one.name));
	for (const one of entries) readRecord(finds, folder, one, names);
}

/**
 * Whether a file is passed over as a trace. Of one that a dot hides and that is a file of records all the same
 * (`.oak-2021.yaml`, not `._oak-2021.yaml`) it is said.
 */
export function tellHidden(finds: Finds, parts: readonly string[], isOfRecords: boolean): boolean {
	const name = parts.at(-1) ?? '';
	if (!isTrace(name)) return false;
	if (isOfRecords && /^\.[\p{L}\p{N}]/u.test(name))
		report(
			finds,
			'ignored-file',
			parts,
			'Its name begins with a dot, which hides it, and no hidden file is read.',
			`Name it ${name.slice(1)}, or move it out of the content folder.`,
		);
	return true;
}

function readRecord(finds: Finds, folder: RecordFolder, entry: FolderEntry, names: ReadonlySet<string>): void {
	const { kind, name, ending } = folder;
	const parts = [name, entry.name];
	if (tellHidden(finds, parts, entry.name.endsWith(ending)) || /^README(\.|$)/.test(entry.name)) return;
	if (!hasUsableName(finds, entry, name)) {
		finds.unread.add(kind);
		return;
	}
	if (entry.name.endsWith(ending)) {
		readPlaced(finds, folder, entry);
		return;
	}
	if (!isPlainFile(finds, entry, parts)) {
		finds.unread.add(kind);
		return;
	}
	const rightName = meantName(entry.name, ending);
	// A file with a wrong ending is still read, so that its content is checked and names that refer to it are known.
	if (rightName !== undefined && !names.has(rightName) && !readPlaced(finds, folder, entry, rightName)) return;
	const isTaken = rightName !== undefined && names.has(rightName);
	const hint = isTaken
		? `${rightName} is there already: remove this one, or move it out of the folder.`
		: `Name it ${rightName ?? `${stemOf(entry.name)}${ending}`}, or move it out of the folder.`;
	report(finds, 'ignored-file', parts, `Only files that end in ${ending} are read here.`, hint);
}

/**
 * Reads a file of records. Returns whether it belongs in its folder; a file with the keys of another kind is kept until
 * all others are known.
 */
function readPlaced(finds: Finds, folder: RecordFolder, entry: FolderEntry, name = entry.name): boolean {
	const parts = [folder.name, entry.name];
	const place = { path: finds.print(...parts), name: stemOf(name), kind: folder.others?.[name] ?? folder.kind };
	const file = readEntrySource(finds, entry, parts, place);
	if (!file) {
		finds.sources.push({ ...place, text: '', data: undefined });
		return true;
	}
	const other = folderOf(file.source, folder);
	// A list, or a map with fewer than two of the keys by which records are recognised.
	const single = singleFiles.find((one) => one.name === name && countMarks(file.source, folder) < 2);
	const home = other ? { kind: other.kind, to: `${other.name}/${name}`, noun: other.noun } : undefined;
	const top = single && { kind: single.kind, to: single.name, noun: `file for ${single.name}` };
	const belongs = top ?? home;
	if (belongs) finds.misplaced.push({ ...belongs, place, from: parts });
	else {
		finds.sources.push(file.source);
		finds.issues.push(...file.issues);
	}
	return belongs === undefined;
}

/** Reports files in a wrong folder, and reads them as what they are unless there is already one of that name. */
export function putMisplacedFile(finds: Finds): void {
	for (const { kind, place, from, to, noun } of finds.misplaced) {
		const isTaken = finds.sources.some((one) => one.kind === kind && one.name === place.name);
		report(
			finds,
			'misplaced-file',
			from,
			`By its keys this is a ${noun}, and this is not its place.`,
			isTaken ? `${to} is there already: remove this one.` : `Move it to ${to}.`,
		);
		if (isTaken) continue;
		const file = sourceAt(finds, from, { ...place, kind });
		if (!file) continue;
		finds.sources.push(file.source);
		finds.issues.push(...file.issues);
	}
}
