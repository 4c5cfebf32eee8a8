/** Cells and headers as teams in other places and with other programs write them. */
import { describe, expect, test } from 'vitest';
import { countriesIn } from '../../src/imports/country-words.ts';
import { slug } from '../../src/imports/fold.ts';
import { stateOfWord } from '../../src/imports/missing-words.ts';
import { importFiles, placesOf, valuesOf } from './import-files.ts';

const csv = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

test.each([
	['Not reported (NR)', 'not-reported'],
	['not stated in the paper', 'not-reported'],
	['k. A.', 'not-reported'],
	['Non précisé', 'not-reported'],
	['no aplica', 'not-applicable'],
	['нет данных', 'not-charted'],
	['未报告', 'not-reported'],
	['unbekannt', 'unclear'],
	// What is said of a part is not said of the whole.
	['not reported for controls', undefined],
	['Unclear methods', undefined],
])('%s is %s', (word, state) => {
	expect(stateOfWord(word)).toBe(state);
});

test.each([
	['Germany, France and Italy', ['DE', 'FR', 'IT'], []],
	['Bristol, UK', ['GB'], []],
	['United Kingdom (England)', ['GB'], []],
	['Bosnia & Herzegovina', ['BA'], []],
	['Korea, Republic of', ['KR'], []],
	['Other: Peru', ['PE'], []],
	['Africa (Chad; Kenya)', ['TD', 'KE'], []],
	['USA, UK and others', ['US', 'GB'], ['others']],
	['Multi-country (12 countries)', [], ['Multi-country (12 countries)']],
	['Online', [], ['Online']],
])('countries in %s', (cell, codes, rest) => {
	expect(countriesIn(cell)).toEqual({ codes, rest });
});

test('a column of countries in many forms: what names one is taken, what does not is unclear and named', async () => {
	const cells = ['"USA; UK"', '"Germany, France and Italy"', 'Peru', '"Bristol, UK"', 'Česko', 'Online', 'Chad', 'NI'];
	const done = await importFiles({
		'a.csv': csv('Study,Country', ...cells.map((cell, i) => `Ahl ${2001 + i},${cell}`)),
	});
	const codes = valuesOf(done, 'country').map(
		(one) => (one as { value?: unknown }).value ?? (one as { state?: unknown }).state ?? one,
	);
	expect(codes).toEqual([['US', 'GB'], ['DE', 'FR', 'IT'], ['PE'], ['GB'], ['CZ'], 'unclear', ['TD'], ['NI']]);
	expect(done.report).toContain('"Online" (1 cell) names no country');
	expect(done.report).toContain('"NI" is taken for Nicaragua');
});

describe('tables in other scripts', () => {
	test.each([
		[
			'Номер;Исследование;Название;Авторы;Год;Страна',
			'1;Иванов 2001;Лягушки;Иванов А. А.;2001;Россия',
			'ivanov-2001',
			'RU',
		],
		['序号;研究;标题;作者;年份;国家', '1;王伟 2001;青蛙研究;王伟;2001;中国', 'line-2', 'CN'],
		['رقم;الدراسة;العنوان;المؤلف;السنة;البلد', '1;أحمد 2001;الضفادع;أحمد;2001;مصر', 'line-2', 'EG'],
	])('%s', async (header, row, id, country) => {
		const done = await importFiles({ 'a.csv': csv(header, row) });
		expect(placesOf(done)).toEqual([]);
		expect(done.studies[0]?.id).toMatch(id === 'line-2' ? /^[a-z0-9-]+$/ : new RegExp(`^${id}$`));
		expect(done.references[0]).toMatchObject({ issued: 2001, author: [expect.anything()], title: expect.any(String) });
		const [value] = Object.values(done.studies[0]?.values ?? {});
		expect(value).toEqual({ value: country, printed: row.split(';').at(-1) });
	});

	test('an id is written in Latin letters', () => {
		expect([slug('Щербакова и др., 1999'), slug('Παπαδόπουλος 2010'), slug('Łódź 2001')]).toEqual([
			'shcherbakova-i-dr-1999',
			'papadopoulos-2010',
			'lodz-2001',
		]);
	});
});

test('signs of a list in a cell are no part of its words, and the slashes of an address part nothing', async () => {
	const done = await importFiles({
		'a.csv': csv(
			'Study,Barriers,Link',
			'Ahl 2001,"• Cost\n• Time",https://osf.io/a',
			'Bru 2002,"- Time\n- Space",osf.io/b',
			'Cad 2003,"• Cost\n• Space",osf.io/c',
		),
	});
	expect(valuesOf(done, 'barriers')).toEqual([
		['cost', 'time'],
		['time', 'space'],
		['cost', 'space'],
	]);
	expect(valuesOf(done, 'link')).toEqual(['https://osf.io/a', 'osf.io/b', 'osf.io/c']);
});

