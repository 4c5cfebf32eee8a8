/** Coordinates as tables have them, and the map of the site that they give. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { degreesOf } from '../../src/imports/coordinates.ts';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { folderWith, importFiles, placesOf, valuesOf } from './import-files.ts';

test.each([
	['53.2', 53.2],
	['-1,4', -1.4],
	['53.2° N', 53.2],
	['S 12.5', -12.5],
	['53° 12′ 30″ N', 53.208333],
	["1°24'W", -1.4],
	['53 deg 12 min N', 53.2],
])('%s is %d degrees', (cell, degrees) => {
	expect(degreesOf(cell)).toBe(degrees);
});

test.each(['', 'north', '53° 72′ N', '53.2 N, 1.4 W', '12 O', 'N 5 S'])('%j are no degrees', (cell) => {
	expect(degreesOf(cell)).toBeUndefined();
});

const fault = (folder: string) =>
	checkContent(readContent(folder)).filter(
		({ severity, file }) => severity === 'error' && !file.endsWith('review.yaml'),
	);

test('latitude and longitude in columns of their own are numbers below zero too, and a map of places', async () => {
	const done = await importFiles({
		'a.csv': 'ID,Study,Lat,Long\n1,Ahl 2001,53.2,-1.4\n2,Bru 2002,-12.5,44\n3,Cad 2003,NA,NA\n4,Dal 2004,61,10.25\n',
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.codebook.lat).toMatchObject({ kind: 'number', min: -90, unit: { many: 'degrees' } });
	expect(done.codebook.long).toMatchObject({ kind: 'number', min: -180 });
	expect(valuesOf(done, 'long')).toEqual([-1.4, 44, 'not-charted', 10.25]);
	const figures = parse(fs.readFileSync(path.join(done.folder, 'figures.yaml'), 'utf8'));
	expect(figures).toContainEqual(expect.objectContaining({ kind: 'points', rows: 'lat', columns: 'long' }));
	expect(fault(done.folder)).toEqual([]);
});

test('an import that is run again with its own map writes nothing', async () => {
	const files = {
		'a.csv':
			'ID,Study,Coordinates,OR,lower,upper\n1,Ahl 2001,"53.2, -1.4","1,4","1,1","1,8"\n2,Bru 2002,"-12.5, 44","0,8","0,5","1,3"\n',
	};
	const from = folderWith(files);
	const first = await importFiles(files, from);
	const again = await importFiles(files, from);
	expect([placesOf(first), placesOf(again)]).toEqual([[], []]);
	expect(again.map).toBe(first.map);
	expect(again.studies).toEqual(first.studies);
});

test('degrees, minutes and seconds are degrees, as printed beside them; degrees beyond the pole are a doubt', async () => {
	const rows = ['1,Ahl 2001,53° 12′ N,1° 24′ W', '2,Bru 2002,12° 30′ S,44° E', '3,Cad 2003,95° N,3° E'];
	for (const n of [4, 5, 6]) rows.push(`${n},Dal 200${n},${n}° N,${n}° E`);
	const done = await importFiles({ 'a.csv': ['ID,Study,Latitude,Longitude', ...rows].join('\n') });
	expect(placesOf(done)).toEqual([]);
	expect(valuesOf(done, 'latitude').slice(0, 2)).toEqual([
		{ value: 53.2, printed: '53° 12′ N' },
		{ value: -12.5, printed: '12° 30′ S' },
	]);
	expect(done.report).toContain('"95° N" cannot be degrees north');
});

test.each([
	['Coordinates', '"53.2, -1.4"', '"-12.5, 44"'],
	['GPS', '53.2N 1.4W', '12.5S 44E'],
	['Lat/Long', '53.2;-1.4', '-12.5;44'],
	['Longitude, latitude', '"-1.4, 53.2"', '"44, -12.5"'],
	['Coordinates', '"(53,2; -1,4)"', '"(-12,5; 44,0)"'],
])('%s in one cell (%s) are two columns', async (header, first, second) => {
	const lines = [`ID,Study,"${header}"`, `1,Ahl 2001,${first}`, `2,Bru 2002,${second}`, '3,Cad 2003,'];
	const done = await importFiles({ 'a.csv': lines.join('\n') });
	expect(placesOf(done)).toEqual([]);
	const [north = '', east = ''] = Object.keys(done.codebook)
		.filter((id) => /itude$/.test(id))
		.sort();
	const plain = (id: string) =>
		valuesOf(done, id).map((value) => (typeof value === 'object' ? (value as { value: number }).value : value));
	expect(plain(north)).toEqual([53.2, -12.5, 'not-charted']);
	expect(plain(east)).toEqual([-1.4, 44, 'not-charted']);
	expect(done.report).toContain('holds degrees north and east');
});
