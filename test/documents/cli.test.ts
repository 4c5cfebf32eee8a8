import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { environmentWith } from '../../src/environment.ts';
import { root } from '../built-site.ts';
import { runCommand } from '../command.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { slowTest } from '../runs.ts';

const garden = 'https://evidence.example/reviews/garden/';

const settings = { SITE_URL: '', BASE_PATH: '', CONTENT_DIR: 'test/fixtures/review' };

const run = (words: readonly string[], environment: Record<string, string> = {}) =>
	runCommand('src/documents/cli.ts', words, { environment: { ...settings, ...environment } });

/** Runs the command as npm does. */
function runApart(words: readonly string[], environment: Record<string, string> = {}) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/documents/cli.ts', ...words], {
		cwd: root,
		encoding: 'utf8',
		env: environmentWith({ ...settings, ...environment }),
	});
	return { status, stdout, stderr };
}

/** Writes files and returns their names. */
function write(files: Readonly<Record<string, string>>): readonly string[] {
	const folder = temporaryFolder();
	return Object.entries(files).map(([name, text]) => {
		fs.writeFileSync(path.join(folder, name), text);
		return path.join(folder, name);
	});
}

test('takes the site from --site, or from SITE_URL and BASE_PATH, and ends with the code of the report', async () => {
	const file = path.join(temporaryFolder(), 'guide.html');
	fs.writeFileSync(file, `<a href="${garden}studies/tamm-2018/">a</a> <a href="${garden}studies/x/">b</a>`);
	const told = await run(['--site', garden, file]);
	expect(told).toMatchObject({
		status: 1,
		stdout: expect.stringMatching(/guide\.html:1:\d+ {2}dead-link\n[\s\S]*1 alive and 1 dead\.\n$/),
	});
	expect(await run([file], { SITE_URL: 'https://evidence.example', BASE_PATH: '/reviews/garden' })).toEqual(told);
	expect(await run(['--site', `${garden}index.html?a=1#b`, file])).toEqual(told);
});

describe('refuses with 2, before it reads anything,', () => {
	test('all that is wrong with its words, at once', async () => {
		expect(await run(['--site', 'example.org/one', '--al', '--all=1'])).toEqual({
			status: 2,
			stdout: '',
			stderr: `"--al" is no option. Did you mean --all?
--all takes no value.
No document is named. Name one or more, such as guide.docx docs/*.md.
--site: "example.org/one" is no whole address of a web page. Did you mean https://example.org/one?
npm run check:links -- --help tells more.
`,
		});
	});

	test('content with errors', async () => {
		const { status, stdout, stderr } = await run(['--site', garden, 'x.md'], { CONTENT_DIR: temporaryFolder() });
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^No link can be judged while the content has errors\.\n\n/);
	});
});

test('--help says how it is called, what it ends with and what its limits are', async () => {
	const { status, stdout, stderr } = await run(['--help', '--al']);
	expect([status, stderr]).toEqual([0, '']);
	expect(stdout).toMatch(/^npm run check:links -- \[--site URL\]/);
	for (const said of [' 3  no document holds', '70  the program', 'Markdown 10 MB', '30 seconds'])
		expect(stdout).toContain(said);
});

describe('ends with', () => {
	test('0: links that are alive', async () => {
		expect(await run(['--site', garden, ...write({ 'a.md': `<${garden}>` })])).toEqual({
			status: 0,
			stdout: `1 link into ${garden} in 1 file: 1 alive.\n`,
			stderr: '',
		});
	});

	slowTest('0: a pattern that no shell has replaced by the files', async () => {
		const [one = ''] = write({ 'a.md': `<${garden}>`, 'b.md': `<${garden}about/>`, 'c[1].md': `<${garden}>` });
		const folder = path.dirname(one);
		const told = await run([
			'--site',
			garden,
			path.join(folder, '[ab].md'),
			path.join(folder, '*.md'),
			path.join(folder, 'c[1].md'),
		]);
		expect(told).toMatchObject({ status: 0, stdout: expect.stringMatching(/^3 links into \S+ in 3 files: 3 alive/) });
		expect(await run(['--site', garden, path.join(folder, '*.html')])).toMatchObject({
			status: 2,
			stdout: expect.stringContaining('*.html  unreadable-file\n  There is no such file.'),
		});
	});

	test('2: every document that cannot be read is told, and a document that is named twice is read once', async () => {
		const [guide = ''] = write({ 'guide.md': `<${garden}studies/x/>` });
		const { status, stdout } = await run(['--site', garden, guide, 'lost.md', guide, 'src', 'package.json']);
		expect(status).toBe(2);
		expect(stdout.match(/unreadable-file|dead-link/g)).toEqual([
			'dead-link',
			'unreadable-file',
			'unreadable-file',
			'unreadable-file',
		]);
		expect(stdout).toMatch(/1 link into \S+ in 4 files: 1 dead\. 3 files could not be read\.\n$/);
	});

	slowTest('70: a fault of the program, which is not said to be one of the document', () => {
		// Breaks what the program cannot do without, before it starts.
		const broken = '--import=data:text/javascript,Map.groupBy=()=>{throw(new(Error)(`broken`))}';
		const { status, stderr } = runApart(['--site', garden, ...write({ 'a.md': '' })], { NODE_OPTIONS: broken });
		expect(status).toBe(70);
		expect(stderr).toMatch(/^check:links is at fault, not what it was given\. Please report this:\nError: broken/);
	});
});

test('tells of links into a site that is nearly the one that was said', async () => {
	const [guide = ''] = write({ 'guide.md': `<${garden}studies/tamm-2018/>` });
	expect(await run(['--site', 'https://evidence.exmaple/reviews/garden', guide])).toEqual({
		status: 3,
		stdout: `No link into https://evidence.exmaple/reviews/garden/ in 1 file.
1 link leads into ${garden}, where pages of this site would stand.
If the site stands there, write --site ${garden} and otherwise correct the links.
`,
		stderr: '',
	});
});
