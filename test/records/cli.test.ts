import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../command.ts';
import { fixtures, layOver, temporaryFolder } from './overlay.ts';

const cli = path.join(import.meta.dirname, '../../src/records/cli.ts');

/** Runs the command line in a folder. */
const run = (folder: string, words: string[], environment: Record<string, string> = {}) =>
	runCommand('src/records/cli.ts', words, { cwd: folder, environment });

/** The same in a process of its own, without what the machine that tests may have set. */
function runApart(folder: string, words: string[]) {
	const { GITHUB_ACTIONS: _, CONTENT_DIR: __, ...rest } = process.env;
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
		cwd: folder,
		encoding: 'utf8',
		env: rest,
	});
	return { status, stdout, stderr };
}

describe('check [FOLDER]', () => {
	test('ends with 0 and one line where all is well', async () => {
		expect(await run(layOver(), ['check'])).toEqual({
			status: 0,
			stdout: '2 studies, 6 variables: no problems.\n',
			stderr: '',
		});
	});

	test.each([
		['in a process of its own', runApart],
		['in that of the tests', run],
	])('%s ends with 1 and the report where there are errors', async (_, runThere) => {
		const slug = path.join(fixtures, 'broken/unknown-code');
		expect(await runThere(layOver(slug), ['check'])).toEqual({
			status: 1,
			stdout: fs.readFileSync(path.join(slug, 'expected.txt'), 'utf8'),
			stderr: '',
		});
	});

	test('ends with 0 where there are only warnings', async () => {
		expect((await run(layOver(path.join(fixtures, 'broken/unused-code')), ['check'])).status).toBe(0);
	});

	test('takes the folder from the command, then from CONTENT_DIR', async () => {
		const folder = layOver();
		fs.renameSync(path.join(folder, 'content'), path.join(folder, 'birds'));
		expect((await run(folder, ['check', 'birds'])).status).toBe(0);
		expect((await run(folder, ['check'], { CONTENT_DIR: 'birds' })).status).toBe(0);
		expect((await run(folder, ['check'])).status).toBe(1);
	});

	test('annotates on GitHub', async () => {
		const { stdout } = await run(layOver(path.join(fixtures, 'broken/unknown-code')), ['check'], {
			GITHUB_ACTIONS: 'true',
		});
		expect(stdout).toMatch(/^::error file=content\/studies\/alder-2019\.yaml,line=7,col=11,title=unknown-code/m);
	});

	test('says plainly that there is no content', async () => {
		const { status, stdout } = await run(temporaryFolder(), ['check']);
		expect(status).toBe(1);
		expect(stdout).toMatch(/^content {2}missing-folder\n/);
	});
});

describe('schemas [FOLDER]', () => {
	test('writes the schemas of the review with its own codes, again after the codebook has changed, and keeps settings', async () => {
		const folder = layOver();
		const study = () =>
			(
				JSON.parse(fs.readFileSync(path.join(folder, 'content/.schemas/study.json'), 'utf8')) as {
					properties: { values: { properties: { design: { anyOf: { enum?: string[] }[] } } } };
				}
			).properties.values.properties.design.anyOf[0]?.enum;
		expect(await run(folder, ['schemas'])).toMatchObject({ status: 0, stderr: '' });
		const before = study() ?? [];
		expect(before).toContain('camera-trap');
		const settings = path.join(folder, 'content/.vscode/settings.json');
		fs.writeFileSync(settings, '{ "mine": true }');
		const file = path.join(folder, 'content/codebook/design.yaml');
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('codes:', 'codes:\n  - { code: walk, label: Walk }'));
		expect(await run(folder, ['schemas'])).toMatchObject({
			status: 0,
			stdout: expect.stringContaining('is left as it is'),
		});
		expect(study()).toEqual(['walk', ...before]);
		expect(fs.readFileSync(settings, 'utf8')).toBe('{ "mine": true }');
		expect((await run(folder, ['check'])).stdout).not.toMatch(/schemas|vscode/);
	});
});

describe('new-study ID REFERENCE', () => {
	test('writes a record once', async () => {
		const folder = layOver();
		const file = path.join(folder, 'content/studies/cedar-2020.yaml');
		expect(await run(folder, ['new-study', 'cedar-2020', '3'])).toMatchObject({
			status: 0,
			stdout: expect.stringContaining('cedar-2020.yaml is written'),
		});
		fs.writeFileSync(file, 'mine\n');
		expect(await run(folder, ['new-study', 'cedar-2020', '3'])).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('exists already'),
		});
		expect(fs.readFileSync(file, 'utf8')).toBe('mine\n');
	});

	test.each([
		['an id that is a path', ['../cedar', '3'], 'cannot be the id'],
		['an id with capitals', ['Cedar-2020', '3'], 'cannot be the id'],
		['an id that is a device on Windows', ['con', '3'], 'cannot be the id'],
		['no id', [], 'cannot be the id'],
		['a number that no reference has', ['cedar-2020', '9'], 'No reference has the number or the id "9"'],
		['no number', ['cedar-2020'], 'No reference has the number or the id ""'],
	])('refuses %s', async (_, words, said) => {
		expect(await run(layOver(), ['new-study', ...words])).toMatchObject({
			status: 1,
			stdout: '',
			stderr: expect.stringContaining(said),
		});
	});
});

test.each([[[]], [['chekc']], [['toString']]])('%j is answered with the usage', async (words) => {
	expect(await run(temporaryFolder(), words)).toMatchObject({
		status: 1,
		stderr: expect.stringContaining('npm run check:content -- [FOLDER]'),
	});
});
