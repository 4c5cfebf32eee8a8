/** Cards for other people's pages, and what every page offers to those who link to it. */
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/corpus/corpus.ts';
import { entryAnchor } from '../../src/corpus/entry-anchor.ts';
import { cardHref } from '../../src/corpus/href.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { builtSites, host } from '../built-site.ts';
import { corpusOf, fileAt, pageAt, pagesOf, readSiteFile, textOf } from '../read-site.ts';
import { some } from '../runs.ts';

// All pages of the published review, which are many: in test:full.
describe.each(some(builtSites, 1))('$name', (site) => {
	const corpus = corpusOf(site);
	const { review } = corpus;
	const pages = pagesOf(site);
	const cards = pages.filter(({ address, movedTo }) => !movedTo && address.startsWith(`${site.base}embed/`));

	test('every study, finding, figure and named selection has its card', () => {
		const wanted = [
			...corpus.studies.map(({ id }) => `studies/${id}/`),
			...corpus.studies.flatMap((study) =>
				entriesOf(study, 'findings').map(({ id }) => `studies/${study.id}/#${entryAnchor('findings', id)}`),
			),
			...corpus.figures.map(({ id }) => `figures/${id}/`),
			...corpus.selections.map(({ id }) => `selections/${id}/`),
			'explore/',
		].map((page) => cardHref(site, page));
		expect(cards.map(({ address }) => address)).toEqual(expect.arrayContaining(wanted));
	});

	test('no two cards have the same title', () => {
		const titles = cards.map(({ document }) => document.title);
		expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
	});

	test('every card says its data version and date, and every link of it leaves the frame', () => {
		for (const { address, document } of cards) {
			const said = textOf(document.querySelector('main > :last-child'));
			expect([address, said]).toEqual([
				address,
				expect.stringContaining(`data version ${review.version}, ${review.dates.data}`),
			]);
			expect(document.querySelector('base')?.getAttribute('target')).toBe('_top');
			const full = document.querySelector('h1 a')?.getAttribute('href') ?? '';
			expect(fileAt(site, full)).toBeDefined();
		}
	});

	test.each(corpus.selections)('the card of $id says what the engine counts', ({ id, title, selection, note }) => {
		const { document } = pageAt(site, `embed/selections/${id}/`);
		const text = textOf(document.querySelector('main'));
		const { found } = sentenceOf(corpus, parseAddress(corpus, selection).selection);
		expect(textOf(document.querySelector('h1'))).toBe(title);
		expect(textOf(document.querySelector('.found'))).toBe(found);
		if (note) expect(text).toContain(note);
	});

	test('studies, figures, variables and values offer address, four citations and the code of a card that is there', () => {
		const kinds = /^(studies\/(?!sorted)[^/]+|figures\/[^/]+|codebook\/[^/]+|by\/[^/]+\/[^/]+)\/$/;
		const linked = pages.filter(({ address, movedTo }) => !movedTo && kinds.test(address.slice(site.base.length)));
		expect(linked.length).toBeGreaterThan(corpus.studies.length);
		for (const { address, document } of linked) {
			const text = (of: string) => document.querySelector(`link-to-this [data-text="${of}"]`)?.textContent ?? '';
			expect(text('address')).toBe(`${host}${address}`);
			for (const format of ['vancouver', 'apa', 'bibtex', 'ris'])
				expect(text(format)).toContain(`${host}${address}?v=${review.version}`);
			expect(text('markdown')).toContain(`](${host}${address}?v=${review.version})`);
			const card = /<iframe src="([^"]+)"/.exec(text('embed'))?.[1];
			if (card) expect([address, fileAt(site, card.replaceAll('&amp;', '&'))]).not.toEqual([address, undefined]);
		}
		expect(
			linked.filter(({ document }) => document.querySelector('link-to-this [data-text=embed]')).length,
		).toBeGreaterThan(linked.length / 2);
	});

	test('every finding opens its own link, and names the card of that finding', () => {
		for (const study of corpus.studies) {
			const { document } = pageAt(site, `studies/${study.id}/`);
			for (const { id } of entriesOf(study, 'findings')) {
				const anchor = entryAnchor('findings', id);
				const link = document.querySelector(`[id="${anchor}"] a[data-part]`);
				expect(link?.getAttribute('href')).toBe(`#${anchor}`);
			}
		}
	});

	test('no script that readers get holds the citation processor', () => {
		const scripts = pages
			.flatMap(({ document }) => [...document.querySelectorAll('script[src]')])
			.map((element) => element.getAttribute('src') ?? '');
		expect(scripts.length).toBeGreaterThan(0);
		for (const script of new Set(scripts.filter((src) => src.startsWith('/'))))
			expect(readSiteFile(site, script.slice(site.base.length))).not.toMatch(/citeproc|CSL\.Engine/);
	});

	test('embed.js fits in twenty lines, and asks nothing of other hosts', () => {
		const script = readSiteFile(site, 'embed.js');
		expect(script.trim().split('\n').length).toBeLessThanOrEqual(20);
		expect(script).not.toMatch(/fetch|XMLHttpRequest|cookie|localStorage|import/);
	});
});
