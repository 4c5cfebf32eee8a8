/** The scripts run on the oldest Node that a platform gets, and on the next major version; older ones are refused. */
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { environmentWith } from '../../src/environment.ts';
import { root } from '../built-site.ts';
import { layOver } from '../records/overlay.ts';
import { ensureNode } from './node.ts';

const { engines, scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	engines: { node: string };
	scripts: Record<string, string>;
};

const floor = engines.node.replace('>=', '');

/** The words of an npm script without its `node`. */
function wordsOf(script: string): readonly string[] {
	const [node, ...words] = scripts[script]?.split(' ') ?? [];
	if (node !== 'node') throw new Error(`no script that Node runs: ${script}`);
	return words;
}

/** A review in a folder of its own, and each npm script run on it by one Node. */
function reviewOn(version: string) {
	const node = ensureNode(version);
	const folder = layOver();
	const review = path.join(folder, 'content');
	const site = path.join(folder, 'site');
	const options = {
		cwd: root,
		env: environmentWith({ CONTENT_DIR: review, OUT_DIR: site, NODE_OPTIONS: '', GITHUB_ACTIONS: '' }),
	};
	const run = (script: string, ...words: string[]): SpawnSyncReturns<string> =>
		spawnSync(node, [...wordsOf(script), ...words], { ...options, encoding: 'utf8' });
	const start = (script: string) =>
		spawn(node, wordsOf(script), { ...options, stdio: ['ignore', 'pipe', 'inherit'] as const });
	return { folder, review, site, run, start };
}

const done = (stdout: RegExp) => ({ status: 0, stderr: '', stdout: expect.stringMatching(stdout) });

/** Everything that people do with a review, one after the other. */
async function doEverything(version: string): Promise<void> {
	const { folder, review, site, run, start } = reviewOn(version);
	expect(run('check:content')).toMatchObject(done(/2 studies, \d+ variables: no problems\.\n$/));

	expect(run('new:study', 'cedar-2020', '3')).toMatchObject(done(/cedar-2020\.yaml is written/));
	expect(run('check:content')).toMatchObject({ status: 1 });
	fs.rmSync(path.join(review, 'studies/cedar-2020.yaml'));

	fs.mkdirSync(path.join(review, 'changes'), { recursive: true });
	const changes = 'version: 1.0.0\ndate: 2023-01-15\nsummary: Birds.\nchanges: []\n';
	fs.writeFileSync(path.join(review, 'changes/1.0.0.yaml'), changes);
	expect(run('release')).toMatchObject(done(/versions\/1\.0\.0\/ is written/));
	expect(fs.readdirSync(path.join(review, 'versions/1.0.0')).length).toBeGreaterThan(1);
	expect(run('addresses')).toMatchObject(done(/^0 addresses added, \d+ in all\.\n$/));

	expect(run('build')).toMatchObject({ status: 0, stdout: expect.stringMatching(/pages searchable\. Built /) });
	expect(fs.existsSync(path.join(site, 'pagefind/pagefind.js'))).toBe(true);

	const guide = path.join(folder, 'guide.md');
	fs.writeFileSync(guide, '[a](https://evidence.example/studies/alder-2019/)');
	expect(run('check:links', '--site', 'https://evidence.example/', guide)).toMatchObject(done(/1 alive/));

	const served = start('preview');
	try {
		let said = '';
		for await (const text of served.stdout) {
			said += text;
			if (said.includes('Ctrl+C')) break;
		}
		const [, address = ''] = /The site is at (\S+)/.exec(said) ?? [];
		const answer = await fetch(address);
		expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<h1')]);
	} finally {
		const ended = once(served, 'exit');
		served.kill();
		await ended;
	}
}

test(`all that people run works on Node ${floor}, the oldest that a platform gets`, () => doEverything(floor));

test('all that people run works on Node 26, which may be their own', () => doEverything('26.10.0'));

describe('an older Node', () => {
	test.each(['18.20.8', '20.20.2', '22.23.2'])('%s is refused by every script in one sentence', (version) => {
		const node = ensureNode(version);
		const said = Object.keys(scripts)
			.filter((name) => scripts[name]?.startsWith('node '))
			.map((name) => {
				const { status, stdout, stderr } = spawnSync(node, wordsOf(name), { cwd: root, encoding: 'utf8' });
				return { name, status, stdout, first: stderr.split('\n')[0] };
			});
		expect(said.length).toBeGreaterThan(10);
		const first = `This needs Node ${floor} or newer, and was started with Node ${version}.`;
		expect(said).toEqual(said.map(({ name }) => ({ name, status: 1, stdout: '', first })));
	});
});
