/** Every view of the explorer on a phone and on a desk: nothing runs out of the page, and each target has room. */
import type { BrowserContextOptions } from 'playwright-core';
import { test as anywhere, beforeAll, expect } from 'vitest';
import { narrow, type Visit } from '../browser/browser.ts';
import { explore } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { ensureBuilt, inventedSite } from '../built-site.ts';

const test = anywhere.skipIf(missingBrowser() !== undefined);

beforeAll(() => ensureBuilt(inventedSite));

/** Opens the explorer and waits for the parts of it that come last: a view, and the files below it. */
async function exploreAll(query: string, options: BrowserContextOptions): Promise<Visit> {
	const opened = await explore(query, options);
	await opened.page.locator('.take-away').waitFor();
	const [, view] = /view=(table|compare)/.exec(query) ?? [];
	if (view) await opened.page.locator(view === 'table' ? '.result-table' : '.comparison').waitFor();
	return opened;
}

test('every target measures 24 px or has that room to itself', async () => {
	for (const [query, options] of [
		['?plot=school-yard&season=before-sowing&whom=child-growers', { viewport: narrow, hasTouch: true }],
		['?plot=school-yard&season=before-sowing&whom=child-growers', {}],
		['?view=table&pursuits=cooking', {}],
		['?view=compare&compare=amsel-2012&compare=van-der-zwiebel-2023', {}],
	] as const) {
		const { page } = await exploreAll(query, options);
		if ('viewport' in options) await page.locator('.open-filters').click();
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		const small = await page.evaluate(() => {
			// WCAG 2.2, 2.5.8. Links in a line of text are exempt; a box and its label are one target.
			const inText = 'p a, .fine a, .matches a, .cite a';
			const targets = [
				...document.querySelectorAll<HTMLElement>(
					'.explorer a, .explorer button, .explorer input, .explorer select, .explorer summary',
				),
			].filter(
				(element) =>
					!element.matches(inText) &&
					element.checkVisibility({ visibilityProperty: true }) &&
					!element.closest('[inert]'),
			);
			const boxOf = (element: HTMLElement) => {
				const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
				const boxes = [element, ...labels].map((part) => part.getBoundingClientRect());
				return {
					left: Math.min(...boxes.map(({ left }) => left)),
					right: Math.max(...boxes.map(({ right }) => right)),
					top: Math.min(...boxes.map(({ top }) => top)),
					bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
				};
			};
			return targets
				.map((element) => ({ element, ...boxOf(element) }))
				.filter(({ left, right, top, bottom }) => right - left < 23.9 || bottom - top < 23.9)
				.map(
					({ element, left, right, top, bottom }) =>
						`${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 30)}: ${Math.round(right - left)} × ${Math.round(bottom - top)}`,
				);
		});
		expect([...new Set(small)]).toEqual([]);
	}
});

test('nothing scrolls sideways at 390 px, in any view', async () => {
	for (const query of [
		'',
		'?q=leaves',
		'?plot=school-yard&whom=child-growers&change-in=eating',
		'?view=table',
		'?view=compare&compare=amsel-2012&compare=van-der-zwiebel-2023&compare=jorgensdottir-2016',
		'?unit=programme',
		`?colour=${'x'.repeat(300)}`,
	]) {
		const { page } = await exploreAll(query, { viewport: narrow });
		for (const isSheet of [false, true]) {
			if (isSheet) await page.locator('.open-filters').click();
			await page.evaluate(() => {
				for (const details of document.querySelectorAll('details')) details.open = true;
			});
			const { held, needed, panel } = await page.evaluate(() => {
				const panel = document.querySelector('.panel') as HTMLElement;
				return {
					held: document.documentElement.clientWidth,
					needed: document.documentElement.scrollWidth,
					panel: panel.scrollWidth - panel.clientWidth,
				};
			});
			expect([query, isSheet, needed]).toEqual([query, isSheet, held]);
			expect([query, isSheet, panel]).toEqual([query, isSheet, 0]);
		}
	}
});
