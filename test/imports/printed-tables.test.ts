/** Tables as papers print them and spreadsheets keep them: merged cells, totals and notes below, other languages. */
import { describe, expect, test } from 'vitest';
import { importFiles, placesOf, valuesOf } from './import-files.ts';
import { workbookOf } from './workbook-file.ts';

const names = ['Ahl', 'Bru', 'Cad', 'Dal', 'Eck', 'Fro'];

describe('around the rows of a table', () => {
	const printed = [
		['Table 2. Characteristics of the studies', '', '', '', '', ''],
		['Study', 'Pond', 'Frogs', '', 'Diet', ''],
		['', '', 'Number', 'Age (days)', 'Kind', 'Weeks'],
		...names.map((name, i) => [
			`${name} ${2001 + i}`,
			i % 2 ? 'deep' : 'flat',
			10 + i,
			5.5 + i,
			i % 3 ? 'flies' : 'NR',
			8,
		]),
		['Total', '', 75, '', '', ''],
		['* Data were given by the authors; NR: not reported', '', '', '', '', ''],
		['a) In the first year', '', '', '', '', ''],
	] as const;

	test('cells merged to the right and downwards name the columns; totals and footnotes are named, and no studies', async () => {
		const done = await importFiles({ 'a.xlsx': workbookOf({ Table: printed.map((row) => [...row]) }) });
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map(({ id }) => id)).toEqual(names.map((name, i) => `${name.toLowerCase()}-${2001 + i}`));
		expect(Object.values(done.codebook).map(({ label }) => label)).toEqual(
			expect.arrayContaining(['Pond', 'Frogs: Number', 'Frogs: Age (days)', 'Diet: Kind', 'Diet: Weeks']),
		);
		expect(valuesOf(done, 'frogs-number')).toEqual([10, 11, 12, 13, 14, 15]);
		expect(done.report).toContain(
			'Below the table, left out: row 10 "Total | 75", row 11 "* Data were given by the authors; NR: not reported", row 12 "a) In the first year".',
		);
	});

	test('a study whose author is called as a total is, and one with few cells, stay', async () => {
		const done = await importFiles({
			'a.csv': 'Study,Pond,Frogs\nAhl 2001,deep,1\nBru 2002,flat,2\nRange 2003,flat,3\nSum 2004,deep,4\nTotal 2005,,\n',
		});
		expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002', 'range-2003', 'sum-2004', 'total-2005']);
	});

	test('a second row that is a record with empty cells is no header', async () => {
		const done = await importFiles({
			'a.csv': 'Study,Pond,,Frogs\n,deep,wide,2\nBru 2002,flat,narrow,2\nCad 2003,deep,wide,3\n',
		});
		expect(done.report).not.toContain('The header has two rows');
	});
});

describe('cells that are merged downwards', () => {
	const outcomes = names
		.slice(0, 4)
		.flatMap((name, i) =>
			['weight', 'length', 'colour'].map((what, j) => [
				j === 0 ? `${name} ${2001 + i}` : '',
				j === 0 ? ['Peru', 'Chad'][i % 2] : '',
				what,
				`${i + j}.5`,
			]),
		);
	const lines = [['Study', 'Country', 'Outcome', 'Effect'], ...outcomes].map((row) => row.join(',')).join('\n');

	test('say what stands above, so that rows belong to their study', async () => {
		const done = await importFiles({ 'a.csv': lines });
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'country')).toEqual(['PE', 'TD', 'PE', 'TD']);
		expect(done.studies[1]).toMatchObject({
			entries: [
				{ outcome: 'weight', effect: 1.5 },
				{ outcome: 'length', effect: 2.5 },
				{ outcome: 'colour', effect: 3.5 },
			],
		});
		expect(done.report).toContain('In 8 rows the cells of "Study", "Country" are empty below a row that has them');
	});

	test('are none where each row has a title of its own: there a key is missing', async () => {
		const done = await importFiles({
			'a.csv': 'Number,Title,Pond\n1,One,deep\n,Two,flat\n,Three,deep\n4,Four,flat\n',
		});
		expect(done.studies).toHaveLength(4);
		expect(valuesOf(done, 'pond')).toEqual(['deep', 'flat', 'deep', 'flat']);
	});
});

