/** The folders that a build makes for its own work and removes again when its process exits. */
import fs from 'node:fs';
import path from 'node:path';
import { removeEmpty } from './built-files.ts';
import { oldIn, type Work } from './journal.ts';
import type { Owner } from './owner.ts';
import { project } from './pages.ts';
import type { Way } from './permission.ts';
import { Refusal } from './refusal.ts';
import { folderBeside, folderInside, removeFolder, takeExisting, takeFolder } from './working-folder.ts';

/** In `node_modules`, since tools do not look for sources there, and `npm ci` removes what was left behind. */
const buildsFolder = path.join(project, 'node_modules/.cache/site-builds');

/**
 * Makes a folder in the project for this build alone, which is removed when the process exits. Also removes folders that
 * earlier builds have left behind. Folders are numbered, and the first is mostly free: so the modules of the pages mostly
 * have the names that they had in the build before, and Node still has them compiled (`launcher.cjs`).
 */
export async function takeBuildFolder(): Promise<string> {
	fs.mkdirSync(buildsFolder, { recursive: true });
	for (const name of fs.readdirSync(buildsFolder)) {
		const folder = path.join(buildsFolder, name);
		const holder = await takeExisting(folder);
		if (holder?.is === 'abandoned' || holder?.is === 'free') removeFolder(folder);
	}
	for (let number = 1; ; number++) {
		const folder = path.join(buildsFolder, String(number));
		const holder = await takeFolder(folder);
		if (holder.is === 'abandoned') removeFolder(folder);
		if (holder.is !== 'free') continue;
		process.once('exit', () => removeFolder(folder));
		return folder;
	}
}

/**
 * Takes the working folder of a site, so that no other build can start there. It is removed when the process exits. Throws a
 * refusal if another build holds it or something else is in its place, and an error if it cannot be made.
 */
export async function takeSite(site: string, way: Way): Promise<Work> {
	const working = way === 'exchange' ? folderBeside(site) : folderInside(site);
	const work: Work = { site, working };
	const parents = foldersToMake(path.dirname(site));
	// The listener below is put in front of this one, so these folders are emptied before they are removed.
	process.once('exit', () => removeEmpty('', parents));
	const holder = await takeFolder(working);
	if (holder.is === 'foreign')
		throw new Refusal(`${working} is in the way, and no build made it. Move it away, and build again.`);
	if (holder.is === 'running' || holder.is === 'elsewhere') throw new Refusal(formatBusy(site, holder.owner, working));
	process.prependOnceListener('exit', () => {
		// If the old site is still in the working folder, it stays there: the next command puts it back or completes the build.
		if (!fs.existsSync(oldIn(work))) removeFolder(working);
	});
	return work;
}

/** The message when another process is building the same site. */
export function formatBusy(site: string, { pid, host }: Owner, workFolder: string): string {
	return (
		`${site} is already being built by process ${pid} on ${host}. Wait until it ends.\n` +
		`If no build runs there, remove ${workFolder}.`
	);
}

/** The folder and the folders above it that do not exist, the deepest first. */
function foldersToMake(folder: string): readonly string[] {
	return fs.existsSync(folder) ? [] : [folder, ...foldersToMake(path.dirname(folder))];
}
