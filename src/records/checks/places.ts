/** Sources begin with a place that review.yaml lists, so that a reader can find them. */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { isRecord, type Path, textsAt } from '../raw.ts';
import { choices, fieldName, guess } from '../words.ts';

export function* checkPlaces({ sources, review }: Material): Iterable<Problem> {
	const places = textsAt(review?.data, 'places').map(([, place]) => place);
	if (!review || places.length === 0) return;
	const known =
		places.length > 8 ? `The places are in ${formatPlace(review, ['places'])}.` : `The places are ${choices(places)}.`;
	for (const source of sources)
		for (const [path, written] of sourcesIn(source.data, source.kind === 'review')) {
			if (places.some((place) => written === place || written.startsWith(`${place},`))) continue;
			const [head = ''] = written.split(',');
			const nearest = nearestWord(
				head,
				places.map((place) => ({ word: place, label: place })),
			);
			const message = `${fieldName(source, path)}: "${head}" is not a place of the review.`;
			const hint = `${guess(nearest)}A source begins with a place, then a comma and the detail. ${known}`;
			yield { kind: 'unknown-place', source, path, found: written, message, hint };
		}
}

/** Every source in a file. In review.yaml `at` is the place of a search; its `source` is the database. */
function* sourcesIn(thing: unknown, isReview: boolean, path: Path = []): Iterable<readonly [Path, string]> {
	if (Array.isArray(thing)) for (const [i, entry] of thing.entries()) yield* sourcesIn(entry, isReview, [...path, i]);
	if (!isRecord(thing)) return;
	const isSearch = isReview && path[0] === 'searches';
	for (const [key, value] of Object.entries(thing)) {
		if (typeof value === 'object' && value !== null) yield* sourcesIn(value, isReview, [...path, key]);
		// A study's own variable may be called source; a source is not.
		else if (key === (isSearch ? 'at' : 'source') && typeof value === 'string' && path.join() !== 'values')
			yield [[...path, key], value];
	}
}
