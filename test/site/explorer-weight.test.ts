/** What the explorer costs in script. A budget can only be raised on purpose. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type BuiltSite, builtSites, host } from '../built-site.ts';
import { fileAt, pageAt } from '../read-site.ts';

const scriptMost = 50_000;

/** The scripts of the explorer: what it imports to begin with. What it loads on demand (figures, Pagefind) is weighed below. */
function scriptsOf(site: BuiltSite): readonly string[] {
	const { document, address } = pageAt(site, 'explore/');
	const scripts = [...document.querySelectorAll('script[src], link[rel=modulepreload]')].map(
		(element) => element.getAttribute('src') ?? element.getAttribute('href'),
	);
	const files = new Set<string>();
	const add = (found: string | null, from: string) => {
		const file = found === null ? undefined : fileAt(site, new URL(found, `${host}${from}`).href);
		if (file?.endsWith('.js') && !file.includes('pagefind')) files.add(file);
	};
	for (const found of scripts) add(found, address);
	// A set that grows while it is walked through visits what is added.
	for (const file of files) {
		const at = `${site.base}${path.relative(site.folder, file).split(path.sep).join('/')}`;
		for (const [, found = ''] of fs.readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*["'`]([^"'`]+\.js)["'`]/g))
			add(found, at);
	}
	return [...files];
}

test.each(builtSites)('$name: the explorer has at most 50 kB of script, compressed', (site) => {
	const weights = scriptsOf(site).map((file) => ({
		file: path.basename(file),
		bytes: gzipSync(fs.readFileSync(file)).length,
	}));
	const inline = [...pageAt(site, 'explore/').document.querySelectorAll('script:not([src], [type$=json])')].map(
		(script) => gzipSync(script.textContent ?? '').length,
	);
	// Its own, and what it shares with other pages: fewer would mean that the walk has lost its way.
	expect(weights.length).toBeGreaterThanOrEqual(3);
	expect(weights.some(({ bytes }) => bytes > 5_000)).toBe(true);
	const sum = [...weights.map(({ bytes }) => bytes), ...inline].reduce((all, bytes) => all + bytes, 0);
	expect(sum, JSON.stringify(weights)).toBeLessThanOrEqual(scriptMost);
});

test.each(builtSites)('$name: the figures of the explorer are loaded on demand, and stay under 120 kB', (site) => {
	const atFirst = new Set(scriptsOf(site));
	const later = new Set<string>();
	for (const file of atFirst)
		for (const [, found = ''] of fs.readFileSync(file, 'utf8').matchAll(/\bimport\(\s*["'`]([^"'`]+\.js)["'`]/g)) {
			const chunk = path.join(path.dirname(file), path.basename(found));
			if (!atFirst.has(chunk) && fs.existsSync(chunk)) later.add(chunk);
		}
	expect(later.size).toBeGreaterThan(0);
	const sum = [...later].reduce((all, file) => all + gzipSync(fs.readFileSync(file)).length, 0);
	expect(sum).toBeLessThanOrEqual(120_000);
});
