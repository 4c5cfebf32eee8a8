import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitOf } from '../../src/search/client.ts';
import { piecesOf } from '../../src/search/excerpt.ts';

test('piecesOf(excerpt) takes the marks out and leaves text', () => {
	expect(piecesOf('Growers of <mark>radishes</mark> and <mark>kale</mark>')).toEqual([
		{ text: 'Growers of ', isMarked: false },
		{ text: 'radishes', isMarked: true },
		{ text: ' and ', isMarked: false },
		{ text: 'kale', isMarked: true },
	]);
	expect(piecesOf('<mark>radishes</mark>')).toEqual([{ text: 'radishes', isMarked: true }]);
	expect(piecesOf('')).toEqual([]);
});

test('piecesOf(excerpt) reads the signs that Pagefind escapes, each once', () => {
	expect(piecesOf('P &lt; 0.05 &amp; n &gt; 3, &quot;it&#39;s&#x27;')).toEqual([
		{ text: `P < 0.05 & n > 3, "it's'`, isMarked: false },
	]);
	expect(piecesOf('&amp;lt;script&amp;gt;')).toEqual([{ text: '&lt;script&gt;', isMarked: false }]);
});

test('piecesOf(excerpt) leaves other markup as text', () => {
	expect(piecesOf('<img src=x onerror=alert(1)> <mark>x</mark>')).toEqual([
		{ text: '<img src=x onerror=alert(1)> ', isMarked: false },
		{ text: 'x', isMarked: true },
	]);
});

test('piecesOf(excerpt) loses no text', () => {
	const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	fc.assert(
		fc.property(fc.array(fc.record({ text: fc.string({ minLength: 1 }), isMarked: fc.boolean() })), (pieces) => {
			const excerpt = pieces
				.map(({ text, isMarked }) => (isMarked ? `<mark>${escaped(text)}</mark>` : escaped(text)))
				.join('');
			const texts = (all: typeof pieces, wanted: boolean) =>
				all.filter(({ isMarked }) => isMarked === wanted).map(({ text }) => text);
			expect(texts([...piecesOf(excerpt)], true)).toEqual(texts(pieces, true));
			expect(texts([...piecesOf(excerpt)], false).join('')).toBe(texts(pieces, false).join(''));
		}),
	);
});

test('hitOf(data) has a page’s sections without the page itself, three at most', () => {
	const section = (i: number) => ({ url: `/studies/one/#s${i}`, title: `Section ${i}`, excerpt: `<mark>${i}</mark>` });
	const hit = hitOf({
		url: '/studies/one/',
		excerpt: 'so',
		meta: {},
		sub_results: [{ url: '/studies/one/', title: 'One', excerpt: 'so' }, ...[1, 2, 3, 4].map(section)],
	});
	expect(hit).toEqual({
		href: '/studies/one/',
		title: '/studies/one/',
		excerpt: 'so',
		sections: [1, 2, 3].map((i) => ({
			href: `/studies/one/#s${i}`,
			title: `Section ${i}`,
			excerpt: `<mark>${i}</mark>`,
		})),
	});
});
