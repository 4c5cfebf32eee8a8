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

test('REDCap: rows of a repeating instrument are entries of a list, and no studies', async () => {
	const done = await importFiles({
		'a.csv': [
			'record_id,redcap_repeat_instrument,redcap_repeat_instance,author,year,title,outcome_name,outcome_d,outcome_se',
			'1,,,Ahl,2001,Frogs,,,',
			'1,outcomes,1,,,,Sleep,0.3,0.1',
			'1,outcomes,2,,,,Mood,-0.2,0.1',
			'2,,,Bru,2002,Newts,,,',
			'2,outcomes,1,,,,Sleep,0.1,0.2',
		].join('\n'),
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002']);
	expect(done.studies[0]).toMatchObject({
		outcomes: [
			{ 'outcome-name': 'sleep', 'outcome-d': { value: 0.3, se: 0.1 } },
			{ 'outcome-name': 'mood', 'outcome-d': { value: -0.2, se: 0.1 } },
		],
	});
	expect(done.report).toContain('REDCap repeats "outcomes": its rows are a table of their own');
});

test('a study that the table only gives by its author and year has its id from them, and no name of the table', async () => {
	const rows = ['"1",Aronson,1948,0.5', '"2",Ferguson & Simes,1949,0.25', '"3",Aronson,1948,0.75'];
	const done = await importFiles({ 'a.csv': ['"",author,year,weight', ...rows].join('\n') });
	expect(placesOf(done)).toEqual([]);
	expect(done.studies.map(({ id, report }) => [id, report.printed])).toEqual([
		['aronson-1948', undefined],
		['ferguson-1949', undefined],
		['aronson-1948-2', undefined],
	]);
	expect(Object.keys(done.codebook)).not.toContain('column-1');
	expect(done.report).toContain('it only counts the rows');
});

test('an entry of BibTeX without a key, and initials beside full names in NBIB, are read like any other', async () => {
	const done = await importFiles({
		'a.bib': '@article{,\n title={No key},\n author={Cad, D.},\n year=2003\n}\n',
		'b.nbib': 'PMID- 12\nTI  - Frogs.\nFAU - Ahl, Bo\nAU  - Ahl B\nDP  - 2001\n',
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.references.map(({ author }) => author)).toEqual([
		[{ family: 'Cad', given: 'D.' }],
		[{ family: 'Ahl', given: 'Bo' }],
	]);
	expect(done.report).not.toContain('AU is left out');
});
