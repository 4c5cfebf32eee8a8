/** No page is larger than pages of its kind may be; `weight.test.ts` counts the nodes of the longest of each kind, in `test:full` of all. The same of 500 studies stands in `test/full/many-studies.test.ts`. */
import { expect, test } from 'vitest';
import { builtSites, realSite } from '../built-site.ts';
import { pagesOf } from '../read-site.ts';
import { some } from '../runs.ts';
import { excessOf, heavyKinds } from './page-size.ts';

test('the first review: pages of studies and codes are no heavier in the mean than they may be', () => {
	const pages = pagesOf(realSite).map(({ address, html }) => ({
		address: address.slice(realSite.base.length),
		html,
	}));
	expect(heavyKinds(pages)).toEqual([]);
});

test.each(some(builtSites, 1))('$name: no page is larger than its kind allows', (site) => {
	const pages = pagesOf(site);
	expect(pages.length).toBeGreaterThan(50);
	expect(
		pages
			.map(({ address, html, document }) => excessOf(address.slice(site.base.length), html, document))
			.filter(Boolean),
	).toEqual([]);
});
