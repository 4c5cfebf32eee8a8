/** Headers and cells as teams leave them in workbooks: groups over columns, long words, numbers of programs. */
import { describe, expect, test } from 'vitest';
import { importFiles, placesOf, valuesOf } from './import-files.ts';
import { workbookOf } from './workbook-file.ts';

const crops = {
	Studies: [
		['About the study', '', '', '', 'Practices', '', ''],
		['ID', 'Citation', 'Title', 'Year', 'mulch', 'compost', 'catch crops'],
		[1, 'Ahl 2001', 'One', 2001, 'Y', '', 'Y'],
		[2, 'Bru 2002', 'Two', 2002, '', 'Y', ''],
		[3, 'Cad 2003', 'Three', 2003, 'Y', '', ''],
		[4, 'Dal 2004', 'Four', 2004, '', '', 'Y'],
	],
	Words: [
		['', 'Practice', 'Meaning'],
		[1, 'mulch', 'Straw or leaves on the soil.'],
		[2, 'compost', 'Rotted plants in the soil.'],
		[3, 'catch crops', 'Crops between two harvests.'],
	],
};

describe('a header of two rows', () => {
	test('names the columns by the lower one, and its groups make one variable of columns with marks', async () => {
		const done = await importFiles({ 'crops.xlsx': workbookOf(crops) });
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002', 'cad-2003', 'dal-2004']);
		expect(Object.keys(done.codebook)).toEqual(['practices', 'year']);
		expect(valuesOf(done, 'practices')).toEqual([['mulch', 'catch-crops'], ['compost'], ['mulch'], ['catch-crops']]);
		expect(done.report).toContain('The header has two rows: "About the study", "Practices" name groups of columns.');
	});

	test('a table that says what its columns mean gives the codes their definitions, and is not joined by its row numbers', async () => {
		const done = await importFiles({ 'crops.xlsx': workbookOf(crops) });
		expect(done.codebook.practices?.codes).toMatchObject([
			{ code: 'mulch', definition: 'Straw or leaves on the soil.' },
			{ code: 'compost', definition: 'Rotted plants in the soil.' },
			{ code: 'catch-crops', definition: 'Crops between two harvests.' },
		]);
	});

	test('is told apart from data below a header: names that a group repeats get its name', async () => {
		const arms = ['Group,,,,Trained,,Untrained,', 'ID,Citation,Title,Country,n,mean,n,mean'];
		const rows = ['1,Ahl 2001,One,Peru,12,3.5,11,2.5', '2,Bru 2002,Two,Chad,40,4.5,41,4'];
		const done = await importFiles({ 'a.csv': [...arms, ...rows].join('\n') });
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'trained-n')).toEqual([12, 40]);
		expect(valuesOf(done, 'untrained-mean')).toEqual([2.5, 4]);
	});

	test('leaves a column its own name where it holds no marks, although the last group stands to the left of it', async () => {
		const groups = ['Report,,,Outcomes,,,,', 'ID,Citation,Title,growth,growth details,yield,weeds,Year'];
		const rows = ['1,Ahl 2001,One,Y,fast,,Y,2001', '2,Bru 2002,Two,,,Y,,2002', '3,Cad 2003,Three,Y,,Y,,2003'];
		const done = await importFiles({ 'a.csv': [...groups, ...rows].join('\n') });
		expect(placesOf(done)).toEqual([]);
		expect(done.map).not.toMatch(/Outcomes: Year/);
		expect(Object.keys(done.codebook)).toEqual(['outcomes', 'year']);
		expect(valuesOf(done, 'outcomes')[0]).toEqual({ value: ['growth', 'weeds'], note: 'growth: fast.' });
	});

	test.each([
		[
			'groups beside each other',
			'Report,,,Outcomes,,,,,,',
			',,,Birds,,,Plants,,,',
			'ID,Study,Country,n,mean,sd,n,mean,sd,Funder',
		],
		[
			'cells merged downwards',
			'ID,Study,Country,Outcomes,,,,,,Funder',
			',,,Birds,,,Plants,,,',
			',,,n,mean,sd,n,mean,sd,',
		],
	])('may have three rows: %s', async (_, ...header) => {
		const rows = ['1,Ahl 2001,Peru,12,3.5,1,11,2.5,2,Bank', '2,Bru 2002,Chad,40,4.5,1.5,41,4,2,State'];
		const done = await importFiles({ 'a.csv': [...header, ...rows, '3,Cad 2003,Peru,7,1,1,9,2,2,Bank'].join('\n') });
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002', 'cad-2003']);
		expect(valuesOf(done, 'outcomes-birds-mean')).toEqual([3.5, 4.5, 1]);
		expect(valuesOf(done, 'outcomes-plants-n')).toEqual([11, 41, 9]);
		expect(Object.keys(done.codebook)).toContain('funder');
		expect(done.report).toContain('The header has three rows');
	});

	test('one row that names each column stays the header, whatever stands below', async () => {
		const done = await importFiles({ 'a.csv': 'ID,Title,Pond\na,One,deep\nb,Two,flat\nc,Three,deep\n' });
		expect(done.studies).toHaveLength(3);
		expect(valuesOf(done, 'pond')).toEqual(['deep', 'flat', 'deep']);
	});
});

