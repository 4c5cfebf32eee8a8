/** The shapes of countries on the plane, projected once. The one module that holds the atlas, so that a page that draws no map need not load it. */
import { geoEqualEarthRaw, polygonArea, polygonCentroid, polygonContains } from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { countryNumbers, undrawnCentres } from './country-numbers.ts';
import { tenth } from './text.ts';

type Point = [number, number];
type Country = (typeof atlas.objects.countries.geometries)[number];

export const mapWidth = 916;
export const mapHeight = 408;

/** Points nearer to each other than this, in pixels, are one. */
const coarseness = 0.7;
/** Left out: it would take a sixth of the height. */
const antarctica = '010';

/** Pixels for a radian at the equator, and where the meridian of Greenwich meets it. */
const scale = 166;
const origin: Point = [456, 232];
const radians = Math.PI / 180;

/** Where a place lies on the map: equal areas (Šavrič, Patterson & Jenny 2018). */
function place([longitude, latitude]: readonly [number, number]): Point {
	const whole = isBeyond(longitude, latitude) ? longitude + 360 : longitude;
	const [x, y] = geoEqualEarthRaw(whole * radians, latitude * radians);
	return [tenth(origin[0] + scale * x), tenth(origin[1] - scale * y)];
}

/** The far east of Russia and Fiji reach over the edge of the map, so that they stay in one piece. */
function isBeyond(longitude: number, latitude: number): boolean {
	return (longitude < -168.7 && latitude > 64) || (longitude < -178 && latitude > -20 && latitude < -15);
}

/** The atlas with its arcs projected and thinned: neighbours share arcs, so their common border stays common. */
function projectAtlas(): { topology: Topology; countries: Country[] } {
	const { transform, ...rest } = atlas;
	const { scale: grain, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
	const arcs = rest.arcs.map((arc) => {
		let x = 0;
		let y = 0;
		const points = arc.map(([dx = 0, dy = 0]): Point => {
			x += dx;
			y += dy;
			return place([x * grain[0] + translate[0], y * grain[1] + translate[1]]);
		});
		return thinned(points);
	});
	const countries = rest.objects.countries.geometries.filter(({ id }) => id !== antarctica);
	return { topology: { ...rest, arcs }, countries };
}

/** The ends stay, and whatever is far enough from what was kept last. */
function thinned(points: readonly Point[]): Point[] {
	const kept: Point[] = [];
	for (const [i, point] of points.entries()) {
		const last = kept.at(-1);
		const isEnd = i === 0 || i === points.length - 1;
		if (isEnd || !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= coarseness) kept.push(point);
	}
	return kept;
}

/** Relative steps of a tenth, which are half as long as absolute ones. Rings that came to nothing are left out. */
function pathOf(lines: readonly (readonly Point[])[], isClosed: boolean): string {
	return lines
		.map((line) => {
			if (isClosed && (line.length < 4 || Math.abs(polygonArea(line as Point[])) < 0.4)) return '';
			const steps = line.slice(1, isClosed ? -1 : undefined).map(([x, y], i) => {
				const [beforeX, beforeY] = line[i] as Point;
				return pair(x - beforeX, y - beforeY);
			});
			const [start] = line;
			return start ? `M${pair(start[0], start[1])}l${steps.join(' ').replaceAll(' -', '-')}${isClosed ? 'z' : ''}` : '';
		})
		.join('');
}

const pair = (x: number, y: number) => `${tenth(x)}${tenth(y) < 0 ? '' : ' '}${tenth(y)}`;

export interface Shape {
	path: string;
	/** Where its number stands. */
	centre: Point;
	/** Whether the number fits into the shape. */
	isRoomy: boolean;
}

export interface World {
	/** All land, and the borders on it. */
	land: string;
	borders: string;
	/** By ISO 3166-1 alpha-2 code, or by English name where the atlas has no number. A place without a shape has only a centre; undefined for what nobody has heard of. */
	shapeOf(code: string, name: string): Shape | undefined;
}

let drawn: World | undefined;

/** Made when first needed, then kept: a build draws it once. */
export function world(): World {
	drawn ??= drawWorld();
	return drawn;
}

function drawWorld(): World {
	const { topology, countries } = projectAtlas();
	const byNumber = new Map(countries.map((country) => [country.id ?? '', country]));
	const byName = new Map(countries.map((country) => [country.properties?.name ?? '', country]));
	const all: GeometryCollection = { type: 'GeometryCollection', geometries: countries };
	const shapes = new Map<string, Shape>();
	const find = (code: string, name: string): Shape | undefined => {
		const number = countryNumbers.get(code);
		const country = (number === undefined ? undefined : byNumber.get(number)) ?? byName.get(name);
		if (country) return shapeFrom(polygonsOf(topology, country));
		const centre = undrawnCentres.get(code);
		return centre && { path: '', centre: place(centre), isRoomy: false };
	};
	return {
		land: pathOf(merge(topology, countries).coordinates.flat().map(pointsOf), true),
		borders: pathOf(mesh(topology, all, (a, b) => a !== b).coordinates.map(pointsOf), false),
		shapeOf(code, name) {
			const shape = shapes.get(code) ?? find(code, name);
			if (shape) shapes.set(code, shape);
			return shape;
		},
	};
}

/** The rings of each polygon of a country. */
function polygonsOf(topology: Topology, country: Country): readonly (readonly Point[][])[] {
	const polygons =
		country.type === 'Polygon'
			? [feature(topology, country).geometry.coordinates]
			: feature(topology, country).geometry.coordinates;
	return polygons.map((rings) => rings.map(pointsOf));
}

const pointsOf = (positions: readonly (readonly number[])[]): Point[] => positions.map(([x = 0, y = 0]) => [x, y]);

function shapeFrom(polygons: readonly (readonly Point[][])[]): Shape {
	// The centre is that of the largest part: Alaska does not draw the number to the Pacific.
	const [largest = []] = polygons
		.map(([outer = []]) => outer)
		.sort((a, b) => Math.abs(polygonArea(b)) - Math.abs(polygonArea(a)));
	const [x, y] = polygonCentroid(largest);
	const corners: readonly Point[] = [
		[-7, -6],
		[7, -6],
		[7, 6],
		[-7, 6],
		[0, 0],
	];
	return {
		path: pathOf(polygons.flat(), true),
		centre: [tenth(x), tenth(y)],
		isRoomy: corners.every(([dx, dy]) => polygonContains(largest, [x + dx, y + dy])),
	};
}
