/** Arriving at the explorer. */
import { test as anywhere, beforeAll, expect } from 'vitest';
import { drawn, gate, narrow, open, openTab, visit, wide } from '../browser/browser.ts';
import { eventually, idsAt, listedIds, wakeUp, watchArrival } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { ensureBuilt, inventedSite } from '../built-site.ts';

const test = anywhere.skipIf(missingBrowser() !== undefined);

beforeAll(() => ensureBuilt(inventedSite));

test.each([
	'',
	'?plot=school-yard',
	'?pursuits=cooking&whom=child-growers&swing=towards&told-by=child',
	'?q=leaves',
	'?view=table&plot=school-yard&sort=-published',
	'?view=compare&compare=amsel-2012&compare=van-der-zwiebel-2023',
	'?view=figures&plot=school-yard',
	'?unit=programme&colour=red&published=2015..2018',
])(
	'explore/%s: nothing moves after the first paint, wide and narrow, however late records and words come',
	async (query) => {
		for (const viewport of [wide, narrow]) {
			const { page } = await visit(inventedSite, 'about/', { viewport });
			const arrivalOf = await watchArrival(page);
			const records = await gate(page, '**/explore/corpus.json');
			const index = await gate(page, '**/pagefind/**');
			await open(page, inventedSite, `explore/${query}`);
			// The built page has been painted, and stands as long as it must.
			await drawn(page);
			records.open();
			if (query.includes('q=')) await page.getByText('Looking …').waitFor();
			await drawn(page);
			index.open();
			await wakeUp(page);
			const { shift, moved, seen } = await arrivalOf();
			expect([shift < 0.02, shift < 0.02 ? [] : moved]).toEqual([true, []]);
			// Only what the address asks for is ever seen.
			const found = (await listedIds(page)).length;
			expect(seen.filter((results) => results !== 0)).toEqual(found === 0 ? [] : [found]);
		}
	},
);

test('an address that takes long to apply says so, and nothing moves either', async () => {
	for (const viewport of [wide, narrow]) {
		const { page } = await visit(inventedSite, 'about/', { viewport });
		const arrivalOf = await watchArrival(page);
		const records = await gate(page, '**/explore/corpus.json');
		await page.clock.install({ time: '2031-05-06T12:00:00Z' });
		await open(page, inventedSite, 'explore/?plot=school-yard');
		await drawn(page);
		await page.clock.fastForward(10_000);
		const said = () =>
			page.evaluate(() =>
				[...document.querySelectorAll('.explorer, .explorer-main')]
					.map((part) => getComputedStyle(part, '::before'))
					.filter(({ content, visibility }) => content !== 'none' && visibility === 'visible')
					.map(({ content }) => content),
			);
		await eventually(said).toEqual([expect.stringContaining('still being applied')]);
		await drawn(page);
		records.open();
		await wakeUp(page);
		expect(await said()).toEqual([]);
		const { shift, moved, seen } = await arrivalOf();
		expect([shift < 0.02, shift < 0.02 ? [] : moved]).toEqual([true, []]);
		expect(seen.filter((results) => results !== 0)).toEqual([idsAt('?plot=school-yard').length]);
	}
});

test('a filtered address keeps its promise when the records do not come', async () => {
	const { page } = await openTab();
	await page.route('**/explore/corpus.json', (route) => route.abort());
	await open(page, inventedSite, 'explore/?plot=school-yard');
	await page.waitForSelector('html:not([data-pending])');
	await eventually(() => page.locator('.ignored').innerText()).toContain('The records could not be loaded');
	// Everything is no answer to an address that asks for less.
	await eventually(() => page.locator('#found').innerText()).toBe('Not known');
	expect(await listedIds(page)).toEqual([]);
	// When the connection is back, the address is applied.
	await page.unroute('**/explore/corpus.json');
	await page.reload();
	await wakeUp(page);
	await eventually(() => listedIds(page)).toEqual(idsAt('?plot=school-yard'));
});
