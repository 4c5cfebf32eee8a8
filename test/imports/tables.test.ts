/** Tables of delimited text as teams have them: what is read, what is guessed, and what is said of the rest. */
import { describe, expect, test } from 'vitest';
import { importFiles, placesOf, valuesOf } from './import-files.ts';

const csv = (rows: readonly (readonly string[])[], delimiter = ',') =>
	rows
		.map((cells) =>
			cells.map((cell) => (/[",;\t|\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
		)
		.join('\n');

const ponds = [
	['ID', 'Study', 'Title', 'Authors', 'Year', 'DOI', 'Country', 'Animals', 'Design', 'Ponds', 'Funding'],
	[
		'1',
		'Ahlgren 2011',
		'Frogs in ditches',
		'Ahlgren, B.; Moor, T.',
		'2011',
		'https://doi.org/10.5555/ditch',
		'Sweden',
		'frogs; toads',
		'Survey',
		'12',
		'',
	],
	['2', 'Bruk 2013', 'Newts at night', 'Bruk K, Sø L', '2013', 'doi:10.5555/NIGHT', 'UK', 'newts', 'survey', '7', 'NA'],
	[
		'3',
		'Caddis 2014',
		'Toads on roads',
		'Caddis, Ann',
		'2014',
		'',
		'USA',
		'toads; newts',
		'Experiment',
		'not reported',
		'',
	],
	['4', 'Caddis 2014', 'Toads, again', 'Caddis, Ann', '2014', '', 'Sweden', 'toads;', 'Survey', '3-5', ''],
];

describe('runImport', () => {
	test('makes a record of each row, and a variable of each column that is no reference', async () => {
		const done = await importFiles({ 'ponds.csv': csv(ponds) });
		expect(done.problems).toEqual([]);
		expect(done.studies.map(({ id, report }) => [id, report.printed])).toEqual([
			['ahlgren-2011', 'Ahlgren 2011'],
			['bruk-2013', 'Bruk 2013'],
			['caddis-2014', 'Caddis 2014'],
			['caddis-2014-2', 'Caddis 2014'],
		]);
		expect(valuesOf(done, 'country')).toEqual([
			'SE',
			{ value: 'GB', printed: 'UK' },
			{ value: 'US', printed: 'USA' },
			'SE',
		]);
		expect(valuesOf(done, 'animals')).toEqual([['frogs', 'toads'], ['newts'], ['toads', 'newts'], ['toads']]);
		expect(valuesOf(done, 'ponds')).toEqual([12, 7, 'not-reported', { min: 3, max: 5, printed: '3-5' }]);
	});

	test('takes words that differ in capitals alone for one code, and says both', async () => {
		const done = await importFiles({ 'ponds.csv': csv(ponds) });
		expect(valuesOf(done, 'design')).toEqual(['survey', 'survey', 'experiment', 'survey']);
		expect(done.map).toContain('{ code: survey, label: Survey, words: [ survey ] } # 3');
	});

	test('leaves out a column in which no row has a value, and names it', async () => {
		const done = await importFiles({ 'ponds.csv': csv(ponds) });
		expect(done.codebook).not.toHaveProperty('funding');
		expect(done.report).toMatch(/Funding +nothing .*no row has a value here/);
	});

	test('reads authors, years and DOIs in the ways in which tables write them', async () => {
		const { references } = await importFiles({ 'ponds.csv': csv(ponds) });
		expect(references.map(({ author, issued, DOI }) => ({ author, issued, DOI }))).toEqual([
			{
				author: [
					{ family: 'Ahlgren', given: 'B.' },
					{ family: 'Moor', given: 'T.' },
				],
				issued: 2011,
				DOI: '10.5555/ditch',
			},
			{
				author: [
					{ family: 'Bruk', given: 'K' },
					{ family: 'Sø', given: 'L' },
				],
				issued: 2013,
				DOI: '10.5555/NIGHT',
			},
			{ author: [{ family: 'Caddis', given: 'Ann' }], issued: 2014, DOI: undefined },
			{ author: [{ family: 'Caddis', given: 'Ann' }], issued: 2014, DOI: undefined },
		]);
	});

	test.each([';', '\t', '|'])('guesses the delimiter %j', async (delimiter) => {
		const done = await importFiles({ 'ponds.csv': csv(ponds, delimiter) });
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'animals')[0]).toEqual(['frogs', 'toads']);
	});

	test('reads a byte order mark, Windows line ends, and line breaks and quotation marks within cells', async () => {
		const done = await importFiles({
			'a.csv': '\uFEFFID,Title,Remark\r\n1,"Frogs,\r\n""green"" ones","a\r\nb"\r\n2,Newts,5" long\r\n3,Toads,c\r\n',
		});
		expect(done.references.map(({ title }) => title)).toEqual(['Frogs, "green" ones', 'Newts', 'Toads']);
		expect(valuesOf(done, 'remark')).toEqual(['a\nb', '5" long', 'c']);
	});

	test('names repeated and empty headers, and gives each its own variable', async () => {
		const done = await importFiles({
			'a.csv':
				'ID,Title,Metric,Meaning,Rank,Meaning,\n1,A,speed,fast one,egal,steep one,x\n2,B,turn,slow one,steep,flat one,y\n',
		});
		expect(valuesOf(done, 'meaning')).toEqual(['fast one', 'slow one']);
		expect(valuesOf(done, 'meaning-rank')).toEqual(['steep one', 'flat one']);
		expect(done.codebook['meaning-rank']).toMatchObject({ label: 'Meaning (Rank)' });
		expect(done.report).toContain('The header "Meaning" stands more than once; here one is called "Meaning (2)".');
		expect(done.report).toContain('A column without a name is called "Column 7".');
	});

	test('takes a blank and NA for not charted, "not stated" for not reported, and never for an absence', async () => {
		const done = await importFiles({
			'a.csv': 'ID,Title,Soil\n1,A,clay\n2,B,\n3,C,NA\n4,D,Not stated\n5,E,None\n6,F,clay\n7,G,sand\n8,H,sand',
		});
		expect(valuesOf(done, 'soil')).toEqual([
			'clay',
			'not-charted',
			'not-charted',
			'not-reported',
			'none',
			'clay',
			'sand',
			'sand',
		]);
	});

	test('keeps a state beside codes', async () => {
		const done = await importFiles({
			'a.csv': 'ID,Title,Taught\n1,A,home; not reported\n2,B,home; school\n3,C,school\n4,D,school; home',
		});
		expect(valuesOf(done, 'taught')[0]).toEqual({ value: ['home'], also: 'not-reported' });
	});

	test('says which words of a column of countries name none, with the nearest', async () => {
		const done = await importFiles({
			'a.csv': 'ID,Title,Nation\n1,A,Peru\n2,B,Ecuadorr\n3,C,Multiple\n4,D,Chad\n5,E,Peru\n6,F,Chad',
		});
		expect(valuesOf(done, 'nation')).toEqual([
			'PE',
			{ state: 'unclear', printed: 'Ecuadorr' },
			{ state: 'unclear', printed: 'Multiple' },
			'TD',
			'PE',
			'TD',
		]);
		expect(done.report).toContain('Did you mean Ecuador? Then write it under countries: { "Ecuadorr": EC }.');
	});
});

describe('columns that stand for one code', () => {
	test('become one variable, with the texts beside them as notes', async () => {
		const done = await importFiles({
			'a.csv': [
				'ID,Title,Bees,Bees info,Birds,Birds info',
				'1,A,Bees,two kinds,,',
				'2,B,Bees,one kind,Birds,owls',
				'3,C,,,,',
				'4,D,,,Birds,',
			].join('\n'),
		});
		expect(valuesOf(done, 'bees-birds')).toEqual([
			{ value: ['bees'], note: 'Bees: two kinds.' },
			{ value: ['bees', 'birds'], note: 'Bees: one kind. Birds: owls.' },
			'not-charted',
			['birds'],
		]);
		expect(done.report).toContain('"Birds" and "Birds info" differ in 1 row on whether there is anything (line 5).');
	});

	test.each([
		['Outcome -> Weight', 'Outcome -> Height', '1', '0'],
		['Outcome: Weight', 'Outcome: Height', 'Weight', ''],
		['outcome___weight', 'outcome___height', '1', '0'],
		['outcome_weight', 'outcome_height', 'x', ''],
		['Outcome (choice=Weight)', 'Outcome (choice=Height)', 'Checked', 'Unchecked'],
	])('are found as %s', async (first, second, yes, no) => {
		const heights = second.includes('Height') && yes === 'Weight' ? 'Height' : yes;
		const done = await importFiles({
			'a.csv': `ID,Title,${first},${second}\n1,A,${yes},${no}\n2,B,${yes},${heights}\n3,C,${no},${no}\n`,
		});
		// A form holds 0 where nobody ticked anything, too.
		const isForm = /___|choice=/.test(first);
		expect(valuesOf(done, 'outcome')).toEqual([
			['weight'],
			['weight', 'height'],
			no === '' || isForm ? 'not-charted' : 'none',
		]);
	});
});

test('authors in the label of the table are taken where nothing else names them, and the reference says so', async () => {
	const done = await importFiles({
		'a.csv':
			'ID,Study,Title\n1,Aaron (2005),One pond\n2,Ahl & Bru 2001,Two\n3,Cad et al. 1999,Three\n4,de Dac 2001a,Four\n5,Trial 7,Five\n',
	});
	const note = 'The authors are those in the label of the table, which may name the first one alone.';
	expect(done.references.map(({ author, issued, note: own }) => [author, issued, own])).toEqual([
		[[{ family: 'Aaron' }], 2005, note],
		[[{ family: 'Ahl' }, { family: 'Bru' }], 2001, note],
		[[{ family: 'Cad' }], 1999, note],
		[undefined, 2001, undefined],
		[undefined, undefined, undefined],
	]);
});

test('rows that name one report are listed, and stay records of their own', async () => {
	const done = await importFiles({
		'a.csv':
			'ID,Study,Title,DOI\n1,Ahl 2001,One pond,\n2,Bru 2002,Two,10.5555/x\n3,Ahl 2001,One Pond!,\n4,Cad 2003,Three,https://doi.org/10.5555/X\n',
	});
	expect(done.studies).toHaveLength(4);
	expect(done.report).toContain('Ahl 2001 (line 2) and Ahl 2001 (line 4): "One pond"');
	expect(done.report).toContain('Bru 2002 (line 3) and Cad 2003 (line 5): "Two"');
});