describe('columns of marks that nothing names', () => {
	const marks = async (...columns: readonly string[]) => {
		const rows = ['x,,x', ',x,', 'x,x,'].map((row, i) => `${i + 1},Ahl 200${i},Peru,${row}`);
		const done = await importFiles({ 'a.csv': [`ID,Study,Country,${columns.join(',')}`, ...rows].join('\n') });
		expect(placesOf(done)).toEqual([]);
		return done;
	};
	const labels = (variable: Record<string, unknown> | undefined) =>
		((variable?.codes ?? []) as { label: string }[]).map(({ label }) => label);

	test.each([
		['begin', ['Outcome growth', 'Outcome yield', 'Outcome weeds'], 'Outcome', ['growth', 'yield', 'weeds']],
		['end', ['bird species', 'plant species', 'fish species'], 'Species', ['bird', 'plant', 'fish']],
	])('are called by the words with which all %s', async (_, columns, label, codes) => {
		const done = await marks(...columns);
		expect(done.codebook[label.toLowerCase()]).toMatchObject({ label });
		expect(labels(done.codebook[label.toLowerCase()])).toEqual(codes);
		expect(valuesOf(done, label.toLowerCase())).toHaveLength(3);
		expect(done.report).not.toContain('together?');
	});

	test('without such words the label stays true if columns come, and the report asks for one', async () => {
		const done = await marks('Birds', 'Plants', 'Fish');
		expect(done.codebook['birds-plants-and-others']).toMatchObject({ label: 'Birds, Plants and others' });
		expect(done.report).toContain('what are "Birds", "Plants" and "Fish" together?');
	});
});

