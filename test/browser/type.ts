/** How the words of a page are set: their sizes, and the heights of their lines. */
import type { Page } from 'playwright-core';

export interface TypeOfPage {
	/** In pixels, the smallest first. Code and raised figures follow the text around them, and pictures are looked at on their own. */
	sizes: readonly number[];
	/** By size of type, of texts of more than one line: in the others it is the room of a target. */
	lineHeights: readonly number[];
}

export const typeOn = (page: Page): Promise<TypeOfPage> =>
	page.evaluate(() => {
		const sizes = new Set<number>();
		const lineHeights = new Set<number>();
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let at = texts.nextNode(); at; at = texts.nextNode()) {
			const element = at.parentElement;
			if (!element || (at.textContent ?? '').trim() === '') continue;
			if (element.closest('svg, code, pre, sup, sub, script, style, .unseen, option')) continue;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			const { fontSize, lineHeight } = getComputedStyle(element);
			const size = Number.parseFloat(fontSize);
			sizes.add(Math.round(size * 10) / 10);
			const range = document.createRange();
			range.selectNode(at);
			const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
			if (lines.size > 1) lineHeights.add(Math.round((100 * Number.parseFloat(lineHeight)) / size) / 100);
		}
		const sorted = (numbers: ReadonlySet<number>) => [...numbers].sort((a, b) => a - b);
		return { sizes: sorted(sizes), lineHeights: sorted(lineHeights) };
	});
