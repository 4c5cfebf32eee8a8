/** The whole review as one file: all of it, each link to somewhere, and nothing that another file or a script would have to bring. */

import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtSites, host } from '../built-site.ts';
import { corpusOf, fileAt, pageAt, pageDocument, pagesOf, plainText, readSiteFile, textOf } from '../read-site.ts';
import { some } from '../runs.ts';

// All pages of the published review, which are many: in test:full.
describe.each(some(builtSites, 1))('$name', (site) => {
	const html = readSiteFile(site, 'review.html');
	const document = pageDocument(html);
	const corpus = corpusOf(site);
	const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);

	test('no id stands twice, and what is named by id is there', () => {
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
		const known = new Set(ids);
		const named = ['for', 'headers', 'aria-labelledby', 'aria-describedby'].flatMap((name) =>
			[...document.querySelectorAll(`[${name}]`)].flatMap((element) => (element.getAttribute(name) ?? '').split(' ')),
		);
		const drawn = [...html.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id);
		expect(named.length).toBeGreaterThan(10);
		expect([...named, ...drawn].filter((id) => !known.has(id))).toEqual([]);
	});

	test('each link leads to a place in it, to a file of the site, or elsewhere', () => {
		const known = new Set(ids);
		const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
		const dead = links.filter((href) => {
			if (href.startsWith('#')) return !known.has(decodeURIComponent(href.slice(1)));
			if (!href.startsWith(`${host}${site.base}`)) return !/^(https?:|mailto:)/.test(href);
			const file = fileAt(site, href);
			return file === undefined || !fs.existsSync(file);
		});
		expect(links.filter((href) => href.startsWith('#')).length).toBeGreaterThan(200);
		expect(dead).toEqual([]);
	});

	test('its headings are those of one document, within one main part', () => {
		const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) =>
			Number(heading.getAttribute('aria-level') ?? heading.tagName.charAt(1)),
		);
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		expect(levels[0]).toBe(1);
		expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
		const main = document.querySelectorAll('main, [role=main]');
		expect(main).toHaveLength(1);
		expect(main[0]?.querySelectorAll('article.frame').length).toBe(document.querySelectorAll('article.frame').length);
		expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBe(corpus.review.description);
	});

	test('it needs no script and no other file', () => {
		const asking = [...document.querySelectorAll('script, link, iframe, img, form, button, [onclick]')];
		expect(asking.map(({ outerHTML }) => outerHTML.slice(0, 100))).toEqual([]);
		const fetched = [...html.matchAll(/url\((?!#)([^)]{0,30})/g)].map(([, address = '']) => address);
		expect(fetched.filter((address) => !address.startsWith('data:'))).toEqual([]);
		expect([...document.querySelectorAll('details:not([open])')]).toEqual([]);
	});

	test('it has the text of every study, question, recommendation, figure and variable', () => {
		const text = textOf(document.body);
		const places = [
			...corpus.studies.map(({ id }) => `studies/${id}/`),
			...corpus.questions.map(({ id }) => `guidance/${id}/`),
			...corpus.recommendations.map(({ id }) => `recommendations/${id}/`),
			...corpus.figures.map(({ id }) => `figures/${id}/`),
			...corpus.variables.map(({ id }) => `codebook/${id}/`),
		];
		const missing = places.filter((place) => {
			const page = pageAt(site, place).document;
			const values = [...page.querySelectorAll('main h1, main dd, main td, main .chart title')].filter(
				(element) => !element.closest('.on-screen, link-to-this, since-version, [hidden]'),
			);
			return values.some((element) => !text.includes(plainText(element.textContent ?? '')));
		});
		expect(missing).toEqual([]);
	});

	test('the page of the data offers it', () => {
		expect(pageAt(site, 'data/').document.querySelector(`a[href="${site.base}review.html"][download]`)).not.toBeNull();
	});

	test('a sitemap lists every page for search engines once, and robots.txt leads to it', () => {
		const sitemap = readSiteFile(site, 'sitemap.xml');
		const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
		const wanted = pagesOf(site)
			.filter(({ document: page }) => !page.querySelector('meta[name=robots][content*=noindex]'))
			.flatMap(({ document: page }) => page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? []);
		expect([...listed].sort()).toEqual([...new Set(wanted)].sort());
		expect(readSiteFile(site, 'robots.txt')).toContain(`Sitemap: ${host}${site.base}sitemap.xml`);
	});
});