describe('cells', () => {
	test('sentences that few studies choose from are codes, with the whole sentence as definition', async () => {
		const long = 'Yes, both non-response and missing data in a variable that the analysis needed at any time';
		const rows = Array.from({ length: 9 }, (_, i) => `${i + 1},Title ${i},"${i % 2 ? long : 'No'}"`);
		const done = await importFiles({ 'a.csv': ['ID,Title,Missing', ...rows].join('\n') });
		const [first, second] = (done.codebook.missing?.codes ?? []) as { label: string; definition?: string }[];
		expect(first?.label).toBe('No');
		expect(second?.label.length).toBeLessThanOrEqual(60);
		expect(second?.definition).toBe(long);
		expect(valuesOf(done, 'missing').filter((value) => value === 'no')).toHaveLength(5);
	});

	test('numbers of very many digits are kept to six decimals, as printed beside them; none is changed by more than a thousandth', async () => {
		const cells = ['1.4907119849998598', '5.25e-01', '0.125', '12', '1e3'];
		const rows = cells.map((cell, i) => `${i + 1},Title ${i},${cell}`);
		const done = await importFiles({ 'a.csv': ['ID,Title,Spread', ...rows].join('\n') });
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'spread')).toEqual([
			{ value: 1.490712, printed: '1.4907119849998598' },
			{ value: 0.525, printed: '5.25e-01' },
			0.125,
			12,
			{ value: 1000, printed: '1e3' },
		]);
		const tiny = await importFiles({ 'a.csv': 'ID,Title,Spread\n1,A,0.00000012\n2,B,0.00000034\n3,C,0.5\n' });
		expect(valuesOf(tiny, 'spread')).toEqual(['0.00000012', '0.00000034', '0.5']);
	});

	test('texts of several paragraphs are kept whole, as prose', async () => {
		const long = `What was seen.\n${'The pond was deep, and it had many frogs. '.repeat(30)}`.trim();
		const done = await importFiles({ 'a.csv': `ID,Title,Findings\n1,One,"${long}"\n2,Two,None seen.\n` });
		expect(placesOf(done)).toEqual([]);
		expect(done.codebook.findings ?? done.codebook['findings-as-charted']).toMatchObject({ kind: 'prose' });
		expect(done.report).toContain(', 0 left out.');
	});

	test('a DOI is read from an address that was copied with spaces', async () => {
		const rows = ['1,One,https://doi.org/10.5555/ pond12', '2,Two,https:// doi.org/10.5555/ditch'];
		for (const n of [3, 4, 5]) rows.push(`${n},Title ${n},https://doi.org/10.5555/n${n}`);
		const done = await importFiles({ 'a.csv': ['ID,Title,URL', ...rows].join('\n') });
		expect(done.references.map(({ DOI }) => DOI).slice(0, 2)).toEqual(['10.5555/pond12', '10.5555/ditch']);
	});

	test('a name and a year without a space name the study, also where several rows are about it', async () => {
		const rows = ['Ahl2001,One,3', 'Ahl2001,One,4', 'Bru2002,Two,5', 'Bru2002,Two,6'];
		const done = await importFiles({ 'a.csv': ['short_cite,title,n', ...rows].join('\n') });
		expect(done.studies.map(({ id }) => id)).toEqual(['ahl2001', 'bru2002']);
	});
});

describe('a row of one cell above a table', () => {
	const rows = ['k1,Peru,deep', 'k2,Chad,flat', 'k3,Peru,deep'];

	test('is a title where the next row names columns, and is left out by name', async () => {
		const done = await importFiles({
			'a.csv': ['Characteristics of the ponds,,', 'ID,Country,Size', ...rows].join('\n'),
		});
		expect(done.studies).toHaveLength(3);
		expect(done.report).toContain('Above the header, left out: "Characteristics of the ponds"');
	});

	test('is a header with two empty names where the next row is data, so that no study is lost', async () => {
		const done = await importFiles({ 'a.csv': ['ID,,', ...rows].join('\n') });
		expect(done.studies).toHaveLength(3);
		expect(done.report).not.toContain('Above the header');
	});
});

test('a header that stands again among the rows is no study, and is named', async () => {
	const header = 'Author;Year;Country;Weeks;Trial?';
	const done = await importFiles({
		't.csv': [
			header,
			'Ahl;2010;Chile;12;yes',
			'Bru;2012;Peru;8,5;no',
			header.toUpperCase(),
			'Cad;2015;Chad;;yes',
			'',
		].join('\n'),
	});
	expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2010', 'bru-2012', 'cad-2015']);
	expect(valuesOf(done, 'weeks')).toEqual([12, 8.5, 'not-charted']);
	expect(done.report).toContain('t.csv: The header stands again in row 4, and is left out there.');
});
