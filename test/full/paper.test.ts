/** What pages are on paper, where a sheet cannot be scrolled: how many sheets they take, and how full these are. */
import { beforeAll, describe, expect, test } from 'vitest';
import { kindsOfPages, open, openTab } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { foldedOnPaper, onPaper, paperSheets, smallPrint } from '../browser/paper.ts';
import { filled, printedSheets } from '../browser/printed-sheets.ts';
import { ensureBuilt, inventedSite, realSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

const sites = [realSite, inventedSite];
beforeAll(() => Promise.all(sites.map((site) => ensureBuilt(site))));

/** How many sheets a study takes; of Letter, which is 18 mm shorter than A4, the longest record may take one more. */
const most = 2;
/** The smallest type on paper, in points, with what rounding takes. */
const leastType = 6.6;

describe.skipIf(missingBrowser() !== undefined)('on paper', () => {
	test('each study of the first review takes two sheets of A4, and nearly each two of Letter, the first of them full, in words that are large enough', async () => {
		const { studies } = corpusOf(realSite);
		const { page } = await openTab();
		const long: string[] = [];
		for (const { id } of studies) {
			await open(page, realSite, `studies/${id}/`);
			for (const format of ['A4', 'Letter'] as const) {
				const sheets = await printedSheets(page, format);
				if (format === 'Letter' && sheets.length > most) long.push(id);
				else expect(sheets.length, `${id}, ${format}`).toBe(most);
				expect(filled(sheets[0] ?? { height: 1, texts: [] }), `${id}, ${format}`).toBeGreaterThan(0.85);
			}
			await onPaper(page);
			expect([id, ...(await smallPrint(page))]).toEqual([id]);
			await page.emulateMedia({ media: null });
		}
		expect(long.length, `on three sheets of Letter: ${long}`).toBeLessThanOrEqual(1);
	});

	test('each recommendation of the first review, and nearly each question, takes two sheets of A4 at most, in words that are large enough', async () => {
		const { questions, recommendations } = corpusOf(realSite);
		const { page } = await openTab();
		const long: string[] = [];
		const addresses = [
			...recommendations.map(({ id }) => `recommendations/${id}/`),
			...questions.map(({ id }) => `guidance/${id}/`),
		];
		for (const address of addresses) {
			await open(page, realSite, address);
			const sheets = await printedSheets(page);
			if (sheets.length > most) long.push(address);
			await onPaper(page);
			expect([address, ...(await smallPrint(page)), ...(await foldedOnPaper(page))]).toEqual([address]);
			await page.emulateMedia({ media: null });
		}
		expect(long.filter((address) => address.startsWith('recommendations/'))).toEqual([]);
		// Those with the most findings.
		expect(long.length, `on more: ${long}`).toBeLessThanOrEqual(3);
	});

	test.each(sites)(
		'$name: on each kind of page the sheets but the last are filled, and none is empty',
		async (site) => {
			const { page } = await openTab();
			const faults: string[] = [];
			for (const [kind, address] of kindsOfPages(site)) {
				// The picture of a figure follows its words on a sheet of its own: see below.
				if (kind === 'figure' || kind === 'card') continue;
				await open(page, site, address);
				const sheets = (await printedSheets(page)).map(filled);
				const isFull = sheets.every((share, i) => (i < sheets.length - 1 ? share > 0.6 : share > 0));
				if (!isFull) faults.push(`${address}: ${sheets.map((share) => share.toFixed(2))}`);
			}
			expect(faults).toEqual([]);
		},
	);

	test.each(sites)(
		'$name: each figure is whole on one sheet, in type of 6.6 points, words and numbers fill half of the first at least, and none is empty',
		async (site) => {
			const { page } = await openTab();
			const faults: string[] = [];
			for (const { id } of corpusOf(site).figures) {
				await open(page, site, `figures/${id}/`);
				const sheets = await printedSheets(page);
				const least = Math.min(...sheets.flatMap(({ texts }) => texts.map(({ size }) => size)));
				const first = filled(sheets[0] ?? { height: 1, texts: [] });
				if (least < leastType || first < 0.5 || sheets.length > 3 || sheets.some(({ texts }) => texts.length === 0))
					faults.push(`${id}: ${least.toFixed(2)} pt, ${sheets.map((sheet) => filled(sheet).toFixed(2))}`);
				await page.evaluate(() => {
					const sheet = new CSSStyleSheet();
					sheet.replaceSync('@media print { body :not(:has(.chart), .chart, .chart *) { display: none !important; } }');
					document.adoptedStyleSheets = [sheet];
				});
				expect(await paperSheets(page), id).toBe(1);
			}
			expect(faults).toEqual([]);
		},
	);
});
