/** Two chartings compared: how far they agree, what they settle, and the log. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cohenKappa, meanJaccard, type ReadingPair } from '../../src/charting/agreement-measures.ts';
import { readTable } from '../../src/charting/read-table.ts';
import { formatWorkbook } from '../../src/exports/workbook.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver } from '../records/overlay.ts';

const pairsOf = (counts: Readonly<Record<string, number>>): readonly ReadingPair[] =>
	Object.entries(counts).flatMap(([key, count]) => {
		const [first = '', second = ''] = key.split(' ');
		return Array.from({ length: count }, () => ({ first: [first], second: [second] }));
	});

describe('measures', () => {
	test('kappa of a table whose value is known: 20 and 15 of 50 agree by rows of 25 and 25, columns of 30 and 20', () => {
		expect(cohenKappa(pairsOf({ 'yes yes': 20, 'yes no': 5, 'no yes': 10, 'no no': 15 }))).toBe(0.4);
	});

	test('kappa is below zero where coders agree less than by chance, and 1 where they always do', () => {
		expect(cohenKappa(pairsOf({ 'a b': 5, 'b a': 5 }))).toBe(-1);
		expect(cohenKappa(pairsOf({ 'a a': 5, 'b b': 5 }))).toBe(1);
	});

	test('kappa of one category is undefined, and neither 1 nor 0', () => {
		expect(cohenKappa(pairsOf({ 'a a': 9 }))).toBe('not-defined');
		expect(cohenKappa(pairsOf({ 'a b': 9 }))).toBe(0);
		expect(cohenKappa([])).toBeUndefined();
	});

	test('jaccard is the mean share of codes in common', () => {
		const pairs = [
			{ first: ['a', 'b'], second: ['b', 'c'] },
			{ first: ['a'], second: ['a'] },
			{ first: ['not-reported'], second: ['a'] },
		];
		expect(meanJaccard(pairs)).toBe(0.4444);
	});
});

const command = path.join(import.meta.dirname, '../../src/charting/agree.ts');

function run(cwd: string, ...words: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd, encoding: 'utf8' });
	return { code: status, out: stdout, errors: stderr };
}

/** Two folders that differ in one code, one set of codes and one number. */
function twoFolders(): string {
	const over = layOver();
	const second = path.join(over, 'second');
	fs.cpSync(path.join(over, 'content'), second, { recursive: true });
	const record = path.join(second, 'studies', 'alder-2019.yaml');
	const text = fs.readFileSync(record, 'utf8');
	fs.writeFileSync(
		record,
		text
			.replace('country: KE', 'country: UG')
			.replace('foods: [seeds, suet]', 'foods: [seeds]')
			.replace('count: 120', 'count: 121'),
	);
	return over;
}

/** Writes the workbook again, with the words that coders put into each difference. */
async function settleAll(file: string, settled: Readonly<Record<string, readonly [string, string]>>): Promise<void> {
	const { sheets } = await readTable(file);
	const books = sheets.map(({ name, header, rows }) => ({
		name: name.split('#')[1] ?? name,
		columns: header.map((one) => ({ name: one, width: 10 })),
		rows: rows.map(({ cells }) =>
			header.map((column, i) => {
				const words = settled[cells[header.indexOf('place')] ?? ''];
				return words && column === 'settled' ? words[0] : words && column === 'reason' ? words[1] : cells[i];
			}),
		),
	}));
	fs.writeFileSync(file, formatWorkbook(books));
}

test('two folders are compared value by value, settled, and the log shows on the corpus', async () => {
	const over = twoFolders();
	const compared = run(over, 'content', 'second');
	expect(compared.errors).toBe('');
	expect(compared.out).toMatch(/^country +2 +1 +50\.0/m);
	expect(compared.out).toMatch(/^foods .* 0\.\d\d$/m);
	expect(compared.out).toContain('3 differences to settle in agreement.xlsx.');
	const how = ['--method', 'Two people charted each report.', '--coder', 'Mia Rahn', '--coder', 'Odo Sedge'];
	const unsettled = run(over, 'content', '--read', 'agreement.xlsx', ...how);
	expect(unsettled.code).toBe(1);
	expect(unsettled.errors).toMatch(/row 2, column "settled"\n {2}The difference is not settled/);
	await settleAll(path.join(over, 'agreement.xlsx'), {
		country: ['second', 'The map shows it.'],
		foods: ['suet', 'Page 2.'],
		'participants/all/count': ['first', 'Page 3.'],
	});
	const settled = run(over, 'content', '--read', 'agreement.xlsx', ...how);
	expect([settled.errors, settled.out]).toEqual([
		'',
		expect.stringMatching(/^3 differences settled, 1 record changed/),
	]);
	expect(checkContent(readContent('content', over))).toEqual([]);
	const corpus = loadCorpus(path.join(over, 'content'));
	expect(corpus.studiesById.get('alder-2019')?.values).toMatchObject({
		country: { value: 'UG' },
		foods: { value: ['suet'] },
	});
	expect(corpus.charting?.coders?.map(({ name, kind }) => [name, kind])).toEqual([
		['Mia Rahn', 'person'],
		['Odo Sedge', 'person'],
	]);
	expect(corpus.charting?.differences.map(({ field, decision, value }) => [field, decision, value])).toEqual([
		['foods', 'neither', 'suet'],
		['country', 'second', undefined],
		['participants/all/count', 'first', undefined],
	]);
	expect(run(over, 'content', '--read', 'agreement.xlsx', ...how).errors).toContain('exists already');
});

test('two coders in one table are told apart by a column, and compared', () => {
	const over = layOver();
	const rows = (name: string, designs: readonly string[]) =>
		designs.map((design, i) => `Study ${i + 1},${2010 + i},Title of study number ${i + 1},${name},${design}`);
	const lines = [
		'Study ID,Year,Title,Reviewer Name,Design',
		...rows('Ann', ['cohort', 'cohort', 'trial', 'trial']),
		...rows('Ben', ['cohort', 'trial', 'trial', 'trial']),
	];
	fs.writeFileSync(path.join(over, 'export.csv'), `${lines.join('\n')}\n`);
	const { out, errors } = run(over, 'export.csv', '--by', 'Reviewer Name');
	expect(errors).toBe('');
	expect(out).toMatch(/^design +4 +3 +75\.0 +0\.50/m);
	expect(run(over, 'export.csv', '--by', 'Reviewr Name', '--out', 'x').errors).toContain(
		'Did you mean "Reviewer Name"?',
	);
	expect(run(over, 'export.csv', '--by', 'Year', '--out', 'x').errors).toContain('names 4 coders');
});
