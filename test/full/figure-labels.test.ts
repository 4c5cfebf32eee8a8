/**
 * Labels of figures in a browser at the widths of a phone, a tablet and a desk, in every review that the tests have, in
 * Spanish, and with names of 200 characters: none is small, cut, or runs into another. `test/browser/figure-texts.test.ts`
 * does it for one review.
 */

import type { Page } from 'playwright-core';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { figures } from '../../src/figures/table.ts';
import { FigurePicture } from '../../src/fragments/FigurePicture.tsx';
import { loadCorpus } from '../../src/records/load.ts';
import { shareTab } from '../browser/browser.ts';
import { readTexts } from '../browser/figure-texts.ts';
import { ensureBuilt, inventedSite, realSite, spanishSite } from '../built-site.ts';
import { draw, drawnCorpora, longLabelled } from '../figures/drawn.ts';
import { inventedCorpus } from '../figures/invented-corpus.ts';
import { gardens } from '../gardens.ts';
import { corpusOf } from '../read-site.ts';

beforeAll(async () => {
	for (const site of [realSite, inventedSite, spanishSite]) await ensureBuilt(site);
});

const widths = [390, 700, 1440];
const openPage = shareTab();

async function faultsAt(page: Page, name: string, least?: number): Promise<readonly string[]> {
	const found: string[] = [];
	for (const width of widths)
		found.push(...(await readTexts(page, width, least)).faults.map((fault) => `${name} at ${width}: ${fault}`));
	return found;
}

const built = [realSite, spanishSite].flatMap((site) =>
	corpusOf(site).figures.map(({ id }) => [`${site.name}: ${id}`, site, `figures/${id}/`] as const),
);

test.each(built)('%s', async (name, site, address) => {
	const { page } = await openPage(site, address);
	expect(await faultsAt(page, name)).toEqual([]);
});

const loaded = ['appraised', 'effects', 'map', 'species', 'trials'].map(
	(name) => [name, loadCorpus(`test/fixtures/${name}`)] as const,
);
const [, [, generated] = ['', gardens]] = drawnCorpora;
const others: readonly (readonly [name: string, corpus: Corpus])[] = [
	...loaded,
	['generated studies', generated],
	['400 studies', { ...inventedCorpus(gardens, 400), figures: generated.figures }],
	...[['the first review', corpusOf(realSite)] as const, ...loaded, ['generated studies', generated] as const].map(
		([name, corpus]) => [`${name} with long names`, longLabelled(corpus)] as const,
	),
];
const drawn = others.flatMap(([name, corpus]) =>
	corpus.figures.map((figure) => [`${name}: ${figure.id}`, corpus, figure] as const),
);

test.each(drawn)('%s', async (name, corpus, figure) => {
	const { page } = await openPage(inventedSite, `figures/${corpusOf(inventedSite).figures[0]?.id}/`);
	const content = draw(figures[figure.kind], corpus, figure);
	const markup = render(h(FigurePicture, { name: figure.title, drawn: content }));
	// In the place of the figure that the page has, with its styles and typefaces.
	await page.evaluate((html) => {
		const place = document.querySelector('figure-details');
		if (place) place.outerHTML = html;
	}, markup);
	expect(await faultsAt(page, name, 0)).toEqual([]);
});
