/** Tables and bibliographies as they come out of other programs and other hands. */
import { describe, expect, test } from 'vitest';
import { parseNames } from '../../src/imports/person-names.ts';
import { parseRis } from '../../src/imports/ris.ts';
import { importFiles, placesOf, valuesOf } from './import-files.ts';

test('signs that HTML writes in words are the signs, in cells, names and codes', async () => {
	const done = await importFiles({
		'a.csv': [
			'ID,Study,Title,Authors,Topic',
			'1,Ahl 2001,Frogs &amp; toads,"Ahl, B. &amp; Br&uuml;ck, K.",R&amp;D',
			'2,Bru 2002,Newts &#8211; wet,"Bru, K.",R&amp;amp;D',
			'3,Cad 2003,Toads &lt;5 g,"Cad, D.",Care',
			'4,Dal 2004,AT&T;,"Dal, E.",Care',
		].join('\n'),
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.references.map(({ title }) => title)).toEqual(['Frogs & toads', 'Newts – wet', 'Toads <5 g', 'AT&T;']);
	expect(done.references[0]?.author).toEqual([
		{ family: 'Ahl', given: 'B.' },
		{ family: 'Brück', given: 'K.' },
	]);
	expect(valuesOf(done, 'topic')).toEqual(['r-d', 'r-d', 'care', 'care']);
	expect(done.report).toContain('signs are written as HTML writes them');
});

test('headings above groups of studies are a column, and no studies', async () => {
	const table = [
		'Study,Design,n,Country',
		'Randomised trials,,,',
		'Ahl 2001,RCT,12,Peru',
		'Bru 2002,RCT,13,Peru',
		'Cohort studies,,,',
		'Cad 2003,cohort,14,Chad',
		'Dal 2004,cohort,15,Chad',
	];
	const done = await importFiles({ 'a.csv': table.join('\n') });
	expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002', 'cad-2003', 'dal-2004']);
	expect(valuesOf(done, 'group')).toEqual([
		'randomised-trials',
		'randomised-trials',
		'cohort-studies',
		'cohort-studies',
	]);
	expect(done.report).toContain('"Randomised trials", "Cohort studies" are headings');
	// A study of which nothing else is known is no heading.
	const plain = await importFiles({ 'b.csv': table.map((row) => row.replace(/^\D+,,,$/, 'Eck 2005,,,')).join('\n') });
	expect(plain.studies).toHaveLength(6);
});

test('a row of units below the header says what the columns are in, and is no study', async () => {
	const done = await importFiles({
		'a.csv': 'ID,Study,Depth,Area\n,,(m),ha\n1,Ahl 2001,2,3\n2,Bru 2002,3,4\n3,Cad 2003,3,6\n',
	});
	expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002', 'cad-2003']);
	expect(Object.values(done.codebook).map(({ label }) => label)).toEqual(
		expect.arrayContaining(['Depth (m)', 'Area (ha)']),
	);
	expect(done.report).toContain('Row 2 holds units');
});

test('a key that stands twice, or is blank, in a few rows is a doubt with the lines', async () => {
	const rows = Array.from({ length: 10 }, (_, i) => `${i === 7 ? 3 : i === 8 ? '' : i + 1},Ahl ${2001 + i},${i % 2}.5`);
	const done = await importFiles({ 'a.csv': ['ID,Study,Depth', ...rows].join('\n') });
	expect(placesOf(done)).toEqual([]);
	expect(done.studies).toHaveLength(10);
	expect(done.report).toContain(
		'a.csv, ID: it would be the key of the studies, but "3" (lines 4, 9) stands in several rows, and line 10 has none.',
	);
});

describe('names of people', () => {
	test.each([
		['Smith, John and Jones, Kim', ['Smith|John', 'Jones|Kim']],
		['Smith, Jones, Brown', ['Smith|', 'Jones|', 'Brown|']],
		['Smith J 1, Jones K 2*', ['Smith|J', 'Jones|K']],
		['Smith, J., Jones, K. & Brown, P.', ['Smith|J.', 'Jones|K.', 'Brown|P.']],
		['Smith, Jr., J.', ['Smith|J.|Jr.']],
		['Smith J Jr; Jones K', ['Smith|J|Jr', 'Jones|K']],
	])('%s', (text, names) => {
		const read = parseNames(text).names.map((name) =>
			'family' in name
				? [name.family, name.given ?? '', ...(name.suffix ? [name.suffix] : [])].join('|')
				: name.literal,
		);
		expect(read).toEqual(names);
	});

	test('several in one field of a bibliography are told apart; an institution is one', () => {
		const authors = [
			'AU  - Ahl, B. and Bru, K.',
			'AU  - Cad, D.; Dal, E.',
			'AU  - Department of Ponds and Ditches',
			'AU  - Eck, F.,',
		];
		const [one] = parseRis(
			'a.ris',
			['TY  - JOUR', ...authors, 'TI  - Frogs &amp; newts', 'PY  - 2001'].join('\n'),
		).references;
		expect(one?.citation.title).toBe('Frogs & newts');
		expect(one?.citation.author).toEqual([
			{ family: 'Ahl', given: 'B.' },
			{ family: 'Bru', given: 'K.' },
			{ family: 'Cad', given: 'D.' },
			{ family: 'Dal', given: 'E.' },
			{ literal: 'Department of Ponds and Ditches' },
			{ family: 'Eck', given: 'F.' },
		]);
	});
});
