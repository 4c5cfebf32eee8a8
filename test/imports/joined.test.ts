/** Several tables, and several rows about one study. */
import { describe, expect, test } from 'vitest';
import { folderWith, importFiles, placesOf, valuesOf } from './import-files.ts';
import { workbookOf } from './workbook-file.ts';

const studies =
	'ID,Study,Title,Pond\n1,Ahl 2001,One,deep\n2,Bru 2002,Two,flat\n3,Cad 2003,Three,deep\n4,Cad 2003,Four,deep\n';

describe('a table that says more about the studies of another', () => {
	test('is joined by its key; rows without a study, and with a name that two have, are named', async () => {
		const done = await importFiles({
			'a.csv': studies,
			'animals.csv': 'study,animal\n1,frog\n1,newt\n3,frog\n9,toad\nAhl 2001,carp\nCad 2003,eel\nBru 2002,frog\n',
		});
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'animal')).toEqual([['frog', 'newt', 'carp'], ['frog'], ['frog'], 'not-charted']);
		expect(done.report).toContain('animals.csv, animal: 1 cell – its key names no study');
		expect(done.report).toContain('animals.csv, animal: 1 cell – its key names several studies');
	});

	test('may be another sheet of the same workbook', async () => {
		const done = await importFiles({
			'a.xlsx': workbookOf({
				Studies: [
					['ID', 'Title', 'Pond'],
					[1, 'One', 'deep'],
					[2, 'Two', 'flat'],
					[3, 'Three', 'deep'],
				],
				Sites: [
					['ID', 'Country'],
					[1, 'Peru'],
					[2, 'Chad'],
					[3, 'Peru'],
				],
			}),
		});
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'country')).toEqual(['PE', 'TD', 'PE']);
	});

	test('that has no key of the studies is not used, and named', async () => {
		const done = await importFiles({
			'a.csv': studies,
			'words.csv': 'word,meaning\ndeep,far down\nflat,not far down\n',
		});
		expect(Object.keys(done.codebook)).toEqual(['pond', 'year']);
		expect(done.report).toContain(
			'words.csv: the whole table, 2 columns (word, meaning) with 4 cells – no column of this table has the keys of the studies',
		);
	});
});

