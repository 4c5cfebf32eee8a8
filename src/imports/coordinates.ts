/** Coordinates in tables: degrees north and east in columns of their own, in one cell, and as degrees, minutes and seconds. */
import { isBlank } from '../schema/characters.ts';
import { type Kind, kinds, kindTraits } from '../schema/variable-kind.ts';
import { foldText } from './fold.ts';
import { isMissingNumber, stateOfWord } from './missing-words.ts';
import type { Profile } from './profile.ts';
import type { Sheet } from './sheet.ts';

/** The two directions, with the largest degree of each. */
export type Direction = 'north' | 'east';

export const degreesMost: Readonly<Record<Direction, number>> = { north: 90, east: 180 };

const words: readonly [direction: Direction, words: RegExp][] = [
	['north', /\b(latitudes?|lat|latitudo|latitud|breite|breitengrad|decimallatitude|y coord(inate)?|latitudine)\b/],
	['east', /\b(longitudes?|long?|lng|longitud|lange|langengrad|decimallongitude|x coord(inate)?|longitudine)\b/],
];

/** The direction that a header names, without the other. */
export function directionOf(header: string): Direction | undefined {
	const plainHeader = foldText(header.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
	const directions = words.filter(([, pattern]) => pattern.test(plainHeader));
	return directions.length === 1 ? directions[0]?.[0] : undefined;
}

const number = String.raw`\d{1,3}(?:[.,]\d+)?`;
const parts = new RegExp(
	String.raw`^([NSEW])?\s*([-−]?${number})\s*(?:°|º|deg(?:rees?)?\.?|d)?\s*(?:(${number})\s*(?:'|′|’|min\.?)\s*(?:(${number})\s*(?:"|″|”|''|sec\.?)?\s*)?)?([NSEW])?$`,
	'i',
);

/**
 * Degrees north or east: `53.2`, `53.2° N`, `53° 12′ 30″ N`, `S 12.5`. South and west are below zero. Undefined for
 * anything else, and for minutes or seconds of sixty and more.
 */
export function degreesOf(cell: string): number | undefined {
	const [, before, whole = '', minutes = '0', seconds = '0', behind] = parts.exec(cell.trim()) ?? [];
	if (whole === '' || (before !== undefined && behind !== undefined)) return undefined;
	const [degrees, ...small] = [whole, minutes, seconds].map((text) => Number(text.replace(',', '.').replace('−', '-')));
	if (degrees === undefined || small.some((one) => one >= 60)) return undefined;
	const side = (before ?? behind)?.toUpperCase();
	const size = Math.abs(degrees) + (small[0] ?? 0) / 60 + (small[1] ?? 0) / 3600;
	const isBelow = whole.startsWith('-') || whole.startsWith('−') || (side !== undefined && 'SW'.includes(side));
	return Number(((isBelow ? -1 : 1) * size).toFixed(6)) + 0;
}

/** The unit of a variable that holds degrees, by which its cells are read. */
export const degrees = { one: 'degree', many: 'degrees' } as const;

export interface CoordinateGuess {
	kind: Kind;
	direction: Direction;
	why: string;
	/** Cells that are no degrees. */
	strange: readonly string[];
	doubts: readonly string[];
}

const amount = kinds.find((kind) => kindTraits[kind].form === 'amount');

/** What a column of degrees is: a number from -90 or -180; undefined where its header or its cells do not say so. */
export function guessCoordinate({ name, words: cells }: Profile): CoordinateGuess | undefined {
	const direction = directionOf(name);
	const all = [...cells.keys()].filter((cell) => stateOfWord(cell) === undefined && !isMissingNumber(cell));
	if (!amount || direction === undefined || all.length === 0) return undefined;
	const readings = all.map((cell) => ({ cell, degrees: degreesOf(cell) }));
	const strange = readings.flatMap(({ cell, degrees }) => (degrees === undefined ? [cell] : []));
	if (strange.length > Math.min(5, all.length / 5)) return undefined;
	const most = degreesMost[direction];
	const beyond = readings.filter(({ degrees }) => Math.abs(degrees ?? 0) > most);
	if (beyond.length > 0.2 * readings.length) return undefined;
	return {
		kind: amount,
		direction,
		why: `its cells are degrees ${direction}`,
		strange,
		doubts: [
			...(strange.length === 0
				? []
				: [
						`some of its words are no degrees, and are taken for unclear: ${strange.map((cell) => `"${cell.slice(0, 40)}"`).join(', ')}`,
					]),
			...(beyond.length === 0
				? []
				: [
						`${beyond
							.slice(0, 5)
							.map(({ cell }) => `"${cell}"`)
							.join(
								', ',
							)} cannot be degrees ${direction}, which go from -${most} to ${most}; the map of the site leaves ${beyond.length === 1 ? 'it' : 'them'} out`,
					]),
		],
	};
}

const pairHeader =
	/\b(coordinates?|coords?|gps|lat(itude)?s? (and |or )?(long?(gitude)?|lng)s?|long?(gitude)? (and )?lat(itude)?|latlong?|koordinaten|coordonnees|coordenadas)\b/;

/** Degrees north and east in one cell, as texts; undefined for anything else. */
function pairOf(cell: string): readonly [north: string, east: string] | undefined {
	const text = cell.trim().replace(/^\((.*)\)$/, '$1');
	for (const separator of [/\s*;\s*/, /,\s+/, /\s*[,/|]\s*/, /(?<=[NSEW])\s+/i, /\s+(?=[NSEW])/i, /\s+/]) {
		const [first = '', second = '', ...others] = text.split(separator);
		const [a, b] = [degreesOf(first), degreesOf(second)];
		if (others.length > 0 || a === undefined || b === undefined) continue;
		const isTurned = /[EW]/i.test(first) || /[NS]/i.test(second);
		const [north, east] = isTurned ? [b, a] : [a, b];
		if (Math.abs(north) > degreesMost.north || Math.abs(east) > degreesMost.east) continue;
		return isTurned ? [second, first] : [first, second];
	}
	return undefined;
}

/** A table in which each column with both coordinates in its cells is two columns; the table itself without such a column. */
export function withCoordinates(sheet: Sheet): Sheet {
	const both = sheet.header.flatMap((name, i) => {
		if (!pairHeader.test(foldText(name))) return [];
		const cells = sheet.rows.map((row) => row.cells[i] ?? '').filter((cell) => stateOfWord(cell) === undefined);
		return cells.length > 0 && cells.filter((cell) => pairOf(cell)).length >= 0.8 * cells.length ? [i] : [];
	});
	if (both.length === 0) return sheet;
	const isTurned = (name: string) => /^(x|lon|lng)|\blon\w* (and )?lat/.test(foldText(name));
	const names = new Set(sheet.header);
	const fresh = (name: string, side: string) => {
		let own = `${name} (${side})`;
		for (let number = 2; names.has(own); number++) own = `${name} (${side} ${number})`;
		names.add(own);
		return own;
	};
	return {
		...sheet,
		header: sheet.header.flatMap((name, i) =>
			both.includes(i) ? [fresh(name, 'latitude'), fresh(name, 'longitude')] : [name],
		),
		rows: sheet.rows.map((row) => ({
			...row,
			cells: row.cells.flatMap((cell, i) => {
				if (!both.includes(i)) return [cell];
				const pair = pairOf(cell);
				if (!pair) return [cell, isBlank(cell) ? '' : cell];
				const hasSides = /[NSEW]/i.test(cell);
				return isTurned(sheet.header[i] ?? '') && !hasSides ? [pair[1], pair[0]] : [...pair];
			}),
		})),
		notes: [
			...sheet.notes,
			...both.map((i) => `"${sheet.header[i]}" holds degrees north and east; they are two columns here.`),
		],
	};
}
