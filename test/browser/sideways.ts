/** What scrolls a page sideways. */
import type { Page } from 'playwright-core';

/** How wide a page is, and how wide its window, in pixels; and what sticks out of it. What is closed is opened first. */
export async function sidewaysOn(
	page: Pick<Page, 'evaluate'>,
): Promise<{ held: number; needed: number; wide: readonly string[] }> {
	// What is closed may be as wide as it likes until it is opened.
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
		for (const box of document.querySelectorAll<HTMLInputElement>('.switch input')) if (!box.checked) box.click();
	});
	return page.evaluate(() => {
		const held = document.documentElement.clientWidth;
		const scrolls = (element: Element | null): boolean =>
			element !== null &&
			(['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
				scrolls(element.parentElement));
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > held + 1 && !scrolls(element),
		);
		return {
			held,
			needed: document.documentElement.scrollWidth,
			wide: wide.map(
				(element) => `${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 60)}`,
			),
		};
	});
}
