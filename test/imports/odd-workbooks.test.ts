/** What the formats and the sheets of a workbook say that its cells alone do not. */
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { importFiles, placesOf, valuesOf } from './import-files.ts';
import { workbookOf } from './workbook-file.ts';

test('a sheet that is a chart is named, and the tables beside it are read', async () => {
	const parts = {
		'xl/_rels/workbook.xml.rels': strToU8(
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet2.xml"/><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
		),
		'xl/chartsheets/sheet2.xml': strToU8(
			'<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews/></chartsheet>',
		),
	};
	const rows = [
		['Study', 'Animals'],
		['Ames 2011', 'frogs'],
		['Bose 2012', 'newts'],
		['Cruz 2013', 'frogs'],
	];
	const done = await importFiles({ 'a.xlsx': workbookOf({ Data: rows, Bars: [] }, parts) });
	expect(placesOf(done)).toEqual([]);
	expect(valuesOf(done, 'animals')).toEqual(['frogs', 'newts', 'frogs']);
	expect(done.report).toContain('The sheet "Bars" has no cells');
});

test('times of a day and lengths of time are none of the days that a spreadsheet counts, and money keeps its sign', async () => {
	const row = (study: string, time: number, length: number, price: number, format: 'pounds' | 'euros') => [
		study,
		{ number: time, format: 'time' as const },
		{ number: length, format: 'length' as const },
		{ number: price, format: 'pounds' as const },
		{ number: price, format },
	];
	const done = await importFiles({
		'a.xlsx': workbookOf({
			Data: [
				['Study', 'Begun at', 'Session', 'Price', 'Budget'],
				row('Ames 2011', 0.5, 1.5, 1234.5, 'pounds'),
				row('Bose 2012', 0.75, 0.75, 99, 'pounds'),
				row('Cruz 2013', 0.3541666667, 2, 1500, 'euros'),
			],
		}),
	});
	expect(placesOf(done)).toEqual([]);
	expect(valuesOf(done, 'begun-at')).toEqual(['12:00', '18:00', '08:30']);
	expect(valuesOf(done, 'session')).toEqual(['36:00', '18:00', '48:00']);
	expect(done.codebook.price).toMatchObject({ kind: 'number', unit: { many: '£' } });
	expect(valuesOf(done, 'price')).toEqual([1234.5, 99, 1500]);
	// Pounds and euros are not added up.
	expect(done.codebook.budget).toMatchObject({ kind: 'text' });
	expect(done.report).toContain('numbers in several units');
});
