/** The folders that a build makes for itself, and takes away again however it ends. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { removeEmpty } from './built-files.ts';
import { oldIn, type Work } from './journal.ts';
import type { Owner } from './owner.ts';
import { project } from './pages.ts';
import type { Way } from './permission.ts';
import { Refusal } from './refusal.ts';
import { folderBeside, folderInside, removeFolder, takeExisting, takeFolder } from './working-folder.ts';

/** Below `node_modules`, which no tool reads and `npm ci` empties. */
const buildsFolder = path.join(project, 'node_modules/.cache/site-builds');

/** A folder of its own in the project for this build. What earlier builds have left there is removed. */
export async function takeBuildFolder(): Promise<string> {
	fs.mkdirSync(buildsFolder, { recursive: true });
	for (const name of fs.readdirSync(buildsFolder)) {
		const folder = path.join(buildsFolder, name);
		const holder = await takeExisting(folder);
		if (holder?.is === 'abandoned' || holder?.is === 'free') removeFolder(folder);
	}
	const folder = path.join(buildsFolder, `${process.pid}-${randomBytes(4).toString('hex')}`);
	process.once('exit', () => removeFolder(folder));
	await takeFolder(folder);
	return folder;
}

/** Keeps other builds away from the site. Throws where one is at work there, or where nothing can be written. */
export async function takeSite(site: string, way: Way): Promise<Work> {
	const working = way === 'exchange' ? folderBeside(site) : folderInside(site);
	const work: Work = { site, working };
	const parents = foldersToMake(path.dirname(site));
	// Listeners are called in their order: what stands in these folders is removed before.
	process.once('exit', () => removeEmpty('', parents));
	const holder = await takeFolder(working);
	if (holder.is === 'foreign')
		throw new Refusal(`${working} is in the way, and no build has made it. Move it away, and build again.`);
	if (holder.is === 'running' || holder.is === 'elsewhere') throw new Refusal(formatBusy(site, holder.owner, working));
	process.prependOnceListener('exit', () => {
		// Where the old site could not be put back, the next command does it.
		if (!fs.existsSync(oldIn(work))) removeFolder(working);
	});
	return work;
}

/** What is told when another process builds the same site. */
export function formatBusy(site: string, { pid, host }: Owner, working: string): string {
	return (
		`${site} is being built already, by the process ${pid} on ${host}. Wait until it has ended.\n` +
		`If no build runs there, remove ${working}.`
	);
}

/** The folder and those above it that are absent. */
function foldersToMake(folder: string): readonly string[] {
	return fs.existsSync(folder) ? [] : [folder, ...foldersToMake(path.dirname(folder))];
}
