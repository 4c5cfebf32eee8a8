/** What holds on a page of each kind, wide and narrow, light and dark. */
import { describe, expect, test } from 'vitest';
import { inventedSite, inventedSiteUnderBase } from '../built-site.ts';
import { unfold, violationsOn } from './axe.ts';
import { drawn, homeAddress, kindsOfPages, narrow, open, visit } from './browser.ts';
import { sidewaysOn } from './sideways.ts';

describe('under a base path', () => {
	const site = inventedSiteUnderBase;

	test.each(kindsOfPages(site))(
		'%s: no error, no request to another host, and nothing is kept of a visit',
		async (_, address) => {
			const { page, context, troubles, requests } = await visit(site, address);
			const { origin } = new URL(await homeAddress(site));
			expect(troubles).toEqual([]);
			expect(requests.filter((url) => !url.startsWith('data:') && new URL(url).origin !== origin)).toEqual([]);
			expect(await context.cookies()).toEqual([]);
			expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
		},
	);

	const narrowest = { width: 320, height: 640 };
	const widths = [narrow, narrowest].flatMap((viewport) =>
		kindsOfPages(site).map(([kind, address]) => ({ kind, width: viewport.width, address, viewport })),
	);
	test.each(widths)('$kind: nothing scrolls sideways at $width px', async ({ address, viewport }) => {
		const { page } = await visit(site, address, { viewport });
		const { held, needed, wide } = await sidewaysOn(page);
		expect(wide).toEqual([]);
		expect(needed).toBeLessThanOrEqual(held);
	});
});

describe('at the root of a host', () => {
	const site = inventedSite;

	// Dark: test/full/dark.test.ts.
	test.each(kindsOfPages(site))('%s: axe finds nothing', async (_, address) => {
		const { page } = await visit(site, address, { bypassCSP: true });
		await unfold(page);
		expect(await violationsOn(page, ['light'])).toEqual([]);
	});

	// What needs a script by its nature says so itself.
	test.each(kindsOfPages(site).filter(([kind]) => !['search', 'explore', 'planner'].includes(kind)))(
		'%s: its text is the same without script',
		async (_, address) => {
			const withScript = await visit(site, address);
			const without = await visit(site, address, { javaScriptEnabled: false });
			const text = (await without.page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
			expect(text.length).toBeGreaterThan(100);
			const linesOf = (texts: readonly string[]) =>
				texts.flatMap((words) => words.split('\n')).map((line) => line.replaceAll(/\s+/g, ' ').trim());
			// Only a script can know what is kept on the device; without one, the page says so.
			const ofDevice = new Set(linesOf(await withScript.page.locator('offline-copy').allInnerTexts()));
			const lines = linesOf([await withScript.page.locator('main').innerText()]).filter((line) => !ofDevice.has(line));
			// Buttons that copy need a script, and are not there without one.
			expect(lines.filter((line) => !/^(Copy.*)?$/.test(line) && !text.includes(line))).toEqual([]);
			expect(await without.page.locator('copy-button:visible, theme-choice:visible, site-search:visible').count()).toBe(
				0,
			);
		},
	);

	test.each(kindsOfPages(site))('%s: on paper there is no navigation', async (_, address) => {
		const { page } = await visit(site, address);
		await page.emulateMedia({ media: 'print' });
		const parts = ['nav', 'form', 'button', 'theme-choice', '.skip', '.on-screen'].map((part) => `${part}:visible`);
		const shown = await page
			.locator(parts.join(', '))
			.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 80)));
		expect(shown).toEqual([]);
		expect(await page.locator('h1').isVisible()).toBe(true);
	});

	test.each([...kindsOfPages(site).filter(([kind]) => kind === 'home' || kind === 'study')])(
		'%s: the layout does not shift while it loads',
		async (_, address) => {
			for (const viewport of [undefined, narrow]) {
				const { page } = await visit(site, 'changes/', viewport ? { viewport } : {});
				// Whether the typeface comes before the first paint is the machine's doing: here it never comes.
				await page.route('**/*.woff2', (route) => route.abort());
				await page.addInitScript(() => {
					let shift = 0;
					const add = (entries: PerformanceEntryList) => {
						for (const entry of entries) shift += (entry as PerformanceEntry & { value: number }).value;
					};
					const shifts = new PerformanceObserver((list) => add(list.getEntries()));
					shifts.observe({ type: 'layout-shift', buffered: true });
					Object.assign(window, {
						readShift: () => {
							add(shifts.takeRecords());
							return shift;
						},
					});
				});
				await open(page, site, address);
				await drawn(page);
				expect(await page.evaluate('readShift()')).toBeLessThan(0.02);
			}
		},
	);
});
