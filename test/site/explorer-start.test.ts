/** What a browser asks for until the explorer can be used: each request costs a slow connection its time. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { corpusFile } from '../../src/explorer/corpus-file.ts';
import { type BuiltSite, builtSites, host, realSite } from '../built-site.ts';
import { corpusOf, fileAt, pageAt } from '../read-site.ts';

/** The page, its styles, scripts, typeface and icon, and the corpus. */
const requestsMost = 15;
const bytesMost = 195_000;

const addressesOf = (document: Document, selector: string) =>
	[...document.querySelectorAll(selector)].map(
		(element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
	);

/** Named in the page: what a browser finds before any script has run. */
const named = 'script[src], link[rel~=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel=icon]';

function filesAt(site: BuiltSite, addresses: readonly string[]): ReadonlySet<string> {
	return new Set(addresses.map((address) => fileAt(site, new URL(address, host).href) ?? `no file: ${address}`));
}

const importsOf = (script: string) =>
	[...fs.readFileSync(script, 'utf8').matchAll(/\b(?:from|import)\s*["'`](\.\/[^"'`]+\.js)["'`]/g)].map(
		([, imported = '']) => path.join(path.dirname(script), imported),
	);

test.each(builtSites)(
	'$name: the page names every script that its scripts import, and the file of the corpus',
	(site) => {
		const { document } = pageAt(site, 'explore/');
		const files = filesAt(site, addressesOf(document, named));
		const scripts = [...files].filter((file) => file.endsWith('.js') && file.includes('_astro'));
		expect(scripts.length).toBeGreaterThan(3);
		for (const script of scripts) for (const imported of importsOf(script)) expect([...files]).toContain(imported);
		expect([...files]).toContain(path.join(site.folder, corpusFile(corpusOf(site))));
	},
);

test.each(builtSites)(`$name: no more than ${requestsMost} requests`, (site) => {
	const { document } = pageAt(site, 'explore/');
	expect(filesAt(site, addressesOf(document, named)).size + 1).toBeLessThanOrEqual(requestsMost);
});

/** How many elements one task makes interactive: each takes a slow phone about a tenth of a millisecond. */
const wokenMost = 1_000;

test.each(builtSites)(`$name: no more than ${wokenMost} elements wake in one task`, (site) => {
	const { document } = pageAt(site, 'explore/');
	const sizeOf = (element: Element | null) => element?.querySelectorAll('*').length ?? 0;
	// Each section of the filters wakes by itself (`explorer/OwnRoot.tsx`), after all else.
	const sections = [...document.querySelectorAll('.panel > section')].map(sizeOf);
	expect(sections.length).toBeGreaterThan(1);
	const rest = sizeOf(document.querySelector('[data-island=explorer]')) - sections.reduce((sum, size) => sum + size, 0);
	expect(rest).toBeGreaterThan(100);
	for (const size of [rest, ...sections]) expect(size).toBeLessThanOrEqual(wokenMost);
});

test('the first review: no more than 195 kB', () => {
	const { document, html } = pageAt(realSite, 'explore/');
	const weights = [...filesAt(realSite, addressesOf(document, named))].map((file) => {
		const content = fs.readFileSync(file);
		return { file: path.basename(file), bytes: file.endsWith('.woff2') ? content.length : gzipSync(content).length };
	});
	const sum = weights.reduce((all, { bytes }) => all + bytes, gzipSync(html).length);
	expect(sum, JSON.stringify(weights)).toBeLessThanOrEqual(bytesMost);
});
