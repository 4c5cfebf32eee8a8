/**
 * Tables of the shapes of four reviews that once needed false data: each is imported by a guessed map, the check finds
 * nothing but what no table says, and every count is that of a few lines over the table itself.
 */
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { importFiles, placesOf, valuesOf } from './import-files.ts';

const quoted = (cell: string | number) =>
	/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell;
const csv = (rows: readonly (readonly (string | number)[])[]) =>
	rows.map((row) => row.map(quoted).join(',')).join('\n');

/** Imports and checks: what is left is what a person has to write. */
async function imported(files: Readonly<Record<string, string>>) {
	const done = await importFiles(files);
	expect(placesOf(done)).toEqual([]);
	expect([...new Set(checkContent(readContent(done.folder)).map(({ kind }) => kind))]).toEqual(['missing-key']);
	return done;
}

/** How often each word stands in a column, in several parts of a cell too; blanks are left out. */
function countsIn(rows: readonly (readonly (string | number)[])[], column: string, delimiter = ';') {
	const [head = [], ...body] = rows;
	const counts: Record<string, number> = {};
	for (const row of body)
		for (const part of new Set(String(row[head.indexOf(column)] ?? '').split(delimiter)))
			if (part.trim() !== '') counts[part.trim()] = (counts[part.trim()] ?? 0) + 1;
	return counts;
}

const codesOf = (value: unknown): readonly string[] =>
	Array.isArray(value)
		? value
		: typeof value === 'object' && value !== null && 'value' in value
			? codesOf(value.value)
			: typeof value === 'string'
				? [value]
				: [];

const counted = (values: readonly unknown[]) => {
	const counts: Record<string, number> = {};
	for (const code of values.flatMap((value) => [...new Set(codesOf(value))])) counts[code] = (counts[code] ?? 0) + 1;
	return counts;
};

test('few studies with long texts, abstracts and whole dates: nothing is cut, and no finding is invented', async () => {
	const long = 'The study could not be blinded. '.repeat(60).trim();
	const rows = [
		['ID', 'Study', 'Title', 'Authors', 'Year', 'Month', 'Day', 'Journal', 'Abstract', 'Limitations', 'Design'],
		[
			'D2c',
			'Ahl 2001',
			'Walks',
			'Ahl, B; Bru, C',
			2001,
			3,
			14,
			'Ponds',
			'We walked around a pond, and it was good.',
			long,
			'trial',
		],
		[
			'D2d',
			'Cad 2002',
			'Talks',
			'Cad, D',
			2002,
			11,
			'',
			'Ponds',
			'We talked beside a pond, and it was fine.',
			long.slice(0, 900),
			'survey',
		],
		[
			'D3',
			'Dal 2003',
			'Tales',
			'Dal, E',
			2003,
			'',
			'',
			'Lakes',
			'We told tales, and nobody listened to us.',
			'Small.',
			'trial',
		],
	];
	const done = await imported({ 'a.csv': csv(rows) });
	expect(valuesOf(done, 'limitations')).toEqual([long, long.slice(0, 900).trim(), 'Small.']);
	expect(done.references.map(({ issued, abstract }) => [issued, abstract])).toEqual([
		['2001-03-14', rows[1]?.[8]],
		['2002-11', rows[2]?.[8]],
		[2003, rows[3]?.[8]],
	]);
	expect(counted(valuesOf(done, 'design'))).toEqual(countsIn(rows, 'Design'));
	expect(done.studies.map((study) => Object.keys(study).sort())).toEqual(Array(3).fill(['id', 'report', 'values']));
});

test('many codes in columns of their own: a state stands beside codes, and years are a period', async () => {
	const rows = [
		['Study', 'Title', 'Country', 'Taught: home', 'Taught: school', 'Taught: not reported', 'Years of data'],
		['Ahl 2001', 'A', 'US', 1, 0, 1, '2010-2012'],
		['Bru 2002', 'B', 'US', 1, 1, 0, '2011'],
		['Cad 2003', 'C', 'US', 0, 0, 1, '2009–2013'],
		['Dal 2004', 'D', 'US', '', '', '', ''],
	];
	const done = await imported({ 'b.csv': csv(rows) });
	expect(valuesOf(done, 'taught')).toEqual([
		{ value: ['home'], also: 'not-reported' },
		['home', 'school'],
		'not-reported',
		'not-charted',
	]);
	expect(done.codebook['years-of-data']?.kind).toBe('period');
	expect(counted(valuesOf(done, 'taught'))).toMatchObject({ home: 2, school: 1 });
	expect(counted(valuesOf(done, 'country'))).toEqual(countsIn(rows, 'Country'));
});

test('a map: several countries and seas, species as a list of its own, no author but in a label, and no definition', async () => {
	const studies = [
		['Key', 'Study', 'Countries', 'Funding'],
		['1', 'Ahl_2017', 'Norway; Sweden', 'Paid by the pond. '.repeat(30).trim()],
		['2', 'Bru_2018', 'Chad', 'None named.'],
		['3', 'Cad_2019', 'Norway; Chad', ''],
		['4', 'Dal_2020', 'Norway', 'Own means.'],
	];
	const species = [
		['Key', 'Scientific name', 'Rank', 'Comment'],
		['1', 'Rana temporaria', 'species', 'adults'],
		['1', 'Bufo bufo', 'species', ''],
		['2', 'Rana', 'genus', 'larvae only'],
		['3', 'Rana temporaria', 'species', ''],
		['3', 'Bufo bufo', 'species', 'one'],
		['4', 'Rana temporaria', 'species', ''],
	];
	const done = await imported({ 'studies.csv': csv(studies), 'species.csv': csv(species) });
	expect(counted(valuesOf(done, 'countries'))).toEqual({ NO: 3, SE: 1, TD: 2 });
	const entries = done.studies.flatMap((study) =>
		Object.entries(study).flatMap(([key, list]) => (key === 'species' ? list : [])),
	);
	expect(entries).toHaveLength(species.length - 1);
	expect(JSON.stringify(entries)).toContain('larvae only');
	expect(done.references.map(({ author, note }) => [author, note])).toEqual(
		['Ahl', 'Bru', 'Cad', 'Dal'].map((family) => [
			[{ family }],
			expect.stringContaining('may name the first one alone'),
		]),
	);
	expect(
		Object.values(done.codebook)
			.flatMap(({ codes }) => (Array.isArray(codes) ? codes : []))
			.filter((code) => 'definition' in code),
	).toEqual([]);
});

test('a meta-analysis: effects below zero with their intervals, several a study', async () => {
	const rows = [
		['study', 'year', 'outcome', 'd', 'd_low', 'd_high', 'n'],
		['Ahl 2001', 2001, 'sleep', -0.45, -0.9, 0, 40],
		['Ahl 2001', 2001, 'mood', 0.2, -0.1, 0.5, 40],
		['Ahl 2001', 2001, 'pain', -0.05, -0.3, 0.2, 38],
		['Bru 2002', 2002, 'sleep', 0.31, 0.1, 0.52, 88],
		['Bru 2002', 2002, 'mood', -0.12, -0.4, 0.16, 88],
	];
	const done = await imported({ 'd.csv': csv(rows) });
	const entries = done.studies.flatMap((study) =>
		Object.values(study).flatMap((list): readonly Record<string, unknown>[] => (Array.isArray(list) ? list : [])),
	);
	expect(entries.map(({ d }) => d)).toEqual(rows.slice(1).map(([, , , value, low, high]) => ({ value, low, high })));
	expect(counted(entries.map(({ outcome }) => outcome))).toEqual(countsIn(rows, 'outcome'));
});
