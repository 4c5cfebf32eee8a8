/** Files of other tools, and columns as people fill them in: what each gives, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { importFiles, placesOf, valuesOf } from './import-files.ts';

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

/** A table of some columns, with an id and a title in front of each row. */
const columns = (header: string, ...rows: readonly string[]) => ({
	'a.csv': lines(`ID,Title,${header}`, ...rows.map((row, i) => `${i + 1},T${i + 1},${row}`)),
});

async function taken(files: Readonly<Record<string, string>>) {
	const done = await importFiles(files);
	expect(done.problems).toEqual([]);
	return done;
}

describe('tools', () => {
	test('KoboToolbox: answers that stand both in one column and in one each are taken once; when a form was filled in is left out', async () => {
		const done = await taken({
			'kobo.csv': lines(
				'start,end,_id,study/author_year,design/methods,design/methods/survey,design/methods/interview,_submission_time',
				'2024-01-01T10:00,2024-01-01T10:20,11,Ahl 2001,survey interview,1,1,2024-01-01T10:21',
				'2024-01-02T10:00,2024-01-02T10:20,12,Bru 2004,interview,0,1,2024-01-02T10:21',
			),
		});
		expect(valuesOf(done, 'design-methods')).toEqual([['survey', 'interview'], ['interview']]);
		expect(Object.keys(done.codebook)).toEqual(['design-methods', 'year']);
		expect(done.report).toContain('design/methods: 2 cells – the columns behind it say the same');
	});

	test('NVivo: cases without their folders, attributes without their letters, "Unassigned" is not charted', async () => {
		const done = await taken({
			'nvivo.csv': lines(
				'Cases,A : Country,B : Design',
				'Cases\\\\Studies\\\\Ahl 2001,Peru,Trial',
				'Cases\\\\Studies\\\\Bru 2004,Kenya,Unassigned',
				'Cases\\\\Studies\\\\Cad 2005,Peru,Trial',
			),
		});
		expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2004', 'cad-2005']);
		expect(valuesOf(done, 'country')).toEqual(['PE', 'KE', 'PE']);
		expect(valuesOf(done, 'design')).toEqual(['trial', 'not-charted', 'trial']);
	});

	test('a table of screening: the rows that were left out are a doubt, and what it says to write takes the others', async () => {
		const files = {
			'screened.csv': lines(
				'record_id,title,authors,year,included',
				'0,Frog songs,"Ahl, B.",2001,1',
				'1,Newt tails,"Bru, C.",2004,0',
				'2,Toad feet,"Cad, D.",2005,0',
				'3,Eft eyes,"Dal, E.",2006,1',
			),
		};
		const done = await taken(files);
		const [only = ''] = /only: \{ column: "included", word: "1" \}/.exec(done.report) ?? [];
		expect(only).not.toBe('');
		const map = done.map.replace('    rows: studies', `    rows: studies\n    ${only}`);
		const decided = await taken({ ...files, 'map.yaml': map });
		expect(decided.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'dal-2006']);
	});

	test('RevMan: the ends of an interval belong to the effect beside them', async () => {
		const done = await taken({
			'revman.csv': lines('Study,Mean Difference,CI Start,CI End', 'Ahl 2001,1.2,0.1,2.3', 'Bru 2004,-0.4,-1.1,0.3'),
		});
		expect(valuesOf(done, 'mean-difference')[0]).toEqual({ value: 1.2, low: 0.1, high: 2.3 });
	});

	test('rows in JSON, as a list and as lines; deeper values and broken lines are refused', async () => {
		const rows = [
			{ id: 1, title: 'A', tags: ['frogs', 'newts'], n: 12 },
			{ id: 2, title: 'B', tags: ['frogs'], n: null },
		];
		const done = await taken({ 'rows.json': JSON.stringify(rows) });
		expect(valuesOf(done, 'n')).toEqual([12, 'not-charted']);
		expect(valuesOf(done, 'tags')).toEqual([['frogs', 'newts'], ['frogs']]);
		const inLines = await taken({ 'rows.jsonl': lines(...rows.map((row) => JSON.stringify(row))) });
		expect(inLines.studies).toEqual(done.studies);
		expect(placesOf(await importFiles({ 'rows.json': '[{"id":1,"a":{"b":2}}]' }))).toEqual(['unknown-format']);
		expect(placesOf(await importFiles({ 'rows.jsonl': '{"id":1,"a":2}\n{"id":' }))).toEqual(['damaged-file 2']);
	});

	test('Notion: the name of a row is the title of its report', async () => {
		const done = await taken({
			'notion.csv': lines('Name,Authors,Year,Created time', 'Frog songs,"Ahl, B.",2001,"January 3, 2024 9:12 AM"'),
		});
		expect(done.references[0]?.title).toBe('Frog songs');
		expect(Object.keys(done.codebook)).toEqual(['year']);
	});
});

test('numbers of references in labels are those of the references, as the check asks', async () => {
	const done = await taken({ 'a.csv': lines('Study,Design', 'Ahl et al. [12],RCT', 'Bru [7],Cohort', 'Cad [9],RCT') });
	expect(done.references.map(({ number }) => number)).toEqual([12, 7, 9]);
	const errors = checkContent(readContent(done.folder)).filter(({ severity }) => severity === 'error');
	expect(errors.filter(({ file }) => !file.endsWith('review.yaml'))).toEqual([]);
});

