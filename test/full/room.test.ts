/**
 * Every page and state that the audit visits, on a phone that is touched: every target has room for a finger, and nothing
 * scrolls sideways, also at 320 pixels with letters, words and lines set apart (WCAG 1.4.10, 1.4.12). The pages of every day:
 * test/browser/every-page.test.ts.
 */
import { beforeAll, expect, test } from 'vitest';
import { auditedPages } from '../audit/pages.ts';
import { homeAddress, narrow, narrowest, openTab } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { smallTargets, spaceText } from '../browser/room.ts';
import { sidewaysOn } from '../browser/sideways.ts';
import { ensureBuilt, inventedSite, realSite } from '../built-site.ts';

beforeAll(() => Promise.all([inventedSite, realSite].map(ensureBuilt)));

/** All of one review, and those of the other whose words are longest. */
const visits = [
	...auditedPages(inventedSite).map((page) => ({ site: inventedSite, review: 'invented', ...page })),
	...auditedPages(realSite)
		.filter(({ name }) => ['home', 'study', 'methods', 'about'].includes(name))
		.map((page) => ({ site: realSite, review: 'real', ...page })),
];

test.skipIf(missingBrowser() !== undefined).each(visits)(
	'$review, $name: nothing scrolls sideways, and targets have room',
	async ({ site, address, prepare }) => {
		const { page, settled } = await openTab({ viewport: narrow, bypassCSP: true, hasTouch: true, isMobile: true });
		await page.goto(`${await homeAddress(site)}${address}`);
		await settled();
		await prepare?.(page);
		for (const [viewport, isSpaced] of [
			[narrow, false],
			[narrowest, false],
			[narrowest, true],
		] as const) {
			await page.setViewportSize(viewport);
			await spaceText(page, isSpaced);
			const at = `at ${viewport.width} px${isSpaced ? ', with wider spacing' : ''}`;
			if (!isSpaced) expect(await smallTargets(page, { withOverlaps: viewport === narrow }), at).toEqual([]);
			const { held, needed, wide } = await sidewaysOn(page);
			expect(wide, at).toEqual([]);
			expect(needed, at).toBeLessThanOrEqual(held);
		}
	},
);
