/** What stands in the place of a year in bibliographies and tables. */
import { describe, expect, test } from 'vitest';
import { importFiles } from './import-files.ts';

/** What is written in the place of the year, and what a reference then has. */
const years: readonly [printed: string, issued: unknown, status?: string, remark?: string][] = [
	['ca. 2010', '2010~'],
	['circa 1998', '1998~'],
	['[2010?]', '2010~'],
	['2010?', '2010~'],
	['[2010]', 2010],
	['c2010', 2010, undefined, '"c2010" is taken for the year 2010'],
	['2010a', 2010, undefined, '"2010a" is taken for the year 2010'],
	['2010-2011', '2010/2011'],
	['2010, in press', 2010, 'in press'],
	['in press', undefined, 'in press'],
	['forthcoming', undefined, 'forthcoming'],
	['n.d.', undefined, undefined, '"n.d." is no year, and none is taken'],
	['Spring 2010', 'Spring 2010'],
	['2010 Dec-2011 Jan', '2010-12/2011-01'],
];

const formats: Readonly<Record<string, (year: string, i: number) => string>> = {
	'a.bib': (year, i) => `@article{k${i}, title={Title ${i}}, author={Ash, A.}, journal={Ponds}, year={${year}}}`,
	'a.ris': (year, i) =>
		['TY  - JOUR', `TI  - Title ${i}`, 'AU  - Ash, A.', `PY  - ${year}`, 'JO  - Ponds', 'ER  - ', ''].join('\n'),
	'a.nbib': (year, i) =>
		[`PMID- ${100 + i}`, `TI  - Title ${i}`, 'FAU - Ash, Ann', `DP  - ${year}`, 'JT  - Ponds', ''].join('\n'),
	'a.enw': (year, i) => ['%0 Journal Article', `%T Title ${i}`, '%A Ash, A.', `%D ${year}`, '%J Ponds', ''].join('\n'),
};

describe.each(Object.keys(formats))('%s', (file) => {
	test('has what is printed in place of a year, and says what it takes it for', async () => {
		const text = years.map(([year], i) => formats[file]?.(year, i)).join('\n');
		const done = await importFiles({ [file]: text });
		expect(done.problems).toEqual([]);
		const titles = new Map(done.references.map((reference) => [reference.title, reference]));
		expect(
			years.map(([year], i) => [year, titles.get(`Title ${i}`)?.issued, titles.get(`Title ${i}`)?.status]),
		).toEqual(years.map(([year, issued, status]) => [year, issued, status]));
		for (const [, , , remark] of years) if (remark !== undefined) expect(done.report).toContain(remark);
	});
});

test('a table has the same in its column of years', async () => {
	const rows = years.map(([year], i) => `S${i},Title ${i},"Ash, A.","${year}"`);
	const done = await importFiles({ 'a.csv': ['Study,Title,Authors,Year', ...rows, ''].join('\n') });
	const issued = new Map(done.references.map((reference) => [reference.title, [reference.issued, reference.status]]));
	expect(years.map((_, i) => issued.get(`Title ${i}`))).toEqual(years.map(([, year, status]) => [year, status]));
});

test('a date of BibLaTeX that is about right stays so, and a command that sorts is no year', async () => {
	const done = await importFiles({
		'a.bib':
			'@article{a, title={One}, author={Ash, A.}, journaltitle={P}, date={2010~}}\n@article{b, title={Two}, author={Elm, E.}, journal={P}, year={\\noop{2011}2012}}\n@article{c, title={Three}, author={Fir, F.}, journaltitle={P}, date={2010}, pubstate={inpress}}\n',
	});
	expect(done.references).toMatchObject([{ issued: '2010~' }, { issued: 2012 }, { issued: 2010, status: 'in press' }]);
});

test('a paper that PubMed has before its issue has the day on which it was put online', async () => {
	const done = await importFiles({
		'a.nbib': 'PMID- 101\nTI  - One\nFAU - Ash, Ann\nDP  - In press\nDEP - 20190304\nJT  - Ponds\n',
	});
	expect(done.references).toMatchObject([{ issued: '2019-03-04', status: 'In press' }]);
});

test('titles are of one line, however a program breaks them', async () => {
	const done = await importFiles({
		'a.bib':
			'@article{a, title={Frogs \\\\ of the\n  ponds\\newline and lakes}, author={Ash, A.}, journal={P}, year={2010}}\n',
	});
	expect(done.references).toMatchObject([{ title: 'Frogs of the ponds and lakes' }]);
});

test('the date of EBSCO, which says its month twice, is no doubt, and words behind a date of RIS are its status', async () => {
	const record = (title: string, date: string) =>
		['TY  - JOUR', `T1  - ${title}`, 'AU  - Ash, A.', `PY  - ${date}`, 'JO  - Ponds', 'ER  - ', ''].join('\n');
	const done = await importFiles({
		'a.ris': [
			record('One.', '2018/06//Jun2018'),
			record('Two.', '2019/03/04/in press'),
			record('Three.', '2020///Epub ahead of print'),
		].join('\n'),
	});
	expect(done.references).toMatchObject([
		{ issued: '2018-06' },
		{ issued: '2019-03-04', status: 'in press' },
		{ issued: 2020, status: 'Epub ahead of print' },
	]);
	expect(done.report).not.toMatch(/is taken for the year|\.\.$/m);
});
