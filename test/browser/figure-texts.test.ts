/** Texts of figures as a browser draws them, at the widths of a phone, a tablet and a desk: none is small, cut, or runs into another. */
import { expect, test } from 'vitest';
import { textWidth } from '../../src/charts/text.ts';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { open, visit } from './browser.ts';
import { eventually } from './explore.ts';
import { readTexts, textsOn } from './figure-texts.ts';
import { spaceText } from './room.ts';

const site = inventedSite;
const addresses = corpusOf(site).figures.map(({ id }) => `figures/${id}/`);

const widths = [390, 700, 1440];

test('at each width one composition is shown, whole, with no text below 13 px, and no text runs into another, also with wider spacing of text', async () => {
	const { page } = await visit(site, 'figures/', { bypassCSP: true });
	const pictures = new Map(widths.map((width) => [width, 0]));
	for (const address of addresses) {
		await open(page, site, address);
		for (const width of widths) {
			const { faults, isPicture } = await readTexts(page, width);
			expect([`${address} at ${width}`, ...faults]).toEqual([`${address} at ${width}`]);
			if (isPicture) pictures.set(width, (pictures.get(width) ?? 0) + 1);
		}
		await spaceText(page, true);
		const { faults } = await readTexts(page, 1440);
		expect([`${address} with wider spacing`, ...faults]).toEqual([`${address} with wider spacing`]);
		await page.setViewportSize({ width: 1440, height: 900 });
	}
	// On a desk each figure is a picture, and some are on a phone.
	expect(pictures.get(1440)).toBe(addresses.length);
	expect(pictures.get(390)).toBeGreaterThan(3);
});

slowTest('texts of figures are as wide as the layout takes them to be', async () => {
	const { page } = await visit(site, 'figures/');
	let measured = 0;
	for (const address of addresses) {
		await open(page, site, address);
		const { texts } = await textsOn(page);
		for (const { text, width, size } of texts.filter(({ text }) => text.length > 3)) {
			measured++;
			const share = width / textWidth(text, size);
			// Kerning takes a little, heavier letters and the space at the end of a line add a little.
			expect(`${address} ${text}: ${share > 0.9 && share < 1.08 ? 'as wide' : share}`).toBe(
				`${address} ${text}: as wide`,
			);
		}
	}
	expect(measured).toBeGreaterThan(50);
});

test('where a picture is wider than its place, the names of its rows stay while it scrolls', async () => {
	const { page } = await visit(
		site,
		`figures/${corpusOf(site).figures.find(({ kind }) => kind === 'completeness')?.id}/`,
	);
	// As a review of more studies has it: a place that is narrower than the picture.
	await page.locator('figure-details').evaluate((place) => {
		place.style.maxWidth = '300px';
		const widest = place.querySelector<HTMLElement>('.composed');
		if (widest) widest.style.display = 'block';
	});
	const picture = page.locator('.composed > svg').first();
	const names = await picture.locator('text[x="0"]').allTextContents();
	expect(names.length).toBeGreaterThan(5);
	const pinned = page.locator('.pinned-names');
	expect(await pinned.count()).toBe(0);
	await page.locator('figure-details').evaluate((place) => place.scrollTo({ left: 150 }));
	await eventually(() => pinned.locator('text').allTextContents()).toEqual(expect.arrayContaining(names.slice(1, 5)));
	// At the left edge, each on the line of its row, above what scrolls.
	const placed = await page.evaluate(() => {
		const left = document.querySelector('figure-details')?.getBoundingClientRect().left ?? 0;
		return [...document.querySelectorAll('.pinned-names a:not(.head)')].map((name) => {
			const own = [...document.querySelectorAll('.composed > svg a')].find(
				(other) => other.getAttribute('href') === name.getAttribute('href') && other.textContent === name.textContent,
			);
			const [box, row] = [name.getBoundingClientRect(), own?.getBoundingClientRect()];
			return (
				Math.abs(box.left - left) < 12 && Math.abs(box.top - (row?.top ?? 0)) < 1.5 && (row?.left ?? 0) < left - 100
			);
		});
	});
	expect(placed.length).toBeGreaterThan(4);
	expect(placed.filter((isPlaced) => !isPlaced)).toEqual([]);
	// Nobody reads or reaches them twice.
	expect(await pinned.locator('[tabindex="0"]').count()).toBe(0);
	expect(await pinned.locator('svg').getAttribute('aria-hidden')).toBe('true');
});
