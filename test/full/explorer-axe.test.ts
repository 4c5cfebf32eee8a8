/** What a scan for accessibility says of each view of the explorer. */
import { beforeAll, expect, test } from 'vitest';
import { unfold, violationsOn } from '../browser/axe.ts';
import { narrow, wide } from '../browser/browser.ts';
import { explore } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { smallTargets } from '../browser/room.ts';
import { ensureBuilt, inventedSite, realSite } from '../built-site.ts';

beforeAll(async () => {
	await ensureBuilt(inventedSite);
	await ensureBuilt(realSite);
});

test.skipIf(missingBrowser() !== undefined).each([
	['list', '.result .excerpt', '?plot.not=school-yard&whom=child-growers&q=beans', wide],
	['empty list', '.nothing', '?plot=rooftop&published=1990..1995&colour=red', wide],
	['programmes', '.programme', '?unit=programme', wide],
	['table', '.result-table', '?view=table&pursuits=cooking&sort=-published', wide],
	[
		'comparison',
		'.comparison',
		'?view=compare&compare=amsel-2012&compare=van-der-zwiebel-2023&compare=jorgensdottir-2016',
		wide,
	],
	['open sheet', '.result', '?plot=school-yard&season=before-sowing&season=at-harvest', narrow],
	['list on a phone', '.result', '?plot=school-yard', narrow],
])('%s: axe finds nothing, light and dark', async (kind, part, query, viewport) => {
	const { page } = await explore(query, { bypassCSP: true, viewport });
	// Tables, comparisons, and the files below all views come with code of their own.
	await page.locator(part).first().waitFor();
	await page.locator('.take-away').waitFor();
	if (kind === 'open sheet') await page.locator('.open-filters').click();
	await unfold(page);
	expect(await violationsOn(page)).toEqual([]);
});

// Its figures may have the names of groups of filters, and its words stand on pages other than studies.
test.skipIf(missingBrowser() !== undefined).each([
	['words', '.elsewhere a', '?q=students'],
	['figures', '.figure-of-selection svg.chart', '?view=figures'],
])('%s of the first review: axe finds nothing, and targets have room', async (_, part, query) => {
	const { page } = await explore(query, { bypassCSP: true, viewport: wide }, realSite);
	await page.locator(part).first().waitFor();
	await unfold(page);
	expect(await smallTargets(page)).toEqual([]);
	expect(await violationsOn(page, ['light'])).toEqual([]);
});
