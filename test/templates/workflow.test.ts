/** The workflow that a team gets: the same actions as our own, at a version of this program, and only once. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatWorkflow, programRepository } from '../../src/templates/workflow.ts';
import { root } from '../built-site.ts';
import { runCommand } from '../command.ts';
import { layOver, temporaryFolder } from '../records/overlay.ts';

interface Workflow {
	env: { PROGRAM: string; PROGRAM_VERSION: string };
	jobs: { publish: { steps: { uses?: string; run?: string; env?: Record<string, string> }[] } };
}

const usesIn = (text: string) => [...text.matchAll(/uses: (\S+@[0-9a-f]{40} # v[\d.]+)/g)].map(([, use = '']) => use);

const run = (folder: string, words: readonly string[]) => runCommand('src/templates/cli.ts', words, { cwd: folder });

describe('the workflow', () => {
	const { env, jobs } = parse(formatWorkflow()) as Workflow;

	test('uses the actions of our own workflow, at the same commits', () => {
		const own = fs
			.readdirSync(path.join(root, '.github/workflows'))
			.filter((name) => name.endsWith('.yml'))
			.flatMap((name) => usesIn(fs.readFileSync(path.join(root, '.github/workflows', name), 'utf8')));
		const uses = usesIn(formatWorkflow());
		expect(uses.length).toBe(jobs.publish.steps.filter(({ uses: use }) => use !== undefined).length);
		expect(uses.filter((use) => !own.includes(use))).toEqual([]);
	});

	test('checks the program out at the tag of this version', () => {
		const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
		expect(env.PROGRAM_VERSION).toBe(`v${version}`);
		expect(fs.readFileSync(path.join(root, 'src/handbook/changelog.md'), 'utf8')).toContain(`## ${version}\n`);
	});

	test('runs scripts that there are, and sets variables that they read', () => {
		const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
			scripts: Record<string, string>;
		};
		const build = jobs.publish.steps.find(({ run: words = '' }) => words.startsWith('npm run '));
		expect(Object.keys(scripts)).toContain(build?.run?.split(' ')[2]);
		const read = fs.readFileSync(path.join(root, 'src/environment.ts'), 'utf8');
		expect(Object.keys(build?.env ?? {}).filter((name) => !read.includes(`${name}:`))).toEqual([]);
	});

	test.each([
		['someone/browser', 'someone/browser'],
		['github:someone/browser', 'someone/browser'],
		['git+https://github.com/someone/evi.dence-browser.git', 'someone/evi.dence-browser'],
		['git@github.com:someone/browser.git', 'someone/browser'],
		[undefined, undefined],
		['https://example.org/someone/browser', undefined],
	])('names the program by package.json: %j', (repository, name) => {
		expect(programRepository(repository === undefined ? {} : { repository })).toBe(name);
		expect(programRepository(repository === undefined ? {} : { repository: { url: repository } })).toBe(name);
	});
});

describe('npm run new:review -- FOLDER --workflow github', () => {
	test('writes it with a new review, and says what is left to do', async () => {
		const place = temporaryFolder();
		const { status, stdout } = await run(place, ['new', '--workflow', 'github']);
		expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('GitHub Actions') });
		expect(fs.readFileSync(path.join(place, 'new/.github/workflows/publish.yml'), 'utf8')).toBe(formatWorkflow());
	});

	test('adds it alone to a folder that holds a review, and does not write over one', async () => {
		const place = layOver();
		const before = fs.readdirSync(path.join(place, 'content'));
		expect(await run(place, ['content', '--workflow', 'github'])).toMatchObject({ status: 0, stderr: '' });
		expect(fs.readdirSync(path.join(place, 'content'))).toEqual(['.github', ...before]);
		const file = path.join(place, 'content/.github/workflows/publish.yml');
		fs.writeFileSync(file, 'mine');
		expect(await run(place, ['content', '--workflow', 'github'])).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('exists already'),
		});
		expect(fs.readFileSync(file, 'utf8')).toBe('mine');
	});

	test('refuses another place', async () => {
		const place = temporaryFolder();
		expect(await run(place, ['new', '--workflow', 'gitlab'])).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('There is github.'),
		});
		expect(fs.readdirSync(place)).toEqual([]);
	});
});