describe('signs and numbers', () => {
	test('columns of marks side by side are one variable, and 1 and 0 are yes and no with a doubt', async () => {
		const done = await importFiles({
			'a.csv': 'ID,Title,Frogs,Newts,Toads,Blinded\n1,A,x,,✓,1\n2,B,X,•,,0\n3,C,,,✓,1\n',
		});
		expect(valuesOf(done, 'frogs-newts-and-others')).toEqual([['frogs', 'toads'], ['frogs', 'newts'], ['toads']]);
		expect(valuesOf(done, 'blinded')).toEqual(['yes', 'no', 'yes']);
		expect(done.report).toContain('a.csv, Blinded: holds nothing but 1 and 0, which are taken for yes and no');
	});

	test('a column that counts is no key, though each row has its own number', async () => {
		const done = await importFiles({ 'a.csv': 'Title,Number of frogs,# of newts\nA,3,30\nB,1,10\nC,2,20\n' });
		expect(valuesOf(done, 'number-of-frogs')).toEqual([3, 1, 2]);
		expect(valuesOf(done, 'of-newts')).toEqual([30, 10, 20]);
	});

	test('a column that counts stays a number, though it holds nothing but 1 and 0', async () => {
		const done = await importFiles({ 'a.csv': 'ID,Title,Number of deaths\n1,A,0\n2,B,1\n3,C,1\n' });
		expect(valuesOf(done, 'number-of-deaths')).toEqual([0, 1, 1]);
	});

	test('days that a spreadsheet counts are dates', async () => {
		const done = await importFiles({ 'a.csv': 'ID,Title,Date of search\n1,A,43831\n2,B,44195\n3,C,36526\n' });
		expect(valuesOf(done, 'date-of-search')).toEqual([
			{ value: '2020-01-01', printed: '43831' },
			{ value: '2020-12-30', printed: '44195' },
			{ value: '2000-01-01', printed: '36526' },
		]);
		expect(done.report).toContain('"36526" for 2000-01-01');
		const again = await importFiles({
			'a.csv': 'ID,Title,Date of search\n1,A,43831\n2,B,44195\n3,C,36526\n',
			'map.yaml': done.map,
		});
		expect(again.studies).toEqual(done.studies);
	});

	test('a column of thousands is read as its neighbours show', async () => {
		const done = await importFiles({ 'a.csv': 'ID;Title;Age;Frogs\n1;A;30,5;1.200\n2;B;31,25;1.350\n3;C;29,5;80\n' });
		expect(valuesOf(done, 'frogs')).toEqual([1200, 1350, 80]);
		expect(done.report).toContain('"1.200" is taken for 1200. If that is wrong, write decimal: point');
	});
});

describe('signs and forms', () => {
	test('plus, minus and question mark beside each other are judgements, and none of them a blank', async () => {
		const done = await importFiles({ 'a.csv': 'ID,Title,Blinded\n1,A,+\n2,B,-\n3,C,?\n4,D,+\n5,E,\n' });
		expect(placesOf(done)).toEqual([]);
		const codes = done.codebook.blinded?.codes as { code: string; label: string }[];
		const labels = new Map(codes.map(({ code, label }) => [code, label]));
		expect(valuesOf(done, 'blinded').map((value) => labels.get(String(value)) ?? value)).toEqual([
			'Plus (+)',
			'Minus (-)',
			'Question mark (?)',
			'Plus (+)',
			'not-charted',
		]);
		expect(done.report).toContain('a.csv, Blinded: its signs (+ - ?) are taken for codes');
	});

	test('answers that a form puts into one cell are several; who answered, and when, is left out by name', async () => {
		const row = (i: number) =>
			`${i}/1${i}/2023 10:00:00,a${i}@example.org,Ahl ${2000 + i},"nets, traps${i % 2 ? ', cameras' : ''}"`;
		const done = await importFiles({
			'a.csv': `Timestamp,Email address,Study,How? (select all that apply)\n${[1, 2, 3, 4].map(row).join('\n')}\n`,
		});
		expect(Object.keys(done.codebook)).toEqual(['how-select-all-that-apply', 'year']);
		expect(valuesOf(done, 'how-select-all-that-apply')[0]).toEqual(['nets', 'traps', 'cameras']);
		expect(done.report).toContain('a.csv, Email address: 4 cells – who filled in the row');
		expect(done.report).toContain('a.csv, Timestamp: 4 cells – it says when or how the form was filled in');
		expect(JSON.stringify(done.studies)).not.toContain('@example.org');
	});
});

