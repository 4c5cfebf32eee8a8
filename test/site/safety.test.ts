/** Pages run nothing of others, ask nothing of other hosts, and say so in their policy. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, filesUnder, host } from '../built-site.ts';
import { pagesOf } from '../read-site.ts';
import { some } from '../runs.ts';

/** Elements that make a browser fetch something by itself. */
const fetching = [
	'script[src]',
	'img[src]',
	'img[srcset]',
	'source[src]',
	'iframe[src]',
	'video[src]',
	'audio[src]',
	'object[data]',
	'embed[src]',
	'use[href]',
	'image[href]',
];
const fetchingLinks = [
	'stylesheet',
	'preload',
	'modulepreload',
	'icon',
	'manifest',
	'prefetch',
	'preconnect',
	'dns-prefetch',
	'apple-touch-icon',
];

// All pages of the published review, which are many: in test:full.
describe.each(some(builtSites, 1))('$name', (site) => {
	const pages = pagesOf(site);

	test('each page has a policy that allows no code in a page and no other host', () => {
		const lax = pages
			.map(({ address, document }) => ({
				address,
				policy: document.querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ?? '',
			}))
			.filter(({ policy }) => {
				const said = new Map(policy.split(/;\s*/).map((directive) => [directive.split(' ')[0], directive]));
				return (
					said.get('default-src') !== "default-src 'self'" ||
					said.get('script-src') !== "script-src 'self' 'wasm-unsafe-eval'" ||
					said.get('style-src') !== "style-src 'self'" ||
					/unsafe-inline|sha\d|https?:|\*/.test(policy)
				);
			});
		expect(lax).toEqual([]);
	});

	test('no policy requires Trusted Types, as long as Pagefind starts its worker by a plain address', () => {
		const finder = fs.readFileSync(path.join(site.folder, 'pagefind/pagefind.js'), 'utf8');
		expect([/new Worker\(\w+\)/.test(finder), finder.includes('trustedTypes')]).toEqual([true, false]);
		expect(pages.filter(({ html }) => html.includes('require-trusted-types-for'))).toEqual([]);
	});

	test('no page holds code or style: scripts are files, and what else stands in one is data', () => {
		const inline = pages.flatMap(({ address, document }) =>
			[...document.querySelectorAll('[style], style, script:not([src])')]
				.filter((element) => !/^application\/(ld\+)?json$/.test(element.getAttribute('type') ?? ''))
				.map(({ outerHTML }) => `${address}: ${outerHTML.slice(0, 200)}`),
		);
		expect(inline).toEqual([]);
	});

	test('no element handles events in an attribute', () => {
		const handlers = pages.flatMap(({ address, document }) =>
			[...document.querySelectorAll('*')].flatMap((element) =>
				[...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => `${address}: ${name}`),
			),
		);
		expect(handlers).toEqual([]);
	});

	test('data in a page is JSON and cannot end its own element', () => {
		for (const { document } of pages)
			for (const script of document.querySelectorAll('script[type$="json"]')) {
				expect(script.textContent).not.toContain('<');
				const data: unknown = JSON.parse(script.textContent ?? '');
				if (script.getAttribute('type') === 'application/ld+json') expect(data).toHaveProperty('@context');
			}
	});

	test('nothing is fetched from another host', () => {
		const foreign = pages.flatMap(({ address, document }) => {
			const links = [...document.querySelectorAll('link[href]')].filter((link) =>
				fetchingLinks.some((rel) => link.getAttribute('rel')?.split(' ').includes(rel)),
			);
			return [...links, ...document.querySelectorAll(fetching.join(', '))]
				.flatMap((element) => ['src', 'srcset', 'href', 'data'].map((name) => element.getAttribute(name) ?? ''))
				.filter((found) => new URL(found, `${host}${address}`).origin !== host)
				.map((found) => `${address}: ${found}`);
		});
		expect(foreign).toEqual([]);
	});

	test('style sheets and scripts name no other host', () => {
		const foreign = filesUnder(path.join(site.folder, '_astro'))
			.filter((file) => /\.(css|js)$/.test(file))
			.flatMap((file) =>
				[
					...fs
						.readFileSync(file, 'utf8')
						.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)|\b(?:fetch|import)\(\s*["'`]([^"'`]+)/g),
				].map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
			)
			.filter((found) => !found.startsWith('data:') && new URL(found, `${host}${site.base}`).origin !== host);
		expect(foreign).toEqual([]);
	});

	test('a link to another host gives nothing away that opens a window', () => {
		const opening = pages.flatMap(({ document }) =>
			[...document.querySelectorAll('a[target]')].filter((link) => !link.getAttribute('rel')?.includes('noopener')),
		);
		expect(opening).toEqual([]);
	});
});
