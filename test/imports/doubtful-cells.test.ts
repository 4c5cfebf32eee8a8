/** Cells that can be read in two ways, or are lost: each is named, and counted for what it is. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runImport } from '../../src/imports/run-import.ts';
import { folderWith, importFiles, placesOf, valuesOf } from './import-files.ts';

const table = (header: string, cells: readonly string[]) =>
	[`ID\tTitle\t${header}`, ...cells.map((cell, i) => `${i}\tT${i}\t${cell}`)].join('\n');

const importColumn = (header: string, cells: readonly string[], map?: string) =>
	importFiles({ 'a.tsv': table(header, cells), ...(map === undefined ? {} : { 'map.yaml': map }) });

describe('decimal commas', () => {
	test.each([
		[['0,125', '12,75', '3,5', '1,250'], [0.125, 12.75, 3.5, 1.25], '"1,250" is taken for 1.25'],
		[['0,125', '0,500', '0,250'], [0.125, 0.5, 0.25], undefined],
		[['1,250', '2,500', '12'], [1250, 2500, 12], '"1,250" is taken for 1250'],
		[['1,250', '1,024,000', '3.5'], [1250, 1024000, 3.5], undefined],
		[['1.250,5', '3,5', '1.250'], [1250.5, 3.5, 1250], '"1.250" is taken for 1250'],
		[['1 250,5', '3,5', '2'], [1250.5, 3.5, 2], undefined],
		[['1.250', '3.5', '2'], [1.25, 3.5, 2], undefined],
		[['1.234.567', '2.000', '35.000', '900'], [1234567, 2000, 35000, 900], '"2.000", "35.000" may have'],
		[['12.500', '3.200', '40'], [12.5, 3.2, 40], '"12.500", "3.200" may have a decimal point'],
	])('%j are %j', async (cells, numbers, doubt) => {
		const done = await importColumn('Dose', cells);
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'dose')).toEqual(numbers);
		if (doubt) expect(done.report).toContain(doubt);
		else expect(done.report).not.toMatch(/decimal (comma|point)/);
	});

	test('the map may decide otherwise, and keeps what was decided', async () => {
		const cells = ['0,125', '12,75', '3,5', '1,250'];
		const { map } = await importColumn('Dose', cells);
		expect(map).toContain('decimal: comma');
		const turned = await importColumn('Dose', ['1,250', '2'], map);
		expect(valuesOf(turned, 'dose')).toEqual([1.25, 2]);
	});
});

test('numbers without a digit before the point, and ranges below zero, are numbers', async () => {
	const done = await importColumn('Change', ['.5', '-.1', '−.25', '-10 to -5', '2', '.12345678901', 'N/R']);
	expect(placesOf(done)).toEqual([]);
	expect(valuesOf(done, 'change')).toEqual([
		0.5,
		-0.1,
		-0.25,
		{ min: -10, max: -5, printed: '-10 to -5' },
		2,
		{ value: 0.123457, printed: '.12345678901' },
		'not-reported',
	]);
});

test('a label in several rows that are taken for studies is a doubt, with the lines; none once the map decides', async () => {
	const files = { 'a.csv': 'Study,Pond\nAhl 2001,a\nBru 2002,b\nAhl 2001,c\nCad 2003,a\nDal 2004,b\nNR,b\nNR,c\n' };
	const done = await importFiles(files);
	expect(done.report).toContain('"Ahl 2001" in 2 rows (lines 2, 4)');
	expect(done.report).not.toMatch(/"(Bru 2002|NR)" in/);
	expect((await importFiles({ ...files, 'map.yaml': done.map })).report).not.toContain('in 2 rows');
});

describe('numbers for a missing value', () => {
	test.each(['-99', '999', '-999', '9999', '-9', '-9999', '-88'])(
		'%s is not charted, and the report says so',
		async (word) => {
			const done = await importColumn('Size', ['10', word, '30', '50', word, '12']);
			expect(placesOf(done)).toEqual([]);
			expect(valuesOf(done, 'size')).toEqual([10, 'not-charted', 30, 50, 'not-charted', 12]);
			expect(done.report).toContain(`a.tsv, Size: ${word} is taken for a missing value`);
		},
	);

	test('999 among larger numbers stays a number, with a doubt', async () => {
		const done = await importColumn('Size', ['998', '999', '1002', '1500']);
		expect(valuesOf(done, 'size')).toEqual([998, 999, 1002, 1500]);
		expect(done.report).toContain('"999" may stand for a missing value');
	});

	test('a number that a kept map does not take comes with the lines to write', async () => {
		const { map } = await importColumn('Size', ['10', '20', '30']);
		const done = await importColumn('Size', ['10', '-99', '30'], map);
		expect(placesOf(done)).toEqual(['wrong-value 3:3']);
		expect(done.problems[0]?.hint).toContain('at the variable size: missing: { "-99": not-charted }');
	});
});

test('a cell of a reference that is not kept is left out, with the reason', async () => {
	const done = await importFiles({
		'a.csv': 'ID,Title,Year,Journal,Authors\n1,A,2001,J,Ahl B\n2,B,soon,J,Bru C\n3,C,2003,K,"et al."\n',
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.report).toContain('a.csv, Year: 1 cell – "soon" is no year');
	expect(done.report).toContain('15 cells: 13 taken, 0 without a value, 2 left out.');
	const rows = await importFiles({
		'a.csv':
			'Study,Title,Journal,Pond\nAhl 2001,A,J,x\nAhl 2001,A,K,y\nAhl 2001,A,J,x\nBru 2002,B,L,x\nBru 2002,B,L,y\nBru 2002,B,L,y\n',
	});
	expect(rows.report).toContain('a.csv, Journal: 1 cell – another row of the study');
});

test.each([
	['Congo', 'Congo - Kinshasa'],
	['Korea', 'North Korea'],
	['Virgin Islands', 'U.S. Virgin Islands'],
])('%s is the name of several countries: none is taken, and both are named', async (word, other) => {
	const done = await importColumn('Country', ['Peru', 'Chile', 'Kenya', word, 'Ghana', 'Ghana']);
	expect(valuesOf(done, 'country')[3]).toMatchObject({ state: 'unclear', printed: word });
	expect(done.report).toContain(`"${word}" (1 cell) is the name of `);
	expect(done.report).toContain(other);
	// What the report says to write is enough, although the map still has the word under missing.
	const map = done.map.replace(/^( +)kind: country$/m, `$&\n$1countries: { "${word}": PE }`);
	const decided = await importColumn('Country', ['Peru', 'Chile', 'Kenya', word, 'Ghana', 'Ghana'], map);
	expect(valuesOf(decided, 'country')[3]).toMatchObject({ value: 'PE' });
});

test('one is one cell, one word and one row in the report', async () => {
	const done = await importFiles({ 'a.csv': 'ID,Title,Pond,Size\n1,A,deep,#REF!\n2,B,deep,4\n\n3,C,,5\n' });
	expect(done.report).toContain('1 different word in 2 cells');
	expect(done.report).not.toMatch(/(?<!\d)1 (cells|different words|different texts|rows|values|characters)\b/);
});

describe('files that people changed so that they cannot be read', () => {
	test.each([
		['references.yaml', 'a: ['],
		['references.yaml', 'just text'],
		['references.yaml', 'a: 1'],
		['references.yaml', '- *nowhere'],
		['codebook/pond.yaml', 'a: ['],
		['codebook/pond.yaml', '- a list'],
	])('%s with %j is named and stays', async (name, text) => {
		const files = { 'a.csv': 'ID,Title,Pond\n1,A,deep\n2,B,flat\n3,C,deep\n' };
		const from = folderWith({});
		const { folder } = await importFiles(files, from);
		const file = path.join(folder, name);
		fs.writeFileSync(file, text);
		// What is read of the folder afterwards is of no use here, since the file is damaged on purpose.
		const problems = await problemsOf(files, from);
		expect(problems.map((problem) => [problem.kind, problem.file])).toEqual([['changed-by-hand', file]]);
		expect(fs.readFileSync(file, 'utf8')).toBe(text);
		expect(placesOf(await importFiles(files, from, true))).toEqual([]);
	});
});

async function problemsOf(files: Readonly<Record<string, string>>, from: string) {
	const { problems } = await runImport(
		{
			files: Object.keys(files).map((name) => path.join(from, name)),
			into: path.join(from, 'review'),
			map: undefined,
			overwrites: false,
		},
		'2026-01-31',
	);
	return problems;
}
