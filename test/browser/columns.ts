/** How wide texts are set, and where what has an edge ends. */
import type { Page } from 'playwright-core';

export interface SetText {
	words: string;
	/** The mean number of letters of its lines, without the last. */
	letters: number;
}

/** Every text of three lines or more in the main part of a page; without pictures, lists of links, and what scripts draw. */
export const setTextsOn = (page: Page): Promise<readonly SetText[]> =>
	page.evaluate(() => {
		const isInline = (element: Element) => /^(inline|contents|none)/.test(getComputedStyle(element).display);
		const blocks = [...document.querySelectorAll('main *, .site-foot *')].filter(
			(element) =>
				!isInline(element) &&
				!element.closest('svg, figure-details, pre, [data-island], .unseen') &&
				element.checkVisibility({ visibilityProperty: true }),
		);
		return blocks.flatMap((block) => {
			const lines = new Map<number, number>();
			let [all, linked] = [0, 0];
			const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
			const range = document.createRange();
			for (let text = texts.nextNode(); text; text = texts.nextNode()) {
				const around = text.parentElement;
				if (!around || around.closest('.unseen, svg') || !around.checkVisibility()) continue;
				// A text within a block of its own is that block's.
				let inner: Element = around;
				while (inner !== block && isInline(inner) && inner.parentElement) inner = inner.parentElement;
				if (inner !== block) continue;
				for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+\s*/g)) {
					range.setStart(text, index);
					range.setEnd(text, index + word.trimEnd().length);
					const box = [...range.getClientRects()].at(-1);
					if (!box) continue;
					const line = Math.round((box.top + box.bottom) / 16);
					const near = [line, line - 1, line + 1].find((one) => lines.has(one)) ?? line;
					lines.set(near, (lines.get(near) ?? 0) + word.length);
					all += word.length;
					if (around.closest('a')) linked += word.length;
				}
			}
			const letters = [...lines].sort(([a], [b]) => a - b).map(([, length]) => length);
			if (letters.length < 3 || linked > all / 2) return [];
			const full = letters.slice(0, -1);
			return [
				{
					words: (block.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60),
					letters: full.reduce((sum, length) => sum + length, 0) / full.length,
				},
			];
		});
	});

/**
 * The right ends of what has a rule above or below it, or a ground, in pixels from the left of the page's column; without
 * what has something beside it, what scrolls sideways, the flow of the selection, and what scripts draw.
 */
export const endsOn = (page: Page): Promise<readonly { what: string; end: number }[]> =>
	page.evaluate(() => {
		const main = document.querySelector('main');
		if (!main) throw new Error('no main part');
		const left = main.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(main).paddingLeft);
		const hasEdge = (element: Element) => {
			const { borderTopWidth, borderBottomWidth, backgroundColor } = getComputedStyle(element);
			return borderTopWidth !== '0px' || borderBottomWidth !== '0px' || !/, 0\)$/.test(backgroundColor);
		};
		const isBeside = (element: Element): boolean => {
			if (element === main || element.parentElement === null) return false;
			const own = element.getBoundingClientRect();
			const { columnCount } = getComputedStyle(element.parentElement);
			const others = [...element.parentElement.children].filter((other) => other !== element);
			return (
				columnCount !== 'auto' ||
				others.some((other) => {
					const its = other.getBoundingClientRect();
					return its.width > 0 && its.left >= own.right - 1 && its.top < own.bottom && its.bottom > own.top;
				}) ||
				isBeside(element.parentElement)
			);
		};
		return [...main.querySelectorAll('*')]
			.filter(
				(element) =>
					element.checkVisibility() && !element.closest('svg, .flow, .scroller, [data-island], button, thead, tr'),
			)
			.filter((element) => !/^inline/.test(getComputedStyle(element).display) && hasEdge(element))
			.filter((element) => element.getBoundingClientRect().width > 240 && !isBeside(element))
			.map((element) => ({
				what: `${element.localName}.${element.className}`,
				end: Math.round(element.getBoundingClientRect().right - left),
			}));
	});
