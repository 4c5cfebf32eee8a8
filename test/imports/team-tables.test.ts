/** Tables as teams and their tools write them: comments, headers of merged cells, totals, and sheets that repeat the studies. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFiles, placesOf, valuesOf } from './import-files.ts';
import { workbookOf } from './workbook-file.ts';

const sheetPath = 'xl/worksheets/sheet1.xml';

/** A workbook whose first sheet merges cells. */
function mergedWorkbook(rows: Parameters<typeof workbookOf>[0][string], merges: readonly string[]): Uint8Array {
	const parts = unzipSync(workbookOf({ Data: rows }));
	const cells = merges.map((cell) => `<mergeCell ref="${cell}"/>`).join('');
	const xml = strFromU8(parts[sheetPath] ?? new Uint8Array());
	const merged = xml.replace('</sheetData>', `</sheetData><mergeCells>${cells}</mergeCells>`);
	return zipSync({ ...parts, [sheetPath]: strToU8(merged) });
}

test('a header of two rows is told by the cells that a workbook merges, also where its groups have two columns each', async () => {
	const rows = [
		['Study', undefined, 'Population', undefined, 'Outcome', undefined],
		['Author', 'Year', 'Mean age', 'Country', 'Weight', 'Mood'],
		['Ames', 2010, 34.2, 'Peru', 'x', undefined],
		['Bose', 2011, 40, 'Chile', 'x', 'x'],
		['Cruz', 2013, 28, 'Peru', undefined, 'x'],
	];
	const done = await importFiles({ 'a.xlsx': mergedWorkbook(rows, ['A1:B1', 'C1:D1', 'E1:F1']) });
	expect(placesOf(done)).toEqual([]);
	expect(done.studies.map(({ id }) => id)).toEqual(['ames-2010', 'bose-2011', 'cruz-2013']);
	expect(valuesOf(done, 'outcome')).toEqual([['weight'], ['weight', 'mood'], ['mood']]);
	expect(valuesOf(done, 'mean-age')).toEqual([34.2, 40, 28]);
});

test('lines that begin with # are comments, and a header or a record that begins so is none', async () => {
	const done = await importFiles({
		'a.csv':
			'# animals of ponds, version 3\n# made in 2024\nStudy,Animals\n\nAmes 2010,frogs\n# checked\nBose 2011,newts\nCruz 2013,frogs\n',
	});
	expect(placesOf(done)).toEqual([]);
	expect(valuesOf(done, 'animals')).toEqual(['frogs', 'newts', 'frogs']);
	expect(done.report).toContain(
		'Comments, left out: row 1 "# animals of ponds | version 3", row 2 "# made in 2024", row 6 "# checked".',
	);
	const named = await importFiles({ 'b.csv': '#Study,Animals\nAmes 2010,frogs\n#Bose 2011,newts\nCruz 2013,frogs\n' });
	expect(valuesOf(named, 'animals')).toEqual(['frogs', 'newts', 'frogs']);
});

test('rows below a table that say how many studies it has, or only name a mean, are no studies', async () => {
	const done = await importFiles({
		'a.csv':
			'Study,Animals,Pond\nAmes 2010,frogs,deep\nBose 2011,newts,flat\nCruz 2013,frogs,deep\nn = 3 studies,,\nMean,,\n',
	});
	expect(done.studies.map(({ id }) => id)).toEqual(['ames-2010', 'bose-2011', 'cruz-2013']);
	expect(done.report).toContain('row 5 "n = 3 studies", row 6 "Mean"');
});

test('a sheet that repeats what another says of each study gives entries of what is new alone', async () => {
	const own = ['Title', 'Authors', 'Year', 'PMID'];
	const one = ['Frogs', 'Ames J, Bose K', 2010, 123456];
	const two = ['Newts', 'Cruz L', 2013, 123457];
	const done = await importFiles({
		'a.xlsx': workbookOf({
			Studies: [
				['Study ID', ...own, 'Country'],
				['S1', ...one, 'Peru'],
				['S2', ...two, 'Chile'],
			],
			Arms: [
				['Study ID', ...own, 'Arm', 'Size', 'Country of the arm'],
				['S1', ...one, 'warm', 10, 'Peru'],
				['S1', ...one, 'cold', 12, 'Chile'],
				['S2', ...two, 'warm', 7, 'Chile'],
			],
		}),
	});
	expect(placesOf(done)).toEqual([]);
	const entry = (id: number, arm: string, size: number, country: string) => ({
		id: `entry-${id}`,
		arm,
		size,
		'country-of-the-arm': country,
	});
	expect(done.studies[0]).toMatchObject({ arms: [entry(1, 'warm', 10, 'PE'), entry(2, 'cold', 12, 'CL')] });
	expect(Object.keys(done.codebook).toSorted()).toEqual(['arm', 'country', 'country-of-the-arm', 'size', 'year']);
	expect(done.report).toContain('Arms, Title: 3 cells – it repeats what a.xlsx#Studies says of each study');
});

