import fs from 'node:fs';
import { extent, geoArea, geoDistance, max, mean, min, pairs, polygonArea, sum } from 'd3';
import fc from 'fast-check';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { mapHeight, mapWidth, world } from '../../src/charts/atlas.ts';
import { countryNumbers, undrawnCentres } from '../../src/charts/country-numbers.ts';
import { classesOf } from '../../src/charts/shade.ts';
import { textWidth } from '../../src/charts/text.ts';
import { discRadiusOf, layoutWorld, placeNumber, type WorldPlace } from '../../src/charts/world.ts';
import { runs } from '../runs.ts';

const names = new Intl.DisplayNames('en', { type: 'region' });
const place = (code: string, count: number) => ({
	code,
	label: names.of(code) ?? code,
	count,
	href: `/by/country/${code}/`,
	name: code,
});

test('countryNumbers holds every assigned code once, each with its own number', () => {
	expect(countryNumbers.size).toBe(249);
	expect(new Set(countryNumbers.values()).size).toBe(249);
	const common = {
		US: '840',
		GB: '826',
		DE: '276',
		FR: '250',
		IN: '356',
		CN: '156',
		JP: '392',
		KR: '410',
		IR: '364',
		MY: '458',
		CA: '124',
		AU: '036',
		BR: '076',
		ZA: '710',
		NG: '566',
		SG: '702',
		NL: '528',
		IS: '352',
		NO: '578',
		SE: '752',
	};
	for (const [code, number] of Object.entries(common)) expect([code, countryNumbers.get(code)]).toEqual([code, number]);
	for (const [code] of countryNumbers) expect(names.of(code)).not.toBe(code);
});

/** Degrees from a place to the nearest of some corners. */
function distanceTo(corners: readonly (readonly number[])[], place: readonly [number, number]): number {
	const least = min(corners, ([x = 0, y = 0]) => geoDistance([x, y], [...place])) ?? Math.PI;
	return (least * 180) / Math.PI;
}

test('undrawnCentres lie where a larger atlas draws these countries', () => {
	const large = JSON.parse(fs.readFileSync('node_modules/world-atlas/countries-10m.json', 'utf8')) as typeof atlas;
	const byNumber = new Map(large.objects.countries.geometries.map((country) => [country.id, country]));
	const unknown: string[] = [];
	for (const [code, centre] of undrawnCentres) {
		const country = byNumber.get(countryNumbers.get(code));
		if (!country) {
			unknown.push(code);
			continue;
		}
		const corners =
			country.type === 'Polygon'
				? feature(large, country).geometry.coordinates.flat()
				: feature(large, country).geometry.coordinates.flat(2);
		expect([code, distanceTo(corners, centre) < 1]).toEqual([code, true]);
	}
	// It draws these as parts of other countries, or not at all.
	expect(unknown.sort()).toEqual(['BQ', 'BV', 'CC', 'CX', 'GF', 'GP', 'MQ', 'RE', 'SJ', 'TK', 'YT']);
});

test('world().shapeOf(code) knows a place on the map for every country but Antarctica', () => {
	for (const code of [...countryNumbers.keys(), 'XK']) {
		if (code === 'AQ') continue;
		const shape = world().shapeOf(code, names.of(code) ?? code);
		const [x, y] = shape?.centre ?? [-1, -1];
		expect([code, x > 0 && x < mapWidth && y > -20 && y < mapHeight + 20]).toEqual([code, true]);
		expect([code, shape?.path === '']).toEqual([code, undrawnCentres.has(code)]);
	}
	expect(world().shapeOf('ZZ', 'Nowhere')).toBeUndefined();
});

