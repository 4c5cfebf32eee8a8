/** Checks that "none of the reports" in prose is counted: the words must name the selection that must find nothing. */
import type { Problem } from '../issue.ts';
import { locate } from '../locate.ts';
import type { Material } from '../material.ts';
import { placeInText, readProse } from '../prose.ts';
import { textAt, textsAt } from '../raw.ts';

/**
 * A pattern for "none of the reports", "not one programme", "none of these studies", for whatever the review counts.
 */
function nonePattern(units: readonly string[]): RegExp {
	const unit = units.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const none = 'none\\s+of\\s+(?:all\\s+)?(?:the|these|those|our|its)\\s+(?:\\p{L}+\\s+)?';
	return new RegExp(`(?<!\\p{L})(?:${none}|not\\s+(?:one|a\\s+single)\\s+|neither\\s+)(?:${unit})(?!\\p{L})`, 'giu');
}

/** The words for what a review counts, singular and plural. */
export function countedUnits(review: Material['review']): readonly string[] {
	const units = ['report', 'programme'].flatMap((unit) =>
		['one', 'many'].flatMap((form) => textAt(review?.data, 'words', unit, form) ?? []),
	);
	return [...new Set([...units, 'study', 'studies', 'report', 'reports'])];
}

export function* checkTypedNone({ prose, recommendations, review }: Material): Iterable<Problem> {
	const pattern = nonePattern(countedUnits(review));
	for (const source of prose)
		for (const words of readProse(source).texts) {
			if (words.around.includes('None') || words.around.includes('Intended')) continue;
			for (const { 0: phrase, index } of words.text.matchAll(pattern))
				yield {
					kind: 'typed-none',
					source,
					path: [],
					place: placeInText(words, index),
					found: phrase,
					message: `"${phrase.replaceAll(/\s+/g, ' ')}" is typed here.`,
					hint: 'Name what none has, as <None of="…">none of the reports …</None> does: then the check counts it. Words that speak of no records stand in <Intended>…</Intended>.',
				};
		}
	for (const source of recommendations) {
		const [noneText] = textAt(source.data, 'beyond')?.match(pattern) ?? [];
		if (noneText === undefined || textsAt(source.data, 'none').length > 0) continue;
		yield {
			kind: 'typed-none',
			source,
			path: ['beyond'],
			place: locate(source, ['beyond']),
			found: noneText,
			message: `beyond: "${noneText.replaceAll(/\s+/g, ' ')}" is typed here.`,
			hint: 'Name what none has in "none", as selections that find nothing: then the check counts it.',
		};
	}
}
