/** Compares the places of a text with the list of those that claims cover. */
import { type PlaceKind, placeKinds } from '../schema/claim-words.ts';
import type { Coverage } from '../schema/coverage.ts';
import type { TextPlace } from './text-places.ts';

export type CoverageEntry = Coverage['places'][number];

/** A place of the text with the entry that covers it, if any. */
export interface CoveredPlace {
	place: TextPlace;
	entry: CoverageEntry | undefined;
}

/** How many places of a kind the text has, and how many of them claims cover. The others have a reason. */
export interface PlaceCount {
	kind: PlaceKind;
	places: number;
	claimed: number;
}

export interface CoverageResult {
	places: readonly CoveredPlace[];
	/** Those that no entry covers. */
	open: readonly TextPlace[];
	/** Entries that cover no place: the text has none there, or narrower entries cover all. */
	idle: readonly CoverageEntry[];
	/** Entries of one place at which something else stands than they say. */
	other: readonly { entry: CoverageEntry; place: TextPlace }[];
	counts: readonly PlaceCount[];
}

/** Finds the entry of each place. Of several that fit, the narrowest covers it; of equally narrow ones, the first. */
export function coverPlaces(
	places: readonly TextPlace[],
	{ places: entries }: Pick<Coverage, 'places'>,
): CoverageResult {
	const bySection = Map.groupBy(entries, ({ section }) => section);
	const coverOfPlaces = places.map((place): CoveredPlace => {
		const candidates = (bySection.get(place.section ?? '') ?? []).filter((entry) => fits(entry, place));
		const [first, ...others] = candidates;
		const entry = others.reduce(
			(best, one) => (best === undefined || widthOf(one) < widthOf(best) ? one : best),
			first,
		);
		return { place, entry };
	});
	const entriesWithPlace = new Set(coverOfPlaces.map(({ entry }) => entry));
	return {
		places: coverOfPlaces,
		open: coverOfPlaces.filter(({ entry }) => entry === undefined).map(({ place }) => place),
		idle: entries.filter((entry) => !entriesWithPlace.has(entry)),
		other: coverOfPlaces.flatMap(({ place, entry }) =>
			entry?.found !== undefined && !isSame(entry.found, place.found) ? [{ entry, place }] : [],
		),
		counts: placeKinds.map((kind) => {
			const own = coverOfPlaces.filter(({ place }) => place.kind === kind);
			return { kind, places: own.length, claimed: own.filter(({ entry }) => entry?.claims !== undefined).length };
		}),
	};
}

type Run = CoverageEntry['paragraph'];

/** The first and the last of a run; open at both ends without it. */
function endsOf(run: Run): readonly [number, number] {
	if (run === undefined) return [1, Number.POSITIVE_INFINITY];
	return typeof run === 'number' ? [run, run] : [run.from, run.to];
}

function fits({ kind, paragraph, ordinal }: CoverageEntry, place: TextPlace): boolean {
	const isIn = (run: Run, number: number) => {
		const [first, last] = endsOf(run);
		return number >= first && number <= last;
	};
	return kind === place.kind && isIn(paragraph, place.paragraph) && isIn(ordinal, place.ordinal);
}

/** How many paragraphs and ordinals an entry covers: paragraphs weigh more than any ordinals. */
function widthOf({ paragraph, ordinal }: CoverageEntry): number {
	const most = 10_000;
	const width = (run: Run) => {
		const [first, last] = endsOf(run);
		return Math.min(last - first + 1, most);
	};
	return width(paragraph) * (most + 1) + width(ordinal);
}

const isSame = (one: string, other: string) => one.replaceAll(/\s+/g, ' ').trim().toLowerCase() === other.toLowerCase();
