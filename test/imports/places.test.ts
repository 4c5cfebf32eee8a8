/** Names of places beside their latitude and longitude. */
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { importFiles, placesOf, valuesOf } from './import-files.ts';

const rows = [
	'Ahl 2001,Grey Lake,53.2,-1.4,Trial',
	'Bru 2002,Grey Lake,53.2,-1.41,Survey',
	'Cad 2003,Long River,12.5,30.1,Trial',
	'Dal 2004,Long River,NR,NR,Trial',
	'Eck 2005,several,,,Survey',
];
const table = (sites: string) => ['Study,Study site,Latitude,Longitude,Design', ...rows, sites].join('\n');

test('have their point, and stay places when they are imported again', async () => {
	const done = await importFiles({ 'a.csv': table('') });
	expect(placesOf(done)).toEqual([]);
	expect(done.codebook['study-site']).toMatchObject({
		kind: 'places',
		codes: [
			{ code: 'grey-lake', label: 'Grey Lake', point: { latitude: 53.2, longitude: -1.4 } },
			{ code: 'long-river', label: 'Long River', point: { latitude: 12.5, longitude: 30.1 } },
			{ code: 'several', label: 'several' },
		],
	});
	expect(valuesOf(done, 'study-site')).toEqual([
		['grey-lake'],
		['grey-lake'],
		['long-river'],
		['long-river'],
		['several'],
	]);
	const issues = checkContent(readContent(done.folder));
	expect(issues.filter(({ kind }) => kind !== 'missing-key')).toEqual([]);
	const again = await importFiles({ 'a.csv': table(''), 'map.yaml': done.map });
	expect(again.map).toBe(done.map);
	expect(again.codebook['study-site']).toEqual(done.codebook['study-site']);
});

test('are words where one of most names stands at different points', async () => {
	const apart = 'Fin 2006,Grey Lake,10,10,Trial\nGil 2007,Long River,40,40,Trial';
	const done = await importFiles({ 'a.csv': table(apart) });
	expect(done.codebook['study-site']?.kind).toBe('code');
});
