/** Makes folders and files where a person says, and fails in plain words where nothing can be made. */
import fs from 'node:fs';
import path from 'node:path';
import { isCode } from './system-error.ts';

/**
 * Makes a folder and those above it. Node's `recursive` option never returns where a file system such as /proc says that
 * the folder above is missing, and reports a read-only disk as an absent folder.
 */
export function makeFolder(folder: string): void {
	try {
		fs.mkdirSync(folder);
	} catch (cause) {
		// A link that leads nowhere is told when something is made behind it.
		const there = isCode(cause, 'EEXIST') ? fs.statSync(folder, { throwIfNoEntry: false }) : undefined;
		if (isCode(cause, 'EEXIST') && there?.isDirectory() !== false) return;
		if (!isCode(cause, 'ENOENT') || fs.existsSync(path.dirname(folder))) throw cause;
		makeFolder(path.dirname(folder));
		fs.mkdirSync(folder);
	}
}

/** Writes a file into a folder that is there. That the system finds no such file means that none can be made there. */
export function writeThere(file: string, text: string | Uint8Array): void {
	try {
		fs.writeFileSync(file, text);
	} catch (cause) {
		if (!isCode(cause, 'ENOENT')) throw cause;
		throw Object.assign(new Error(cause.message, { cause }), { code: 'ENOENT', syscall: 'mkdir', path: file });
	}
}
