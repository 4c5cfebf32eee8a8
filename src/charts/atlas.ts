/** The shapes of countries on the plane, projected once. The one module that holds the atlas, so that a page that draws no map need not load it. */
import { geoEqualEarthRaw, geoPath, geoTransform, greatest, polygonContains } from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { countryNumbers, undrawnCentres } from './country-numbers.ts';
import { tenth } from './text.ts';

type Point = [x: number, y: number];
type Country = (typeof atlas.objects.countries.geometries)[number];

export const mapWidth = 916;
export const mapHeight = 408;

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
	return [origin[0] + scale * x, origin[1] - scale * y];
}

/**
 * The far east of Russia and Fiji reach over the edge of the map, so that they stay in one piece. A projection of d3 would
 * cut at a meridian, and none lies between Russia and Alaska with all its islands.
 */
function isBeyond(longitude: number, latitude: number): boolean {
	return (longitude < -168.7 && latitude > 64) || (longitude < -178 && latitude > -20 && latitude < -15);
}

const path = geoPath(
	geoTransform({
		point(longitude, latitude) {
			this.stream.point(...place([longitude, latitude]));
		},
	}),
).digits(1);

/** Corners of less than half a square pixel are left out; in steradians. */
const least = 2e-5;

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

let theWorld: World | undefined;

/** Made when first needed, then kept: a build draws it once. */
export function world(): World {
	theWorld ??= drawWorld();
	return theWorld;
}

function drawWorld(): World {
	// Neighbours share arcs, so their common border stays common.
	const topology = simplify(presimplify(atlas, sphericalTriangleArea), least);
	const countries = topology.objects.countries.geometries.filter(({ id }) => id !== antarctica);
	const byNumber = new Map(countries.map((country) => [country.id ?? '', country]));
	const byName = new Map(countries.map((country) => [country.properties?.name ?? '', country]));
	const all: GeometryCollection = { type: 'GeometryCollection', geometries: countries };
	const shapes = new Map<string, Shape>();
	const find = (code: string, name: string): Shape | undefined => {
		const number = countryNumbers.get(code);
		const country = (number === undefined ? undefined : byNumber.get(number)) ?? byName.get(name);
		if (country) return shapeFrom(topology, country);
		const centre = undrawnCentres.get(code);
		return centre && { path: '', centre: tenths(place(centre)), isRoomy: false };
	};
	return {
		land: path(merge(topology, countries)) ?? '',
		borders: path(mesh(topology, all, (a, b) => a !== b)) ?? '',
		shapeOf(code, name) {
			const shape = shapes.get(code) ?? find(code, name);
			if (shape) shapes.set(code, shape);
			return shape;
		},
	};
}

function shapeFrom(topology: Topology, country: Country): Shape {
	const polygons =
		country.type === 'Polygon'
			? [feature(topology, country).geometry.coordinates]
			: feature(topology, country).geometry.coordinates;
	// The centre is that of the largest part: Alaska does not draw the number to the Pacific.
	const coordinates = greatest(polygons, (coordinates) => path.area({ type: 'Polygon', coordinates })) ?? [];
	const largest = { type: 'Polygon' as const, coordinates };
	const [x, y] = path.centroid(largest);
	const outline = (coordinates[0] ?? []).map(([longitude = 0, latitude = 0]) => place([longitude, latitude]));
	const corners: readonly Point[] = [
		[-7, -6],
		[7, -6],
		[7, 6],
		[-7, 6],
		[0, 0],
	];
	return {
		path: path({ type: 'MultiPolygon', coordinates: polygons }) ?? '',
		centre: tenths([x, y]),
		isRoomy: corners.every(([dx, dy]) => polygonContains(outline, [x + dx, y + dy])),
	};
}

const tenths = ([x, y]: Point): Point => [tenth(x), tenth(y)];