describe('tables in other languages', () => {
	test.each([
		['Autor;Titel;Jahr;Land', 'Ahl, B.;Über Frösche;2001;Deutschland', 'keine Angabe', 'DE'],
		['Auteur;Titre;Année;Pays', 'Ahl, B.;Des grenouilles;2001;Côte d’Ivoire', 'non rapporté', 'CI'],
		['Autores;Título;Año;País', 'Ahl, B.;De ranas;2001;Corea del Sur', 'no reportado', 'KR'],
	])('%s', async (head, first, missing, country) => {
		const done = await importFiles({
			'a.csv': `${head}\n${first}\nBru, C.;Two;2002;${missing}\nCad, D.;Three;2003;Peru\n`,
		});
		expect(placesOf(done)).toEqual([]);
		expect(done.references[0]).toMatchObject({ issued: 2001, author: [{ family: 'Ahl', given: 'B.' }] });
		const [variable = ''] = Object.keys(done.codebook).filter((id) => id !== 'year');
		expect(done.codebook[variable]).toMatchObject({ kind: 'country' });
		const [own, silent] = valuesOf(done, variable);
		expect(JSON.stringify(own)).toContain(country);
		expect(silent).toBe('not-reported');
	});
});

describe('tables of another shape', () => {
	test('a first row that is a study is a doubt; studies in columns are turned', async () => {
		const bare = await importFiles({ 'a.csv': '1,Ahl 2001,deep,20\n2,Bru 2002,deep,30\n3,Cad 2003,flat,25\n' });
		expect(bare.report).toContain('a.csv: the first row looks like a study ("1", "Ahl 2001", "deep", "20")');
		const turned = await importFiles({
			'a.csv': 'What,Ahl 2001,Bru 2002,Cad 2003\nTitle,One,Two,Three\nPond,deep,flat,deep\n',
		});
		expect(turned.report).toContain('Each study stands in a column, so the table is turned.');
		const plain = await importFiles({ 'a.csv': 'ID,Study,Pond,2001\n1,Ahl 2001,deep,20\n2,Bru 2002,flat,30\n' });
		expect(plain.report).not.toMatch(/looks? like/);
	});

	test('rows of two people without a consensus are one problem that says how to go on', async () => {
		const rows = names
			.slice(0, 3)
			.flatMap((name, i) => ['Mia', 'Ole'].map((who) => `${i},${name} 2001,T${i},${who},deep`));
		const table = ['Covidence #,Study ID,Title,Reviewer Name,Pond', ...rows].join('\n');
		const done = await importFiles({ 'a.csv': table });
		expect(placesOf(done)).toEqual(['repeated-key 3:4']);
		expect(done.problems[0]?.hint).toContain('--by "Reviewer Name"');
		const map = done.problems[0]?.hint.split('--map:\n')[1] ?? '';
		const chosen = await importFiles({ 'a.csv': table, 'map.yaml': map });
		expect(placesOf(chosen)).toEqual([]);
		expect(chosen.studies).toHaveLength(3);
	});
});
