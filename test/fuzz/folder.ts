/** A content folder in memory, as people could have it on disk: files, and what stands where a file should. */
import fs from 'node:fs';
import path from 'node:path';

/** Text, bytes that may be no text, an empty folder, or a link. */
export type EntryContent = string | Buffer | { is: 'folder' } | { is: 'link'; to: string };

/** By path, with slashes. */
export type Folder = Map<string, EntryContent>;

/** All files of a folder on disk, as text; those that are no text as bytes. */
export function readFolder(place: string): Folder {
	const folder: Folder = new Map();
	for (const entry of fs.readdirSync(place, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = path.join(entry.parentPath, entry.name);
		const name = path.relative(place, file).split(path.sep).join('/');
		const bytes = fs.readFileSync(file);
		folder.set(name, /\.(yaml|mdx|md|json)$/.test(name) ? bytes.toString('utf8') : bytes);
	}
	return new Map([...folder].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes a folder in the place of whatever was there. */
export function writeFolder(folder: Folder, place: string): void {
	fs.rmSync(place, { recursive: true, force: true });
	fs.mkdirSync(place, { recursive: true });
	for (const [name, entry] of folder) {
		const file = path.join(place, name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		if (typeof entry === 'string' || Buffer.isBuffer(entry)) fs.writeFileSync(file, entry);
		else if (entry.is === 'folder') fs.mkdirSync(file, { recursive: true });
		else fs.symlinkSync(entry.to, file);
	}
}
