/** How the words of a page lie on its lines: what is printed over other words, and what a line's end parts. */
import type { Page } from 'playwright-core';

/** Words that lie over other words of the page. Pictures are looked at on their own. */
export const overprintedOn = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const lines: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
		for (let at = texts.nextNode(); at; at = texts.nextNode()) {
			const element = at.parentElement;
			const text = (at.textContent ?? '').trim();
			if (!element || text === '' || element.closest('svg, script, style, .unseen, option, .skip')) continue;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			const range = document.createRange();
			range.selectNode(at);
			for (const { left, right, top, height, width } of range.getClientRects()) {
				// The middle of a line: what stands above and below its small letters reaches into other lines.
				if (width > 1) lines.push({ text, left, right, top: top + height * 0.35, bottom: top + height * 0.65 });
			}
		}
		lines.sort((a, b) => a.top - b.top);
		return lines.flatMap((one, i) => {
			const over: string[] = [];
			for (const other of lines.slice(i + 1)) {
				if (other.top >= one.bottom) break;
				if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1)
					over.push(`${one.text.slice(0, 40)} | ${other.text.slice(0, 40)}`);
			}
			return over;
		});
	});

/** How many places match a pattern in the blocks of text of a page, figures aside, and which of them a line's end parts. */
export const partedOn = (page: Page, pattern: RegExp): Promise<{ all: number; parted: readonly string[] }> =>
	page.evaluate((source) => {
		const blocks = 'p, li, td, th, dd, dt, h1, h2, h3, h4, figcaption, caption, summary, blockquote, div';
		/** The texts of each block, in order, those of blocks within it left out. */
		const textsOf = new Map<Element, Text[]>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let at = walker.nextNode(); at; at = walker.nextNode()) {
			const element = at.parentElement;
			const block = element?.closest(blocks);
			if (!element || !block || element.closest('figure, script, style, .unseen, option')) continue;
			if (!element.checkVisibility({ visibilityProperty: true })) continue;
			textsOf.set(block, [...(textsOf.get(block) ?? []), at as Text]);
		}
		let all = 0;
		const parted: string[] = [];
		for (const texts of textsOf.values()) {
			const whole = texts.map(({ data }) => data).join('');
			const placeOf = (index: number): readonly [Text, number] => {
				let before = 0;
				for (const text of texts) {
					if (index <= before + text.length) return [text, index - before];
					before += text.length;
				}
				throw new Error('no such place');
			};
			for (const { 0: words, index } of whole.matchAll(new RegExp(source, 'gu'))) {
				const range = document.createRange();
				range.setStart(...placeOf(index + 1));
				range.setEnd(...placeOf(index + words.length));
				const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
				all++;
				if (lines.size > 1)
					parted.push(whole.slice(Math.max(0, index - 20), index + words.length + 5).replaceAll(/\s+/g, ' '));
			}
		}
		return { all, parted };
	}, pattern.source);
