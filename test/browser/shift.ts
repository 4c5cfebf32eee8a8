/** How far the layout of a page jumps while it loads. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { BuiltSite } from '../built-site.ts';
import { drawn, open, visit } from './browser.ts';

/**
 * Loads a page and gives the sum of its layout shifts, as browsers count them; what a reader's click moves is not among
 * them. Whether the typeface comes before the first paint is the machine's doing: here it never comes. `settle` waits
 * for what comes after the page.
 */
export async function shiftOf(
	site: BuiltSite,
	address: string,
	viewport: BrowserContextOptions['viewport'],
	settle: (page: Page) => Promise<unknown> = drawn,
): Promise<number> {
	const { page } = await visit(site, 'changes/', { viewport });
	await page.route('**/*.woff2', (route) => route.abort());
	await page.addInitScript(() => {
		let shift = 0;
		const add = (entries: PerformanceEntryList) => {
			for (const entry of entries) shift += (entry as PerformanceEntry & { value: number }).value;
		};
		const shifts = new PerformanceObserver((list) => add(list.getEntries()));
		shifts.observe({ type: 'layout-shift', buffered: true });
		Object.assign(window, {
			readShift: () => {
				add(shifts.takeRecords());
				return shift;
			},
		});
	});
	await open(page, site, address);
	await settle(page);
	await drawn(page);
	return page.evaluate('readShift()');
}
