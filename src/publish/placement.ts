/** Puts the site that is ready in a working folder in its place, step by step. */
import { filesBelow, readBuiltFiles, writeBuiltFiles } from './built-files.ts';
import { exchange } from './exchange.ts';
import { freshIn, type Work } from './journal.ts';
import { merge } from './merge.ts';
import type { Way } from './permission.ts';
import { Refusal } from './refusal.ts';
import { type Aim, checkRoom, readStanding } from './standing.ts';

/**
 * Does one step each time it is asked for the next, and says what it has done; at the end says what people should know,
 * if anything. The build took its time, so the place is looked at once more: throws a refusal, with the old site in place,
 * where it may not be replaced any more.
 */
export function* placeSite(work: Work, way: Way, aim: Aim): Generator<string, string | undefined> {
	const newFiles = filesBelow(freshIn(work));
	if (way === 'merge') {
		const oldFiles = readBuiltFiles(work.site);
		checkRoom(work.site, oldFiles, newFiles);
		yield* merge(work, oldFiles, newFiles);
		return undefined;
	}
	const standing = readStanding(aim);
	if (standing.way !== way) throw new Refusal(`${work.site} has changed while the site was built. Build again.`);
	writeBuiltFiles(freshIn(work), newFiles, work.working);
	return yield* exchange(work, standing.oldFiles ?? []);
}
