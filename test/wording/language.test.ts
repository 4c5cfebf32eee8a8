/** Sentences with parts, and the language that a test build speaks. */
import { expect, test } from 'vitest';
import { accentVowels, english } from '../../src/wording/language.ts';
import { between, rich } from '../../src/wording/rich.ts';

const link = (text: string) => ({ props: { text } });

test('a sentence keeps its parts in order, and texts that meet are one', () => {
	const count = 3;
	expect(rich`Of ${count} reports, ${link('two')} ${''}agree${undefined}.`).toEqual([
		'Of 3 reports, ',
		link('two'),
		' agree.',
	]);
	expect(rich`Compared: ${between([link('a'), link('b'), link('c')], ', ', ' and ')}.`).toEqual([
		'Compared: ',
		link('a'),
		', ',
		link('b'),
		' and ',
		link('c'),
		'.',
	]);
	expect(rich``).toEqual([]);
	expect(between([], ', ')).toEqual([]);
});

test('an ordinary build speaks English', () => {
	const wording = { none: 'No study', count: (n: number) => `${n} studies` };
	expect(english(wording)).toBe(wording);
});

test('every word of a test build has an accent: in texts, in what functions say, and in the words that they link', () => {
	const wording = accentVowels({
		none: 'No study',
		of: { count: (n: number) => `${n} studies` },
		linked: (to: typeof link) => rich`See ${to('all of them')}, by name.`,
	}) as { none: string; of: { count: (n: number) => string }; linked: (to: typeof link) => unknown };
	expect(wording.none).toBe('Nó stúdý');
	expect(wording.of.count(2)).toBe('2 stúdíés');
	expect(wording.linked(link)).toEqual(['Séé ', link('áll óf thém'), ', bý námé.']);
});
