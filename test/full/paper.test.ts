/** How many sheets of paper each study of the first review takes: a reader has both in the hand. */
import { beforeAll, expect, test } from 'vitest';
import { open, openTab } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { onPaper, paperSheets, smallPrint } from '../browser/paper.ts';
import { ensureBuilt, realSite as site } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

beforeAll(() => ensureBuilt(site));

const most = 2;
/** How many of the longest records may take one more: a sheet of Letter is 18 mm shorter than one of A4. */
const longer = { A4: 1, Letter: 3 };

test.skipIf(missingBrowser() !== undefined)(
	'nearly each study of the first review is printed on two sheets, and none on more than three, in words that are large enough',
	async () => {
		const { studies } = corpusOf(site);
		const { page } = await openTab();
		const long: Record<'A4' | 'Letter', string[]> = { A4: [], Letter: [] };
		for (const { id } of studies) {
			await open(page, site, `studies/${id}/`);
			for (const format of ['A4', 'Letter'] as const) {
				const sheets = await paperSheets(page, format);
				expect(sheets).toBeGreaterThan(0);
				expect(sheets, id).toBeLessThanOrEqual(most + 1);
				if (sheets > most) long[format].push(id);
			}
			await onPaper(page);
			expect([id, ...(await smallPrint(page))]).toEqual([id]);
			await page.emulateMedia({ media: null });
		}
		for (const format of ['A4', 'Letter'] as const)
			expect(long[format].length, `${format}: ${long[format]}`).toBeLessThanOrEqual(longer[format]);
	},
);
