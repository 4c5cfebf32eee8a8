/**
 * Layout of places by their coordinates on a map: near places share a disc, whose number counts their studies. The map
 * shows the part of the world that has places.
 */
import { extent, mean } from 'd3';
import { mapHeight, mapWidth, positionOf, world } from './atlas.ts';
import { tenth } from './text.ts';

export interface MapPoint {
	latitude: number;
	longitude: number;
}

/** Points that share a disc, as indexes into those given. */
export interface PointCluster {
	points: readonly number[];
	x: number;
	y: number;
}

export interface PointMapLayout {
	width: number;
	height: number;
	land: string;
	borders: string;
	/** The part of the map that is shown, in its own pixels. */
	view: { x: number; y: number; width: number; height: number };
	clusters: readonly PointCluster[];
}

/** The most that the map is enlarged: its outlines are drawn for the whole world. */
const zoomMost = 6;
/** Room around the outermost places, as a share of the span of places. */
const margin = 0.25;
/** The side of the square whose places share a disc, in pixels: the smallest target that can be hit. */
const cellSide = 24;
/** The most discs, so that a map of very many places stays light: larger squares share a disc until there are no more. */
const clustersMost = 400;

/** Whether the map shows a place: its lower edge leaves out Antarctica. */
export function isOnMap({ latitude, longitude }: MapPoint): boolean {
	const [x, y] = positionOf([longitude, latitude]);
	return x >= 0 && x <= mapWidth && y >= 0 && y <= mapHeight;
}

/** Positions of everything, in pixels of the picture. Without points, the whole world. `room` is the width of the picture. */
export function layoutPoints(points: readonly MapPoint[], room = mapWidth): PointMapLayout {
	const { land, borders } = world();
	const positions = points.map(({ latitude, longitude }) => positionOf([longitude, latitude]));
	const view = viewOf(positions);
	const zoom = room / view.width;
	const onPicture = positions.map(([x, y]) => [(x - view.x) * zoom, (y - view.y) * zoom] as const);
	let side = cellSide;
	let clusters = clustersOf(onPicture, side);
	// A disc is no wider than its square, so discs of neighbouring squares lie beside each other, however many there are.
	for (let least = leastSide(clusters); side < least || clusters.length > clustersMost; least = leastSide(clusters)) {
		side = Math.max(least, clusters.length > clustersMost ? side * 1.5 : side);
		clusters = clustersOf(onPicture, side);
	}
	return { width: room, height: tenth((mapHeight * room) / mapWidth), land, borders, view, clusters: apart(clusters) };
}

/** The part of the map around some positions, in the form of the whole map; the whole map without positions. */
function viewOf(positions: readonly (readonly [number, number])[]): PointMapLayout['view'] {
	const whole = { x: 0, y: 0, width: mapWidth, height: mapHeight };
	const [left, right] = extent(positions, ([x]) => x);
	const [top, bottom] = extent(positions, ([, y]) => y);
	if (left === undefined || right === undefined || top === undefined || bottom === undefined) return whole;
	const wide = (right - left) * (1 + 2 * margin);
	const high = (bottom - top) * (1 + 2 * margin);
	const zoom = Math.min(zoomMost, mapWidth / Math.max(wide, 1), mapHeight / Math.max(high, 1));
	// A map that would hardly be larger shows the whole world.
	if (zoom < 1.4) return whole;
	const [width, height] = [mapWidth / zoom, mapHeight / zoom];
	const within = (centre: number, span: number, most: number) =>
		tenth(Math.min(Math.max(centre - span / 2, 0), most - span));
	return {
		x: within((left + right) / 2, width, mapWidth),
		y: within((top + bottom) / 2, height, mapHeight),
		width: tenth(width),
		height: tenth(height),
	};
}

/** The room that the mark of a cluster takes, as a radius: that of a dot, or of a disc with its number. */
const roomOf = ({ points }: Pick<PointCluster, 'points'>) =>
	points.length === 1 ? 6 : 9 + 3 * String(points.length).length;

/** The side of squares as wide as the widest mark among some clusters. */
const leastSide = (clusters: readonly PointCluster[]) => 2 * Math.max(0, ...clusters.map(roomOf));

/**
 * The clusters, where a mark that would lie on a larger one is counted with that. The larger one stays where it is: if it
 * moved on, a region full of places would become a single disc.
 */
function apart(clusters: readonly PointCluster[]): PointCluster[] {
	const open = clusters.toSorted((a, b) => b.points.length - a.points.length);
	const marks: PointCluster[] = [];
	for (let one = open.shift(); one; one = open.shift()) {
		const { x, y } = one;
		const room = roomOf(one);
		const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < roomOf(mark) + room);
		if (!near) {
			marks.push(one);
			continue;
		}
		marks.splice(marks.indexOf(near), 1);
		const larger = near.points.length < one.points.length ? one : near;
		open.unshift({ ...larger, points: [...near.points, ...one.points] });
	}
	return marks.sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Positions in the same square, with their middle; the squares from north to south, and from west to east. */
function clustersOf(positions: readonly (readonly [number, number])[], side: number): PointCluster[] {
	const squares = new Map<string, number[]>();
	for (const [i, [x, y]] of positions.entries()) {
		const key = `${Math.floor(y / side)} ${Math.floor(x / side)}`;
		const own = squares.get(key);
		if (own) own.push(i);
		else squares.set(key, [i]);
	}
	const middle = (own: readonly number[], at: 0 | 1) => {
		const exact = mean(own, (i) => positions[i]?.[at]) ?? 0;
		if (own.length === 1) return tenth(exact);
		// The mark of several stays within their square.
		const start = Math.floor((positions[own[0] ?? 0]?.[at] ?? 0) / side) * side;
		const room = Math.min(side / 2, roomOf({ points: own }));
		return tenth(Math.min(Math.max(exact, start + room), start + side - room));
	};
	return [...squares.values()]
		.map((own) => ({ points: own, x: middle(own, 0), y: middle(own, 1) }))
		.sort((a, b) => a.y - b.y || a.x - b.x);
}