test('remarks are texts however few; answers and judgements are codes where none stands twice', async () => {
	const done = await importFiles({
		'a.csv': csv(
			'Study,Remarks,Registered,Bias',
			'Ahl 2001,"short; one",Y,Low',
			'Bru 2002,,N,Some concerns',
			'Cad 2003,,U,High',
		),
	});
	expect(done.codebook.remarks?.kind).toBe('text');
	expect([done.codebook.registered?.kind, done.codebook.bias?.kind]).toEqual(['code', 'code']);
});

test('999 among words, a share beside per cents, and small numbers under a kind of something are doubts', async () => {
	const rows = ['School,12 %,1', 'Clinic,0.5,2', '999,34 %,1', 'School,20 %,2', 'Clinic,8 %,1', 'School,9 %,3'];
	const done = await importFiles({
		'a.csv': csv('Study,Place,Female,Type', ...rows.map((row, i) => `Ahl ${2001 + i},${row}`)),
	});
	expect(valuesOf(done, 'place')).toEqual(['school', 'clinic', 'not-charted', 'school', 'clinic', 'school']);
	expect(done.report).toContain('999 is taken for a missing value');
	expect(done.report).toContain('"0.5" has no sign of per cent beside cells that have one');
	expect(done.report).toContain('Type: its numbers may stand for codes');
});

test('rows of 0 in all columns of a group are none, and it is said; rows that stand twice are named', async () => {
	const done = await importFiles({
		'a.csv': csv('Study,Topic: frogs,Topic: toads', 'Ahl 2001,1,0', 'Bru 2002,0,0', 'Cad 2003,0,1', 'Cad 2003,0,1'),
	});
	expect(valuesOf(done, 'topic')).toEqual([['frogs'], 'none', ['toads'], ['toads']]);
	expect(done.report).toContain('1 row (line 3) says no in every column, which is taken to mean that there is none');
	expect(done.report).toContain('the same in every cell (lines 4 and 5)');
});

test('parts of a reference in columns of their own', async () => {
	const done = await importFiles({
		'a.csv': csv(
			'First author,Other authors,Pub year,Title,Journal,Vol(Issue)',
			'"Ahl, B",et al.,2001,Frogs,Ponds,4(2)',
			'Bru K,"Cad D, Dal E",in press,Toads,Ponds,5',
			'Eck F,,2003,Newts,Ponds,6',
		),
	});
	expect(done.references).toEqual([
		expect.objectContaining({ volume: '4', issue: '2', note: expect.stringContaining('shortens the authors') }),
		expect.objectContaining({
			status: 'in press',
			volume: '5',
			author: ['Bru', 'Cad', 'Dal'].map((family) => expect.objectContaining({ family })),
		}),
		expect.objectContaining({ issued: 2003, volume: '6' }),
	]);
});

test('a whole reference for a label gives what it says, and never makes a journal a person', async () => {
	const references = [
		'"Dal E, Eck F, et al. Toads at night. Ponds 2002;3:4-5. doi:10.1234/d2"',
		'"Gil H. Unken. Lakes. 2004"',
	];
	const done = await importFiles({ 'a.csv': csv('Reference,Pond', ...references.map((one) => `${one},deep`)) });
	expect(done.references[0]).toMatchObject({
		title: 'Toads at night',
		issued: 2002,
		DOI: '10.1234/d2',
		author: [
			{ family: 'Dal', given: 'E' },
			{ family: 'Eck', given: 'F' },
		],
	});
	expect(done.references[1]).toEqual({ number: 2, type: 'document', issued: 2004 });
});

test('"ns" under a header of significance is a result, and elsewhere no value', async () => {
	const done = await importFiles({
		'a.csv': csv(
			'Study,P value,Funding',
			'Ahl 2001,ns,ns',
			'Bru 2002,0.03,ponds',
			'Cad 2003,<0.001,lakes',
			'Dal 2004,n.s.,NS',
		),
	});
	expect(valuesOf(done, 'p-value')).toEqual(['ns', '0.03', '<0.001', 'n.s.']);
	expect(valuesOf(done, 'funding')).toEqual(['not-reported', 'ponds', 'lakes', 'not-reported']);
});
