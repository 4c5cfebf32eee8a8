/** Tables of two coders as people keep them: other orders, rows and cells that one side lacks, and codes as they are spelt. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../command.ts';
import { fixtures, temporaryFolder } from '../records/overlay.ts';

const designs = [
	['Trial', 'trial'],
	['Trial', 'Trial '],
	['Cohort', 'Cohort'],
	['Cohort', 'Trial'],
	['Trial', 'Trial'],
	['Cohort', 'Cohort'],
	['Trial', 'Cohort'],
	['Cohort', 'Cohort'],
	['Trial', ''],
	['Cohort', 'Cohort'],
] as const;
const sizes = ['12.0/12', '30/30', '1,200/1200', '45.50/45.5', '7/7', '8/8', '9/9', '10/', '11/11', '12/13'];

test('kappa of two tables is that of a table counted by hand', async () => {
	const folder = temporaryFolder();
	const rows = designs.map(([first, second], i) => {
		const [one = '', other = ''] = sizes[i]?.split('/') ?? [];
		return { key: [`S${i}`, `Author${i} et al.`, `${2001 + i}`, `Title ${i} of ponds`], first, second, one, other };
	});
	const head = ['Study ID', 'Authors', 'Year', 'Title', 'Design', 'Sample size', 'Open'];
	const own = [head, ...rows.map(({ key, first, one }) => [...key, first, one, 'Yes'])];
	// The second has its columns and rows from the end, lacks the last study, and has one of its own.
	const others = rows.slice(0, -1).map(({ key, second, other }) => [...key, second, other, 'Yes']);
	const apart = ['S77', 'Zed', '2015', 'Another', 'Trial', '5', 'Yes'];
	const turned = [head, ...others.reverse(), apart].map((row) => row.toReversed());
	for (const [name, table] of [
		['a.csv', own],
		['b.csv', turned],
	] as const)
		fs.writeFileSync(path.join(folder, name), table.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'));
	const { stdout, stderr } = await runCommand('src/charting/agree.ts', ['a.csv', 'b.csv'], { cwd: folder });
	expect(stderr).toBe('');
	// Of 8 pairs 6 agree. Chance: 4 and 4 of the first, 4 and 4 of the second: (4 × 4 + 4 × 4) / 64 = 0.5.
	expect(stdout).toMatch(/^design +8 +6 +75\.0 +0\.50/m);
	expect(stdout).toMatch(/^sample-size +8 +8 +100\.0 *$/m);
	expect(stdout).toMatch(/^open +9 +9 +100\.0 +not-defined/m);
	expect(stdout).toMatch(
		/In one charting only \(2\)[\s\S]*author9-2010: the first only\n {2}zed-2015: the second only/,
	);
});

test('judgements of two people on each domain are compared like values', async () => {
	const folder = temporaryFolder();
	for (const name of ['first', 'second'])
		fs.cpSync(path.join(fixtures, 'appraised'), path.join(folder, name), { recursive: true });
	const file = path.join(folder, 'second/studies/cress-2017.yaml');
	fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('overall: high', 'overall: some-concerns'));
	const { stdout, stderr } = await runCommand('src/charting/agree.ts', ['first', 'second'], { cwd: folder });
	expect(stderr).toBe('');
	// Of low, some concerns and high the first has one each; the second has one low and two with some concerns. Chance is
	// (1 × 1 + 1 × 2) / 9, and 2 of 3 agree: (2/3 - 1/3) / (1 - 1/3) = 0.5.
	expect(stdout).toMatch(/^rob-2-overall +3 +2 +66\.7 +0\.50/m);
	expect(stdout).toContain('1 difference to settle');
});
