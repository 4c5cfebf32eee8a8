/** Guesses which column names the places whose latitude and longitude stand beside it. */
import { kinds, kindTraits } from '../schema/variable-kind.ts';
import { degrees, degreesMost, degreesOf, directionOf } from './coordinates.ts';
import { foldText } from './fold.ts';
import { codeId } from './free-names.ts';
import type { MapCode, MapColumn, MapVariable } from './import-map.ts';
import { shortLabel } from './labels.ts';
import type { Profile } from './profile.ts';

const placesKind = kinds.find((kind) => kindTraits[kind].axis === 'map' && kindTraits[kind].codes === 'codebook');

const placeHeader =
	/\b(places?|sites?|study sites?|locations?|study locations?|areas?|study areas?|localit(y|ies)|regions?|stations?|cit(y|ies)|towns?|villages?|lakes?|rivers?|seas?|islands?|parks?|forests?|ort|standort|lieu|lugar|sitio|localita)$/;

const mostPlaces = 200;

/** Degrees that differ by less are one place. */
const sameDegrees = 0.05;

/**
 * The variables, one of them with places as its codes, each with the point that stands beside it: a column of names under
 * a header that asks for places, where at least three of five names have one point in all their rows. The variables
 * themselves where there is no such column. `columns` are those of one table.
 */
export function withPlaces(
	variables: readonly MapVariable[],
	columns: readonly MapColumn[],
	profiles: readonly Profile[],
): readonly MapVariable[] {
	const variableOf = (name: string) =>
		variables.find(({ id }) =>
			columns.some((one) => one.column === name && one.take === 'variable' && one.variable === id),
		);
	const [north, east] = (['north', 'east'] as const).map((direction) =>
		profiles.find(({ name }) => variableOf(name)?.unit?.many === degrees.many && directionOf(name) === direction),
	);
	if (!north || !east || !placesKind) return variables;
	const candidates = profiles.filter(({ name, words }) => {
		const own = variableOf(name);
		const isNames =
			own &&
			own.delimiter === undefined &&
			(kindTraits[own.kind].form === 'words' ||
				(kindTraits[own.kind].codes === 'codebook' && !kindTraits[own.kind].isSeveral));
		return (
			isNames &&
			placeHeader.test(foldText(name)) &&
			words.size > 1 &&
			words.size <= mostPlaces &&
			[...words.keys()].every((word) => word.length <= 60)
		);
	});
	const [best] = candidates
		.map((profile) => ({ profile, points: pointsOf(profile, north, east) }))
		.filter(({ profile, points }) => points.size >= 0.6 * profile.words.size);
	if (!best) return variables;
	const idsInUse = new Set<string>();
	const place = variableOf(best.profile.name);
	const codes: readonly MapCode[] =
		place?.codes ??
		[...best.profile.words.keys()].map((word) => ({ code: codeId(word, idsInUse), label: shortLabel(word) }));
	return variables.map((variable) =>
		variable !== place
			? variable
			: {
					...variable,
					kind: placesKind,
					codes: codes.map((code) => {
						const point = [code.label, ...(code.words ?? [])].flatMap((word) => points(best.points, word))[0];
						return point === undefined ? code : { ...code, point };
					}),
				},
	);
}

type Point = NonNullable<MapCode['point']>;

const points = (pointByWord: ReadonlyMap<string, Point>, word: string) => pointByWord.get(word) ?? [];

/** The point of each word that has one, the same in all its rows. */
function pointsOf(profile: Profile, north: Profile, east: Profile): ReadonlyMap<string, Point> {
	const rows = Map.groupBy(profile.sheet.rows, ({ cells }) => cells[profile.index] ?? '');
	return new Map(
		[...profile.words.keys()].flatMap((word): [string, Point][] => {
			const points = (rows.get(word) ?? []).flatMap(({ cells }): Point[] => {
				const [latitude, longitude] = [degreesOf(cells[north.index] ?? ''), degreesOf(cells[east.index] ?? '')];
				const isPoint =
					latitude !== undefined &&
					longitude !== undefined &&
					Math.abs(latitude) <= degreesMost.north &&
					Math.abs(longitude) <= degreesMost.east;
				return isPoint ? [{ latitude, longitude }] : [];
			});
			const [first] = points;
			const isOne =
				first &&
				points.every(
					(one) =>
						Math.abs(one.latitude - first.latitude) < sameDegrees &&
						Math.abs(one.longitude - first.longitude) < sameDegrees,
				);
			return isOne ? [[word, first]] : [];
		}),
	);
}
