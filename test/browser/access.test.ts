/** What everybody needs of a page, and no scan for accessibility measures: sizes of targets, room, places that stay, contrast of fields. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { kindsOfPages, narrow, visit, wide } from './browser.ts';
import { eventually } from './explore.ts';

const site = inventedSite;
const smallest = { width: 320, height: 640 };

/**
 * Targets that are too small (WCAG 2.5.8): below 24 by 24 pixels, with another target within a circle of 24 pixels
 * around their middle. Links within a sentence are allowed to be small; a mark of a picture has its equal in the table
 * of numbers.
 */
const smallTargets = (page: Page) =>
	page.evaluate(() => {
		const least = 24;
		const targets = [...document.querySelectorAll('a[href], button, input, select, summary, textarea')]
			.filter(
				(element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg, .unseen, .skip'),
			)
			.map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
			.filter(({ box }) => box.width > 1 && box.height > 1);
		/** The part of the page that scrolls by itself and has scrolled it out of sight: then it does not lie where its box says. */
		const scrolledIn = (element: Element, box: DOMRect) => {
			for (let around = element.parentElement; around; around = around.parentElement) {
				if (!/auto|scroll/.test(getComputedStyle(around).overflowY)) continue;
				const seen = around.getBoundingClientRect();
				if (box.bottom <= seen.top || box.top >= seen.bottom) return around;
			}
			return undefined;
		};
		const away = new Map(targets.map(({ element, box }) => [element, scrolledIn(element, box)]));
		const isSmall = (box: DOMRect) => box.width < least - 0.1 || box.height < least - 0.1;
		const isInSentence = (element: Element) => {
			if (getComputedStyle(element).display !== 'inline') return false;
			const block = element.closest('p, li, td, th, dd, dt, h1, h2, h3, figcaption, label');
			const text = (block?.textContent ?? '').trim();
			const links = [...(block?.querySelectorAll('a') ?? [])].map(({ textContent }) => (textContent ?? '').trim());
			return text.length > links.join('').length + links.length;
		};
		const distance = (x: number, y: number, box: DOMRect) =>
			Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
		return targets
			.filter(({ element, box }) => {
				if (!isSmall(box) || isInSentence(element)) return false;
				const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
				return targets.some(({ element: other, box: its }) => {
					if (other === element || other.contains(element) || element.contains(other)) return false;
					if (away.get(element) !== away.get(other)) return false;
					return isSmall(its)
						? Math.hypot(its.x + its.width / 2 - x, its.y + its.height / 2 - y) < least
						: distance(x, y, its) < least / 2;
				});
			})
			.map(({ element, box }) => `${box.width.toFixed()}×${box.height.toFixed(1)} ${element.outerHTML.slice(0, 90)}`);
	});

test.each(kindsOfPages(site))('%s: targets are large enough, or far enough from each other', async (_, address) => {
	for (const viewport of [wide, narrow, smallest]) {
		const { page } = await visit(site, address, { viewport });
		expect(await smallTargets(page)).toEqual([]);
	}
});

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

/** Pairs of colours that do not reach a contrast (WCAG 1.4.3 for words in fields, 1.4.11 for their borders), on the page's background. */
const paleFields = (page: Page) =>
	page.evaluate(() => {
		const channels = (color: string) => {
			const canvas = new OffscreenCanvas(1, 1).getContext('2d');
			if (!canvas) throw new Error('no canvas');
			canvas.fillStyle = color;
			canvas.fillRect(0, 0, 1, 1);
			return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
		};
		const light = (color: string) =>
			channels(color)
				.map((channel) => channel / 255)
				.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
				.reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
		const contrast = (one: string, two: string) => {
			const [a = 0, b = 0] = [light(one), light(two)].sort((x, y) => y - x);
			return (a + 0.05) / (b + 0.05);
		};
		const paper = getComputedStyle(document.documentElement).backgroundColor;
		const fields = [...document.querySelectorAll('input:not([type=checkbox], [type=radio]), select, textarea')];
		return fields.flatMap((field) => {
			const words = getComputedStyle(field, '::placeholder').color;
			const border = getComputedStyle(field).borderTopColor;
			const name = field.outerHTML.slice(0, 80);
			return [
				...(field.getAttribute('placeholder') && contrast(words, paper) < 4.5 ? [`words ${name}`] : []),
				...(contrast(border, paper) < 3 ? [`border ${name}`] : []),
			];
		});
	});

test.each(kindsOfPages(site))('%s: fields and what stands in them are seen, light and dark', async (_, address) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		const { page } = await visit(site, address, { colorScheme });
		expect([...new Set(await paleFields(page))]).toEqual([]);
	}
});

test.each(kindsOfPages(site).filter(([kind]) => kind !== 'explore'))(
	'%s: on a narrow screen nothing takes the focus that cannot be seen',
	async (_, address) => {
		const { page } = await visit(site, address, { viewport: narrow });
		const hidden = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea')]
				.filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
				.filter((element) => {
					for (let at: Element | null = element; at; at = at.parentElement)
						if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
					return false;
				})
				.map(({ outerHTML }) => outerHTML.slice(0, 100)),
		);
		expect(hidden).toEqual([]);
	},
);
