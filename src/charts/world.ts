/** Layout of a map of the world with a number for each country, and of the list of the same countries. */

import { forceCollide, forceSimulation, forceX, forceY, max } from 'd3';
import { shadeWording } from '../wording/charts.ts';
import { formatShortCount } from '../wording/doubt.ts';
import { mapHeight, mapWidth, type Shape, world } from './atlas.ts';
import { classesOf, classLabel } from './shade.ts';
import { shortenText, tenth, textWidth } from './text.ts';

export interface WorldPlace {
	/** ISO 3166-1 alpha-2 code of a country; undefined for what is none, such as a sea or a state. */
	code?: string | undefined;
	/** Where the number of a place stands that is no country, in degrees. Without it and without `code`, it is only in the list. */
	point?: { latitude: number; longitude: number } | undefined;
	label: string;
	count: number;
	/** How many of `count` are in doubt; where all are, the country is hollow. */
	inDoubt?: number;
	href?: string | undefined;
	/** The name for screen readers: "India: 2 reports". */
	name: string;
}

export interface WorldInput {
	/** In the order of the list. */
	places: readonly WorldPlace[];
	/** What is counted, in words: the head of the legend. */
	counted: string;
}

export interface WorldMark {
	place: WorldPlace;
	/** 1 (the smallest counts) to 4. */
	shade: number;
	path: string;
	x: number;
	y: number;
	/** A disc is drawn where the number does not fit into the country. */
	isDisc: boolean;
	/** Centre of the country, where its disc was moved away from it. */
	from?: { x: number; y: number };
}

export interface WorldLayout {
	width: number;
	height: number;
	land: string;
	borders: string;
	marks: readonly WorldMark[];
	/** The last entry may be that of hollow marks. */
	legend: readonly { x: number; y: number; shade: number; label: string; isHollow: boolean }[];
	list: readonly {
		x: number;
		y: number;
		width: number;
		label: string;
		shade: number;
		place: WorldPlace;
		isOnMap: boolean;
	}[];
	listTop: number;
}

const discRadius = 9;
const rowHeight = 26;
const listWidth = 250;
const gap = 36;
/** A list of more rows than this stands below the map, in columns. */
const besideMost = 15;

/** Positions of everything, in pixels of the picture. Without places, only the land. */
export function layoutWorld({ places }: WorldInput): WorldLayout {
	const { land, borders, shapeOf, shapeAt } = world();
	const isDrawn = ({ code, point }: WorldPlace) => code !== undefined || point !== undefined;
	const most = max(places, (place) => (isDrawn(place) ? place.count : 0)) ?? 0;
	const starts = classesOf(most);
	const shadeOf = (count: number) => starts.filter((start) => start <= count).length;
	const shapes = places.flatMap((place) => {
		const { code, point, label, count } = place;
		const shape =
			count === 0 ? undefined : point ? shapeAt(point) : code === undefined ? undefined : shapeOf(code, label);
		return shape ? [{ place, shape, shade: shadeOf(place.count) }] : [];
	});
	const spots = spread(shapes.map(({ shape, place }) => spotOf(shape, place)));
	const isBeside = places.length <= besideMost;
	const columns = isBeside ? 1 : Math.min(4, Math.ceil(places.length / 6));
	const perColumn = Math.ceil(places.length / columns);
	const left = isBeside ? mapWidth + gap : 0;
	const listTop = isBeside ? 8 : mapHeight + 40;
	const entries = [
		...starts.map((_, i) => ({ shade: i + 1, label: classLabel(starts, i, most), isHollow: false })),
		...(shapes.some(({ place }) => isHollow(place))
			? [{ shade: 0, label: shadeWording.allInDoubt, isHollow: true }]
			: []),
	];
	const onMap = new Set(shapes.map(({ place }) => place));
	return {
		width: isBeside ? mapWidth + gap + listWidth : Math.max(mapWidth, columns * (listWidth + gap) - gap),
		height: Math.max(mapHeight + 8, listTop + perColumn * rowHeight + 8),
		land,
		borders,
		marks: shapes.map(({ place, shape, shade }, i) => {
			const spot = spots[i] ?? { x: 0, y: 0 };
			const [x, y] = shape.centre;
			const isMoved = Math.hypot(spot.x - x, spot.y - y) > 4;
			return {
				place,
				shade,
				path: shape.path,
				x: tenth(spot.x),
				y: tenth(spot.y),
				isDisc: !shape.isRoomy,
				...(isMoved ? { from: { x, y } } : {}),
			};
		}),
		legend: most === 0 ? [] : entries.map((entry, i) => ({ x: 0, y: mapHeight - 24 * (entries.length - i), ...entry })),
		list: places.map((place, i) => ({
			x: left + Math.floor(i / perColumn) * (listWidth + gap),
			y: listTop + (i % perColumn) * rowHeight,
			width: listWidth,
			label: shortenText(place.label, listWidth - 70, 13),
			shade: isDrawn(place) ? shadeOf(place.count) : 0,
			place,
			isOnMap: onMap.has(place),
		})),
		listTop,
	};
}

interface Spot {
	x: number;
	y: number;
	/** Radius of the area that it keeps free. */
	size: number;
	isFixed: boolean;
}

function spotOf({ centre: [x, y], isRoomy }: Shape, place: WorldPlace): Spot {
	return {
		x,
		y,
		size: isRoomy ? textWidth(placeNumber(place), 13) / 2 + 4 : discRadiusOf(place) + 3,
		isFixed: isRoomy,
	};
}

/** The text in a disc: the count, with the number in doubt as in `8 (3?)`. */
export function placeNumber({ count, inDoubt }: WorldPlace): string {
	return formatShortCount(count, inDoubt);
}

/** Whether a place is drawn hollow: it has a count, and all of it is in doubt. */
export function isHollow({ count, inDoubt }: WorldPlace): boolean {
	return count > 0 && count === inDoubt;
}

/** The radius of a disc, in pixels: it grows with the width of its number. */
export function discRadiusOf(place: WorldPlace): number {
	return tenth(Math.max(discRadius, textWidth(placeNumber(place), 13) / 2 + 3));
}

/**
 * Moves discs away from each other and from numbers, and pulls them back towards their countries. The result is the same
 * on every machine: a fixed number of steps, which use only sums, products and square roots. The pull fades before the
 * last step, so no disc is left on top of another.
 */
function spread(homes: readonly Spot[]): readonly { x: number; y: number }[] {
	const spots = homes.map((spot) => ({ ...spot, ...(spot.isFixed ? { fx: spot.x, fy: spot.y } : {}) }));
	forceSimulation(spots)
		.stop()
		.alphaDecay(0.07)
		.velocityDecay(0.2)
		.force('x', forceX<Spot>((_, i) => homes[i]?.x ?? 0).strength(0.2))
		.force('y', forceY<Spot>((_, i) => homes[i]?.y ?? 0).strength(0.2))
		.force(
			'apart',
			forceCollide<Spot>(({ size }) => size),
		)
		.tick(120);
	return spots;
}
