/** The scripts run on the oldest Node that a platform gets, on the next major version, and with an older one that npm may run on. */
import { type ChildProcessByStdio, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { environmentWith } from '../../src/environment.ts';
import { root } from '../built-site.ts';
import { layOver, temporaryFolder } from '../records/overlay.ts';
import { ensureNode } from './node.ts';

const { engines, scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	engines: { node: string };
	scripts: Record<string, string>;
};

const floor = engines.node.replace('>=', '');

type Server = ChildProcessByStdio<null, Readable, null>;

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
		env: environmentWith({
			CONTENT_DIR: review,
			OUT_DIR: site,
			NODE_OPTIONS: '',
			NODE_ENV: '',
			VITEST: '',
			GITHUB_ACTIONS: '',
		}),
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

	await expectPage(start('preview'), /The site is at (\S+)/);
	await expectPage(start('dev'), /Local\s+(\S+)/);
}

/** Reads the first page of a server at the address that it says, and ends it. */
async function expectPage(server: Server, where: RegExp): Promise<void> {
	try {
		const answer = await fetch(await addressOf(server, where));
		expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<h1')]);
	} finally {
		const ended = once(server, 'exit');
		server.kill();
		await ended;
	}
}

/** Waits until a server says its address. What it says later is read too: it would end where nobody reads. */
function addressOf(server: Server, where: RegExp): Promise<string> {
	let said = '';
	return new Promise((resolve, reject) => {
		server.stdout.on('data', (text: Buffer) => {
			said += stripVTControlCharacters(text.toString());
			const [, address] = where.exec(said) ?? [];
			if (address !== undefined) resolve(address);
		});
		server.stdout.once('end', () => reject(new Error(`no address: ${said}`)));
	});
}

test(`all that people run works on Node ${floor}, the oldest that a platform gets`, () => doEverything(floor));

test('all that people run works on Node 26, which may be their own', () => doEverything('26.10.0'));

test('all that people run works with Node 20, which hands it on to the Node of the packages', () =>
	doEverything('20.20.2'));

describe('where no Node comes with the packages, an older one', () => {
	test.each(['16.20.2', '18.20.8', '20.20.2', '22.23.2'])('%s is refused in one sentence', (version) => {
		const folder = temporaryFolder();
		for (const name of ['src', 'node_modules']) fs.mkdirSync(path.join(folder, name));
		for (const file of ['package.json', 'src/launcher.cjs', 'src/closed-output.cjs'])
			fs.copyFileSync(path.join(root, file), path.join(folder, file));
		const started = spawnSync(ensureNode(version), wordsOf('check:content'), { cwd: folder, encoding: 'utf8' });
		expect(started).toMatchObject({ status: 1, stdout: '' });
		expect(started.stderr.split('\n')[0]).toBe(
			`This needs Node ${floor} or newer, and was started with Node ${version}.`,
		);
	});
});
