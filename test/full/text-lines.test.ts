/** What a reader would take for a slip of the printer: words over words, and counts, measures and dates that a line's end parts. */
import { beforeAll, expect, test } from 'vitest';
import { kindsOfPages, narrow, shareTab, wide } from '../browser/browser.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { overprintedOn, partedOn } from '../browser/text-lines.ts';
import { ensureBuilt, inventedSite, realSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

beforeAll(() => Promise.all([inventedSite, realSite].map(ensureBuilt)));

const tablet = { width: 768, height: 1024 };

/** What stands on one line, whatever the width. */
const whole = {
	doubts: /\((?:all\s|\d+\s)?in\sdoubt\)/,
	deviations: /±\s?\d[\d.]*/,
	shares: /\d+\sof\s\d+/,
	dates: /\d{4}-\d\d-\d\d/,
};

/** What is worked at is looked at elsewhere, and a page that explains signs parts them on purpose. */
const others = ['explore', 'planner', 'how to read'];
const visits = [inventedSite, realSite].flatMap((site) =>
	[...kindsOfPages(site), ['figures', 'figures/'] as const]
		.filter(([kind]) => !others.includes(kind))
		.map(([kind, address]) => ({ review: site === realSite ? 'first' : 'invented', kind, site, address })),
);

const openPage = shareTab();

test.skipIf(missingBrowser() !== undefined).each(visits)(
	'$review review, $kind: no word is printed over another, and no doubt, deviation, share or date is parted',
	async ({ site, address }) => {
		const { page } = await openPage(site, address);
		for (const viewport of [narrow, tablet, wide]) {
			await page.setViewportSize(viewport);
			const at = `at ${viewport.width} px`;
			expect(await overprintedOn(page), at).toEqual([]);
			for (const pattern of Object.values(whole)) expect((await partedOn(page, pattern)).parted, at).toEqual([]);
		}
	},
);

test.skipIf(missingBrowser() !== undefined)('the pages hold doubts, deviations, shares and dates', async () => {
	const { page } = await openPage(realSite, 'studies/');
	expect((await partedOn(page, whole.doubts)).all).toBeGreaterThan(5);
	expect((await partedOn(page, whole.dates)).all).toBeGreaterThan(0);
	await openPage(realSite, 'codebook/');
	expect((await partedOn(page, whole.shares)).all).toBeGreaterThan(5);
	await openPage(realSite, 'studies/cho-2021/');
	expect((await partedOn(page, whole.deviations)).all).toBeGreaterThan(1);
});

test.skipIf(missingBrowser() !== undefined)('no line of a title ends within a word with a hyphen', async () => {
	const hyphenated = corpusOf(realSite).studies.filter(({ citation }) => /\p{L}-\p{L}/u.test(citation.title ?? ''));
	expect(hyphenated.length).toBeGreaterThan(2);
	const parted = new Set<string>();
	for (const { id } of hyphenated) {
		const { page } = await openPage(realSite, `studies/${id}/`);
		for (const viewport of [narrow, tablet, wide]) {
			await page.setViewportSize(viewport);
			const words = await page.locator('h1').evaluate((heading) => {
				const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
				const found: string[] = [];
				for (let text = texts.nextNode(); text; text = texts.nextNode())
					for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\p{L}+(?:-\p{L}+)+/gu)) {
						const range = document.createRange();
						range.setStart(text, index);
						range.setEnd(text, index + word.length);
						if (range.getClientRects().length > 1) found.push(word);
					}
				return found;
			});
			for (const word of words) parted.add(`${id} at ${viewport.width}: ${word}`);
		}
	}
	expect([...parted]).toEqual([]);
});
