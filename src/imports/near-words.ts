/** Finds words of one column that may be one word with a slip of the keyboard: a person decides. */
import { countSlips } from '../records/nearest.ts';
import { countOf } from '../records/words.ts';
import { foldWord } from './fold.ts';

/** In shorter words one letter often makes another word. */
const shortest = 6;

/** Of more words than this, none are compared: they are names rather than choices. */
const mostWords = 400;

/**
 * A doubt for words that differ by one letter, such as `Empirial` and `Empirical`, the rarer first; none where the
 * difference is a digit. `words` have their counts. Empty without any.
 */
export function nearWords(words: ReadonlyMap<string, number>, place: string): readonly string[] {
	if (words.size > mostWords) return [];
	const byForm = Map.groupBy(words, ([word]) => foldWord(word));
	const forms = [...byForm].map(([form, alike]) => ({
		form,
		word: alike[0]?.[0] ?? form,
		count: alike.reduce((sum, [, count]) => sum + count, 0),
	}));
	const isNear = (a: string, b: string) =>
		Math.min(a.length, b.length) >= shortest &&
		a.replace(/\D/g, '') === b.replace(/\D/g, '') &&
		countSlips(a, b, 2) === 1;
	const pairs = forms.flatMap((one, i) =>
		forms
			.slice(i + 1)
			.filter(({ form }) => isNear(one.form, form))
			.map((other) => (one.count <= other.count ? [one, other] : [other, one])),
	);
	if (pairs.length === 0) return [];
	const pairTexts = pairs.map((pair) =>
		pair.map(({ word, count }) => `"${word}" (${countOf(count, 'cell')})`).join(' and '),
	);
	return [
		`${place}: ${pairTexts.join('; ')} ${pairs.length === 1 ? 'differ' : 'each differ'} by one letter. If they are one, write the first under words of the second in the map, and remove its own line.`,
	];
}
