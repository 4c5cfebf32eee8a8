/** The shapes of countries on the plane, projected once. Only this module imports the atlas, so that a page without a map need not load it. */
import { geoEqualEarthRaw, geoPath, geoTransform, greatest, polygonContains } from 'd3';
import { feature, merge, mesh } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { countryNumbers, undrawnCentres } from './country-numbers.ts';
import { relativePath } from './relative-path.ts';
import { tenth } from './text.ts';

type Point = [x: number, y: number];
type Country = (typeof atlas.objects.countries.geometries)[number];

export const mapWidth = 916;
export const mapHeight = 408;

/** ISO number of Antarctica, which is left out: it would take a sixth of the map's height. */
const antarctica = '010';

/** Pixels per radian at the equator, and the pixel where the meridian of Greenwich crosses the equator. */
const scale = 166;
const origin: Point = [456, 232];
const radians = Math.PI / 180;

/** The position of a place on the map, in its pixels: longitude and latitude in degrees. */
export function positionOf(degrees: readonly [longitude: number, latitude: number]): Point {
	return place(degrees);
}

/** The position of a place on the map, in the Equal Earth projection (Šavrič, Patterson & Jenny 2018). */
function place([longitude, latitude]: readonly [number, number]): Point {
	const whole = isBeyond(longitude, latitude) ? longitude + 360 : longitude;
	const [x, y] = geoEqualEarthRaw(whole * radians, latitude * radians);
	return [origin[0] + scale * x, origin[1] - scale * y];
}

/**
 * Whether a place belongs to the far east of Russia or to Fiji. These continue beyond the right edge of the map, so that
 * they stay in one piece. The projections of d3 cut along a meridian, but no meridian separates Russia from all islands
 * of Alaska.
 */
function isBeyond(longitude: number, latitude: number): boolean {
	return (longitude < -168.7 && latitude > 64) || (longitude < -178 && latitude > -20 && latitude < -15);
}

const project = geoPath(
	geoTransform({
		point(longitude, latitude) {
			this.stream.point(...place([longitude, latitude]));
		},
	}),
).digits(1);

/** Outlines are simplified: a corner is dropped if its triangle is smaller than this, in steradians (about half a square pixel). */
const least = 2e-5;
/** The same for a map of a third of the width. */
const leastSmall = 4e-4;

/** The outline of some land or of borders; empty for none. */
const outlineOf = (land: Parameters<typeof project>[0]): string => relativePath(project(land) ?? '');

export interface Shape {
	path: string;
	/** Where its number stands, in pixels. */
	centre: Point;
	/** Whether the number fits into the shape. */
	isRoomy: boolean;
}

export interface World {
	/** Paths of all land, and of the borders between countries. */
	land: string;
	borders: string;
	/**
	 * The shape of a country by its ISO 3166-1 alpha-2 code, or by its English name where the atlas has no number for
	 * it. A country that the atlas does not draw has an empty path and a centre. Undefined for an unknown code and name.
	 */
	shapeOf(code: string, name: string): Shape | undefined;
	/** The shape of a place that is no country: a centre alone, where its number is drawn in a disc. */
	shapeAt(point: { latitude: number; longitude: number }): Shape;
}

let theWorld: World | undefined;
let theSmallWorld: World | undefined;

/** The map, made at the first call and then kept: a build makes it once. */
export function world(): World {
	theWorld ??= drawWorld(least);
	return theWorld;
}

/** The map with fewer corners, for a picture of a third of its width: in the same pixels. */
export function smallWorld(): World {
	theSmallWorld ??= drawWorld(leastSmall);
	return theSmallWorld;
}

function drawWorld(fineness: number): World {
	// Neighbours share arcs, so their common border stays the same line after simplification.
	const topology = simplify(presimplify(atlas, sphericalTriangleArea), fineness);
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
		land: outlineOf(merge(topology, countries)),
		borders: outlineOf(mesh(topology, all, (a, b) => a !== b)),
		shapeOf(code, name) {
			const shape = shapes.get(code) ?? find(code, name);
			if (shape) shapes.set(code, shape);
			return shape;
		},
		shapeAt({ latitude, longitude }) {
			return { path: '', centre: tenths(place([longitude, latitude])), isRoomy: false };
		},
	};
}

function shapeFrom(topology: Topology, country: Country): Shape {
	const polygons =
		country.type === 'Polygon'
			? [feature(topology, country).geometry.coordinates]
			: feature(topology, country).geometry.coordinates;
	// The centre is that of the largest part: otherwise Alaska would pull the number of the United States towards the Pacific.
	const coordinates = greatest(polygons, (coordinates) => project.area({ type: 'Polygon', coordinates })) ?? [];
	const largest = { type: 'Polygon' as const, coordinates };
	const [x, y] = project.centroid(largest);
	const outline = (coordinates[0] ?? []).map(([longitude = 0, latitude = 0]) => place([longitude, latitude]));
	const corners: readonly Point[] = [
		[-7, -6],
		[7, -6],
		[7, 6],
		[-7, 6],
		[0, 0],
	];
	return {
		path: outlineOf({ type: 'MultiPolygon', coordinates: polygons }),
		centre: tenths([x, y]),
		isRoomy: corners.every(([dx, dy]) => polygonContains(outline, [x + dx, y + dy])),
	};
}

const tenths = ([x, y]: Point): Point => [tenth(x), tenth(y)];
