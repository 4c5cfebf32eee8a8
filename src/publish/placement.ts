/** Moves a finished site from its working folder to its place, step by step. */
import { filesBelow, readBuiltFiles, writeBuiltFiles } from './built-files.ts';
import { exchange } from './exchange.ts';
import { freshIn, type Work } from './journal.ts';
import { merge } from './merge.ts';
import type { Way } from './permission.ts';
import { Refusal } from './refusal.ts';
import { type Aim, checkRoom, readStanding } from './standing.ts';

/**
 * Each call of `next` does one step and gives a sentence that says what was done; the last one gives a message to print, or
 * undefined. The place may have changed during the build, so it is checked again first: throws a refusal, and leaves the
 * old site in place, if it may no longer be replaced.
 */
export function* placeSite(work: Work, way: Way, aim: Aim): Generator<string, string | undefined> {
	const newFiles = filesBelow(freshIn(work));
	if (way === 'merge') {
		const oldFiles = readBuiltFiles(work.site);
		checkRoom(work.site, oldFiles, newFiles);
		yield* merge(work, oldFiles, newFiles);
		return undefined;
	}
	const state = readStanding(aim);
	if (state.way !== way) throw new Refusal(`${work.site} has changed while the site was built. Build again.`);
	writeBuiltFiles(freshIn(work), newFiles, work.working);
	return yield* exchange(work, state.oldFiles ?? []);
}
