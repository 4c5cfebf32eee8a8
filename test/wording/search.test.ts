/** What the search says of the words of a query, which need not stand together. */
import { expect, test } from 'vitest';
import { portalWording } from '../../src/wording/portal.ts';
import { searchWording } from '../../src/wording/search.ts';
import { portalWording as portalInSpanish } from '../../src/wording/spanish/portal.ts';
import { searchWording as inSpanish } from '../../src/wording/spanish/search.ts';

const several = { words: 'how many were long', isOpen: false, total: 18, most: 20 };

test('one word is quoted; several are not, because a page can hold them apart', () => {
	expect(searchWording.found({ ...several, words: 'long' })).toBe('18 pages hold “long”.');
	expect(searchWording.found(several)).toBe('18 pages hold all these words: how many were long.');
	expect(searchWording.found({ ...several, total: 0 })).toBe('No page holds all these words: how many were long.');
	expect(inSpanish.found(several)).toBe('18 páginas contienen todas estas palabras: how many were long.');
	for (const say of [searchWording.found, inSpanish.found])
		for (const isOpen of [true, false])
			for (const total of [0, 1, 18, 40]) expect(say({ ...several, isOpen, total })).not.toMatch(/[“«]/);
	for (const { found } of [portalWording, portalInSpanish])
		expect(found({ words: several.words, total: 18, shown: 9 })).not.toMatch(/[“«]/);
});
