import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFile, replaceFile } from '../../src/records/whole-file.ts';
import { temporaryFolder } from './overlay.ts';

const place = () => path.join(temporaryFolder(), 'addresses.yaml');
const namesBeside = (file: string) => fs.readdirSync(path.dirname(file)).sort();

describe('replaceFile(file, text)', () => {
	test('writes a new file, and another text in its place, and leaves nothing beside it', () => {
		const file = place();
		for (const text of ['one', 'two']) {
			replaceFile(file, text);
			expect(fs.readFileSync(file, 'utf8')).toBe(text);
			expect(namesBeside(file)).toEqual(['addresses.yaml']);
		}
	});

	test('keeps the rights of the file', () => {
		const file = place();
		fs.writeFileSync(file, 'one');
		fs.chmodSync(file, 0o664);
		const { mode } = fs.statSync(file);
		replaceFile(file, 'two');
		expect(fs.statSync(file).mode).toBe(mode);
	});

	test('throws with the old file in place, and with nothing beside it, where it cannot be replaced', () => {
		const file = place();
		fs.mkdirSync(path.join(file, 'below'), { recursive: true });
		expect(() => replaceFile(file, 'two')).toThrow();
		expect(namesBeside(file)).toEqual(['addresses.yaml']);
	});

	test('removes what an ended process has left, and nothing of one that runs or of somebody else', () => {
		const file = place();
		const ended = spawnSync(process.execPath, ['--version']).pid;
		const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
		onTestFinished(() => void child.kill('SIGKILL'));
		const kept = [`.addresses.yaml.${child.pid}.writing`, `.other.yaml.${ended}.writing`, 'addresses.yaml.writing'];
		for (const name of [...kept, `.addresses.yaml.${ended}.writing`])
			fs.writeFileSync(path.join(path.dirname(file), name), 'half');
		replaceFile(file, 'two');
		expect(namesBeside(file)).toEqual([...kept, 'addresses.yaml'].sort());
	});

	test('two processes that write at once leave a whole file', async () => {
		const file = place();
		const module = new URL('../../src/records/whole-file.ts', import.meta.url).href;
		const write = (letter: string) =>
			`const { replaceFile } = await import(${JSON.stringify(module)});
			for (let time = 0; time < 200; time++) replaceFile(${JSON.stringify(file)}, '${letter}'.repeat(100_000));`;
		const writers = ['a', 'b'].map((letter) => spawn(process.execPath, ['--input-type=module', '-e', write(letter)]));
		const codes = await Promise.all(
			writers.map((child) => new Promise<number | null>((resolve) => child.once('close', resolve))),
		);
		expect(codes).toEqual([0, 0]);
		expect(fs.readFileSync(file, 'utf8')).toMatch(/^(a{100000}|b{100000})$/);
		expect(namesBeside(file)).toEqual(['addresses.yaml']);
	});
});

describe('createFile(file, text)', () => {
	test('writes a file with the folders above it, once', () => {
		const file = path.join(temporaryFolder(), 'studies/okafor-2019.yaml');
		expect(createFile(file, 'mine')).toBe(true);
		expect(createFile(file, 'other')).toBe(false);
		expect(fs.readFileSync(file, 'utf8')).toBe('mine');
		expect(namesBeside(file)).toEqual(['okafor-2019.yaml']);
	});

	test('writes nothing through a link, also where it leads nowhere', () => {
		const file = place();
		fs.symlinkSync('nowhere.yaml', file);
		expect(createFile(file, 'mine')).toBe(false);
		expect(namesBeside(file)).toEqual(['addresses.yaml']);
	});
});
