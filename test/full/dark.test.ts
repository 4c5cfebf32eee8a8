/** What a scan for accessibility says of a page of each kind in the dark, and of each figure in both colour schemes. */
import { beforeAll, expect, test } from 'vitest';
import { unfold, violationsOn } from '../browser/axe.ts';
import { kindsOfPages, shareTab } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { ensureBuilt, inventedSite as site } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

beforeAll(() => ensureBuilt(site));

const figures = corpusOf(site).figures.map(({ id }) => [id, `figures/${id}/`] as const);

const openPage = shareTab({ bypassCSP: true, colorScheme: 'dark' });

test.skipIf(missingBrowser() !== undefined).each([...kindsOfPages(site), ...figures])(
	'%s: axe finds nothing in the dark',
	async (_, address) => {
		const { page } = await openPage(site, address);
		await unfold(page);
		expect(await violationsOn(page, ['dark'])).toEqual([]);
	},
);

test.skipIf(missingBrowser() !== undefined).each(figures)('%s: axe finds nothing in the light', async (_, address) => {
	const { page } = await openPage(site, address);
	await unfold(page);
	expect(await violationsOn(page, ['light'])).toEqual([]);
});
