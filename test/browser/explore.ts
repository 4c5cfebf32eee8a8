/** The explorer in the browser: what tests read from it, and what they expect of an address. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { indexOf } from '../../src/facets/build-index.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import { sortIds } from '../../src/facets/sort.ts';
import { type BuiltSite, inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { drawn, hangMs, type Visit, visit } from './browser.ts';

/** Opens the explorer and waits until its filters are applied. */
export async function explore(
	query = '',
	options: BrowserContextOptions = {},
	site: BuiltSite = inventedSite,
): Promise<Visit> {
	const opened = await visit(site, `explore/${query}`, options);
	await wakeUp(opened.page);
	return opened;
}

export async function wakeUp(page: Page): Promise<void> {
	await page.waitForSelector('html:not([data-pending]) .explorer[data-ready]');
}

/**
 * Expects what is there at once, or some time later: a search, an effect, the address that the browser tells of after
 * the page has changed, a busy machine.
 */
export function eventually<T>(read: () => T | Promise<T>) {
	return expect.poll(read, { timeout: hangMs, interval: 50 });
}

/** Ids of the studies that an address finds, in its order; without its words. */
export function idsAt(query: string, site: BuiltSite = inventedSite): readonly string[] {
	const corpus = corpusOf(site);
	const index = indexOf(corpus);
	const { selection } = parseAddress(corpus, query);
	return sortIds(index, select(index, selection), selection.sort).flatMap((at) => corpus.studies[at]?.id ?? []);
}

/** Ids of the results in the list. */
export function listedIds(page: Page): Promise<readonly string[]> {
	return page.$$eval('.result-head a', (links) =>
		links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2) ?? ''),
	);
}

/** Ids of the results, once it is known how many there are: words are found after they are shown. */
export async function known(page: Page): Promise<readonly string[]> {
	await eventually(() => page.locator('#found').innerText()).toMatch(/\d/);
	return listedIds(page);
}

/** Ids of the rows of the table. */
export function tabled(page: Page): Promise<readonly string[]> {
	return page.$$eval('.result-table tbody th a', (links) =>
		links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2) ?? ''),
	);
}

/** The part of the address behind the path. */
export function queryOf(page: Page): string {
	return new URL(page.url()).search;
}

/** Waits for an address, and for the list to hold exactly what it finds. */
export async function expectList(page: Page, query: string): Promise<void> {
	await eventually(() => queryOf(page)).toBe(query);
	await eventually(() => listedIds(page)).toEqual(idsAt(query));
}

/** Id, or a description, of what has the focus. */
export function focused(page: Page): Promise<string> {
	return page.evaluate(() => document.activeElement?.id || document.activeElement?.outerHTML.slice(0, 80) || '');
}

/** Moves on with the Tab key until an element that matches has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
	for (let steps = 0; steps < 400; steps++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
	}
	throw new Error(`no focus by keyboard: ${selector}`);
}

/** From now on, collects what the explorer's live regions say. */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
	await page.evaluate(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		new MutationObserver((changes) => {
			const regions = new Set(
				changes.map(({ target }) =>
					(target instanceof Element ? target : target.parentElement)?.closest(
						'[role=status], [role=alert], [aria-live]',
					),
				),
			);
			for (const region of regions) if (region?.textContent?.trim()) said.push(region.textContent.trim());
		}).observe(document.body, { childList: true, characterData: true, subtree: true });
	});
	return () => page.evaluate('said') as Promise<readonly string[]>;
}

interface PageArrival {
	shift: number;
	/** What moved, for the message of a failure. */
	moved: string[];
	/** How many results were seen, frame by frame, each number once in a row. */
	seen: number[];
}

/** From the next page on, notes what moves and what is seen. What is returned reads it, when all is drawn. */
export async function watchArrival(page: Page): Promise<() => Promise<PageArrival>> {
	await page.addInitScript(() => {
		const arrival: PageArrival = { shift: 0, moved: [], seen: [] };
		const note = (entries: PerformanceEntryList) => {
			for (const entry of entries as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
				arrival.shift += entry.value;
				for (const { node } of entry.sources)
					arrival.moved.push(
						`${entry.value.toFixed(4)} ${node instanceof Element ? `${node.localName}.${node.className} ${node.textContent?.slice(0, 40)}` : node?.textContent}`,
					);
			}
		};
		const shifts = new PerformanceObserver((list) => note(list.getEntries()));
		shifts.observe({ type: 'layout-shift', buffered: true });
		Object.assign(window, {
			readArrival: () => {
				note(shifts.takeRecords());
				return arrival;
			},
		});
		const look = () => {
			const results = [...document.querySelectorAll('.result')].filter((result) =>
				result.checkVisibility({ visibilityProperty: true }),
			).length;
			if (document.querySelector('.explorer') && arrival.seen.at(-1) !== results) arrival.seen.push(results);
			requestAnimationFrame(look);
		};
		look();
	});
	return async () => {
		await drawn(page);
		return page.evaluate('readArrival()') as Promise<PageArrival>;
	};
}

/** The names of those of these elements that are not wholly on the screen. */
export function outOfView(page: Page, selectors: readonly string[]): Promise<readonly string[]> {
	return page.evaluate(
		(wanted) =>
			wanted.filter((selector) => {
				const box = document.querySelector(selector)?.getBoundingClientRect();
				if (!box || box.top < 0 || box.bottom > innerHeight) return true;
				// What a bar that stays covers is not in view either.
				const seen = document.elementFromPoint(box.left + 4, box.top + box.height / 2);
				return !seen?.closest(selector);
			}),
		selectors,
	);
}

/** Clicks values on and off, wherever the page is scrolled: count, first result and the value itself are in view each time. */
export async function staysInView(page: Page, ids: readonly string[]): Promise<void> {
	for (const [i, id] of ids.entries()) {
		await page.evaluate((at) => scrollTo(0, at), i % 2 === 0 ? 100_000 : 300);
		const before = await page.locator('#found').innerText();
		const box = page.locator(`#${id}`);
		await box.click();
		await eventually(() => page.locator('.conditions').count()).toBe(1);
		await drawn(page);
		expect(await outOfView(page, ['#found', '.result-head']), id).toEqual([]);
		expect(await outOfView(page, [`#${id}`]), id).toEqual([]);
		await box.click();
		await eventually(() => page.locator('#found').innerText()).toBe(before);
	}
}
