/** A place where a build is ended between its last steps, and what readers then see there. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { writeBuiltFiles } from '../../src/publish/built-files.ts';
import { settleInterrupted } from '../../src/publish/interrupted-build.ts';
import type { Way } from '../../src/publish/permission.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { stateOf, writeFiles } from './scratch-project.ts';

export const oldSite = {
	'index.html': 'old',
	'a/page.html': 'old',
	'a/gone.css': 'old',
	'b/gone.html': 'old',
	'was/x': 'old',
	y: 'old',
};
// A folder becomes a file, and a file a folder.
export const newSite = {
	'index.html': 'new',
	'a/page.html': 'new',
	'c/d/added.js': 'new',
	was: 'new',
	'y/z.html': 'new',
};
const strangers = { CNAME: 'example.org', '.git': 'gitdir: x', 'a/mine.txt': 'mine', 'uploads/': '' };

export interface EndedPlace {
	above: string;
	site: string;
	made: string;
}

/** A place where a site is to be replaced by a new one, which is made already. */
export function place(before: 'nothing' | 'an empty folder' | 'a site' | 'a site and more' | 'more'): EndedPlace {
	const above = fs.realpathSync(temporaryFolder());
	writeFiles(above, { 'project/content/': '' });
	const [site, made] = [path.join(above, 'web'), fs.realpathSync(temporaryFolder())];
	writeFiles(made, newSite);
	if (before !== 'nothing') fs.mkdirSync(site);
	if (before === 'a site' || before === 'a site and more') {
		writeFiles(site, oldSite);
		writeBuiltFiles(site, Object.keys(oldSite), above);
	}
	if (before === 'a site and more' || before === 'more') writeFiles(site, strangers);
	return { above, site, made };
}

/** Ends a build after a number of steps; returns what the steps said. */
export function endAfter({ above, made }: EndedPlace, way: Way, steps: number): readonly string[] {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[path.join(import.meta.dirname, 'ended-build.ts'), above, way, made, String(steps)],
		{ encoding: 'utf8' },
	);
	expect(stderr).toBe('');
	// A signal on most systems, a code of its own on Windows.
	expect(status).not.toBe(0);
	return stdout.trim().split('\n').filter(Boolean);
}

/** The texts of the pages that a reader finds, without what is hidden; undefined where the folder is absent. */
export function readersSee(site: string): readonly string[] | undefined {
	return fs.existsSync(site) ? stateOf(site).filter((line) => !/^\.(built-files|building)/.test(line)) : undefined;
}

/** What `stateOf` says of a folder with these files. */
export function stateWith(...sites: readonly Readonly<Record<string, string>>[]): readonly string[] {
	const lines = sites.flatMap(Object.entries<string>).flatMap(([name, text]) => {
		const folders = name.split('/').slice(0, -1);
		const above = folders.map((_, depth) => `${folders.slice(0, depth + 1).join('/')}/`);
		return name.endsWith('/') ? above : [...above, `${name}: ${text}`];
	});
	return [...new Set(lines)].sort();
}

export const undone = /^A build of .*web was interrupted before its last step\. It was undone: /;
export const completed =
	/^A build of .*web was interrupted between its last steps\. It was completed: the new site is in place\.$/;

/** What each step of a merge says. */
export const mergeStepWords = [
	'the new site is ready',
	'the list names the files of both sites',
	'was/x makes room',
	'y makes room',
	'c/d/added.js stands in its place',
	'was stands in its place',
	'a/page.html stands in its place',
	'index.html stands in its place',
	'y/z.html stands in its place',
	'a/gone.css is removed',
	'b/gone.html is removed',
	'was/x is removed',
	'y is removed',
	'the list names the files of the new site',
];

/** Ends a merge after some steps: all that no build wrote stays, and the next command says what it did. */
export async function tryEndedMerge(steps: number): Promise<void> {
	const at = place('a site and more');
	expect(endAfter(at, 'merge', steps)).toEqual(mergeStepWords.slice(0, steps));
	const kept = stateWith(strangers).filter((line) => line !== 'a/');
	expect(readersSee(at.site)).toEqual(expect.arrayContaining(kept));
	const { said } = await settleInterrupted(at.site);
	expect(said).toEqual([expect.stringMatching(steps === 0 ? undone : completed)]);
	expect(readersSee(at.site)).toEqual(stateWith(strangers, steps === 0 ? oldSite : newSite));
	expect(fs.readdirSync(at.above).sort()).toEqual(['project', 'web']);
	expect(await settleInterrupted(at.site)).toEqual({ said: [] });
	// The list of the new site is right: another build finds what it may replace, and nothing else.
	endAfter(at, 'merge', 100);
	await settleInterrupted(at.site);
	expect(readersSee(at.site)).toEqual(stateWith(strangers, newSite));
}
