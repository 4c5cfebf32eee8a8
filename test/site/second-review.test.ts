/** Another review needs no other code: its pages have its words, and none of the first one's. */
import { describe, expect, test } from 'vitest';
import { inventedSite, realSite } from '../built-site.ts';
import { corpusOf, pageAt, pagesOf, readSiteFile, textOf } from '../read-site.ts';
import { wordsOfFirstReview } from '../words-of-first-review.ts';

describe('the invented review', () => {
	const corpus = corpusOf(inventedSite);

	test('its pages and files hold no word of the first review', () => {
		const found = pagesOf(inventedSite).filter(({ html }) => wordsOfFirstReview.test(html));
		expect(found.map(({ address }) => address)).toEqual([]);
		for (const file of ['studies.json', 'review.json', 'codebook.json', 'datapackage.json', 'schema/study.json'])
			expect(readSiteFile(inventedSite, `data/${file}`)).not.toMatch(wordsOfFirstReview);
	});

	test('its own words for reports and programmes stand on its pages', () => {
		const { report, programme } = corpus.review.words;
		expect(textOf(pageAt(inventedSite, 'studies/').document.querySelector('h1'))).toBe(
			`${corpus.studies.length} ${report.many}, ${new Set(corpus.studies.map((study) => study.programme)).size} ${programme?.many}`,
		);
		expect(textOf(pageAt(inventedSite, '').document.querySelector('h1'))).toBe(corpus.review.question);
	});

	test('no page speaks of reports or programmes where the review has other words', () => {
		const speaking = pagesOf(inventedSite).flatMap(({ address, document }) => {
			const blocks = [...document.querySelectorAll('main :is(h1, h2, p, li, dt, dd, th, td, caption)')].map(textOf);
			const found = /\b(?:\d+ |no |each |a |all )(?:reports?|programmes?)\b|\breports from\b/i;
			return blocks.filter((text) => found.test(text)).map((text) => `${address}: ${found.exec(text)?.[0]}`);
		});
		expect(speaking).toEqual([]);
	});

	test('every page of one kind has its like in the other site', () => {
		const kinds = (pages: readonly { address: string }[]) =>
			new Set(
				pages.map(({ address }) =>
					address
						.replace(
							/^\/(studies|by|codebook|figures|recommendations|claims|embed\/\w+)\/(?!report\/)[^/]+\/.*/,
							'/$1/…',
						)
						.replace(/^\/guidance\/(?!plan\/)[^/]+\//, '/guidance/…'),
				),
			);
		expect(kinds(pagesOf(inventedSite).filter(({ movedTo }) => !movedTo))).toEqual(
			kinds(pagesOf(realSite).filter(({ movedTo }) => !movedTo)),
		);
	});
});
