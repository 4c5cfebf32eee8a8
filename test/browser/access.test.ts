/** What a scan for accessibility does not try: places that stay, and a picture's marks by keyboard. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { narrow, visit, wide } from './browser.ts';
import { eventually, explore } from './explore.ts';
import { shiftOf } from './shift.ts';

const site = inventedSite;
slowTest('results of a search come without moving what the reader sees', async () => {
	for (const viewport of [wide, narrow]) {
		const shift = await shiftOf(site, 'search/?q=the', viewport, async (page) => {
			await page.locator('site-search:not([aria-busy]) li').first().waitFor();
			await eventually(() => page.locator('site-search [role=status]').innerText()).toMatch(/\d/);
		});
		expect(shift).toBeLessThan(0.02);
	}
});

slowTest('a picture on a card is one stop for the keyboard, and arrow keys lead through its marks', async () => {
	for (const { id } of corpusOf(site).figures) {
		const { page } = await visit(site, `embed/figures/${id}/`);
		const marks = page.locator('.chart a[href]:visible');
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

test('in the sheet of filters on a phone, nothing that takes the focus lies under its head or its foot', async () => {
	const { page } = await explore('?plot=school-yard', { viewport: narrow });
	await page.locator('.open-filters').press('Enter');
	await page.evaluate(() => {
		for (const details of document.querySelectorAll<HTMLDetailsElement>('.panel details')) details.open = true;
	});
	const hidden: string[] = [];
	for (let stop = 0; stop < 150; stop++) {
		await page.keyboard.press('Tab');
		hidden.push(
			...(await page.evaluate(() => {
				const at = document.activeElement;
				if (!at?.closest('.panel') || at.closest('.sheet-head, .sheet-foot')) return [];
				const box = (at.closest('label') ?? at).getBoundingClientRect();
				const top = document.querySelector('.sheet-head')?.getBoundingClientRect().bottom ?? 0;
				const bottom = document.querySelector('.sheet-foot')?.getBoundingClientRect().top ?? innerHeight;
				return box.bottom <= top || box.top >= bottom ? [at.outerHTML.slice(0, 80)] : [];
			})),
		);
	}
	expect(hidden).toEqual([]);
});
