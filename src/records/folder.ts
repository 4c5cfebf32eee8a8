/** Lists and reads what stands in a folder without following or starting anything: links are named, pipes are not opened. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';

/** Why a path names no folder that could be read; undefined where it does. A link to a folder is followed: it is what was named. */
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

/** One thing in a folder, by the system's own account. */
export interface FolderEntry {
	/** Empty where the name is not UTF-8: nothing can be opened by a name that cannot be written down. */
	name: string;
	/** The name as it can be printed. */
	shown: string;
	kind: 'file' | 'folder' | 'link' | 'other';
	/** What it is in words: `a link`, `a pipe`. */
	what: string;
}

export interface Listing {
	entries: readonly FolderEntry[];
	/** The system's word for why the folder cannot be listed; undefined where it can. */
	failure?: string;
}

/** Everything in a folder, sorted by name; nothing for a folder that is not there. */
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

/** A file above this size is no record: reading it would take minutes. */
export const mostBytes = 64 * 1024 * 1024;

/** The bytes of a file, or why there are none: its size where it is too large, the system's word where it cannot be read. */
export function readBytes(folder: string, name: string): { bytes: Buffer } | { size: number } | { failure: string } {
	try {
		const file = path.join(folder, name);
		const { size } = fs.lstatSync(file);
		return size > mostBytes ? { size } : { bytes: fs.readFileSync(file) };
	} catch (failure) {
		return { failure: systemCode(failure) };
	}
}

/** `EACCES` and the like. What is no failure of the system is thrown on. */
function systemCode(failure: unknown): string {
	const code = (failure as NodeJS.ErrnoException | null)?.code;
	if (!(failure instanceof Error) || code === undefined) throw failure;
	return code;
}

/** Traces of the system and of editors, which belong to nobody's content: names with a dot in front, locks, copies. */
export function isTrace(name: string): boolean {
	return /^\.|^~\$|~$|^#.*#$|^(Thumbs\.db|desktop\.ini|Icon\r)$/i.test(name);
}
