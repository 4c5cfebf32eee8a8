/** Reads from disk what is at the place where a site should be built, and changes nothing there. */
import fs from 'node:fs';
import path from 'node:path';
import { foldersOf, isLitter, listName, readBuiltFiles } from './built-files.ts';
import { mountPoints } from './mount-points.ts';
import { ownStats, statsBehind } from './path-stats.ts';

/** The folders of the program itself. Files built there would be taken for code, records or packages. */
const programFolders = [
	'.astro',
	'.ci',
	'.git',
	'.github',
	'content',
	'node_modules',
	'public',
	'src',
	'test',
] as const;

/** Folders within them in which a site may be built. */
const foldersForSites = ['test/.cache'];

export interface SitePlace {
	/** The absolute path, as the user named it: links in it are not resolved. */
	folder: string;
	kind: 'absent' | 'folder' | 'link' | 'file';
	/** The target of a link, as the link gives it. */
	leadsTo?: string;
	/** The part of the path that is a file, so that nothing can be below it. */
	fileAbove?: string;
	isProject: boolean;
	isContent: boolean;
	holdsProject: boolean;
	holdsContent: boolean;
	isInProject: boolean;
	isInContent: boolean;
	/** The one of `programFolders` that it is or is in. */
	programFolder?: string;
	isMountPoint: boolean;
}

export interface SiteContents {
	isEmpty: boolean;
	/** The files on the list that a build left; undefined if there is no valid list. */
	builtFiles?: readonly string[];
	/** Paths of what no build wrote, sorted. Those of folders end with a slash. */
	strangers: readonly string[];
}

/**
 * Compares `folder`, an absolute path, with the folders of the project and of the content. They are compared by their
 * identity on disk, which also recognises a folder behind a link, a bind mount or another spelling.
 */
export function readSitePlace(folder: string, { project, content }: { project: string; content: string }): SitePlace {
	const kind = kindOf(folder);
	const above = chainOf(folder);
	const own = identityOf(folder);
	const isAmong = (other: string) => above.slice(own === undefined ? 0 : 1).includes(identityOf(other) ?? 'nowhere');
	const isOrIsIn = (other: string) => above.includes(identityOf(other) ?? 'nowhere');
	const holds = (other: string) => own !== undefined && chainOf(other).slice(1).includes(own);
	const isForSites = foldersForSites.some((name) => isOrIsIn(path.join(project, name)));
	return {
		folder,
		kind,
		leadsTo: kind === 'link' ? fs.readlinkSync(folder) : undefined,
		fileAbove: fileAbove(folder),
		isProject: own !== undefined && own === identityOf(project),
		isContent: own === undefined ? folder === content : own === identityOf(content),
		holdsProject: holds(project),
		holdsContent: holds(content) || content.startsWith(`${folder}${path.sep}`),
		isInProject: isAmong(project),
		isInContent: isAmong(content) || folder.startsWith(`${content}${path.sep}`),
		programFolder: isForSites ? undefined : programFolders.find((name) => isOrIsIn(path.join(project, name))),
		isMountPoint: kind === 'folder' && isMountPoint(folder),
	};
}

/** What is in a folder. Reads only subfolders that hold built files, so that a large foreign folder takes no time. */
export function readSiteContents(folder: string): SiteContents {
	const builtFiles = readBuiltFiles(folder);
	const ownNames = new Set(builtFiles?.map(comparable));
	const folders = foldersOf(ownNames);
	const strangers: string[] = [];
	const openPaths = [''];
	for (let below = openPaths.pop(); below !== undefined; below = openPaths.pop())
		for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
			const name = `${below}${entry.name}`;
			if (entry.isDirectory() && folders.has(comparable(name))) openPaths.push(`${name}/`);
			else if (entry.isFile() && (ownNames.has(comparable(name)) || isLitter(name))) continue;
			else if (builtFiles === undefined || name !== listName) strangers.push(entry.isDirectory() ? `${name}/` : name);
		}
	return { isEmpty: builtFiles === undefined && strangers.length === 0, builtFiles, strangers: strangers.sort() };
}

/** Some disks give accented letters in another Unicode form than the one that was written (Unicode, annex 15). */
const comparable = (name: string) => name.normalize('NFC');

function kindOf(place: string): SitePlace['kind'] {
	const there = ownStats(place);
	if (!there) return 'absent';
	if (there.isSymbolicLink()) return 'link';
	return there.isDirectory() ? 'folder' : 'file';
}

/** The nearest existing path above a folder, if it is a file; undefined if it is a folder. */
function fileAbove(folder: string): string | undefined {
	for (let above = path.dirname(folder), below = folder; above !== below; below = above, above = path.dirname(above)) {
		const there = statsBehind(above);
		if (there) return there.isDirectory() ? undefined : above;
	}
	return undefined;
}

/** Device and inode of what a path leads to, as a text; undefined if nothing is there. */
function identityOf(file: string): string | undefined {
	const there = statsBehind(file);
	// Some network disks have no inode numbers. The real path is used there.
	return there && (there.ino === 0n ? fs.realpathSync.native(file) : `${there.dev}:${there.ino}`);
}

/** The identities of a path and of all folders above it, from the path upwards. Leaves out what does not exist. */
function chainOf(place: string): readonly string[] {
	let at = place;
	while (identityOf(at) === undefined && path.dirname(at) !== at) at = path.dirname(at);
	at = fs.realpathSync.native(at);
	const chain: string[] = [];
	for (;;) {
		const identity = identityOf(at);
		if (identity !== undefined) chain.push(identity);
		if (path.dirname(at) === at) return chain;
		at = path.dirname(at);
	}
}

function isMountPoint(folder: string): boolean {
	const [own, above] = [fs.statSync(folder, { bigint: true }), fs.statSync(path.join(folder, '..'), { bigint: true })];
	if (own.dev !== above.dev || own.ino === above.ino) return true;
	return mountPoints().has(fs.realpathSync.native(folder));
}