test('a sheet in which one row says otherwise of a study keeps that column', async () => {
	const done = await importFiles({
		'a.csv': 'Study,Country,Pond\nAmes 2010,Peru,deep\nBose 2011,Chile,flat\n',
		'b.csv': 'Study,Country,Animal\nAmes 2010,Peru,frog\nAmes 2010,Chad,newt\nBose 2011,Chile,frog\n',
	});
	expect(done.studies[0]).toMatchObject({ b: [{ animal: 'frog' }, { animal: 'newt' }] });
	expect(Object.values(done.codebook).filter(({ of, kind }) => of === 'b' && kind === 'country')).toHaveLength(1);
});

test('tables whose names differ by case, spaces and "et al." join, and a name that could be two studies does not', async () => {
	const done = await importFiles({
		'a.csv': 'Study,Pond\nAmes 2010a,deep\nAmes 2010b,flat\nBose et al. 2011,deep\nCRUZ 2013,flat\n',
		'b.csv':
			'Study ID,Animal,Number\names 2010a,frog,1\nAmes  2010b,newt,2\nBose 2011,frog,3\n"Cruz et al., 2013",newt,4\n"Cruz et al., 2013",frog,5\nAmes 2010,toad,6\n',
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.studies.map((study) => [study.id, (study as { b?: object[] }).b?.length])).toEqual([
		['ames-2010a', 1],
		['ames-2010b', 1],
		['bose-et-al-2011', 1],
		['cruz-2013', 2],
	]);
	expect(done.report).toContain('"Bose 2011" is taken for "Bose et al. 2011"');
	expect(done.report).toContain('"Ames 2010" (line 7) names no study, or several');
});

test('names of codes in EPPI-Reviewer have no HTML, and a comma parts a surname from the given name', async () => {
	const done = await importFiles({
		'a.json': JSON.stringify({
			CodeSets: [
				{
					SetName: 'Extraction',
					Attributes: {
						AttributesList: [
							{
								AttributeId: 1,
								AttributeName: '<p>Setting&nbsp;<b>of</b> the study</p>',
								Attributes: { AttributesList: [{ AttributeId: 2, AttributeName: 'Home &amp; <i>garden</i>' }] },
							},
						],
					},
				},
			],
			References: [{ ItemId: 9, Title: 'Frogs', Year: '2010', Authors: 'Ames, John ;', Codes: [{ AttributeId: 2 }] }],
		}),
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.codebook['setting-of-the-study']).toMatchObject({
		label: 'Setting of the study',
		codes: [{ label: 'Home & garden' }],
	});
	expect(done.references[0]?.author).toEqual([{ family: 'Ames', given: 'John' }]);
});

test('a column of whole references beside the author and the year is a text with a doubt, never codes', async () => {
	const reference = (names: string, title: string, year: number) => `"${names}. ${title}. J Ponds. ${year};3:1-9."`;
	const done = await importFiles({
		'a.csv': [
			'Refid,Bibliography,Author,Year,Pond',
			`1,${reference('Ames J, Bose K', 'Frogs of ditches', 2010)},Ames,2010,deep`,
			`2,${reference('Bose K', 'Newts of ponds', 2011)},Bose,2011,flat`,
			`3,${reference('Cruz L', 'Toads of lakes', 2013)},Cruz,2013,deep`,
		].join('\n'),
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.codebook.bibliography).toMatchObject({ kind: 'text' });
	expect(valuesOf(done, 'bibliography')[1]).toBe('Bose K. Newts of ponds. J Ponds. 2011;3:1-9.');
	expect(done.report).toContain('Bibliography: its cells are whole references');
});
