/** No sentence of the program says *most* of what it counts: what is the most frequent may be few. */
import { expect, test } from 'vitest';
import { showsWording } from '../../src/wording/figure-shows.ts';
import { showsWording as enEspanol } from '../../src/wording/spanish/figure-shows.ts';
import { englishTexts, spanishTexts } from '../wording-texts.ts';

/** Parts of templates that say *most* of the noun that follows: `Most ${noun.many}`. */
const english = /(?<!\b(?:at|by|the) )\bmost (?:of (?:the )?)?$/i;
const spanish = /\bla (?:mayor parte|mayoría|mayor cantidad) (?:de (?:l[oa]s )?)?$/i;

test.each([
	['English', englishTexts(), english],
	['Spanish', spanishTexts(), spanish],
] as const)('in %s no word for a majority stands before a noun that the program fills in', (_, texts, majority) => {
	expect(texts.length).toBeGreaterThan(1_000);
	expect(texts.filter((text) => majority.test(text))).toEqual([]);
});

test('the most frequent of many is called so, with its count', () => {
	const noun = { one: 'study', many: 'studies' };
	const total = { count: 20, inDoubt: 0 };
	const one = { labels: ['Bees'], count: 3, inDoubt: 1 };
	const two = { labels: ['Bees', 'Ants'], count: 3, inDoubt: 0 };
	expect(showsWording.bars(one, total, noun)).toBe('The most frequent is Bees: 3 (1 in doubt) of 20 studies.');
	expect(showsWording.bars(two, total, noun)).toBe('The most frequent are Bees and Ants: 3 each of 20 studies.');
	expect(enEspanol.bars(two, { count: 20, inDoubt: 0 }, { one: 'estudio', many: 'estudios' })).toBe(
		'Lo más frecuente son Bees y Ants: 3 en cada caso de 20 estudios.',
	);
});
