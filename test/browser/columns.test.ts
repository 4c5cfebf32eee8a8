/** Texts are as wide as one reads with ease, and what has an edge ends where other things end. */
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt, inventedSite, realSite } from '../built-site.ts';
import { isFull } from '../runs.ts';
import { kindsOfPages, shareTab, wide } from './browser.ts';
import { endsOn, setTextsOn } from './columns.ts';

/** Letters of a line. */
const lettersMost = 66;

/** What is worked at, or stands in the page of somebody else, has columns of its own. */
const isRead = ([kind]: readonly [string, string]) => !['explore', 'planner', 'card'].includes(kind);
const tried = ['home', 'study', 'code', 'question', 'recommendation', 'gaps', 'data', 'how to read'];

const openPage = shareTab({ viewport: wide });
const sites = isFull ? [inventedSite, realSite] : [inventedSite];
beforeAll(async () => {
	for (const site of sites) await ensureBuilt(site);
});

test.each(
	sites.flatMap((site) =>
		kindsOfPages(site)
			.filter((kind) => isRead(kind) && (isFull || tried.includes(kind[0])))
			.map(([kind, address]) => ({ kind, site, address })),
	),
)(
	'$site.name, $kind: no text has lines of more than 66 letters, and all rules end at one of three places',
	async ({ site, address }) => {
		const { page } = await openPage(site, address);
		const texts = await setTextsOn(page);
		expect(texts.length).toBeGreaterThan(0);
		expect(texts.filter(({ letters }) => letters > lettersMost)).toEqual([]);
		// The edges of the text, of what is wide, and of the page: `tokens.css`.
		const edges = [52, 60, 77.5].map((rem) => rem * 16);
		const ends = await endsOn(page);
		expect(ends.filter(({ end }) => !edges.some((edge) => Math.abs(edge - end) <= 1))).toEqual([]);
	},
);
