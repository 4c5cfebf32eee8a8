/** A command whose place cannot be written says so in a sentence, whatever the place is. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../command.ts';
import { temporaryFolder } from './overlay.ts';

const fixture = 'test/fixtures/review';

/** Commands that write, with a place for each. */
const commands: readonly (readonly [script: string, words: (place: string) => readonly string[]])[] = [
	['src/charting/export-table.ts', (place) => [fixture, `${place}/t.xlsx`]],
	['src/charting/verify.ts', (place) => [fixture, '--out', `${place}/sheet`]],
	['src/templates/cli.ts', (place) => [`${place}/review`]],
	['src/imports/cli.ts', (place) => [table(), '--into', `${place}/review`]],
];

function table(): string {
	const file = path.join(temporaryFolder(), 'a.csv');
	fs.writeFileSync(file, 'Study,Title\nAsh 2010,Frogs\nElm 2011,Newts\n');
	return file;
}

// The folder of processes is a place in which nobody can make anything.
describe.runIf(fs.existsSync('/proc/self'))('in a place where nothing can be made', () => {
	test.each(commands)('%s ends with a sentence', async (script, words) => {
		const { status, stderr } = await runCommand(script, words('/proc/absent'));
		expect([status, stderr.trim()]).toEqual([
			1,
			expect.stringMatching(/^\/proc\/absent: Nothing can be made there\. \(ENOENT\)( Nothing was written\.)?$/),
		]);
	});

	test('a workbook right in it is told by its name', async () => {
		const { status, stderr } = await runCommand('src/charting/export-table.ts', [fixture, '/proc/absent.xlsx']);
		expect([status, stderr]).toEqual([1, expect.stringContaining('Nothing can be made there. (ENOENT)')]);
		expect(stderr).not.toMatch(/^ +at /m);
	});
});

test.each(commands)('%s says that a file is in the place of a folder', async (script, words) => {
	const file = path.join(temporaryFolder(), 'file');
	fs.writeFileSync(file, 'x');
	const { status, stderr } = await runCommand(script, words(file));
	expect([status, stderr]).toEqual([
		1,
		expect.stringMatching(/(Something else is in its place|A file is where a folder belongs)\. \(/),
	]);
	expect(fs.readFileSync(file, 'utf8')).toBe('x');
});