describe('several rows about one study', () => {
	const effects = [
		'Study,Title,Animal,Effect',
		'Ahl 2001,One,frog,0.1',
		'Ahl 2001,One,newt,0.4',
		'Ahl 2001,One,frog,0.1',
		'Bru 2002,Two,newt,0.2',
		'Bru 2002,Two,newt,0.2',
	].join('\n');

	test('are entries of a list of one record, where more than one column differs; what does not differ is about the study', async () => {
		const lines = effects.split('\n').map((line, i) => `${line},${i === 0 ? 'Pond' : i < 4 ? 'deep' : 'flat'}`);
		lines.push('Cad 2003,Three,newt,0.7,deep', 'Cad 2003,Three,newt,0.8,deep');
		const done = await importFiles({ 'a.csv': lines.join('\n') });
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002', 'cad-2003']);
		expect(done.studies[0]).toMatchObject({
			values: { pond: 'deep' },
			entries: [
				{ id: 'entry-1', animal: 'frog', effect: 0.1 },
				{ id: 'entry-2', animal: 'newt', effect: 0.4 },
				{ id: 'entry-3', animal: 'frog', effect: 0.1 },
			],
		});
		expect(done.codebook.animal).toMatchObject({ of: 'entries', kind: 'code' });
		expect(done.codebook.pond).toMatchObject({ of: 'study', kind: 'code' });
		expect(done.report).toContain('several rows a study; each row is an entry of the list entries');
		expect(done.report).toContain('Animal: newt 3, frog 1');
		expect(done.report).toContain('35 cells: 35 taken, 0 without a value, 0 left out.');
	});

	test('keep the ids of their entries when rows are put between them, moved, corrected or removed', async () => {
		const from = folderWith({});
		await importFiles({ 'a.csv': effects }, from);
		const later = [
			'Study,Title,Animal,Effect',
			'Ahl 2001,One,frog,0.7',
			'Ahl 2001,One,newt,0.5',
			'Ahl 2001,One,frog,0.1',
			'Ahl 2001,One,frog,0.1',
			'Bru 2002,Two,newt,0.2',
			'Bru 2002,Two,frog,0.9',
		].join('\n');
		const {
			studies: [first, second],
		} = await importFiles({ 'a.csv': later }, from, true);
		expect([first, second]).toMatchObject([
			{
				entries: [
					{ id: 'entry-4', effect: 0.7 },
					{ id: 'entry-2', animal: 'newt', effect: 0.5 },
					{ id: 'entry-1', animal: 'frog' },
					{ id: 'entry-3', animal: 'frog' },
				],
			},
			{
				entries: [
					{ id: 'entry-1', effect: 0.2 },
					{ id: 'entry-3', effect: 0.9 },
				],
			},
		]);
	});

	test('are put together where one column differs alone: codes of a study', async () => {
		const one = effects.split('\n').map((line) => line.split(',').slice(0, 3).join(','));
		const done = await importFiles({ 'a.csv': one.join('\n') });
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'animal')).toEqual([['frog', 'newt'], ['newt']]);
	});

	test('of another table are a list with its name, and a study without a row has none charted', async () => {
		const done = await importFiles({
			'a.csv': studies,
			'animals.csv': 'study,animal,number\n1,frog,3\n1,newt,5\n3,frog,-1\n',
		});
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map((study) => (study as unknown as { animals: unknown }).animals)).toEqual([
			[
				{ id: 'entry-1', animal: 'frog', number: 3 },
				{ id: 'entry-2', animal: 'newt', number: 5 },
			],
			'not-charted',
			[{ id: 'entry-1', animal: 'frog', number: -1 }],
			'not-charted',
		]);
	});

	test('are put together, and the rest named, where the map takes no list', async () => {
		const first = await importFiles({ 'a.csv': effects });
		const map = first.map
			.replace(/^ +list: entries\n/m, '')
			.replace(/^lists:[\s\S]*?(?=variables:)/m, '')
			.replaceAll(/^ +of: entries\n/gm, '');
		const done = await importFiles({ 'a.csv': effects, 'map.yaml': map.replace('kind: code\n', 'kind: codes\n') });
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'effect')).toEqual([0.1, 0.2]);
		expect(done.report).toContain(
			'Ahl 2001: the rows differ in effect; that of line 2 is taken, and not 0.4 (line 3).',
		);
		expect(done.report).toContain('a.csv, Effect: 1 cell – another row of the study says otherwise');
	});

	test('are records of their own where the map says so', async () => {
		const first = await importFiles({ 'a.csv': effects });
		const map = first.map.replace('rows: several', 'rows: studies').replace(/ids:[\s\S]*/, '');
		const done = await importFiles({ 'a.csv': effects, 'map.yaml': map });
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map(({ id }) => id)).toEqual([
			'ahl-2001',
			'ahl-2001-2',
			'ahl-2001-3',
			'bru-2002',
			'bru-2002-2',
		]);
	});
});

describe('several studies in one report', () => {
	test('share its reference, and each has a label of its own; the report says so for a person to decide', async () => {
		const rows = ['1,Ahl 2001,One pond,2001,deep', '2,Ahl 2001,One pond,2001,flat', '3,Bru 2002,Two,2002,deep'];
		const done = await importFiles({ 'a.csv': ['ID,Study,Title,Year,Pond', ...rows].join('\n') });
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map((study) => [study.report.reference, 'label' in study && study.label])).toEqual([
			[1, 'Ahl 2001'],
			[1, 'Ahl 2001 (2)'],
			[3, false],
		]);
		expect(done.references.map(({ number }) => number)).toEqual([1, 3]);
		expect(done.report).toContain('named by several records. If they are one study');
	});
});

