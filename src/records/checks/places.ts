/** Checks that sources begin with a place that `review.yaml` lists, so that readers can find them. */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { isRecord, listAt, type Path, textsAt } from '../raw.ts';
import { ruleOfRecords } from '../record-rule.ts';
import type { SourceFile } from '../source.ts';
import { allChoices, fieldName, guess } from '../words.ts';

export function* checkPlaces(material: Material): Iterable<Problem> {
	for (const source of material.sources) if (source.kind !== 'study') yield* checkSource(source, material);
	yield* checkRecords(material);
}

const checkRecords = ruleOfRecords(checkSource);

function* checkSource(source: SourceFile, { review }: Reviewed): Iterable<Problem> {
	const places = placesOf({ review });
	// A place that is not a text may be the one that a source begins with.
	const isWhole = places.length === listAt(review?.data, 'places').length;
	if (!review || !isWhole || places.length === 0) return;
	for (const [path, text] of sourcesIn(source.data, source.kind === 'review')) {
		if (startsWithPlace({ review }, text)) continue;
		const message = `${fieldName(source, path)}: "${text.split(',')[0]}" is not a place of the review.`;
		yield { kind: 'unknown-place', source, path, found: text, message, hint: placesHint({ review }, text) };
	}
}

type Reviewed = Pick<Material, 'review'>;

function placesOf({ review }: Reviewed): readonly string[] {
	return textsAt(review?.data, 'places').map(([, place]) => place);
}

/** Whether a source begins with a place of the review. Any source does if the review lists no places. */
export function startsWithPlace(material: Reviewed, text: string): boolean {
	const places = placesOf(material);
	return places.length === 0 || places.some((place) => text === place || text.startsWith(`${place},`));
}

/** How to write a source, with the place that may have been meant. */
export function placesHint(material: Reviewed, text: string): string {
	const places = placesOf(material);
	const { review } = material;
	const placeWords =
		places.length > 8 && review
			? `The places are in ${formatPlace(review, ['places'])}.`
			: allChoices(['place', 'places'], places);
	const nearest = nearestWord(
		text.split(',')[0] ?? '',
		places.map((place) => ({ word: place, label: place })),
	);
	return `${guess(nearest)}A source begins with a place, then a comma and the detail. ${placeWords}`;
}

/**
 * Every source in a file with its path. In the searches of `review.yaml`, `at` is the source and `source` is the
 * database.
 */
function* sourcesIn(thing: unknown, isReview: boolean, path: Path = []): Iterable<readonly [Path, string]> {
	if (Array.isArray(thing)) for (const [i, entry] of thing.entries()) yield* sourcesIn(entry, isReview, [...path, i]);
	if (!isRecord(thing)) return;
	const isSearch = isReview && path[0] === 'searches';
	for (const [key, value] of Object.entries(thing)) {
		if (typeof value === 'object' && value !== null) yield* sourcesIn(value, isReview, [...path, key]);
		// A key `source` directly under `values` is a variable of that name.
		else if (key === (isSearch ? 'at' : 'source') && typeof value === 'string' && path.join() !== 'values')
			yield [[...path, key], value];
	}
}
