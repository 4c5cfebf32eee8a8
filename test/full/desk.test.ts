/** What the tests in a browser try with one value of each filter of the explorer, with every value. */
import { beforeAll, expect, test } from 'vitest';
import { drawn } from '../browser/browser.ts';
import { explore, staysInView } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { ensureBuilt, inventedSite } from '../built-site.ts';

const desk = { viewport: { width: 1440, height: 900 } };

beforeAll(() => ensureBuilt(inventedSite));

test.skipIf(missingBrowser() !== undefined)(
	'after a click on any value of any filter, count and first result are in view, however far the page is scrolled',
	async () => {
		const { page } = await explore('', desk);
		await page.evaluate(() => {
			for (const facet of document.querySelectorAll<HTMLDetailsElement>('.facet')) facet.open = true;
		});
		await drawn(page);
		const ids = await page.$$eval('.value:not(.empty) input', (boxes) => boxes.map(({ id }) => id));
		expect(ids.length).toBeGreaterThan(20);
		await staysInView(page, ids);
	},
);