test('an address that is a DOI without one is the DOI, and one of PubMed gives its number', async () => {
	const done = await taken(
		columns('Link', 'doi:10.5555/abc', 'https://doi.org/10.5555/xyz.', 'https://pubmed.ncbi.nlm.nih.gov/123456/'),
	);
	expect(done.references).toEqual([
		expect.objectContaining({ DOI: '10.5555/abc' }),
		expect.objectContaining({ DOI: '10.5555/xyz', URL: 'https://doi.org/10.5555/xyz' }),
		expect.objectContaining({ PMID: '123456' }),
	]);
	expect(done.report).not.toContain('is left out');
});

test('countries as ISO turns and numbers them, and as tables shorten them', async () => {
	const done = await taken(
		columns(
			'Country,Pond',
			'"Tanzania, United Republic of",a',
			'"Korea, Republic of",b',
			'Czech Rep.,a',
			'Hong Kong SAR,b',
		),
	);
	expect(valuesOf(done, 'country').map((value) => (value as { value: string }).value)).toEqual([
		'TZ',
		'KR',
		'CZ',
		'HK',
	]);
	const numbered = await taken(columns('Country', '834', '410', '834'));
	expect(valuesOf(numbered, 'country').map((value) => (value as { value: string }).value)).toEqual(['TZ', 'KR', 'TZ']);
	expect(numbered.report).toContain('834 for Tanzania');
});

test('several values with a word between them are several where each stands alone elsewhere', async () => {
	const done = await taken(
		columns('Methods', 'surveys and interviews', 'interviews', 'surveys', 'interviews', 'salt and pepper', 'salt'),
	);
	expect(done.codebook.methods?.kind ?? done.codebook['methods-as-charted']?.kind).not.toBe('codes');
	const several = await taken(
		columns('Animals', 'frogs and newts', 'newts', 'frogs', 'newts and frogs', 'thousand-legs', 'sand eels'),
	);
	expect(valuesOf(several, 'animals').slice(0, 3)).toEqual([['frogs', 'newts'], ['newts'], ['frogs']]);
	expect(valuesOf(several, 'animals')[5]).toEqual(['sand-eels']);
});

test('open ends in words, and per cent below a bound, are numbers', async () => {
	const done = await taken(columns('Ages,Women', '65 and over,<5%', '6-12,50%', '18 or older,100%'));
	expect(valuesOf(done, 'ages')).toEqual([
		expect.objectContaining({ min: 65 }),
		expect.objectContaining({ min: 6, max: 12 }),
		expect.objectContaining({ min: 18 }),
	]);
	expect(valuesOf(done, 'women')).toEqual([{ max: 5, printed: '<5%' }, 50, 100]);
});

test.each([
	[
		'answers with more behind them',
		columns('Theory', 'Yes (learning)', 'No', 'Partly: some', 'Yes - play'),
		'begin with an answer',
	],
	['days that a spreadsheet shortened', columns('When', 'Jan-15', 'Feb-16', 'Dec-14'), 'may be a month with its year'],
	[
		'rows that are outcomes',
		{ 'a.csv': lines('Outcome,Certainty', 'Song,Low', 'Sleep,High') },
		'this is no table of studies',
	],
])('%s are a doubt', async (_, files, doubt) => {
	expect((await taken(files)).report).toContain(doubt);
});

test('an author with several years is several studies, and no doubt', async () => {
	const done = await taken({
		'a.csv': lines('First author,Year,Design', 'Ahl,2001,RCT', 'Ahl,2004,RCT', 'Bru,2002a,RCT', 'Bru,2002b,RCT'),
	});
	expect(done.report).not.toContain('stands in several rows');
});

test('what databases call the parts of a reference', async () => {
	const done = await taken({
		'dimensions.csv': lines(
			'Publication ID,Title,Source title,PubYear,Pagination,Authors',
			'pub.1,Frog songs,J Ponds,2001,10-20,"Ahl, Bo; Bru, Ci"',
		),
	});
	expect(done.references[0]).toMatchObject({ issued: 2001, page: '10-20', 'container-title': 'J Ponds' });
	const open = await taken({
		'openalex.csv': lines(
			'id,title,publication_year,authorships.author.display_name,primary_location.source.display_name',
			'https://openalex.org/W1,Frog songs,2001,Bo Ahl|Ci Bru,J Ponds',
		),
	});
	expect(open.references[0]).toMatchObject({
		author: [
			{ family: 'Ahl', given: 'Bo' },
			{ family: 'Bru', given: 'Ci' },
		],
		'container-title': 'J Ponds',
	});
});

test('a table in Markdown has no row of dashes; a table in one column is a doubt', async () => {
	const done = await taken({
		'a.txt': lines('| ID | Title | Pond |', '|---|:--|---|', '| 1 | A | deep |', '| 2 | B | flat |'),
	});
	expect(done.studies).toHaveLength(2);
	const fixed = await taken({
		'a.txt': lines('ID   Title        Pond', '1    Frog songs   deep', '2    Newt tails   flat'),
	});
	expect(fixed.report).toContain('the table has one column');
});
