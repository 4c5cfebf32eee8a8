/** Words for a missing value in other languages are states, short ones with a doubt; cells that a workbook merges; and ids that it shortened. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { stateOfWord } from '../../src/imports/missing-words.ts';
import { importFiles, placesOf, valuesOf } from './import-files.ts';
import { workbookOf } from './workbook-file.ts';

test.each([
	[
		'not-reported',
		'non communiqué, non précisées, non décrit, non renseignés, no se informa, no informada, no descrito, sin información, no está descrito, não relatados, não descrito, sem informação, non riportati, non descritta, non disponibile, nicht genannt, nicht beschrieben, ohne Angabe, o. A.',
	],
	['not-applicable', 'non applicable, sans objet, no aplicable, não aplicável, non pertinente, nicht anwendbar'],
	['unclear', 'inconnu, poco claro, no está claro, pouco claro, non chiaro, nicht bekannt'],
	['not-charted', 'données manquantes, dato faltante, sem dados, dato mancante, fehlt, S/D'],
])('%s is what is meant by %s', (state, words) => {
	expect(words.split(', ').map((word) => [word, stateOfWord(word)])).toEqual(
		words.split(', ').map((word) => [word, state]),
	);
});

test.each([
	['not stated; not stated', 'not-reported'],
	['NR | NR', 'not-reported'],
	['NR; n/a', undefined],
	['NR; 12', undefined],
])('%s, said of several, is %s', (cell, state) => expect(stateOfWord(cell)).toBe(state));

test.each(['nouveau', 'no', 'non', 'não', 'nicht randomisiert', 'no informed consent', 'non-pharmacological', 'NC'])(
	'%s is a value',
	(word) => expect(stateOfWord(word)).toBeUndefined(),
);

test('NC is not reported in a table in French, with a doubt, and a value in one in English', async () => {
	const french = await importFiles({
		'a.csv':
			'Étude;Année;Devis;Participants;Date;Part\nDupont 2011;2011;essai;120;15.03.2011;45 %\nMartin 2012;2012;cohorte;NC;02.04.2012;12,5 %\nPetit 2013;2013;N.C.;56;NC;8 %\nRoux 2014;2014;essai;1 204;28.12.2014;nc\n',
	});
	expect(placesOf(french)).toEqual([]);
	expect(valuesOf(french, 'participants')).toEqual([120, 'not-reported', 56, 1204]);
	expect(valuesOf(french, 'devis')).toEqual(['essai', 'cohorte', 'not-reported', 'essai']);
	expect(valuesOf(french, 'date')).toMatchObject([
		{ value: '2011-03-15' },
		{ value: '2012-04-02' },
		'not-reported',
		{ value: '2014-12-28' },
	]);
	expect(valuesOf(french, 'part')).toEqual([45, 12.5, 8, 'not-reported']);
	expect(french.report).toContain('a.csv: "NC" is taken for not reported (non communiqué');
	const english = await importFiles({
		'a.csv': 'Study,State,Change\nAhl 2011,NC,+\nBru 2012,NY,NC\nCad 2013,NC,-1\nDac 2014,NY,NC\n',
	});
	expect(valuesOf(english, 'state')).toEqual(['nc', 'ny', 'nc', 'ny']);
});

test('groups of columns above, of which the column of studies has none, name no column', async () => {
	const done = await importFiles({
		'a.csv':
			'Table 2. Studies,,,,,\n,Population,,Intervention,,Outcome\nStudy,Age,n,Dose,Weeks,Pain\nAhl 2011,23,40,5,12,less\nBru 2012,45,66,10,8,more\nCad 2013,31,12,5,6,less\n',
	});
	expect(valuesOf(done, 'age')).toEqual([23, 45, 31]);
	expect(valuesOf(done, 'pain')).toEqual(['less', 'more', 'less']);
	// A table whose columns have no names keeps its first row.
	const data = await importFiles({ 'b.csv': ',Pond,,Depth\nAhl,wet,red,deep\nBru,dry,blue,flat\nCad,wet,red,flat\n' });
	expect(data.studies).toHaveLength(3);
});

test('each row of a cell that a workbook merges downwards has what stands in it', async () => {
	const book = unzipSync(
		workbookOf({
			Data: [
				['Study', 'Site', 'Age'],
				['Ahl 2011', 'north', 23],
				['Bru 2012', 'south', 45],
				['Cad 2013', undefined, 31],
				['Dac 2014', 'east', 12],
			],
		}),
	);
	const name = 'xl/worksheets/sheet1.xml';
	const xml = strFromU8(book[name] ?? new Uint8Array());
	book[name] = strToU8(
		xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="B3:B4"/></mergeCells>'),
	);
	const done = await importFiles({ 'a.xlsx': zipSync(book) });
	expect(valuesOf(done, 'site')).toEqual(['north', 'south', 'south', 'east']);
	expect(done.report).toContain('1 cell merged with one above says what stands there');
});

test('ids that a spreadsheet has shortened are named, and numbers are none', async () => {
	const done = await importFiles({
		'a.csv': 'Record ID,Study,Rate\n1.00001E+05,Ahl 2011,1.5E+03\n1.00002E+05,Bru 2012,2E+03\n',
	});
	expect(done.report).toContain('a.csv, Record ID: 2 ids are shortened by a spreadsheet, such as "1.00001E+05"');
	expect(valuesOf(done, 'rate')).toMatchObject([{ value: 1500 }, { value: 2000 }]);
	expect(done.report).not.toContain('a.csv, Rate: ');
});
