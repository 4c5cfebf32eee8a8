/** What a scan for accessibility does not try: places that stay, and a picture's marks by keyboard. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { narrow, visit, wide } from './browser.ts';
import { eventually } from './explore.ts';

const site = inventedSite;
test('results of a search come without moving what the reader sees', async () => {
	for (const viewport of [wide, narrow]) {
		const { page } = await visit(site, 'about/', { viewport });
		await page.addInitScript(() => {
			let shift = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: true });
			Object.assign(window, { readShift: () => shift });
		});
		await page.route('**/*.woff2', (route) => route.abort());
		await page.goto(new URL('/search/?q=the', page.url()).href);
		await page.locator('site-search:not([aria-busy]) li').first().waitFor();
		await eventually(() => page.locator('site-search [role=status]').innerText()).toMatch(/\d/);
		expect(await page.evaluate('readShift()')).toBeLessThan(0.02);
	}
});

test('a picture on a card is one stop for the keyboard, and arrow keys lead through its marks', async () => {
	for (const { id } of corpusOf(site).figures) {
		const { page } = await visit(site, `embed/figures/${id}/`);
		const marks = page.locator('.chart a[href]');
		await eventually(() => marks.and(page.locator('[tabindex="0"]')).count()).toBe(Math.min(1, await marks.count()));
		if ((await marks.count()) < 2) continue;
		await page.locator('.chart a[tabindex="0"]').focus();
		const before = await page.evaluate(() => document.activeElement?.outerHTML);
		for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
		const after = await page.evaluate(() => [document.activeElement?.localName, document.activeElement?.outerHTML]);
		expect(after[0]).toBe('a');
		expect(after[1] === before).toBe(false);
	}
});
