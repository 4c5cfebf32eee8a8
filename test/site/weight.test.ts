/** What a first visit costs. A budget can only be raised on purpose. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, realSite } from '../built-site.ts';
import { corpusOf, type Page, pageAt, pagesOf, readSiteFile } from '../read-site.ts';
import { isFull } from '../runs.ts';
import { type Budget, budgetOf, nodesOf } from './budgets.ts';
import { pageKindOf } from './page-size.ts';
import { loadedFiles, weightOf } from './page-weight.ts';

/** What a page may bring before a reader does anything, with its fonts: of it, script. */
const most = { home: { script: 4_000, all: 75_000 }, study: { script: 6_000, all: 84_000 } };
/** What a visit brings to a reader's device, for a review of some dozen studies. */
const packMost = 5_000_000;

/** The pages of the first review by kind, the longest first: it has all that pages of its kind can have. */
const pagesByKind = Map.groupBy(
	pagesOf(realSite)
		.filter(({ movedTo }) => movedTo === undefined)
		.sort((a, b) => b.html.length - a.html.length),
	({ address }) => pageKindOf(address.slice(realSite.base.length)),
);

test('no page of the first review costs more than its kind may', () => {
	expect(pagesByKind.size).toBeGreaterThan(25);
	const studies = corpusOf(realSite).studies.length;
	const excess = [...pagesByKind].flatMap(([kind, [longest]]) => {
		const weight = weightOf(realSite, longest as Page);
		return Object.entries(budgetOf(kind, studies)).flatMap(([what, most]) => {
			const cost = weight[what as keyof Budget] / (what === 'requests' ? 1 : 1_000);
			return cost <= most ? [] : [`${longest?.address} (${kind}): ${what} ${cost.toFixed(1)} of ${most}`];
		});
	});
	expect(excess).toEqual([]);
});

test('no page of the first review has more nodes than a phone draws at once', () => {
	const studies = corpusOf(realSite).studies.length;
	// Of each kind the longest, in test:full all.
	const pages = isFull ? pagesOf(realSite) : [...pagesByKind.values()].flatMap((own) => own.slice(0, 1));
	const long = pages.flatMap(({ address, document }) => {
		const most = nodesOf(pageKindOf(address.slice(realSite.base.length)), studies);
		const nodes = document.querySelectorAll('*').length;
		return nodes <= most ? [] : [`${address}: ${nodes} nodes of ${most}`];
	});
	expect(long).toEqual([]);
});

describe.each(builtSites)('$name', (site) => {
	const addresses = ['', ...corpusOf(site).studies.map(({ id }) => `studies/${id}/`)];

	test.each(addresses)('/%s brings no more than its kind of page may', (address) => {
		const { script, font, all } = weightOf(site, pageAt(site, address));
		const bound = address === '' ? most.home : most.study;
		expect(font).toBeGreaterThan(0);
		expect(script).toBeLessThanOrEqual(bound.script);
		expect(all).toBeLessThanOrEqual(bound.all);
	});

	test('a script that a page loads defines each element that it has', () => {
		const kinds = Map.groupBy(pagesOf(site), ({ address }) => pageKindOf(address.slice(site.base.length)));
		const undefinedOn = [...kinds.values()].flatMap((own) => {
			const names = (page: Page) =>
				new Set(
					[...page.document.querySelectorAll('*')]
						.map(({ localName }) => localName)
						.filter((name) => name.includes('-')),
				);
			return own.slice(0, 3).flatMap((page) => {
				const scripts = [...loadedFiles(site, page)].filter((file) => file.endsWith('.js'));
				const code = scripts.map((file) => fs.readFileSync(file, 'utf8')).join('\n');
				return [...names(page)]
					.filter((name) => !new RegExp(`customElements\\.define\\([\`"']${name}[\`"']`).test(code))
					.map((name) => `${page.address}: ${name}`);
			});
		});
		expect(undefinedOn).toEqual([]);
	});

	test('a page asks for one style sheet', () => {
		const sheets = pagesOf(site).map(({ html }) => (html.match(/<link[^>]*\srel="?stylesheet\b/g) ?? []).length);
		expect(Math.max(...sheets)).toBe(1);
	});

	test('what is kept on the device of a reader is at most 5 MB, and is what the worker names', () => {
		const [, pack = ''] = /PACK = "([^"]+)"/.exec(readSiteFile(site, 'sw.js')) ?? [];
		expect(fs.readdirSync(path.join(site.folder, 'offline'))).toEqual([path.basename(pack)]);
		expect(fs.statSync(path.join(site.folder, pack)).size).toBeLessThanOrEqual(packMost);
	});
});
