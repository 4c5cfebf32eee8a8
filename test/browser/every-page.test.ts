/** What holds on a page of each kind, wide and narrow, light and dark. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, ensureBuilt, inventedSite, spanishSite } from '../built-site.ts';
import { isFull, some } from '../runs.ts';
import { unfold, violationsOn } from './axe.ts';
import { homeAddress, kindsOfPages, narrow, narrowest, shareTab, wide } from './browser.ts';
import { foldedOnPaper, onPaper, smallPrint } from './paper.ts';
import { hiddenStops, paleFields, smallTargets, spaceText } from './room.ts';
import { shiftOf } from './shift.ts';
import { sidewaysOn } from './sideways.ts';
import { typeOn } from './type.ts';

/** The kinds that hold most of what others are made of, or scripts of their own; in test:full all. */
const tried = ['home', 'explore', 'study', 'code', 'question', 'search'];
const triedOf = (site: BuiltSite) => kindsOfPages(site).filter(([kind]) => isFull || tried.includes(kind));

describe(isFull ? 'in Spanish, under a base path' : 'in English', () => {
	const site = isFull ? spanishSite : inventedSite;
	beforeAll(() => ensureBuilt(site));
	const openPage = shareTab({ viewport: narrow });

	test.each(triedOf(site))(
		'%s: no error, no request to another host, nothing is kept of a visit, nothing scrolls sideways; on paper there is no navigation, nothing is too small or folded',
		async (_, address) => {
			const { page, context, troubles, requests } = await openPage(site, address);
			const { origin } = new URL(await homeAddress(site));
			expect(troubles).toEqual([]);
			expect(requests.filter((url) => !url.startsWith('data:') && new URL(url).origin !== origin)).toEqual([]);
			expect(await context.cookies()).toEqual([]);
			expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
			for (const viewport of [narrow, narrowest]) {
				await page.setViewportSize(viewport);
				const { held, needed, wide: tooWide } = await sidewaysOn(page);
				expect(tooWide, `at ${viewport.width} px`).toEqual([]);
				expect(needed, `at ${viewport.width} px`).toBeLessThanOrEqual(held);
			}
			await onPaper(page);
			// What a reader has written into a field of several lines is printed.
			const parts = ['nav', 'form', 'button', 'select', 'theme-choice', '.skip', '.on-screen'].map(
				(part) => `${part}:visible`,
			);
			const shown = await page
				.locator(parts.join(', '))
				.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 80)));
			expect(shown).toEqual([]);
			expect(await page.locator('h1').isVisible()).toBe(true);
			expect(await smallPrint(page)).toEqual([]);
			expect(await foldedOnPaper(page)).toEqual([]);
		},
	);
});

describe('at the root of a host', () => {
	const site = inventedSite;
	const openPage = shareTab({ viewport: narrow, bypassCSP: true });

	// Axe in dark colours: test/full/dark.test.ts.
	test.each(triedOf(site))(
		'%s: nothing scrolls sideways, with wider spacing of text too, targets have room, fields and the focus are seen, type has five sizes and four heights of lines at most, and axe finds nothing',
		async (kind, address) => {
			const { page } = await openPage(site, address);
			for (const [viewport, isSpaced] of [
				[narrow, false],
				[narrowest, false],
				[narrowest, true],
				[wide, false],
			] as const) {
				await page.setViewportSize(viewport);
				await spaceText(page, isSpaced);
				const at = `at ${viewport.width} px${isSpaced ? ', with wider spacing' : ''}`;
				const { held, needed, wide: tooWide } = await sidewaysOn(page);
				expect(tooWide, at).toEqual([]);
				expect(needed, at).toBeLessThanOrEqual(held);
				expect(await smallTargets(page), at).toEqual([]);
				// The explorer's filters wait in a sheet.
				if (viewport !== wide && kind !== 'explore') expect(await hiddenStops(page), at).toEqual([]);
			}
			const { sizes, lineHeights } = await typeOn(page);
			expect([sizes.length <= 5, sizes.every((size) => size >= 13)], `sizes of type: ${sizes}`).toEqual([true, true]);
			expect(lineHeights.length, `heights of lines: ${lineHeights}`).toBeLessThanOrEqual(4);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect([...new Set(await paleFields(page))], colorScheme).toEqual([]);
			}
			await unfold(page);
			expect(await violationsOn(page, ['light'])).toEqual([]);
		},
	);

	// All kinds, and the views of the explorer: test/full/layout-shift.test.ts.
	test.each(
		some(
			kindsOfPages(site).filter(([kind]) => ['home', 'study', 'explore'].includes(kind)),
			1,
		),
	)('%s: the layout does not shift while it loads', async (_, address) => {
		for (const viewport of [wide, narrow]) expect(await shiftOf(site, address, viewport)).toBeLessThan(0.02);
	});
});
