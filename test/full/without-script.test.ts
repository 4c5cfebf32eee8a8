/** A page of each kind says the same with and without scripts. */
import { beforeAll, expect, test } from 'vitest';
import { kindsOfPages, narrow, shareTab, wide } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { ensureBuilt, inventedSite as site } from '../built-site.ts';

beforeAll(() => ensureBuilt(site));

const [openPage, openPlain] = [shareTab(), shareTab({ javaScriptEnabled: false })];

// What needs a script by its nature says so itself.
test
	.skipIf(missingBrowser() !== undefined)
	.each(kindsOfPages(site).filter(([kind]) => !['search', 'explore', 'planner'].includes(kind)))(
	'%s: its text is the same without script',
	async (_, address) => {
		const withScript = await openPage(site, address);
		const without = await openPlain(site, address);
		const text = (await without.page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
		expect(text.length).toBeGreaterThan(100);
		const linesOf = (texts: readonly string[]) =>
			texts.flatMap((words) => words.split('\n')).map((line) => line.replaceAll(/\s+/g, ' ').trim());
		// Only a script can know what is kept on the device, and take a mark that is picked; without one, the page says so of
		// the first, and says nothing of the other.
		const ofScript = new Set(linesOf(await withScript.page.locator('offline-copy, .picked').allInnerTexts()));
		const lines = linesOf([await withScript.page.locator('main').innerText()]).filter((line) => !ofScript.has(line));
		// Buttons that copy need a script, and are not there without one.
		expect(lines.filter((line) => !/^(Copy.*)?$/.test(line) && !text.includes(line))).toEqual([]);
		expect(await without.page.locator('copy-button:visible, theme-choice:visible, site-search:visible').count()).toBe(
			0,
		);
	},
);

test.skipIf(missingBrowser() !== undefined).each(kindsOfPages(site))(
	'%s: without script there is no button that only a script would answer',
	async (_, address) => {
		const { page } = await openPlain(site, address);
		for (const viewport of [narrow, wide]) {
			await page.setViewportSize(viewport);
			// A form is sent, and a popover opened, by the browser.
			const buttons = page.locator('button:not([popovertarget], form[action] *):visible');
			expect(await buttons.allInnerTexts(), `at ${viewport.width} px`).toEqual([]);
		}
	},
);
