/** Lists and reads what a folder holds without following links or opening pipes. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Why a path is not a folder that can be read; undefined if it is one. A link to a folder is followed, because the user
 * named it.
 */
export function folderProblem(folder: string): string | undefined {
	try {
		return fs.statSync(folder).isDirectory() ? undefined : 'This is a file, not a folder.';
	} catch (failure) {
		const code = systemCode(failure);
		return code === 'ENOENT' || code === 'ENOTDIR'
			? 'There is no such folder.'
			: `The folder cannot be reached (${code}).`;
	}
}

/** One entry of a folder, as the file system reports it. */
export interface FolderEntry {
	/** Empty if the name is not UTF-8, because such a name cannot be passed on as text. */
	name: string;
	/** The name in printable form. */
	shown: string;
	kind: 'file' | 'folder' | 'link' | 'other';
	/** The kind of entry in words: `a link`, `a pipe`. */
	what: string;
}

export interface Listing {
	entries: readonly FolderEntry[];
	/** The system's code for why the folder cannot be listed; undefined if it can. */
	failure?: string;
}

/** Everything in a folder, sorted by name. A folder that does not exist gives no entries and no failure. */
export function listFolder(folder: string): Listing {
	try {
		const entries = fs.readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
		return { entries: entries.map(entryOf).sort((a, b) => (a.shown < b.shown ? -1 : 1)) };
	} catch (failure) {
		const code = systemCode(failure);
		return code === 'ENOENT' ? { entries: [] } : { entries: [], failure: code };
	}
}

function entryOf(entry: fs.Dirent<Buffer>): FolderEntry {
	const isText = isUtf8(entry.name);
	const name = isText ? entry.name.toString('utf8') : '';
	const text = isText ? name : [...entry.name].map(showByte).join('');
	const is = (kind: FolderEntry['kind'], what: string): FolderEntry => ({ name, shown: text, kind, what });
	if (entry.isFile()) return is('file', 'a file');
	if (entry.isDirectory()) return is('folder', 'a folder');
	if (entry.isSymbolicLink()) return is('link', 'a link');
	if (entry.isFIFO()) return is('other', 'a pipe');
	return is('other', entry.isSocket() ? 'a socket' : 'a device');
}

const showByte = (byte: number) =>
	byte > 0x1f && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;

/** A larger file is not a record: reading it would take minutes. */
export const mostBytes = 64 * 1024 * 1024;

/** Why a file was not read: its size if it is too large, or the system's code. */
export type UnreadFile = { size: number } | { failure: string };

/** The bytes of a file, or why it was not read. */
export function readBytes(folder: string, name: string): { bytes: Buffer } | UnreadFile {
	try {
		const file = path.join(folder, name);
		const { size } = fs.lstatSync(file);
		return size > mostBytes ? { size } : { bytes: fs.readFileSync(file) };
	} catch (failure) {
		return { failure: systemCode(failure) };
	}
}

/** How long a file must have been left alone until its times say that it has not changed: some systems tell two seconds. */
const settledMs = 3_000;

/**
 * What the system says of a file without reading it, for comparison with what it says later: the same text for a file
 * that nobody has written since. Undefined if it was written so lately that the next change might not be told, and if
 * the system says nothing.
 */
export function stampOf(folder: string, name: string): string | undefined {
	try {
		const { size, mtimeMs, ctimeMs, ino } = fs.lstatSync(path.join(folder, name));
		const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > settledMs;
		return isSettled ? [size, mtimeMs, ctimeMs, ino].join(' ') : undefined;
	} catch (failure) {
		systemCode(failure);
		return undefined;
	}
}

/** The code of a system error, such as `EACCES`. Throws anything else again. */
function systemCode(failure: unknown): string {
	const code = (failure as NodeJS.ErrnoException | null)?.code;
	if (!(failure instanceof Error) || code === undefined) throw failure;
	return code;
}

/** Whether a name is that of a file which systems and editors leave behind: hidden files, locks, backups. */
export function isTrace(name: string): boolean {
	return /^\.|^~\$|~$|^#.*#$|^(Thumbs\.db|desktop\.ini|Icon\r)$/i.test(name);
}
