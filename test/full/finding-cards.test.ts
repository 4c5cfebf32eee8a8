/** A site in which findings have no cards of their own: the card of their study has each of them as a part. */
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt, spanishSite as site } from '../built-site.ts';
import { pageAt, pagesOf } from '../read-site.ts';

beforeAll(() => ensureBuilt(site));

test('no finding has a card of its own, and the link to each names its part of the card of its study', () => {
	const like = (pattern: RegExp) =>
		pagesOf(site).filter(({ address }) => pattern.test(address.slice(site.base.length)));
	expect(like(/^embed\/studies\/[^/]+\/./).map(({ address }) => address)).toEqual([]);
	const parts = like(/^studies\/[^/]+\/$/).flatMap(({ document }) => {
		const card = document.querySelector('link-to-this')?.getAttribute('data-card-page') ?? '';
		return [...document.querySelectorAll('a[data-part]')].map((link) => `${card}${link.getAttribute('href')}`);
	});
	expect(parts.length).toBeGreaterThan(4);
	for (const part of parts) {
		const [page = '', anchor = ''] = part.split('#');
		const { document } = pageAt(site, page);
		const shown = document.querySelector(`.card-parts > [id="${anchor}"]`);
		expect([part, (shown?.textContent ?? '').trim().length > 0]).toEqual([part, true]);
	}
});
