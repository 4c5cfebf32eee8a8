/** What the four public data sets stumbled over, on invented tables with the same quirks. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { importFiles, placesOf, valuesOf } from './import-files.ts';

const kindsOf = (folder: string) => [...new Set(checkContent(readContent(folder)).map(({ kind }) => kind))];

describe('texts beside columns of codes', () => {
	const long = (word: string) => `${word} ${'in the deep green pond '.repeat(14)}`.trim();
	const table = [
		'ID,Title,Bees,Bees info,Birds,Birds info',
		`1,A,Bees,${long('bees')},Birds,${long('birds')}`,
		'2,B,Bees,one * kind,,',
		'3,C,,,,',
		'4,D,,,Birds,not stated',
	].join('\n');

	test('that are longer than a note are the paragraphs of one text, each with the name of its code', async () => {
		const done = await importFiles({ 'a.csv': table });
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'bees-birds')).toEqual([['bees', 'birds'], ['bees'], 'not-charted', ['birds']]);
		expect(valuesOf(done, 'bees-birds-details')).toEqual([
			`Bees: ${long('bees')}\n\nBirds: ${long('birds')}`,
			'Bees: one \\* kind',
			'not-charted',
			'not-reported',
		]);
		expect(done.codebook).not.toHaveProperty('bees-info');
		expect(kindsOf(done.folder)).toEqual(['missing-key']);
		const again = await importFiles({ 'a.csv': table, 'map.yaml': done.map });
		expect(again.studies).toEqual(done.studies);
	});

	test('a paragraph of a variable that is no prose is refused in the map', async () => {
		const { map } = await importFiles({ 'a.csv': table });
		const done = await importFiles({ 'a.csv': table, 'map.yaml': map.replace('kind: prose', 'kind: text') });
		expect(done.problems.map(({ kind, message }) => `${kind}: ${message}`)).toEqual(
			['Bees info', 'Birds info'].map(
				() => 'wrong-map: A paragraph is part of a text, and the variable bees-birds-details is of the kind text.',
			),
		);
	});
});

test('words that differ by one letter are a doubt, the rarer first; numbers and short words are none', async () => {
	const words = ['Empirical', 'Empirical', 'Review', 'Stage 12', 'Stage 13', 'Pond', 'Bond'];
	const all = [...words, ...words, 'Empirial'];
	const done = await importFiles({
		'a.csv': ['ID,Title,Sort', ...all.map((word, i) => `${i},T${i},${word}`)].join('\n'),
	});
	expect(done.report).toContain('"Empirial" (1 cell) and "Empirical" (4 cells) differ by one letter');
	expect(done.report).not.toMatch(/"(Stage|Pond|Bond)[^"]*" \(\d cells?\) and/);
});

test('a text in brackets is a value in the report, and no state', async () => {
	const done = await importFiles({
		'a.csv': `ID,Title,Place\n1,A,"(60 N, 25 E)"\n2,B,${'by the long river '.repeat(4)}\n3,C,NR\n`,
	});
	expect(done.report).toContain('Place: 2 values, not-reported 1');
});

test('a few capitals are no countries unless the header or other words say so', async () => {
	const done = await importFiles({
		'a.csv': 'ID,Title,Spread,Nation,Where\n1,A,SE,SE,SE\n2,B,SE,NO,Norway\n3,C,SE,SE,SE',
	});
	expect(['spread', 'nation', 'where'].map((id) => done.codebook[id]?.kind)).toEqual(['code', 'country', 'country']);
});

test('dates of a bibliography give the years of the review, and a day that repeats its month is a date', async () => {
	const entry = (key: string, year: string) =>
		`@article{${key}, title = {Pond ${key}}, author = {Sedge, Odo}, journal = {Ponds}, date = {${year}}, urldate = {2023-09-09}}\n`;
	const done = await importFiles({ 'refs.bib': entry('a', '2011-03') + entry('b', '2019-05-02') });
	const review = parse(fs.readFileSync(path.join(done.folder, 'review.yaml'), 'utf8'));
	expect(review.years).toEqual({ from: 2011, to: 2019 });
	expect(done.references.map(({ accessed }) => accessed)).toEqual(['2023-09-09', '2023-09-09']);
	expect(kindsOf(done.folder)).toEqual(['missing-key']);
});

test('figures of a first import count studies, not the entries of a list', async () => {
	const rows = ['Ahl 2001,Norway,deep', 'Ahl 2001,Kenya,flat', 'Bru 2002,Norway,deep', 'Bru 2002,Kenya,wide'];
	const done = await importFiles({
		'a.csv': ['Study,Title,Nation,Depth', ...rows.map((row) => row.replace(',', ',Pond of one,'))]
			.join('\n')
			.replaceAll('Bru 2002,Pond of one', 'Bru 2002,Pond of two'),
	});
	expect(done.codebook.nation).toMatchObject({ of: 'entries', kind: 'country' });
	expect(kindsOf(done.folder)).toEqual(['missing-key']);
});
