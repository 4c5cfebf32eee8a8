/** Pages run nothing of others, ask nothing of other hosts, and say so in their policy. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, filesUnder, host } from '../built-site.ts';
import { pagesOf } from '../read-site.ts';

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

describe.each(builtSites)('$name', (site) => {
	const pages = pagesOf(site);

	test('each page has a policy that allows no inline code and no other host', () => {
		const policies = pages.map(({ address, document }) => ({
			address,
			policy: document.querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ?? '',
		}));
		const lax = policies.filter(
			({ policy }) =>
				!policy.includes("default-src 'self'") ||
				!policy.includes("script-src 'self'") ||
				/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/.test(policy),
		);
		expect(lax).toEqual([]);
	});

	test('no style stands in an attribute, and no script or style in a page but linked data and the start of islands', () => {
		const inline = pages.flatMap(({ address, document }) => {
			const policy = document.querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ?? '';
			// Astro wakes its islands with code in the page, which the policy then knows by its digest.
			const isOfIsland = ({ textContent }: Element) =>
				document.querySelector('astro-island') !== null &&
				policy.includes(
					createHash('sha256')
						.update(textContent ?? '')
						.digest('base64'),
				);
			return [...document.querySelectorAll('[style], style, script:not([src])')]
				.filter((element) => element.getAttribute('type') !== 'application/ld+json' && !isOfIsland(element))
				.map(({ outerHTML }) => `${address}: ${outerHTML.slice(0, 200)}`);
		});
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

	test('linked data is JSON and cannot end its own element', () => {
		for (const { document } of pages)
			for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
				expect(script.textContent).not.toContain('<');
				expect(JSON.parse(script.textContent ?? '')).toHaveProperty('@context');
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
