/** How many sheets of paper a page takes. What is on them: test/browser/every-page.test.ts. */
import { expect, test } from 'vitest';
import { inventedSite as site } from '../built-site.ts';
import { kindsOfPages, visit } from './browser.ts';
import { paperSheets } from './paper.ts';

/** The longest question of the invented review, and its longest study. */
const most: Readonly<Record<string, number>> = { question: 3, study: 6, recommendation: 3 };

test.each(kindsOfPages(site).filter(([kind]) => kind in most))(
	'%s: takes few sheets of paper',
	async (kind, address) => {
		const { page } = await visit(site, address);
		const sheets = await paperSheets(page);
		expect(sheets).toBeGreaterThan(0);
		expect(sheets).toBeLessThanOrEqual(most[kind] ?? 0);
		await page.emulateMedia({ media: 'print' });
		const foot = await page.locator('.site-foot').innerText();
		expect(foot).toContain(await page.locator('link[rel=canonical]').getAttribute('href'));
		const underlined = await page.evaluate(
			() =>
				[...document.querySelectorAll('a')].filter((link) => getComputedStyle(link).textDecorationLine !== 'none')
					.length,
		);
		expect(underlined).toBe(0);
	},
);
