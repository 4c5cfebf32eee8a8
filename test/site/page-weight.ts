/** What a browser fetches with a page, by type, as a modest server sends it. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuiltSite, host } from '../built-site.ts';
import { fileAt, type Page } from '../read-site.ts';

/** By file: pages share most of theirs. */
const weights = new Map<string, number>();

/** Bytes over the wire: fonts are compressed already, all else as a modest server sends it. */
function weigh(file: string): number {
	const known = weights.get(file);
	if (known !== undefined) return known;
	const content = fs.readFileSync(file);
	const weight = file.endsWith('.woff2') ? content.length : gzipSync(content).length;
	weights.set(file, weight);
	return weight;
}

/** Whether a text has a letter that a typeface is for; one without a range is for all. Each face of a style sheet has its file. */
function isAskedFor(face: string, text: string): boolean {
	const [, ranges] = /unicode-range:([^;}]+)/i.exec(face) ?? [];
	if (ranges === undefined) return true;
	const spans = ranges.split(',').map((range) => {
		const [first = '', last = first] = range.trim().slice(2).split('-');
		return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
	});
	return [...new Set(text)].some((letter) => {
		const point = letter.codePointAt(0) ?? 0;
		return spans.some(([first, last]) => first <= point && point <= last);
	});
}

/** A style sheet without the typefaces that the text does not ask for, which a browser does not load. */
const asked = (css: string, text: string) =>
	css.replace(/@font-face\s*\{[^}]*\}/g, (face) => (isAskedFor(face, text) ? face : ''));

/** Files that a browser loads with the page by itself: also what scripts import and style sheets name. */
export function loadedFiles(site: BuiltSite, { address, document }: Page): ReadonlySet<string> {
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

const fileTypes = ['css', 'script', 'font', 'data', 'image'] as const;
type FileType = (typeof fileTypes)[number];

/** Bytes of a page itself (`html`) and of what it fetches by itself, and the number of its requests. */
export type PageWeight = Readonly<Record<'html' | FileType | 'all' | 'requests', number>>;

const typesByEnding: Readonly<Record<string, FileType>> = {
	'.css': 'css',
	'.js': 'script',
	'.woff2': 'font',
	'.svg': 'image',
	'.png': 'image',
};

/** What comes later, because a reader asks for it or a script does, is not counted. */
export function weightOf(site: BuiltSite, page: Page): PageWeight {
	const files = [...loadedFiles(site, page)].filter((file) => fs.existsSync(file));
	const html = gzipSync(page.html).length;
	const bytes = { css: 0, script: 0, font: 0, data: 0, image: 0 };
	for (const file of files) bytes[typesByEnding[path.extname(file)] ?? 'data'] += weigh(file);
	const all = fileTypes.reduce((sum, type) => sum + bytes[type], html);
	return { html, ...bytes, all, requests: files.length + 1 };
}
