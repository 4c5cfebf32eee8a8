/** What is said where a folder holds no review: the folder that was meant, and how a review begins. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeContentFolder } from '../../src/environment.ts';
import { readContent } from '../../src/records/read.ts';
import { root } from '../built-site.ts';
import { runCommand } from '../command.ts';
import { slowTest } from '../runs.ts';
import { layOver, temporaryFolder } from './overlay.ts';

const begin = 'A new review begins with: npm run new:review --';

/** What the check says of a folder within a place. */
function hintFor(place: string, folder: string): readonly string[] {
	return readContent(folder, place).issues.map(({ kind, message, hint }) => `${kind}: ${message} ${hint}`);
}

describe('a folder without a review', () => {
	test('that does not exist: the nearest review beside it is named', () => {
		expect(hintFor(layOver(), 'contnet')).toEqual([
			`missing-folder: There is no such folder. Did you mean content? It holds review.yaml. ${begin} contnet`,
		]);
	});

	test('that stands around one: the one within is named', () => {
		const place = layOver();
		expect(hintFor(path.dirname(place), path.basename(place))).toEqual([
			`missing-folder: Nothing of a review stands here. Did you mean ${path.basename(place)}/content? It holds review.yaml. ${begin} FOLDER`,
		]);
	});

	test('that stands in one: the whole review is named', () => {
		expect(hintFor(layOver(), 'content/studys/x')[0]).not.toContain('Did you mean');
		expect(hintFor(layOver(), 'content/zebra')).toEqual([
			`missing-folder: There is no such folder. Did you mean content? It holds review.yaml. ${begin} content/zebra`,
		]);
	});

	test('that is empty, or holds only traces of a system: no file is called missing', () => {
		const place = temporaryFolder();
		fs.mkdirSync(path.join(place, 'new'));
		const said = `missing-folder: Nothing of a review stands here. Name the folder that holds review.yaml. ${begin}`;
		expect(hintFor(place, 'new')).toEqual([`${said} new`]);
		fs.writeFileSync(path.join(place, 'new/.DS_Store'), '');
		expect(hintFor(place, 'new')).toEqual([`${said} FOLDER`]);
	});

	test('that is a file: no new review is offered in its place', () => {
		expect(hintFor(layOver(), 'content/review.yaml')[0]).toMatch(/This is a file, not a folder\..* FOLDER$/);
	});
});

describe('the folder on the command line', () => {
	test('takeContentFolder takes the first word that is no option, and leaves the others', () => {
		const before = process.env.CONTENT_DIR;
		try {
			expect(takeContentFolder(['--again', 'birds', 'more'])).toEqual(['--again', 'more']);
			expect(process.env.CONTENT_DIR).toBe('birds');
		} finally {
			if (before === undefined) delete process.env.CONTENT_DIR;
			else process.env.CONTENT_DIR = before;
		}
	});

	test.each([
		['check:content', ['src/records/cli.ts', 'check', 'birsd']],
		['addresses', ['src/records/cli.ts', 'addresses', 'birsd']],
		['new:study', ['src/records/cli.ts', 'new-study', 'cedar-2020', '3', 'birsd']],
	])('%s looks into the folder, and says which was meant', async (_, [script = '', ...words]) => {
		const place = layOver();
		fs.renameSync(path.join(place, 'content'), path.join(place, 'birds'));
		const environment = { CONTENT_DIR: 'other' };
		const { status, stdout, stderr } = await runCommand(script, words, { cwd: place, environment });
		expect(status).toBe(1);
		expect(`${stdout}${stderr}`).toContain('Did you mean birds?');
		expect(fs.readdirSync(place)).toEqual(['birds']);
	});

	// These start other processes, or load Astro.
	const commands: readonly (readonly [command: string, words: readonly string[]])[] = [
		['build', ['src/publish/build.ts', 'birsd']],
		['start', ['src/publish/start.ts', 'birsd']],
		['dev', ['src/publish/dev.ts', 'birsd', '--port', '4999']],
		['release', ['src/publish/release.ts', 'birsd']],
	];
	for (const [command, [script = '', ...words]] of commands)
		slowTest(`${command} looks into the folder, and says which was meant`, () => {
			const place = layOver();
			fs.renameSync(path.join(place, 'content'), path.join(place, 'birds'));
			const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, script), ...words], {
				cwd: place,
				encoding: 'utf8',
				env: { ...process.env, CONTENT_DIR: 'other', OUT_DIR: path.join(place, 'site') },
			});
			expect(status).toBe(1);
			expect(`${stdout}${stderr}`).toContain('Did you mean birds?');
			expect(fs.readdirSync(place)).toEqual(['birds']);
		});

	test('a second folder is refused, not passed over', async () => {
		const { status, stderr } = await runCommand('src/records/cli.ts', ['check', 'content', 'b'], { cwd: layOver() });
		expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('"b" is one word too many.') });
	});
});
