/** Writes files so that a reader never sees half a file, even if the program ends while it writes. */
import fs from 'node:fs';
import path from 'node:path';
import { hasEnded } from './has-ended.ts';
import { makeFolder, writeThere } from './make-folder.ts';
import { rename } from './rename.ts';
import { isCode } from './system-error.ts';

/** Writes a file, in place of an existing one if there is one, with the permissions of the existing file. */
export function replaceFile(file: string, text: string | Uint8Array): void {
	const copy = writeBeside(file, text);
	try {
		if (fs.existsSync(file)) fs.chmodSync(copy, fs.statSync(file).mode);
		rename(copy, file);
	} finally {
		fs.rmSync(copy, { force: true });
	}
}

/**
 * Writes a new file, and creates the folders above it. If the path is taken, returns false and leaves what is there.
 */
export function createFile(file: string, text: string): boolean {
	makeFolder(path.dirname(path.resolve(file)));
	const copy = writeBeside(file, text);
	try {
		nameToo(copy, file);
		return true;
	} catch (cause) {
		if (!isCode(cause, 'EEXIST')) throw cause;
		return false;
	} finally {
		fs.rmSync(copy, { force: true });
	}
}

/** Gives a file a second name; on a disk that does not support this, copies it. Both fail if the name is taken. */
function nameToo(file: string, name: string): void {
	try {
		fs.linkSync(file, name);
	} catch (cause) {
		if (!isCode(cause, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw cause;
		fs.copyFileSync(file, name, fs.constants.COPYFILE_EXCL);
	}
}

/**
 * Writes a hidden file in the same folder, named after this process so that two processes do not collide. Returns its
 * path.
 */
function writeBeside(file: string, text: string | Uint8Array): string {
	const [folder, name] = [path.dirname(file), path.basename(file)];
	removeLeft(folder, name);
	const copy = path.join(folder, `.${name}.${process.pid}.writing`);
	try {
		writeThere(copy, text);
	} catch (cause) {
		fs.rmSync(copy, { force: true });
		throw cause;
	}
	return copy;
}

/** Removes files that were left by processes which ended while they wrote this file. */
function removeLeft(folder: string, name: string): void {
	for (const other of fs.readdirSync(folder)) {
		const pid = /^\d+(?=\.writing$)/.exec(other.startsWith(`.${name}.`) ? other.slice(name.length + 2) : '')?.[0];
		if (pid !== undefined && hasEnded(Number(pid))) fs.rmSync(path.join(folder, other), { force: true });
	}
}
