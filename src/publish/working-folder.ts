/** The folder in which a build makes ready what it will put in place, and which keeps a second build away. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isCode } from '../records/system-error.ts';
import { isRunning, type Owner, OwnerSchema, thisProcess } from './owner.ts';
import { ownStats } from './path-stats.ts';

/** For an exchange: beside the site, on the same disk, since a folder can be renamed only there. */
export function folderBeside(site: string): string {
	return path.join(path.dirname(site), `.${path.basename(site)}.building`);
}

/** For a merge: in the site, which may be a disk of its own, or stand where nobody may write beside it. */
export function folderInside(site: string): string {
	return path.join(site, '.building');
}

export type Holder =
	/** This process: the folder was free. */
	| { is: 'free' }
	/** This process: a build that was ended early has left it, with all that is in it. */
	| { is: 'abandoned' }
	| { is: 'running'; owner: Owner }
	/** A process of another machine, which cannot be asked. */
	| { is: 'elsewhere'; owner: Owner }
	/** Somebody else: no build has made it. */
	| { is: 'foreign' };

/** Takes a working folder for this process, and makes it where it is absent. Says who holds it. */
export async function takeFolder(folder: string): Promise<Holder> {
	for (;;) {
		makeFolder(folder);
		const holder = await takeExisting(folder);
		if (holder) return holder;
	}
}

/**
 * Takes a working folder that stands there; undefined where there is none. Each owner writes a file with the next
 * number, so that of two that find a folder abandoned one alone gets it, and no moment is without an owner.
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

/** Removes a working folder of this process: what says what to do with the rest first, the owners last. */
export function removeFolder(folder: string): void {
	const names = readNames(folder) ?? [];
	const isOwner = (name: string) => name.startsWith('owner-');
	for (const name of ['journal.json', ...names.filter((other) => !isOwner(other)), ...names.filter(isOwner)])
		fs.rmSync(path.join(folder, name), { recursive: true, force: true });
	try {
		fs.rmdirSync(folder);
	} catch (cause) {
		// The next build may have taken it in this moment.
		if (!isCode(cause, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw cause;
	}
}

/** Makes a folder and those above it. Node's own way says of a disk that can only be read that the folder is absent. */
function makeFolder(folder: string): void {
	try {
		fs.mkdirSync(folder);
	} catch (cause) {
		if (isCode(cause, 'EEXIST')) return;
		if (!isCode(cause, 'ENOENT') || fs.existsSync(path.dirname(folder))) throw cause;
		makeFolder(path.dirname(folder));
		fs.mkdirSync(folder);
	}
}

const ownerName = (number: number) => `owner-${number}.json`;

/** Undefined where there is no such folder; a file or a link of this name is foreign, as is a folder that holds it. */
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

/** Waits for an owner who is just writing, a second at most. Undefined for one who was ended before. */
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

/** Whether this process could write its name; another one may have done so in this moment. */
function isWritten(file: string): boolean {
	try {
		fs.writeFileSync(file, JSON.stringify(thisProcess()), { flag: 'wx' });
		return true;
	} catch (cause) {
		if (isCode(cause, 'EEXIST', 'ENOENT')) return false;
		throw cause;
	}
}
