/** The site of the review that is published, in a browser: pages of each kind, and question pages on paper. Its content is tested here, not the program. */
import { describe, expect, test } from 'vitest';
import { unfold, violationsOn } from '../browser/axe.ts';
import { kindsOfPages, narrow, visit } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { sheetsOf } from '../browser/sheets.ts';
import { ensureBuilt, realSite as site } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

await ensureBuilt(site);

describe.runIf(missingBrowser() === undefined)('in a browser', () => {
	test.each(kindsOfPages(site))('%s: axe finds nothing, light and dark', async (_, address) => {
		const { page, troubles } = await visit(site, address);
		expect(troubles).toEqual([]);
		const scanned = await visit(site, address, { bypassCSP: true });
		await unfold(scanned.page);
		expect(await violationsOn(scanned.page)).toEqual([]);
		await page.setViewportSize(narrow);
		await unfold(page);
		const overhang = () =>
			page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(await overhang()).toBeLessThanOrEqual(0);
	});

	const questions = corpusOf(site).questions.map(({ id }) => [`content/guidance/${id}.mdx`, id] as const);

	test.each(questions)('%s prints on three sheets at most, of A4 and of Letter', async (_, id) => {
		const { page } = await visit(site, `guidance/${id}/`);
		for (const format of ['A4', 'Letter']) {
			const sheets = sheetsOf(await page.pdf({ format }));
			expect(sheets, format).toBeGreaterThan(0);
			expect(sheets, format).toBeLessThanOrEqual(3);
		}
	});
});
