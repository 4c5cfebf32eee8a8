/** A working folder belongs to one process at a time, and to the next one when that has ended. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isRunning, thisProcess } from '../../src/publish/owner.ts';
import { removeFolder, takeExisting, takeFolder } from '../../src/publish/working-folder.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { stateOf, writeFiles } from './scratch-project.ts';

const place = () => path.join(temporaryFolder(), '.web.building');

/** The number of a process that has ended and was waited for. */
const endedPid = () => spawnSync(process.execPath, ['--version']).pid;

/** A process that runs until the test has ended. */
function running(): number {
	const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
	onTestFinished(() => void child.kill('SIGKILL'));
	if (child.pid === undefined) throw new Error('no process');
	return child.pid;
}

const owned = (folder: string, owner: object, number = 1) =>
	writeFiles(folder, { [`owner-${number}.json`]: JSON.stringify(owner), 'new/index.html': 'new' });

describe('takeFolder(folder)', () => {
	test('makes the folders above it, and does not go on for ever where one is a link that leads nowhere', async () => {
		const above = temporaryFolder();
		expect(await takeFolder(path.join(above, 'a/b/.web.building'))).toEqual({ is: 'free' });
		fs.symlinkSync(path.join(above, 'nowhere'), path.join(above, 'link'), 'junction');
		await expect(takeFolder(path.join(above, 'link/.web.building'))).rejects.toMatchObject({ code: 'ENOENT' });
	});

	test('makes it where it is absent, and takes an empty one', async () => {
		const folder = place();
		expect(await takeFolder(folder)).toEqual({ is: 'free' });
		expect(await takeFolder(folder)).toEqual({ is: 'running', owner: thisProcess() });
		removeFolder(folder);
		fs.mkdirSync(folder);
		expect(await takeFolder(folder)).toEqual({ is: 'free' });
	});

	test('takes over what a process has left that has ended, with all that is in it', async () => {
		const folder = place();
		owned(folder, { ...thisProcess(), pid: endedPid() });
		expect(await takeFolder(folder)).toEqual({ is: 'abandoned' });
		expect(fs.existsSync(path.join(folder, 'new/index.html'))).toBe(true);
		expect(await takeFolder(folder)).toEqual({ is: 'running', owner: thisProcess() });
	});

	test('takes it over from a process that was ended while it wrote its name', async () => {
		const folder = place();
		writeFiles(folder, { 'owner-1.json': '' });
		expect(await takeFolder(folder)).toEqual({ is: 'abandoned' });
	});

	test('leaves it to a process that runs, on this machine or on another one', async () => {
		const [here, elsewhere] = [place(), place()];
		const owner = { pid: running(), host: os.hostname(), birth: '' };
		owned(here, owner);
		owned(elsewhere, { ...owner, pid: endedPid(), host: 'another' });
		const before = [stateOf(here), stateOf(elsewhere)];
		expect(await takeFolder(here)).toEqual({ is: 'running', owner });
		expect(await takeFolder(elsewhere)).toMatchObject({ is: 'elsewhere', owner: { host: 'another' } });
		expect([stateOf(here), stateOf(elsewhere)]).toEqual(before);
	});

	test.each([
		['a folder with files', (folder: string) => writeFiles(folder, { 'index.html': 'mine' })],
		['a file', (folder: string) => fs.writeFileSync(folder, 'mine')],
		['a link', (folder: string) => fs.symlinkSync(os.tmpdir(), folder, 'junction')],
	])('leaves %s of this name to whoever made it', async (_, make) => {
		const folder = place();
		make(folder);
		const before = stateOf(path.dirname(folder));
		expect(await takeExisting(folder)).toEqual({ is: 'foreign' });
		expect(stateOf(path.dirname(folder))).toEqual(before);
	});

	test('gives one that was left to one of many that want it', async () => {
		const folder = place();
		owned(folder, { ...thisProcess(), pid: endedPid() });
		const taker = new URL('../../src/publish/working-folder.ts', import.meta.url).href;
		const code = `
			const { takeFolder } = await import(${JSON.stringify(taker)});
			console.log((await takeFolder(${JSON.stringify(folder)})).is);
			await new Promise((resolve) => process.stdin.once('data', resolve));
			process.exit(0);`;
		const takers = Array.from({ length: 6 }, () => spawn(process.execPath, ['--input-type=module', '-e', code]));
		onTestFinished(() => takers.forEach((child) => void child.kill('SIGKILL')));
		const said = await Promise.all(
			takers.map(
				(child) =>
					new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk).trim()))),
			),
		);
		expect(said.sort()).toEqual(['abandoned', 'running', 'running', 'running', 'running', 'running']);
	});
});

test('takeExisting(folder) gives undefined where nothing stands, and makes nothing', async () => {
	const folder = place();
	expect(await takeExisting(folder)).toBeUndefined();
	expect(fs.existsSync(folder)).toBe(false);
});

describe('isRunning(owner)', () => {
	test('knows this process, and one that has ended', () => {
		expect(isRunning(thisProcess())).toBe(true);
		expect(isRunning({ ...thisProcess(), pid: endedPid() })).toBe(false);
	});

	test('does not take a later process with the same number for it, where the system tells them apart', () => {
		const { birth } = thisProcess();
		expect(birth === '').toBe(process.platform !== 'linux');
		expect(isRunning({ pid: running(), host: os.hostname(), birth })).toBe(process.platform !== 'linux');
	});

	test('does not know of a process of another machine', () => {
		expect(isRunning({ ...thisProcess(), host: 'another' })).toBeUndefined();
	});
});
