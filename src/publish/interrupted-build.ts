/** Completes or undoes an earlier build that was interrupted. */
import fs from 'node:fs';
import { rename } from '../records/rename.ts';
import { clearOld } from './exchange.ts';
import { freshIn, type Journal, oldIn, readJournal, type Work } from './journal.ts';
import { mergeSteps } from './merge.ts';
import type { Owner } from './owner.ts';
import { ownStats } from './path-stats.ts';
import { Refusal } from './refusal.ts';
import { folderBeside, folderInside, removeFolder, takeExisting } from './working-folder.ts';

export interface Settlement {
	/** What to print; empty where no build was interrupted. */
	said: readonly string[];
	/** The process that is building this site now. */
	running?: { owner: Owner; working: string };
}

/**
 * Completes or undoes an interrupted build of this site, if there is one, and removes its working folder. Throws a refusal,
 * and moves nothing, if something else has been put in the place of the site since then.
 */
export async function settleInterrupted(site: string): Promise<Settlement> {
	const messages: string[] = [];
	for (const working of [folderBeside(site), folderInside(site)]) {
		if (working === folderInside(site) && !ownStats(site)?.isDirectory()) continue;
		const holder = await takeExisting(working);
		if (holder?.is === 'running' || holder?.is === 'elsewhere')
			return { said: messages, running: { owner: holder.owner, working } };
		if (holder?.is === 'abandoned') messages.push(...settle({ site, working }));
		if (holder?.is === 'abandoned' || holder?.is === 'free') removeFolder(working);
	}
	return { said: messages };
}

function settle(work: Work): readonly string[] {
	const { site } = work;
	const journal = readJournal(work);
	const isThere = fs.existsSync(site);
	const undoneMessage = `A build of ${site} was interrupted before its last step. It was undone: ${isThere ? 'the site is as it was' : 'there was no site, and there is none'}.`;
	const completedMessage = `A build of ${site} was interrupted between its last steps. It was completed: the new site is in place.`;
	if (!journal) return [undoneMessage];
	if (journal.way === 'merge') {
		for (const _step of mergeSteps(work, journal));
		return [completedMessage];
	}
	const [hasFresh, hasOld] = [fs.existsSync(freshIn(work)), fs.existsSync(oldIn(work))];
	if (hasFresh && isThere && !hasOld) return [undoneMessage];
	if (hasFresh) putInPlace(work);
	return [completedMessage, ...clearance(work, journal)];
}

function clearance(work: Work, { oldFiles }: Journal): readonly string[] {
	const message = clearOld(work, oldFiles);
	return message === undefined ? [] : [message];
}

function putInPlace(work: Work): void {
	const { site, working } = work;
	const there = ownStats(site);
	if (there?.isDirectory() && fs.readdirSync(site).length === 0) fs.rmdirSync(site);
	else if (there)
		throw new Refusal(
			`A build of ${site} was interrupted between its last steps, and since then something else was put in its place.\n` +
				`The new site is ${freshIn(work)}, and the old one ${oldIn(work)}.\n` +
				`Move away what is in ${site}, and run the command again; or remove ${working}.`,
		);
	rename(freshIn(work), site);
}
