/** What a page shows first: a picture comes early on the pages that answer something. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { narrow, open, openTab, wide } from './browser.ts';

const site = inventedSite;
const { figures, questions, recommendations, review } = corpusOf(site);
const answering = [
	'',
	...questions.map(({ id }) => `guidance/${id}/`),
	...recommendations.map(({ id }) => `recommendations/${id}/`),
	...figures.map(({ id }) => `figures/${id}/`),
];

test('the first mark is less than 900 pixels down a desk, and 600 pixels down a phone', async () => {
	expect(answering.length).toBeGreaterThan(8);
	const { page } = await openTab();
	const markedAt = new Set<string>();
	for (const address of answering) {
		await open(page, site, address);
		for (const [viewport, most] of [
			[wide, 900],
			[narrow, 600],
		] as const) {
			await page.setViewportSize(viewport);
			const first = await page.evaluate(() => {
				const marks = [...document.querySelectorAll('main :is(path, rect, circle, use):not(.hit, .rule), main .bar')];
				const tops = marks.flatMap((mark) => {
					const { top, width } = mark.getBoundingClientRect();
					return mark.checkVisibility({ visibilityProperty: true }) && width > 0 ? [top + scrollY] : [];
				});
				return Math.min(...tops);
			});
			// A recommendation that no report bears on has no mark.
			if (first === Number.POSITIVE_INFINITY && address.startsWith('recommendations/')) continue;
			markedAt.add(address);
			expect(`${address} at ${viewport.width}: ${first < most ? 'early' : first}`).toBe(
				`${address} at ${viewport.width}: early`,
			);
		}
	}
	expect([...markedAt].some((address) => address.startsWith('recommendations/'))).toBe(true);
});

test('a number in prose is on one line with its noun, however wide the page', async () => {
	const { page } = await openTab();
	await open(page, site, `guidance/${questions[0]?.id}/`);
	const parted = new Set<string>();
	let numbers = 0;
	for (let width = 360; width < 760; width += 16) {
		await page.setViewportSize({ width, height: 900 });
		const found = await page.evaluate((noun) => {
			/** Where a place in the text of a paragraph lies. */
			const placeIn = (paragraph: Element, at: number): readonly [Node, number] => {
				const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
				let before = 0;
				for (let text = texts.nextNode(); text; text = texts.nextNode()) {
					const length = text.textContent?.length ?? 0;
					if (at <= before + length) return [text, at - before];
					before += length;
				}
				throw new Error('no such place');
			};
			return [...document.querySelectorAll('main .part-body > p')].flatMap((paragraph) =>
				[...(paragraph.textContent ?? '').matchAll(new RegExp(`\\d+ of \\d+ ${noun}`, 'g'))].map(
					({ 0: text, index }) => {
						const range = document.createRange();
						range.setStart(...placeIn(paragraph, index + 1));
						range.setEnd(...placeIn(paragraph, index + text.length));
						const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
						return { text, lines: lines.size };
					},
				),
			);
		}, review.words.report.many);
		numbers += found.length;
		for (const { text, lines } of found) if (lines > 1) parted.add(`${text} at ${width}`);
	}
	expect(numbers).toBeGreaterThan(20);
	expect([...parted]).toEqual([]);
});
