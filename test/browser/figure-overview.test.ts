/** The numbers of an evidence map on a phone: in sight without scrolling, beside row names that stay, and equal to those of the table. */
import { expect, test } from 'vitest';
import { inventedSites } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { narrow, visit, wide } from './browser.ts';

test.each(inventedSites)(
	'$name: a phone shows the first group of columns whole, and each number with its doubt',
	async (site) => {
		const map = corpusOf(site).figures.find(({ kind }) => kind === 'evidence-map');
		const { page } = await visit(site, `figures/${map?.id}/`, { viewport: narrow });
		const overview = page.locator('.figure-overview');
		await overview.waitFor();
		const heads = await overview
			.locator('thead tr:last-child th')
			.evaluateAll((all) => all.map((head) => head.getBoundingClientRect().right));
		const [first = 0, ...others] = await overview
			.locator('thead tr:first-child th')
			.evaluateAll((all) => all.map((head) => (head instanceof HTMLTableCellElement ? head.colSpan : 0)));
		const inSight = heads.filter((right) => right <= narrow.width).length;
		expect(inSight).toBeGreaterThanOrEqual(others.length > 0 ? first : heads.length);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

		const name = overview.locator('tbody th').first();
		const before = await name.boundingBox();
		await overview.locator('.scroller').evaluate((scroller) => scroller.scrollTo({ left: scroller.scrollWidth }));
		expect((await name.boundingBox())?.x).toBe(before?.x);

		const shown = await overview.locator('tbody td').evaluateAll((cells) =>
			cells.map((cell) => ({
				text: cell.textContent?.trim() ?? '',
				name: cell.querySelector('a')?.getAttribute('aria-label'),
			})),
		);
		const told = await page
			.locator('details.numbers tbody tr')
			.evaluateAll((rows) =>
				rows.flatMap((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent?.trim() ?? '')),
			);
		expect(shown.map(({ text, name: words }) => words ?? text)).toEqual(told);
		for (const { text, name: words } of shown)
			if (words) expect(text).toBe(`${Number.parseInt(words, 10)}${words.includes('in doubt') ? '?' : ''}`);
		expect(shown.some(({ text }) => text.endsWith('?'))).toBe(true);

		// Paper is narrow, too, and has the picture and the table.
		await page.emulateMedia({ media: 'print' });
		expect(await overview.isVisible()).toBe(false);
		await page.emulateMedia({ media: 'screen' });
		expect(await overview.isVisible()).toBe(true);
		await page.setViewportSize(wide);
		expect(await overview.isVisible()).toBe(false);
	},
);
