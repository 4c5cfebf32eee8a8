/** No page of any kind, and no view of the explorer, moves what its reader sees by more than a little. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { kindsOfPages, narrow, wide } from '../browser/browser.ts';
import { wakeUp } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { shiftOf } from '../browser/shift.ts';
import { ensureBuilt, inventedSite as site } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

beforeAll(() => ensureBuilt(site));

/** The sum of all shifts of a visit; from 0.1 on a browser calls it poor. */
const most = 0.05;

const corpus = corpusOf(site);
const compared = corpus.studies.slice(0, 3).map(({ id }) => `compare=${id}`);

const shows = (part: string) => async (page: Page) => {
	await wakeUp(page);
	await page.locator(part).first().waitFor();
	await page.locator('.take-away').waitFor();
};

const views: readonly (readonly [name: string, address: string, settle?: (page: Page) => Promise<unknown>])[] = [
	...kindsOfPages(site),
	...corpus.figures.map(({ id }) => [`figure ${id}`, `figures/${id}/`] as const),
	['explorer, words', 'explore/?q=beans', shows('.result')],
	['explorer, table', 'explore/?view=table', shows('.result-table')],
	['explorer, comparison', `explore/?view=compare&${compared.join('&')}`, shows('.comparison')],
	['explorer, figures', 'explore/?view=figures', shows('.figure-of-selection')],
];

test.skipIf(missingBrowser() !== undefined).each(views)('%s: the layout does not jump', async (_, address, settle) => {
	for (const viewport of [wide, narrow]) expect(await shiftOf(site, address, viewport, settle)).toBeLessThan(most);
});
