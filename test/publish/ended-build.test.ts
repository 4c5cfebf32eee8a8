/** A build that is ended between its last steps: nobody reads half a site, and the next command puts all in order. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBuiltFiles } from '../../src/publish/built-files.ts';
import { settleInterrupted } from '../../src/publish/interrupted-build.ts';
import type { Way } from '../../src/publish/permission.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { runScript, scratchProject, startScript, stateOf, writeFiles } from './scratch-project.ts';

const oldSite = {
	'index.html': 'old',
	'a/page.html': 'old',
	'a/gone.css': 'old',
	'b/gone.html': 'old',
	'was/x': 'old',
	y: 'old',
};
// A folder becomes a file, and a file a folder.
const newSite = { 'index.html': 'new', 'a/page.html': 'new', 'c/d/added.js': 'new', was: 'new', 'y/z.html': 'new' };
const strangers = { CNAME: 'example.org', '.git': 'gitdir: x', 'a/mine.txt': 'mine', 'uploads/': '' };

interface Place {
	above: string;
	site: string;
	made: string;
}

/** A place where a site is to be replaced by a new one, which is made already. */
function place(before: 'nothing' | 'an empty folder' | 'a site' | 'a site and more' | 'more'): Place {
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
function endAfter({ above, made }: Place, way: Way, steps: number): readonly string[] {
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
function readersSee(site: string): readonly string[] | undefined {
	return fs.existsSync(site) ? stateOf(site).filter((line) => !/^\.(built-files|building)/.test(line)) : undefined;
}

/** What `stateOf` says of a folder with these files. */
function stateWith(...sites: readonly Readonly<Record<string, string>>[]): readonly string[] {
	const lines = sites.flatMap(Object.entries<string>).flatMap(([name, text]) => {
		const folders = name.split('/').slice(0, -1);
		const above = folders.map((_, depth) => `${folders.slice(0, depth + 1).join('/')}/`);
		return name.endsWith('/') ? above : [...above, `${name}: ${text}`];
	});
	return [...new Set(lines)].sort();
}

const undone = /^A build of .*web was ended before its last step\. It is undone: /;
const completed = /^A build of .*web was ended between its last steps\. It is completed: the new site stands there\.$/;

describe('a folder that is exchanged', () => {
	const states = [
		['nothing', undefined],
		['an empty folder', []],
		['a site', stateWith(oldSite)],
	] as const;
	const told = ['the new site is ready', 'the old site stands aside', 'the new site stands in its place'];
	test.each(states.flatMap(([before, was]) => [0, 1, 2, 3].map((steps) => [before, steps, was] as const)))(
		'%s, ended after %i steps: readers find the old site, the new one or none, and the next command says what it did',
		async (before, steps, was) => {
			const at = place(before);
			expect(endAfter(at, 'exchange', steps)).toEqual(told.slice(0, steps));
			expect([was, undefined, stateWith(newSite)]).toContainEqual(readersSee(at.site));
			const { said } = await settleInterrupted(at.site);
			const isUndone = steps === 0 || (steps === 1 && was !== undefined);
			expect(said).toEqual([expect.stringMatching(isUndone ? undone : completed)]);
			expect(readersSee(at.site)).toEqual(isUndone ? was : stateWith(newSite));
			expect(fs.readdirSync(at.above).sort()).toEqual(isUndone && was === undefined ? ['project'] : ['project', 'web']);
			expect(await settleInterrupted(at.site)).toEqual({ said: [] });
		},
	);

	test('ended while the old site was removed: the rest of it is removed', async () => {
		const at = place('a site');
		endAfter(at, 'exchange', 3);
		fs.rmSync(path.join(at.above, '.web.building/old/.built-files.json'));
		fs.rmSync(path.join(at.above, '.web.building/old/a/page.html'));
		expect((await settleInterrupted(at.site)).said).toEqual([expect.stringMatching(completed)]);
		expect(readersSee(at.site)).toEqual(stateWith(newSite));
		expect(fs.readdirSync(at.above).sort()).toEqual(['project', 'web']);
	});

	test('what came into the old site in the last moment is kept, and said', async () => {
		const at = place('a site');
		writeFiles(at.above, { 'web.kept/': '' });
		endAfter(at, 'exchange', 2);
		writeFiles(at.above, { '.web.building/old/a/note.txt': 'mine' });
		const { said } = await settleInterrupted(at.site);
		expect(said[1]).toMatch(/^What came into .*web while it was built is in .*web\.kept-2: a\/note\.txt\.$/);
		expect(stateOf(path.join(at.above, 'web.kept-2'))).toEqual(stateWith({ 'a/note.txt': 'mine' }));
		expect(readersSee(at.site)).toEqual(stateWith(newSite));
	});

	test('what has come into its place since is left alone, and so are both sites', async () => {
		const at = place('a site');
		endAfter(at, 'exchange', 2);
		writeFiles(at.site, { 'index.html': 'mine' });
		const before = stateOf(at.above).filter((line) => !line.includes('owner-'));
		await expect(settleInterrupted(at.site)).rejects.toThrow(
			/something else has come into its place\.\nThe new site is .*new, and the old one .*old\.\nMove away what stands in/,
		);
		expect(stateOf(at.above).filter((line) => !line.includes('owner-'))).toEqual(before);
	});
});

describe('a folder into which files are merged', () => {
	const told = [
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
	test.each(told.map((_, step) => [step] as const).concat([[told.length]]))(
		'ended after %i steps: all that no build wrote stays, and the next command says what it did',
		async (steps) => {
			const at = place('a site and more');
			expect(endAfter(at, 'merge', steps)).toEqual(told.slice(0, steps));
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
		},
	);
});

describe('the next command', () => {
	const ended = () => {
		const scratch = scratchProject();
		const at = {
			above: scratch.above,
			site: path.join(scratch.above, 'web'),
			made: fs.realpathSync(temporaryFolder()),
		};
		writeFiles(at.made, { ...newSite, '404.html': 'none' });
		endAfter(at, 'exchange', 2);
		return { ...scratch, ...at };
	};

	test('npm run build completes it and says so, also where the content has errors', () => {
		const { project, site } = ended();
		writeFiles(project, { 'content/studies/amsel-2012.yaml': 'id: [' });
		const { status, output } = runScript(project, ['src/publish/build.ts'], { OUT_DIR: '../web' });
		expect(output.split('\n')[0]).toMatch(completed);
		expect(output).toContain('Nothing was published: ../web/ is as it was.');
		expect(status).toBe(1);
		expect(readersSee(site)).toEqual(stateWith(newSite, { '404.html': 'none' }));
	});

	test('npm run preview completes it, says so and serves it', async () => {
		const { project } = ended();
		const { child, ended: end } = startScript(project, ['src/publish/preview.ts'], { OUT_DIR: '../web' });
		const address = await new Promise<string>((resolve, reject) => {
			let text = '';
			child.stdout.on('data', (chunk: Buffer) => {
				text += chunk.toString('utf8');
				const [, found] = /The site is at (\S+)/.exec(text) ?? [];
				if (found) resolve(found);
			});
			child.once('close', () => reject(new Error('preview has ended')));
		});
		expect(await (await fetch(address)).text()).toBe('new');
		child.kill();
		expect((await end).output.split('\n')[0]).toMatch(completed);
	});

	test('npm run preview says where there is no site', () => {
		const { project } = scratchProject();
		const { status, output } = runScript(project, ['src/publish/preview.ts'], { OUT_DIR: '../web' });
		expect(output).toMatch(/^There is no built site in \.\.\/web\. Build it with npm run build/);
		expect(status).toBe(1);
	});

	test('npm start serves nothing where the build fails, though an old site stands there', () => {
		const { project } = ended();
		writeFiles(project, { 'content/studies/amsel-2012.yaml': 'id: [' });
		const { status, output } = runScript(project, ['src/publish/start.ts'], { OUT_DIR: '../web' });
		expect(output).not.toContain('The site is at');
		expect(status).toBe(1);
	});
});
