/** Texts of figures as a browser draws them, at the widths of a phone, a tablet and a desk: none is small, cut, or runs into another. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/charts/text.ts';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { open, visit } from './browser.ts';

interface DrawnText {
	text: string;
	/** In the units of the picture. */
	x: number;
	y: number;
	width: number;
	height: number;
	size: number;
	isTurned: boolean;
}

/** Each line of text of the picture, and how wide the picture is. */
const textsOn = (page: Page): Promise<{ pictureWidth: number; texts: DrawnText[] }> =>
	page.evaluate(() => {
		const picture = [...document.querySelectorAll<SVGSVGElement>('svg.chart:not(.marks)')].find((svg) =>
			svg.checkVisibility(),
		);
		const lines = [...(picture?.querySelectorAll('text') ?? [])].flatMap((text) => {
			const parts = [...text.querySelectorAll('tspan')];
			// A text of lines, or a text with a number behind it.
			return parts.map((part) => part.textContent).join('') === text.textContent && parts.length > 0 ? parts : [text];
		});
		return {
			pictureWidth: picture?.viewBox.baseVal.width ?? 0,
			texts: lines.map((line) => {
				const { x, y, width, height } = line.getBBox();
				const text = line.querySelector('tspan') ? '' : (line.textContent ?? '').trimEnd();
				const size = Number.parseFloat(getComputedStyle(line).fontSize);
				return { text, x, y, width, height, size, isTurned: line.closest('[transform]') !== null };
			}),
		};
	});

/** How far two texts reach into each other, side by side; below zero is the gap between them. */
function overlapOf(a: DrawnText, b: DrawnText): number {
	const beside = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const above = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	// Boxes of lines reach into each other; letters do not.
	return above > 4 ? beside : Number.NEGATIVE_INFINITY;
}

const site = inventedSite;
const addresses = corpusOf(site).figures.map(({ id }) => `figures/${id}/`);

/** What a page of a figure shows of it: its compositions, the sizes of its texts, and what is cut. */
const shownOn = (page: Page) =>
	page.evaluate(() => {
		const details = document.querySelector('figure-details');
		const composed = [...document.querySelectorAll<HTMLElement>('.composed')].filter((one) => one.checkVisibility());
		const own = composed[0];
		const svg = own?.querySelector<SVGSVGElement>(':scope > svg');
		const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
		const texts = [...(own?.querySelectorAll('text, p, a, span') ?? [])].filter(
			({ textContent, children }) => children.length === 0 && textContent?.trim(),
		);
		return {
			composed: composed.length,
			isPicture: svg !== null && svg !== undefined,
			texts: texts.length,
			smallest: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale)),
			cut: (details?.scrollWidth ?? 0) - (details?.clientWidth ?? 0),
			sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
			// Words of a list that stand on each other.
			onEachOther: [...(own?.querySelectorAll('.figure-blocks .block-label') ?? [])].flatMap((label) => {
				const value = label.parentElement?.querySelector('.block-value');
				const [a, b] = [label.getBoundingClientRect(), value?.getBoundingClientRect()];
				const isOn = b && a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1;
				return isOn ? [label.textContent] : [];
			}),
		};
	});

const widths = [390, 700, 1440];

test('at each width one composition is shown, whole, with no text below 13 px, and no text runs into another', async () => {
	const { page } = await visit(site, 'figures/');
	const pictures = new Map(widths.map((width) => [width, 0]));
	for (const address of addresses) {
		await open(page, site, address);
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			const where = `${address} at ${width}`;
			const { composed, isPicture, texts: count, smallest, cut, sideways, onEachOther } = await shownOn(page);
			expect([where, composed, cut <= 1 ? 0 : cut, Math.max(0, sideways), onEachOther]).toEqual([where, 1, 0, 0, []]);
			expect([where, count > 3, smallest >= 13 ? 13 : smallest]).toEqual([where, true, 13]);
			if (!isPicture) continue;
			pictures.set(width, (pictures.get(width) ?? 0) + 1);
			const { pictureWidth, texts } = await textsOn(page);
			const level = texts.filter(({ isTurned }) => !isTurned);
			expect(level.length, where).toBeGreaterThan(3);
			const beyond = level.filter(({ x, width: wide }) => x < -1 || x + wide > pictureWidth + 1);
			const into = level.flatMap((a, i) => level.slice(i + 1).filter((b) => overlapOf(a, b) > 0));
			expect([where, ...[...beyond, ...into].map(({ text }) => text)]).toEqual([where]);
		}
		await page.setViewportSize({ width: 1440, height: 900 });
	}
	// On a desk each figure is a picture, and some are on a phone.
	expect(pictures.get(1440)).toBe(addresses.length);
	expect(pictures.get(390)).toBeGreaterThan(3);
});

test('texts of figures are as wide as the layout takes them to be', async () => {
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
