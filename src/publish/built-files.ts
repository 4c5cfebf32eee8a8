/** The list of files that a build leaves in the folder of the site: a later build replaces and removes only these. */
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { rename } from '../records/rename.ts';
import { isCode } from '../records/system-error.ts';

/** A hidden file, so that hosts and the preview do not serve it. */
export const listName = '.built-files.json';

/** Identifies the program that wrote a list. A file of the same name from another program is ignored. */
const program = 'scoping-review-evidence-browser';

/** Anyone can write a list, so one with a name that leads out of the folder or into `.git` is ignored as a whole. */
const isFileName = (name: string) =>
	!/^[\\/]|^[A-Za-z]:|\\|\0/.test(name) &&
	name.split('/').every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()));

const ListSchema = z.object({ program: z.literal(program), files: z.array(z.string().refine(isFileName)) });

/** The files that a build wrote into a folder, without the list itself; undefined if the folder has no valid list. */
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

/**
 * Writes the list of `files` into `folder`, which marks it as built. The list is first written in `workFolder`, on the same
 * disk, and then renamed, so the folder never holds a partly written list.
 */
export function writeBuiltFiles(folder: string, files: readonly string[], workFolder: string): void {
	const list = {
		about: 'The files that a build wrote into this folder. The next build replaces and removes these, and no others.',
		program,
		files,
	};
	const file = path.join(workFolder, listName);
	fs.writeFileSync(file, `${JSON.stringify(list, undefined, '\t')}\n`);
	rename(file, path.join(folder, listName));
}

/** Paths of all files below a folder, sorted, with `/` between folders, without the list. Links count as files. */
export function filesBelow(folder: string): readonly string[] {
	// Node's `recursive` option would follow links.
	const below = (within: string): string[] =>
		fs
			.readdirSync(path.join(folder, within), { withFileTypes: true })
			.flatMap((entry) => (entry.isDirectory() ? below(`${within}${entry.name}/`) : `${within}${entry.name}`));
	return below('')
		.filter((name) => name !== listName)
		.sort();
}

/** All folders above files with these paths: `a/b/c.txt` gives `a/b` and `a`. */
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

/** Whether a file is one that file managers leave in any folder they show. Such a file may be removed. */
export function isLitter(file: string): boolean {
	return ['.DS_Store', 'Thumbs.db', 'desktop.ini'].includes(path.posix.basename(file));
}

/** Removes those of `folders` that are empty or become empty by this. Paths are relative to `from`. */
export function removeEmpty(from: string, folders: Iterable<string>): void {
	for (const folder of [...folders].sort((a, b) => b.length - a.length))
		try {
			fs.rmdirSync(path.join(from, folder));
		} catch (cause) {
			if (!isCode(cause, 'ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST')) throw cause;
		}
}
