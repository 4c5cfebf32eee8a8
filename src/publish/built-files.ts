/** The list of files that a build leaves in the folder of the site: a later build replaces and removes these alone. */
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { rename } from '../records/rename.ts';
import { isCode } from '../records/system-error.ts';

/** Hidden, so that hosts and the preview do not serve it. */
export const listName = '.built-files.json';

/** Says whose list it is: another program's list of this name gives no right to anything. */
const program = 'scoping-review-evidence-browser';

/** A list may have been written by anyone: a name that leads out of the folder makes it void. */
const isFileName = (name: string) =>
	!/^[\\/]|^[A-Za-z]:|\\|\0/.test(name) &&
	name.split('/').every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()));

const ListSchema = z.object({ program: z.literal(program), files: z.array(z.string().refine(isFileName)) });

/** The files that a build wrote into a folder, without the list itself; undefined where no build has marked it. */
export function readBuiltFiles(folder: string): readonly string[] | undefined {
	const file = path.join(folder, listName);
	if (!fs.lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
	let list: unknown;
	try {
		list = JSON.parse(fs.readFileSync(file, 'utf8'));
	} catch (cause) {
		if (cause instanceof SyntaxError) return undefined;
		throw cause;
	}
	return ListSchema.safeParse(list).data?.files;
}

/** Marks a folder as built. It is written in `working`, on the same disk: what is in the folder is whole at any time. */
export function writeBuiltFiles(folder: string, files: readonly string[], working: string): void {
	const list = {
		about: 'The files that a build wrote into this folder. The next build replaces and removes these, and no others.',
		program,
		files,
	};
	const file = path.join(working, listName);
	fs.writeFileSync(file, `${JSON.stringify(list, undefined, '\t')}\n`);
	rename(file, path.join(folder, listName));
}

/** All files below a folder, sorted, with `/` between folders and without the list; links count as files. */
export function filesBelow(folder: string): readonly string[] {
	// A recursive reading by Node follows links.
	const below = (within: string): string[] =>
		fs
			.readdirSync(path.join(folder, within), { withFileTypes: true })
			.flatMap((entry) => (entry.isDirectory() ? below(`${within}${entry.name}/`) : `${within}${entry.name}`));
	return below('')
		.filter((name) => name !== listName)
		.sort();
}

/** The folders that hold files of these names, at any depth. */
export function foldersOf(files: Iterable<string>): ReadonlySet<string> {
	const folders = new Set<string>();
	for (const file of files)
		for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
			const folder = file.slice(0, end);
			if (folders.has(folder)) break;
			folders.add(folder);
		}
	return folders;
}

/** What a file manager leaves in any folder that it shows: it is nobody's. */
export function isLitter(file: string): boolean {
	return ['.DS_Store', 'Thumbs.db', 'desktop.ini'].includes(path.posix.basename(file));
}

/** Removes those of the folders that are empty, the deepest first. Names are relative to `from`. */
export function removeEmpty(from: string, folders: Iterable<string>): void {
	for (const folder of [...folders].sort((a, b) => b.length - a.length))
		try {
			fs.rmdirSync(path.join(from, folder));
		} catch (cause) {
			if (!isCode(cause, 'ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST')) throw cause;
		}
}