/** The corners of each line or ring of a path of steps, in pixels. */
const linesOf = (path: string): readonly (readonly [number, number])[][] =>
	path
		.split('M')
		.filter(Boolean)
		.map((line) => {
			const numbers = (line.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
			let [x, y] = [0, 0];
			return Array.from({ length: numbers.length / 2 }, (_, i): [number, number] => {
				x += Math.round((numbers[2 * i] ?? Number.NaN) * 10);
				y += Math.round((numbers[2 * i + 1] ?? Number.NaN) * 10);
				return [x / 10, y / 10];
			});
		});

const countriesOfAtlas = atlas.objects.countries.geometries.filter(({ id }) => id !== undefined && id !== '010');

test('world() draws land in few bytes, to a tenth of a pixel, and no line across the map', () => {
	const { land, borders } = world();
	expect(land.length + borders.length).toBeLessThan(48_000);
	expect(`${land}${borders}`).toMatch(/^[\dMlz .-]+$/);
	expect(`${land}${borders}`).not.toMatch(/\.\d\d/);
	const lines = [...linesOf(land), ...linesOf(borders)];
	expect(lines.length).toBeGreaterThan(200);
	const steps = lines.flatMap((line) => pairs(line, ([x1], [x2]) => Math.abs(x1 - x2)));
	expect(steps.length).toBeGreaterThan(2000);
	expect(max(steps)).toBeLessThan(120);
	for (const [x, y] of lines.flat()) {
		expect(x >= 0 && x <= mapWidth).toBe(true);
		expect(y >= 0 && y <= mapHeight).toBe(true);
	}
});

test('world() draws countries of equal areas equally large', () => {
	const codeOf = new Map([...countryNumbers].map(([code, number]) => [number, code]));
	const scale = countriesOfAtlas.map((country) => {
		const shape = world().shapeOf(codeOf.get(country.id ?? '') ?? '', country.properties?.name ?? '');
		const drawn = sum(linesOf(shape?.path ?? ''), (ring) => polygonArea([...ring] as [number, number][]));
		return { drawn: Math.abs(drawn), real: geoArea(feature(atlas, country)) };
	});
	const whole = sum(scale, ({ drawn }) => drawn) / sum(scale, ({ real }) => real);
	const large = scale.filter(({ drawn }) => drawn > 60);
	expect(large.length).toBeGreaterThan(80);
	// Thinned borders take and give a little.
	for (const { drawn, real } of large) expect(Math.abs(drawn / real / whole - 1)).toBeLessThan(0.12);
});

test('world() leaves Russia and Fiji in one piece', () => {
	for (const code of ['RU', 'FJ']) {
		const [left = 0, right = 0] = extent(linesOf(world().shapeOf(code, code)?.path ?? '').flat(), ([x]) => x);
		expect(left).toBeGreaterThan(mapWidth / 2);
		expect(right).toBeLessThan(mapWidth);
	}
});

test('world() draws each border as neighbours draw it', () => {
	const cornersOf = (code: string) =>
		new Set(
			linesOf(world().shapeOf(code, code)?.path ?? '')
				.flat()
				.map(String),
		);
	const [russia, kazakhstan] = [cornersOf('RU'), cornersOf('KZ')];
	expect([...russia].filter((corner) => kazakhstan.has(corner)).length).toBeGreaterThan(20);
});

test('classesOf(most) makes at most four classes from one', () => {
	expect(classesOf(1)).toEqual([1]);
	expect(classesOf(3)).toEqual([1, 2, 3]);
	expect(classesOf(8)).toEqual([1, 2, 4, 8]);
	expect(classesOf(60)).toEqual([1, 3, 9, 27]);
	expect(classesOf(20_000)).toHaveLength(4);
	expect(classesOf(0)).toEqual([1]);
});

/** Everything on the map that is written or drawn as a disc, with half of what it covers. */
const spotsOf = (places: readonly WorldPlace[]) =>
	layoutWorld({ counted: 'Reports', places }).marks.map(({ place, isDisc, x, y }) => ({
		isDisc,
		radius: isDisc ? discRadiusOf(place) : textWidth(placeNumber(place), 12) / 2,
		from: world().shapeOf(place.code ?? '', place.label)?.centre ?? [-1000, -1000],
		x,
		y,
	}));

/** Pairs of which one is a disc, and covers part of the other. */
function overlapsOf(places: readonly WorldPlace[]): number {
	const spots = spotsOf(places);
	return spots
		.flatMap((a, i) => spots.slice(i + 1).map((b) => [a, b] as const))
		.filter(([a, b]) => (a.isDisc || b.isDisc) && Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius).length;
}

const everywhere = [...countryNumbers.keys()];

test('layoutWorld(input) marks small countries with discs, large ones without', () => {
	const codes = ['SG', 'BE', 'NL', 'LU', 'DE', 'CH', 'LI', 'AT', 'US'];
	const { marks, list } = layoutWorld({ counted: 'Reports', places: codes.map((code) => place(code, 2)) });
	expect(marks.flatMap(({ isDisc, place: { code } }) => (isDisc ? [] : [code]))).toEqual(['US']);
	expect(list).toHaveLength(9);
});

test('layoutWorld(input) puts no disc on another, nor on a number, whichever countries there are', () => {
	expect(overlapsOf(everywhere.map((code) => place(code, 1)))).toBe(0);
	expect(overlapsOf(everywhere.map((code) => place(code, 99)))).toBe(0);
	const someCountries = fc.uniqueArray(fc.record({ code: fc.constantFrom(...everywhere), count: fc.nat(120) }), {
		selector: ({ code }) => code,
		minLength: 2,
		maxLength: 60,
	});
	fc.assert(
		fc.property(someCountries, (countries) => {
			expect(overlapsOf(countries.map(({ code, count }) => place(code, count + 1)))).toBe(0);
		}),
		{ numRuns: runs(60) },
	);
});

test('layoutWorld(input) leaves discs near their countries, and alone ones on them', () => {
	const moves = (codes: readonly string[]) =>
		spotsOf(codes.map((code) => place(code, 2))).map(({ x, y, from }) => Math.hypot(x - from[0], y - from[1]));
	expect(moves(['MT', 'SG', 'FJ', 'JM'])).toEqual([0, 0, 0, 0]);
	// All countries of Europe have room on less than a quarter of the map.
	expect(Math.max(...moves(everywhere))).toBeLessThan(100);
	expect(mean(moves(everywhere))).toBeLessThan(25);
});

test('layoutWorld(input) puts the same countries in the same places each time', () => {
	const layout = () => layoutWorld({ counted: 'Reports', places: everywhere.map((code) => place(code, 3)) }).marks;
	expect(layout()).toEqual(layout());
});

test('layoutWorld(input) lists what is nowhere, and puts long lists below the map', () => {
	const nowhere = { label: 'Not reported', count: 2, name: 'Not reported: 2' };
	const few = layoutWorld({ counted: 'Reports', places: [place('DE', 1), nowhere] });
	expect([few.marks.length, few.list.length, few.list[1]?.isOnMap]).toEqual([1, 2, false]);
	const many = layoutWorld({ counted: 'Reports', places: [...countryNumbers.keys()].map((code) => place(code, 1)) });
	expect(many.listTop).toBeGreaterThan(mapHeight);
	expect(many.marks.length).toBeGreaterThanOrEqual(248);
	expect(layoutWorld({ counted: 'Reports', places: [] }).marks).toEqual([]);
});
