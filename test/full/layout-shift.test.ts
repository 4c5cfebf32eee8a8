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

interface View {
	name: string;
	address: string;
	settle?: (page: Page) => Promise<unknown>;
}

const views: readonly View[] = [
	...kindsOfPages(site).map(([name, address]) => ({ name, address })),
	...corpus.figures.map(({ id }) => ({ name: `figure ${id}`, address: `figures/${id}/` })),
	{ name: 'explorer, words', address: 'explore/?q=beans', settle: shows('.result') },
	{ name: 'explorer, table', address: 'explore/?view=table', settle: shows('.result-table') },
	{
		name: 'explorer, comparison',
		address: `explore/?view=compare&${compared.join('&')}`,
		settle: shows('.comparison'),
	},
	{ name: 'explorer, figures', address: 'explore/?view=figures', settle: shows('.figure-of-selection') },
];

test.skipIf(missingBrowser() !== undefined).each(views)(
	'$name: the layout does not jump',
	async ({ address, settle }) => {
		for (const viewport of [wide, narrow]) expect(await shiftOf(site, address, viewport, settle)).toBeLessThan(most);
	},
);
