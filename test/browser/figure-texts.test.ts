/** Texts of figures as a browser draws them: they are as wide as the layout takes them to be, and none runs into another. */
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
		const lines = [...document.querySelectorAll<SVGTextElement>('svg.chart text')].flatMap((text) => {
			const parts = [...text.querySelectorAll('tspan')];
			// A text of lines, or a text with a number behind it.
			return parts.map((part) => part.textContent).join('') === text.textContent && parts.length > 0 ? parts : [text];
		});
		return {
			pictureWidth: document.querySelector<SVGSVGElement>('svg.chart')?.viewBox.baseVal.width ?? 0,
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

test('no text of a figure runs into another, or out of the picture', async () => {
	const { page } = await visit(site, 'figures/');
	for (const address of addresses) {
		await open(page, site, address);
		const { pictureWidth, texts } = await textsOn(page);
		const level = texts.filter(({ isTurned }) => !isTurned);
		expect(level.length, address).toBeGreaterThan(3);
		const beyond = level.filter(({ x, width }) => x + width > pictureWidth + 1);
		const into = level.flatMap((a, i) => level.slice(i + 1).filter((b) => overlapOf(a, b) > 0));
		expect([address, ...[...beyond, ...into].map(({ text }) => text)]).toEqual([address]);
	}
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
