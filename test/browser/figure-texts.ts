/** Texts of a figure as a browser draws them: what is small, cut, or runs into something else. */
import type { Page } from 'playwright-core';

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
export const textsOn = (page: Page): Promise<{ pictureWidth: number; texts: DrawnText[] }> =>
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

/** The widest that a page has for a picture, in pixels. */
const widest = 1240;

/** How far two texts reach into each other, side by side; below zero is the gap between them. */
function overlapOf(a: DrawnText, b: DrawnText): number {
	const beside = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const above = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	// Boxes of lines reach into each other; letters do not.
	return above > 4 ? beside : Number.NEGATIVE_INFINITY;
}

/** Of texts that are not turned, those that run into another, in words. */
export function intoEachOther(texts: readonly DrawnText[]): readonly string[] {
	const level = texts.filter(({ isTurned }) => !isTurned);
	return level.flatMap((a, i) =>
		level.slice(i + 1).flatMap((b) => (overlapOf(a, b) > 0 ? [`“${a.text}” runs into “${b.text}”`] : [])),
	);
}

/** What a page shows of its figure: its compositions, the sizes of its texts, and what is cut. */
const shownOn = (page: Page) =>
	page.evaluate(() => {
		const details = document.querySelector('figure-details');
		const composed = [...document.querySelectorAll<HTMLElement>('.composed')].filter((one) => one.checkVisibility());
		const own = composed[0];
		const svg = own?.querySelector<SVGSVGElement>(':scope > svg');
		const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
		const texts = [...(own?.querySelectorAll('text, p, a, span') ?? [])].filter(
			({ childNodes, children }) =>
				(children.length === 0 || children[0]?.localName !== 'tspan') &&
				[...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
		);
		return {
			composed: composed.length,
			isPicture: svg !== null && svg !== undefined,
			texts: texts.length,
			smallest: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale)),
			cut: (details?.scrollWidth ?? 0) - (details?.clientWidth ?? 0),
			sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
			// Words of a list that stand on each other.
			onEachOther: [...(own?.querySelectorAll('.figure-blocks .block-value') ?? [])].flatMap((value) => {
				const label = value.parentElement?.firstChild;
				if (!label) return [];
				const words = document.createRange();
				words.selectNode(label);
				const [a, b] = [words.getBoundingClientRect(), value.getBoundingClientRect()];
				const isOn = a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1;
				return isOn ? [label.textContent] : [];
			}),
		};
	});

/**
 * What is wrong with the texts of the figure of a page at a width, in words, and whether a picture is shown there, or its
 * rows below each other. `least` is the number of texts below which something is missing.
 */
export async function readTexts(
	page: Page,
	width: number,
	least = 3,
): Promise<{ faults: readonly string[]; isPicture: boolean }> {
	await page.setViewportSize({ width, height: 900 });
	const { composed, isPicture, texts: count, smallest, cut, sideways, onEachOther } = await shownOn(page);
	const { pictureWidth, texts } = isPicture ? await textsOn(page) : { pictureWidth: 0, texts: [] };
	const level = texts.filter(({ isTurned }) => !isTurned);
	const beyond = level.filter(({ x, width: wide }) => x < -1 || x + wide > pictureWidth + 1);
	const into = intoEachOther(texts);
	const faults = [
		...(composed === 1 ? [] : [`${composed} compositions`]),
		// A picture that is wider than any page scrolls.
		...(cut > 1 && pictureWidth <= widest ? [`${cut} px are cut`] : []),
		...(sideways > 0 ? [`the page is ${sideways} px too wide`] : []),
		...onEachOther.map((text) => `a value stands on “${text}”`),
		...((isPicture ? level.length : count) > least ? [] : [`${count} texts`]),
		// Less a rounding of the scale.
		...(smallest >= 12.99 ? [] : [`a text of ${smallest} px`]),
		...beyond.map(({ text }) => `beyond the picture: “${text}”`),
		...into,
	];
	return { faults, isPicture };
}
