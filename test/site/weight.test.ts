/** What a first visit costs. A budget can only be raised on purpose. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BuiltSite, builtSites, host } from '../built-site.ts';
import { corpusOf, fileAt, type Page, pageAt, pagesOf, readSiteFile } from '../read-site.ts';

const scriptMost = 12_000;
const allMost = 100_000;
/** What a visit brings to a reader's device, for a review of some dozen studies. */
const packMost = 5_000_000;

/** Bytes over the wire: fonts are compressed already, all else as a modest server sends it. */
function weigh(file: string): number {
	const content = fs.readFileSync(file);
	return file.endsWith('.woff2') ? content.length : gzipSync(content).length;
}

/** Whether a text has a letter that a typeface is for; one without a range is for all. Each face of a style sheet has its file. */
function isAskedFor(face: string, text: string): boolean {
	const [, ranges] = /unicode-range:([^;}]+)/i.exec(face) ?? [];
	if (ranges === undefined) return true;
	const spans = ranges.split(',').map((range) => {
		const [first = '', last = first] = range.trim().slice(2).split('-');
		return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
	});
	return [...text].some((letter) => {
		const point = letter.codePointAt(0) ?? 0;
		return spans.some(([first, last]) => first <= point && point <= last);
	});
}

/** A style sheet without the typefaces that the text does not ask for, which a browser does not load. */
const asked = (css: string, text: string) =>
	css.replace(/@font-face\s*\{[^}]*\}/g, (face) => (isAskedFor(face, text) ? face : ''));

/** Files that a browser loads with the page by itself: also what scripts import and style sheets name. */
function filesOf(site: BuiltSite, { address, document }: Page): ReadonlySet<string> {
	const wanted = [
		...document.querySelectorAll(
			'script[src], link[rel~=stylesheet][href], link[rel~=preload][href], link[rel~=icon][href], img[src]',
		),
	].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
	const files = new Set<string>();
	const add = (found: string, from: string) => {
		const file = fileAt(site, new URL(found, `${host}${from}`).href);
		if (file) files.add(file);
	};
	for (const found of wanted) add(found, address);
	// A set that grows while it is walked through visits what is added.
	for (const file of files) {
		const at = `${site.base}${path.relative(site.folder, file).split(path.sep).join('/')}`;
		const written = /\.(css|js)$/.test(file) ? fs.readFileSync(file, 'utf8') : '';
		const text = file.endsWith('.css') ? asked(written, document.body.textContent ?? '') : written;
		for (const [, found = ''] of text.matchAll(
			file.endsWith('.css') ? /url\(["']?([^"')]+)/g : /\b(?:from|import)\s*["']([^"']+)["']/g,
		))
			if (!found.startsWith('data:')) add(found, at);
	}
	return files;
}

describe.each(builtSites)('$name', (site) => {
	const addresses = ['', ...corpusOf(site).studies.map(({ id }) => `studies/${id}/`)];

	test.each(addresses)('/%s: at most 12 kB of script, and 100 kB in all', (address) => {
		const page = pageAt(site, address);
		const files = [...filesOf(site, page)];
		const scripts = files.filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + weigh(file), 0);
		const all = gzipSync(page.html).length + files.reduce((sum, file) => sum + weigh(file), 0);
		expect(files.some((file) => file.endsWith('.woff2'))).toBe(true);
		expect(scripts).toBeLessThanOrEqual(scriptMost);
		expect(all).toBeLessThanOrEqual(allMost);
	});

	test('a page asks for one style sheet', () => {
		const sheets = pagesOf(site).map(({ document }) => document.querySelectorAll('link[rel~=stylesheet]').length);
		expect(Math.max(...sheets)).toBe(1);
	});

	test('what is kept on the device of a reader is at most 5 MB, and is what the worker names', () => {
		const [, pack = ''] = /PACK = "([^"]+)"/.exec(readSiteFile(site, 'sw.js')) ?? [];
		expect(fs.readdirSync(path.join(site.folder, 'offline'))).toEqual([path.basename(pack)]);
		expect(fs.statSync(path.join(site.folder, pack)).size).toBeLessThanOrEqual(packMost);
	});
});
