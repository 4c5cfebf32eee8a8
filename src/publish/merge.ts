/** Writes a new site, file by file, into a folder that also holds other files, and leaves those alone. */
import fs from 'node:fs';
import path from 'node:path';
import { rename } from '../records/rename.ts';
import { isCode } from '../records/system-error.ts';
import { foldersOf, listName, removeEmpty, writeBuiltFiles } from './built-files.ts';
import { freshIn, oldIn, type Work, writeJournal } from './journal.ts';
import { ownStats } from './path-stats.ts';

interface Files {
	oldFiles: readonly string[];
	newFiles: readonly string[];
}

/**
 * The paths, sorted, where the new site cannot be written: a link or a file that no build wrote is in the place of a new
 * file or folder, or a folder with something that no build wrote is in the place of a new file. Merge only if the list is
 * empty.
 */
export function placesInTheWay(site: string, { oldFiles, newFiles }: Files): readonly string[] {
	const old = { files: new Set(oldFiles), folders: foldersOf(oldFiles) };
	const kindOf = (name: string) => {
		const there = ownStats(path.join(site, name));
		if (there?.isDirectory()) return 'folder';
		return there?.isFile() && old.files.has(name) ? 'old file' : there && 'stranger';
	};
	const isOldAlone = (folder: string): boolean =>
		old.folders.has(folder) &&
		fs.readdirSync(path.join(site, folder)).every((entry) => {
			const name = `${folder}/${entry}`;
			return kindOf(name) === 'folder' ? isOldAlone(name) : kindOf(name) === 'old file';
		});
	const folders = [...foldersOf(newFiles)].filter((name) => kindOf(name) === 'stranger');
	const isBelow = (name: string) => folders.some((folder) => name.startsWith(`${folder}/`));
	const files = newFiles.filter((name) => {
		if (isBelow(name)) return false;
		const kind = kindOf(name);
		return kind === 'stranger' || (kind === 'folder' && !isOldAlone(name));
	});
	return [...folders.filter((name) => !isBelow(name)), ...files].sort();
}

/**
 * Each call of `next` does one step and gives a sentence that says what was done. If the build ends between two steps,
 * `mergeSteps` can go on from there. If a step fails, puts everything back and throws. `oldFiles` is undefined if the folder
 * has no list of built files.
 */
export function* merge(
	work: Work,
	oldFiles: readonly string[] | undefined,
	newFiles: readonly string[],
): Generator<string> {
	const files = { oldFiles: [...(oldFiles ?? [])], newFiles: [...newFiles] };
	writeJournal(work, { way: 'merge', ...files });
	yield 'the new site is ready';
	try {
		yield* mergeSteps(work, files);
	} catch (cause) {
		undo(work, files, oldFiles !== undefined);
		throw cause;
	}
}

/** The steps after the journal is written. Files that an interrupted build has moved already are left where they are. */
export function* mergeSteps(work: Work, { oldFiles, newFiles }: Files): Generator<string> {
	const { site, working } = work;
	const isNew = new Set(newFiles);
	const goneFiles = oldFiles.filter((name) => !isNew.has(name));
	writeBuiltFiles(site, [...newFiles, ...goneFiles].sort(), working);
	yield 'the list names the files of both sites';
	const [newFolders, goneFolders] = [foldersOf(newFiles), foldersOf(goneFiles)];
	for (const name of goneFiles.filter(
		(old) => newFolders.has(old) || [...foldersOf([old])].some((above) => isNew.has(above)),
	)) {
		withdraw(work, name);
		yield `${name} makes room`;
	}
	for (const name of inOrder(newFiles)) {
		put(work, name, goneFolders);
		yield `${name} stands in its place`;
	}
	for (const name of goneFiles) {
		withdraw(work, name);
		yield `${name} is removed`;
	}
	removeEmpty(site, goneFolders);
	writeBuiltFiles(site, newFiles, working);
	yield 'the list names the files of the new site';
	// The old files were kept until now, so that `undo` could put them back.
	fs.rmSync(oldIn(work), { recursive: true, force: true });
}

/** Puts pages last, so that everything a page needs is there before the page. */
function inOrder(files: readonly string[]): readonly string[] {
	const isPage = (name: string) => name.endsWith('.html');
	return [...files.filter((name) => !isPage(name)), ...files.filter(isPage)];
}

/**
 * Puts a new file in its place and keeps the old one in the working folder until all steps are done. At any moment readers
 * find the old file or the new one.
 */
function put(work: Work, name: string, goneFolders: ReadonlySet<string>): void {
	const [fresh, place, old] = [
		path.join(freshIn(work), name),
		path.join(work.site, name),
		path.join(oldIn(work), name),
	];
	if (!fs.existsSync(fresh)) return;
	const there = ownStats(place);
	if (there?.isDirectory())
		removeEmpty(work.site, [name, ...[...goneFolders].filter((folder) => folder.startsWith(`${name}/`))]);
	else if (there && !fs.existsSync(old)) {
		fs.mkdirSync(path.dirname(old), { recursive: true });
		linkOrCopy(place, old);
	}
	fs.mkdirSync(path.dirname(place), { recursive: true });
	rename(fresh, place);
}

/** Makes a hard link, or a copy if the disk has no hard links. */
function linkOrCopy(from: string, to: string): void {
	try {
		fs.linkSync(from, to);
	} catch (cause) {
		if (!isCode(cause, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV')) throw cause;
		fs.copyFileSync(from, to);
	}
}

/** Moves an old file from the site to the working folder. Anything there that is not a regular file is not the build's, and stays. */
function withdraw(work: Work, name: string): void {
	const place = path.join(work.site, name);
	if (!ownStats(place)?.isFile()) return;
	const old = path.join(oldIn(work), name);
	fs.mkdirSync(path.dirname(old), { recursive: true });
	rename(place, old);
}

function undo(work: Work, { oldFiles, newFiles }: Files, wasMarked: boolean): void {
	const { site, working } = work;
	const isOld = new Set(oldFiles);
	for (const name of newFiles) {
		const isPut = !fs.existsSync(path.join(freshIn(work), name));
		if (isPut && !isOld.has(name)) fs.rmSync(path.join(site, name), { force: true });
	}
	removeEmpty(site, foldersOf(newFiles));
	for (const name of oldFiles) {
		const [old, place] = [path.join(oldIn(work), name), path.join(site, name)];
		if (!fs.existsSync(old)) continue;
		fs.mkdirSync(path.dirname(place), { recursive: true });
		rename(old, place);
	}
	if (wasMarked) writeBuiltFiles(site, oldFiles, working);
	else fs.rmSync(path.join(site, listName), { force: true });
	fs.rmSync(oldIn(work), { recursive: true, force: true });
}
