/** The folder in which a build prepares the new site. Only one process can hold it, which prevents a second build. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeFolder } from '../records/make-folder.ts';
import { isCode } from '../records/system-error.ts';
import { isRunning, type Owner, OwnerSchema, thisProcess } from './owner.ts';
import { ownStats } from './path-stats.ts';

/** The working folder for an exchange: beside the site, since folders can only be renamed on the same disk. */
export function folderBeside(site: string): string {
	return path.join(path.dirname(site), `.${path.basename(site)}.building`);
}

/** The working folder for a merge: in the site, which may be on a disk of its own or in a folder that is not writable. */
export function folderInside(site: string): string {
	return path.join(site, '.building');
}

export type Holder =
	/** This process holds the folder now: nobody did before. */
	| { is: 'free' }
	/** This process holds the folder now: an interrupted build has left it, with its files. */
	| { is: 'abandoned' }
	/** Another process holds it, and still runs. */
	| { is: 'running'; owner: Owner }
	/** A process of another machine holds it. Whether it still runs cannot be known. */
	| { is: 'elsewhere'; owner: Owner }
	/** The folder does not belong to a build. */
	| { is: 'foreign' };

/** Takes a working folder for this process and makes it if necessary. Returns who holds it then. */
export async function takeFolder(folder: string): Promise<Holder> {
	for (;;) {
		makeFolder(folder);
		const holder = await takeExisting(folder);
		if (holder) return holder;
	}
}

/**
 * Takes an existing working folder for this process, unless another one holds it; undefined if there is no such folder.
 * Each owner creates the file `owner-N.json` with the next number, and the highest one counts. So only one of two processes
 * that find the same abandoned folder gets it, and the folder has an owner at any moment.
 */
export async function takeExisting(folder: string): Promise<Holder | undefined> {
	for (;;) {
		const names = readNames(folder);
		if (names === undefined) return undefined;
		const last = Math.max(0, ...names.map((name) => Number(/^owner-(\d+)\.json$/.exec(name)?.[1] ?? 0)));
		if (last === 0 && names.length > 0) return { is: 'foreign' };
		const owner = last > 0 ? await readOwner(path.join(folder, ownerName(last))) : undefined;
		const running = owner ? isRunning(owner) : false;
		if (owner && running !== false) return { is: running ? 'running' : 'elsewhere', owner };
		if (isWritten(path.join(folder, ownerName(last + 1)))) return { is: last === 0 ? 'free' : 'abandoned' };
	}
}

/**
 * Removes a working folder that this process holds: the journal first, since the other files are incomplete from then on,
 * and the owner files last. Does nothing if the folder does not exist.
 */
export function removeFolder(folder: string): void {
	const names = readNames(folder) ?? [];
	const isOwner = (name: string) => name.startsWith('owner-');
	for (const name of ['journal.json', ...names.filter((other) => !isOwner(other)), ...names.filter(isOwner)])
		fs.rmSync(path.join(folder, name), { recursive: true, force: true });
	try {
		fs.rmdirSync(folder);
	} catch (cause) {
		// Another build may have taken or removed it in the meantime.
		if (!isCode(cause, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw cause;
	}
}

const ownerName = (number: number) => `owner-${number}.json`;

/**
 * The names in a working folder; undefined if it does not exist. For a file or a link in its place, the result is its own
 * name, so that it counts as foreign.
 */
function readNames(folder: string): readonly string[] | undefined {
	const there = ownStats(folder);
	if (!there) return undefined;
	if (!there.isDirectory()) return [path.basename(folder)];
	try {
		return fs.readdirSync(folder);
	} catch (cause) {
		if (isCode(cause, 'ENOENT')) return undefined;
		throw cause;
	}
}

/**
 * Reads an owner file. If it is not completely written yet, tries again for about a second. Undefined if it does not become
 * complete, which means that its process was ended, or if it was removed.
 */
async function readOwner(file: string): Promise<Owner | undefined> {
	for (let attempt = 0; attempt < 20; attempt++) {
		try {
			return OwnerSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
		} catch (cause) {
			if (isCode(cause, 'ENOENT')) return undefined;
			if (!(cause instanceof SyntaxError)) throw cause;
		}
		await setTimeout(50);
	}
	return undefined;
}

/** Writes an owner file for this process. Returns false if another process was faster, or if the folder was removed. */
function isWritten(file: string): boolean {
	try {
		fs.writeFileSync(file, JSON.stringify(thisProcess()), { flag: 'wx' });
		return true;
	} catch (cause) {
		if (isCode(cause, 'EEXIST', 'ENOENT')) return false;
		throw cause;
	}
}
