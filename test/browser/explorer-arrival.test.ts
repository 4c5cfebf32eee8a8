/** Arriving at the explorer, and what a scan for accessibility says of it. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { realSite, root } from '../built-site.ts';
import { narrow, open, visit, wide } from './browser.ts';
import { explore, idsOf, listed, wakeUp } from './explore.ts';

interface Arrival {
	shift: number;
	/** What moved, for the message of a failure. */
	moved: string[];
	/** How many results were seen, frame by frame, each number once in a row. */
	seen: number[];
}

/** From the next page on, notes what moves and what is seen. */
async function watch(page: Page): Promise<() => Promise<Arrival>> {
	await page.addInitScript(() => {
		const arrival: Arrival = { shift: 0, moved: [], seen: [] };
		Object.assign(window, { arrival });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
				arrival.shift += entry.value;
				for (const { node } of entry.sources)
					arrival.moved.push(
						`${entry.value.toFixed(4)} ${node instanceof Element ? `${node.localName}.${node.className} ${node.textContent?.slice(0, 40)}` : node?.textContent}`,
					);
			}
		}).observe({ type: 'layout-shift', buffered: true });
		const look = () => {
			const results = [...document.querySelectorAll('.result')].filter((result) =>
				result.checkVisibility({ visibilityProperty: true }),
			).length;
			if (document.querySelector('.explorer') && arrival.seen.at(-1) !== results) arrival.seen.push(results);
			requestAnimationFrame(look);
		};
		look();
	});
	return () => page.evaluate('arrival') as Promise<Arrival>;
}

test.each([
	'',
	'?design=cohort',
	'?training=provided&subject=mentees&direction=benefit&level=attitudes',
	'?q=stress',
	'?view=table&design=cohort&sort=-year',
	'?view=compare&compare=cho-2021&compare=yang-2022',
	'?unit=programme&colour=red&year=2015..2018',
])('explore/%s: nothing moves after the first paint, wide and narrow, however late the records come', async (query) => {
	for (const viewport of [wide, narrow]) {
		const { page } = await visit(realSite, 'about/', { viewport });
		const arrivalOf = await watch(page);
		await page.route('**/explore/corpus.json', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 200));
			await route.continue();
		});
		await open(page, realSite, `explore/${query}`);
		await wakeUp(page);
		await page.waitForTimeout(250);
		const { shift, moved, seen } = await arrivalOf();
		expect([shift < 0.02, shift < 0.02 ? [] : moved]).toEqual([true, []]);
		// Only what the address asks for is ever seen.
		const found = (await listed(page)).length;
		expect(seen.filter((results) => results !== 0)).toEqual(found === 0 ? [] : [found]);
	}
});

test('a filtered address keeps its promise when the records do not come', async () => {
	const { page } = await visit(realSite, 'about/');
	await page.route('**/explore/corpus.json', (route) => route.abort());
	await open(page, realSite, 'explore/?design=cohort');
	await page.waitForSelector('html:not([data-pending])');
	expect(await page.locator('.ignored').innerText()).toContain('The records could not be loaded');
	expect(await listed(page)).toHaveLength(20);
	// When the connection is back, the address is applied.
	await page.unroute('**/explore/corpus.json');
	await page.reload();
	await wakeUp(page);
	expect(await listed(page)).toEqual(idsOf('?design=cohort'));
});

interface Violation {
	id: string;
	nodes: { target: string[]; failureSummary?: string }[];
}

test.each([
	['list', '?design=cohort&training.not=provided&subject=mentees&q=stress', wide],
	['empty list', '?design=cohort&year=1990..1995&colour=red', wide],
	['programmes', '?unit=programme', wide],
	['table', '?view=table&training=provided&sort=-year', wide],
	['comparison', '?view=compare&compare=cho-2021&compare=yang-2022&compare=neufeld-2020', wide],
	['open sheet', '?design=cohort&timing=before&timing=at-end', narrow],
	['list on a phone', '?design=cohort', narrow],
])('%s: axe finds nothing, light and dark', async (kind, query, viewport) => {
	// The scan is injected, which the policy of the pages forbids to all others.
	const { page } = await explore(query, { bypassCSP: true, viewport });
	await page.addScriptTag({ path: path.join(root, 'node_modules/axe-core/axe.min.js') });
	if (kind === 'open sheet') await page.locator('.open-filters').click();
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const violations = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Violation[];
		expect(
			violations.flatMap(({ id, nodes }) =>
				nodes
					.slice(0, 3)
					.map(({ target, failureSummary }) => `${colorScheme} ${id}: ${target.join(' ')} ${failureSummary}`),
			),
		).toEqual([]);
	}
});
