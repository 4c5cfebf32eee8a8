/** The first page: what it draws is what the records hold, and every mark and number leads on. */
import { describe, expect, test } from 'vitest';
import { seenChoices } from '../../src/components/seen-choices.ts';
import { splitParagraphs } from '../../src/components/split-paragraphs.ts';
import { findingGroupsOf } from '../../src/corpus/finding-groups.ts';
import { builtSites, realSite } from '../built-site.ts';
import { corpusOf, pageAt, textOf } from '../read-site.ts';

describe.each(builtSites)('$name', (site) => {
	const corpus = corpusOf(site);
	const { document } = pageAt(site, '');
	const main = document.querySelector('main');

	test('it says what was asked', () => {
		expect(textOf(main?.querySelector('h1'))).toBe(corpus.review.question);
	});

	test('every report that found something about a choice has its mark there, and no other', () => {
		const rows = [...(main?.querySelectorAll('[aria-labelledby=choices] tbody tr') ?? [])];
		expect(rows).toHaveLength(seenChoices(corpus).length);
		for (const row of rows) {
			const href = row.querySelector('th a')?.getAttribute('href') ?? '';
			const question = pageAt(site, href.slice(site.base.length)).document;
			const marked = [...row.querySelectorAll('.report-marks a')].map(
				(mark) => /studies\/([^/]+)\//.exec(mark.getAttribute('href') ?? '')?.[1],
			);
			const seen = new Set(
				[...question.querySelectorAll('[aria-labelledby=seen] .findings .finding a')].flatMap(
					(link) => /studies\/([^/]+)\/#/.exec(link.getAttribute('href') ?? '')?.[1] ?? [],
				),
			);
			expect(new Set(marked), href).toEqual(seen);
			expect(marked).toHaveLength(seen.size);
		}
	});

	test('each of its numbers leads to studies, or to a page that opens what it counts in the explorer', () => {
		const numbers = [...(main?.querySelectorAll('.lead-in a, .words a') ?? [])].filter((link) =>
			/^\d/.test(textOf(link)),
		);
		if (site === realSite) expect(numbers.length).toBeGreaterThan(9);
		const ends = numbers.filter((link) => {
			const address = (link.getAttribute('href') ?? '').slice(site.base.length).split(/[?#]/)[0] ?? '';
			const isList = address === 'studies/' || address === 'explore/';
			return !isList && pageAt(site, address).document.querySelector(`main a[href^="${site.base}explore/"]`) === null;
		});
		expect(ends.map((link) => `${textOf(link)}: ${link.getAttribute('href')}`)).toEqual([]);
	});

	test('a square for every report leads to it', () => {
		const squares = [...(main?.querySelectorAll('.reports li a') ?? [])].map((square) => square.getAttribute('href'));
		const shown = findingGroupsOf(corpus) ? corpus.studies : [];
		expect(squares).toEqual(shown.map(({ id }) => `${site.base}studies/${id}/`));
	});
});

test.each([
	['<p>One.</p>\n<p class="a">Two.</p>', ['<p>One.</p>', '<p class="a">Two.</p>']],
	[
		'<p>One.</p><ul><li><p>Two.</p></li></ul><p>Three.</p>',
		['<p>One.</p>', '<ul><li><p>Two.</p>\n</li></ul><p>Three.</p>'],
	],
	['<h2>One</h2><p>Two.</p>', ['<h2>One</h2><p>Two.</p>']],
	['', []],
])('prose %j is cut into its paragraphs, or after its first', (html, parts) => {
	expect(splitParagraphs(html)).toEqual(parts);
});