describe('a table of words and their preferred terms', () => {
	const cells = [
		'IID; speed',
		'inter-individual distance',
		'velocity; IID;',
		'NND',
		'nearest neighbour distance; speed',
		'heading',
	];
	const table = ['ID,Title,Metric', ...cells.map((cell, i) => `${i},Pond ${'abcdef'[i]},${cell}`)].join('\n');
	const terms = [
		'kind,term,word,meaning',
		'metric,inter-individual distance,IID,How far apart two are.',
		'metric,inter-individual distance,inter-individual distance,',
		'metric,speed,speed,',
		'metric,speed,velocity,',
		'metric,nearest neighbour distance,NND,',
		'metric,nearest neighbour distance,nearest neighbour distance,',
		'metric,turning,velocity,',
	].join('\n');

	test('gives the codes, in which the words of the cells are; a word that it lacks is a doubt, and one with two terms has both', async () => {
		const done = await importFiles({ 'a.csv': table, 'terms.csv': terms });
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'metric')).toEqual([
			['inter-individual-distance', 'speed'],
			['inter-individual-distance'],
			['speed', 'turning', 'inter-individual-distance'],
			['nearest-neighbour-distance'],
			['nearest-neighbour-distance', 'speed'],
			['heading'],
		]);
		const codes = done.codebook.metric?.codes as { code: string; definition?: string }[];
		expect(codes.find(({ code }) => code === 'inter-individual-distance')?.definition).toBe('How far apart two are.');
		expect(done.report).toContain('a.csv, Metric: terms.csv has no term for "heading"; it is a code of its own.');
		expect(done.report).toContain(
			'a.csv, Metric: terms.csv has several terms for "velocity". A cell that may have several codes has all of them',
		);
		expect(done.report).toContain('with 28 cells – its terms are the codes of metric');
		const again = await importFiles({ 'a.csv': table, 'terms.csv': terms, 'map.yaml': done.map });
		expect(again.studies).toEqual(done.studies);
		expect(again.map).toBe(done.map);
	});

	test('goes before the label of a code: a word may be the term of others, and have another term itself', async () => {
		const done = await importFiles({
			'a.csv': table.replace('heading', 'turning; twist'),
			'terms.csv': `${terms}\nmetric,heading,turning,\nmetric,turning,twist,`,
		});
		expect(valuesOf(done, 'metric')?.[5]).toEqual(['heading', 'turning']);
	});

	test('is none where its words are not those of a column', async () => {
		const done = await importFiles({ 'a.csv': table, 'terms.csv': terms.replaceAll(/,(IID|velocity|NND),/g, ',x$1,') });
		expect(done.report).toContain('no column of this table has the keys of the studies');
	});
});

test('a table whose keys differ in spaces, signs or zeros is joined, and each such key is named', async () => {
	const done = await importFiles({
		'studies.csv': 'StudyID,Author,Year,Design\nS 01,Ahl,2001,RCT\nS 02,Bru,2002,Cohort\nS 03,Cad,2003,RCT\n',
		'outcomes.csv':
			'Study_ID,Outcome,Instrument,Effect\ns01,Pain,VAS,0.3\nS01,Sleep,PSQ,0.1\nS-02,Pain,NRS,0.4\nS04,Pain,VAS,0.2\n',
	});
	expect(done.problems).toEqual([]);
	expect(done.studies).toMatchObject([
		{ outcomes: [{ outcome: 'pain' }, { outcome: 'sleep' }] },
		{ outcomes: [{ outcome: 'pain' }] },
		{ outcomes: 'not-charted' },
	]);
	expect(done.report).toContain('outcomes.csv: "s01" is taken for "S 01", "S01" is taken for "S 01"');
	expect(done.report).toContain('"S04" (line 5) names no study');
});
