/** What everybody needs of a page, and no scan for accessibility measures: sizes of targets, contrast of fields, focus that is seen. */
import type { Page } from 'playwright-core';

/**
 * Targets that are too small (WCAG 2.5.8): below 24 by 24 pixels, with another target within a circle of 24 pixels
 * around their middle; with overlaps, also those that others leave no more room. Links within a sentence are allowed to be small; a mark of a picture has its equal in the table
 * of numbers.
 */
export const smallTargets = (page: Page, { withOverlaps = false } = {}) =>
	page.evaluate((withOverlaps) => {
		const least = 24;
		/** With the words beside it that choose a box. */
		const boxOf = (element: Element) => {
			const own = (element.closest('label') ?? element).getBoundingClientRect();
			const label = element instanceof HTMLInputElement ? element.labels?.[0]?.getBoundingClientRect() : undefined;
			if (!label || label.width === 0) return own;
			const [x, y] = [Math.min(own.x, label.x), Math.min(own.y, label.y)];
			return new DOMRect(x, y, Math.max(own.right, label.right) - x, Math.max(own.bottom, label.bottom) - y);
		};
		const targets = [...document.querySelectorAll('a[href], button, input, select, summary, textarea')]
			.filter(
				(element) =>
					element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg, .unseen, .skip, [inert]'),
			)
			.map((element) => ({ element, box: boxOf(element) }))
			.filter(({ box }) => box.width > 1 && box.height > 1);
		/** The part of the page that scrolls by itself and has scrolled it out of sight: then it does not lie where its box says. */
		const scrolledIn = (element: Element, box: DOMRect) => {
			for (let around = element.parentElement; around; around = around.parentElement) {
				if (!/auto|scroll/.test(getComputedStyle(around).overflowY)) continue;
				const seen = around.getBoundingClientRect();
				if (box.bottom <= seen.top || box.top >= seen.bottom) return around;
			}
			return undefined;
		};
		/** What others leave of it: boxes of lines that stand close reach into each other. Half a pixel is a rounding. */
		const leftOf = ({ element, box }: { element: Element; box: DOMRect }) => {
			let [top, bottom] = [box.top, box.bottom];
			for (const { element: other, box: its } of targets) {
				if (other === element || other.contains(element) || element.contains(other)) continue;
				const shared = Math.min(its.bottom, bottom) - Math.max(its.top, top);
				// What covers much of it lies over it, as a bar that stays does, and goes when the page is scrolled.
				if (its.right <= box.left || its.left >= box.right || shared <= 0 || shared > least / 2) continue;
				if (its.top + its.bottom < box.top + box.bottom) top = Math.min(its.bottom, bottom);
				else bottom = Math.max(its.top, top);
			}
			return bottom - top < least - 0.5 ? new DOMRect(box.x, top, box.width, bottom - top) : box;
		};
		const away = new Map(targets.map(({ element, box }) => [element, scrolledIn(element, box)]));
		const isSmall = (box: DOMRect) => box.width < least - 0.1 || box.height < least - 0.1;
		const isInSentence = (element: Element) => {
			if (getComputedStyle(element).display !== 'inline') return false;
			const block = element.closest('p, li, td, th, dd, dt, h1, h2, h3, figcaption, caption, label');
			const text = (block?.textContent ?? '').trim();
			const links = [...(block?.querySelectorAll('a') ?? [])].map(({ textContent }) => (textContent ?? '').trim());
			return text.length > links.join('').length + links.length;
		};
		const distance = (x: number, y: number, box: DOMRect) =>
			Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
		return targets
			.map(({ element, box }) => ({ element, box: withOverlaps && !isSmall(box) ? leftOf({ element, box }) : box }))
			.filter(({ element, box }) => {
				if (!isSmall(box) || isInSentence(element)) return false;
				const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
				return targets.some(({ element: other, box: its }) => {
					if (other === element || other.contains(element) || element.contains(other)) return false;
					if (away.get(element) !== away.get(other)) return false;
					return isSmall(its)
						? Math.hypot(its.x + its.width / 2 - x, its.y + its.height / 2 - y) < least
						: distance(x, y, its) < least / 2;
				});
			})
			.map(({ element, box }) => `${box.width.toFixed()}×${box.height.toFixed(1)} ${element.outerHTML.slice(0, 90)}`);
	}, withOverlaps);

const spacing =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** Sets letters, words, lines and paragraphs apart as WCAG 1.4.12 has it, or no longer. The page is visited with `bypassCSP`. */
export const spaceText = (page: Page, isSpaced: boolean) =>
	page.evaluate(
		(text) => {
			const style = document.querySelector('#spacing') ?? document.createElement('style');
			style.id = 'spacing';
			style.textContent = text;
			document.head.append(style);
		},
		isSpaced ? spacing : '',
	);

/** Pairs of colours that do not reach a contrast (WCAG 1.4.3 for words in fields, 1.4.11 for their borders), on the page's background. */
export const paleFields = (page: Page) =>
	page.evaluate(() => {
		const channels = (color: string) => {
			const canvas = new OffscreenCanvas(1, 1).getContext('2d');
			if (!canvas) throw new Error('no canvas');
			canvas.fillStyle = color;
			canvas.fillRect(0, 0, 1, 1);
			return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
		};
		const light = (color: string) =>
			channels(color)
				.map((channel) => channel / 255)
				.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
				.reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
		const contrast = (one: string, two: string) => {
			const [a = 0, b = 0] = [light(one), light(two)].sort((x, y) => y - x);
			return (a + 0.05) / (b + 0.05);
		};
		const paper = getComputedStyle(document.documentElement).backgroundColor;
		const fields = [...document.querySelectorAll('input:not([type=checkbox], [type=radio]), select, textarea')];
		return fields.flatMap((field) => {
			const words = getComputedStyle(field, '::placeholder').color;
			const border = getComputedStyle(field).borderTopColor;
			const name = field.outerHTML.slice(0, 80);
			return [
				...(field.getAttribute('placeholder') && contrast(words, paper) < 4.5 ? [`words ${name}`] : []),
				...(contrast(border, paper) < 3 ? [`border ${name}`] : []),
			];
		});
	});

/** What takes the focus and is clipped away, so that nobody sees where they are. */
export const hiddenStops = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea')]
			.filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
			.filter((element) => {
				for (let at: Element | null = element; at; at = at.parentElement)
					if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
				return false;
			})
			.map(({ outerHTML }) => outerHTML.slice(0, 100)),
	);
