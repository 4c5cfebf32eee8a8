/** Dates with slashes: read where a cell of the column shows the order of day and month, and never cut into codes. */
import { expect, test } from 'vitest';
import { importFiles, placesOf, valuesOf } from './import-files.ts';

const importColumn = (cells: readonly string[], map?: string) =>
	importFiles({
		'a.tsv': ['ID\tTitle\tStart', ...cells.map((cell, i) => `${i}\tT${i}\t${cell}`)].join('\n'),
		...(map === undefined ? {} : { 'map.yaml': map }),
	});

test.each([
	[
		['15/04/2009', '03/04/2008', '2010-05-30', '03/04/2008'],
		'date',
		['2009-04-15', '2008-04-03', '2010-05-30', '2008-04-03'],
	],
	[['04/15/2009', '3/4/2008', '3/4/2008'], 'date', ['2009-04-15', '2008-03-04', '2008-03-04']],
	[['15-04-2009', '03-04-2008', 'NR'], 'date', ['2009-04-15', '2008-04-03', 'not-reported']],
	[['04/2009', '3/2008', '3/2008'], 'date', ['2009-04', '2008-03', '2008-03']],
	[
		['01/2008 - 03/2009', '01/2008 - 03/2009', '02/2010–05/2011'],
		'period',
		['2008-01/2009-03', '2008-01/2009-03', '2010-02/2011-05'],
	],
	[['13/01/2008 to 03/02/2009', '01/02/2010'], 'period', ['2008-01-13/2009-02-03', '2010-02-01']],
])('%j is a %s', async (cells, kind, times) => {
	const done = await importColumn(cells);
	expect(placesOf(done)).toEqual([]);
	const plain = valuesOf(done, 'start').map((value) =>
		typeof value === 'object' && value !== null && 'value' in value ? value.value : value,
	);
	expect([done.codebook.start?.kind, ...plain]).toEqual([kind, ...times]);
	const again = await importColumn(cells, done.map);
	expect(valuesOf(again, 'start')).toEqual(valuesOf(done, 'start'));
});

test.each([
	[['03/04/2008', '05/06/2009', '03/04/2008', '03/04/2008'], 'no cell shows which part is the day'],
	[['15/04/2008', '05/16/2009', '15/04/2008', '15/04/2008'], 'some cells have the day first, and some the month'],
])('%j stays text, with a doubt; the map may say the order', async (cells, doubt) => {
	const done = await importColumn(cells);
	expect(placesOf(done)).toEqual([]);
	expect(valuesOf(done, 'start')).toEqual(cells);
	expect(done.report).toContain(doubt);
	const map = done.map.replace(/^( +)kind: text$/m, '$1kind: date\n$1dates: month-first');
	const decided = await importColumn(['03/04/2008', '05/06/2009'], map);
	expect(valuesOf(decided, 'start')).toMatchObject([{ value: '2008-03-04' }, { value: '2009-05-06' }]);
});

test('a slash between numbers is part of a word, one between words is not', async () => {
	const done = await importColumn(['24/7 / weekly', '24/7', 'weekly', '24/7 / weekly', 'weekly/daily', 'daily']);
	expect(valuesOf(done, 'start')[0]).toEqual(['24-7', 'weekly']);
	expect(valuesOf(done, 'start')[4]).toEqual(['weekly', 'daily']);
});
