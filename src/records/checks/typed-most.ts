/**
 * Checks that "most reports" in prose is counted: the words must stand in `<Most>`, whose selection more than half must
 * match.
 */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { placeInText, readProse } from '../prose.ts';
import { countedUnits } from './typed-none.ts';

/**
 * A pattern for "most reports", "every report", "nearly all of these findings", "the majority of programmes", for whatever the review
 * counts.
 */
function mostPattern(units: readonly string[]): RegExp {
	const unit = units.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const many = '(?:most|nearly\\s+all|almost\\s+all|(?:the|a)\\s+majority\\s+of|all|every)';
	const of = '(?:of\\s+)?(?:(?:the|these|those|our|its)\\s+)?(?:(?!of\\b)\\p{L}+\\s+)?';
	return new RegExp(`(?<!\\p{L})${many}\\s+${of}(?:${unit})(?!\\p{L})`, 'giu');
}

/** Matches words that claim more than "more than half", which is what `<Most>` counts. */
const nearlyAll = /(?<!\p{L})(?:nearly|almost|virtually)\s+(?:all|always|every)(?!\p{L})/giu;

/** Components in which the claim need not be counted. */
const besides = ['Intended', 'Statement', 'Example', 'All'];

export function* checkTypedMost({ prose, review }: Material): Iterable<Problem> {
	const pattern = mostPattern([...countedUnits(review), 'findings']);
	for (const source of prose)
		for (const words of readProse(source).texts) {
			if (words.around.some((name) => besides.includes(name))) continue;
			const isCounted = words.around.includes('Most');
			for (const { 0: phrase, index } of words.text.matchAll(isCounted ? nearlyAll : pattern)) {
				const quote = phrase.replaceAll(/\s+/g, ' ');
				yield {
					kind: 'typed-most',
					source,
					path: [],
					place: placeInText(words, index),
					found: phrase,
					message: isCounted
						? `"${quote}" says more than <Most> counts, which is more than half.`
						: `"${quote}" is typed here.`,
					hint: isCounted
						? 'Write "most", or say how many, with <Count of="…" total words />.'
						: 'Name what most or all have, as <Most of="…" among="…">Most</Most> reports or <All of="…">every report</All> does: then the check counts it. Words that count no records stand in <Intended>…</Intended>.',
				};
			}
		}
}
