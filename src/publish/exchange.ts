/** Replaces the old site with the new one by renaming folders, so that no reader finds half a site. */
import fs from 'node:fs';
import path from 'node:path';
import { rename } from '../records/rename.ts';
import { filesBelow, foldersOf, isLitter, listName, removeEmpty } from './built-files.ts';
import { freshIn, oldIn, type Work, writeJournal } from './journal.ts';
import { ownStats } from './path-stats.ts';

/**
 * Each call of `next` does one step and gives a sentence that says what was done; the last one gives the message of
 * `clearOld`. If the build ends between two steps, `settleInterrupted` can complete or undo the exchange. If the new site
 * cannot be put in its place, puts the old one back and throws.
 */
export function* exchange(work: Work, oldFiles: readonly string[]): Generator<string, string | undefined> {
	writeJournal(work, { way: 'exchange', oldFiles: [...oldFiles], newFiles: [] });
	yield 'the new site is ready';
	const hasOld = fs.existsSync(work.site);
	if (hasOld) {
		// The permissions of the folder were set for the host, so the new site keeps them.
		fs.chmodSync(freshIn(work), fs.statSync(work.site).mode);
		rename(work.site, oldIn(work));
	}
	yield 'the old site stands aside';
	try {
		rename(freshIn(work), work.site);
	} catch (cause) {
		if (hasOld) rename(oldIn(work), work.site);
		throw cause;
	}
	yield 'the new site stands in its place';
	return clearOld(work, oldFiles);
}

/**
 * Removes the files of the old site. Files that were added to it during the build are kept in a folder beside the site,
 * and the message that is returned names them; undefined if there are none.
 */
export function clearOld(work: Work, oldFiles: readonly string[]): string | undefined {
	const old = oldIn(work);
	if (!fs.existsSync(old)) return undefined;
	const litter = filesBelow(old).filter(isLitter);
	for (const file of [...oldFiles, ...litter, listName]) fs.rmSync(path.join(old, file), { force: true });
	removeEmpty(old, foldersOf([...oldFiles, ...litter]));
	removeEmpty(path.dirname(old), [path.basename(old)]);
	if (!fs.existsSync(old)) return undefined;
	const strangers = freeName(`${work.site}.kept`);
	const names = filesBelow(old);
	rename(old, strangers);
	return `Files added to ${work.site} during the build are now in ${strangers}: ${names.join(', ')}.`;
}

/** A path that does not exist yet: `name` itself, or else `name-2`, `name-3` and so on. */
function freeName(name: string): string {
	let free = name;
	for (let number = 2; ownStats(free); number++) free = `${name}-${number}`;
	return free;
}
