/** Words are stemmed as Snowball stems them: the library and another one agree on every word of a dictionary. */
import snowball from 'snowball-stemmers';
import { expect, test } from 'vitest';
import { stemWord } from '../../src/wording/stemmer.ts';
import { dictionary } from '../dictionary.ts';

const english = snowball.newStemmer('english');

test('every word of the dictionary has the stem of Snowball, if that has more than one letter', () => {
	const words = [...new Set(dictionary.map((word) => word.toLowerCase()))].filter((word) => /^[a-z]+$/.test(word));
	const different = words.filter((word) => {
		const stem = english.stem(word);
		return stemWord(word) !== (stem.length > 1 ? stem : word);
	});
	expect(words.length).toBeGreaterThan(100_000);
	expect(different).toEqual([]);
});
