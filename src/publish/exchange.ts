/** Puts a new site in the place of the old one by renaming folders: nobody who reads there finds half a site. */
import fs from 'node:fs';
import path from 'node:path';
import { rename } from '../records/rename.ts';
import { filesBelow, foldersOf, isLitter, listName, removeEmpty } from './built-files.ts';
import { freshIn, oldIn, type Work, writeJournal } from './journal.ts';
import { ownStats } from './path-stats.ts';

/**
 * Does one step each time it is asked for the next, and says what it has done. A build that ends between two steps
 * leaves what `completeExchange` needs. Throws with the old site in place where the new one cannot take it.
 */
export function* exchange(work: Work, oldFiles: readonly string[]): Generator<string, string | undefined> {
	writeJournal(work, { way: 'exchange', oldFiles: [...oldFiles], newFiles: [] });
	yield 'the new site is ready';
	const hasOld = fs.existsSync(work.site);
	if (hasOld) {
		// The rights of the folder are the host's: a new site does not change them.
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

/** Removes the files of the old site. What came into it while it was built stays, and is said. */
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
	return `What came into ${work.site} while it was built is in ${strangers}: ${names.join(', ')}.`;
}

/** The name itself, or the first number behind it that nothing has. */
function freeName(name: string): string {
	let free = name;
	for (let number = 2; ownStats(free); number++) free = `${name}-${number}`;
	return free;
}
