/**
 * Gives each page one style sheet. The bundler makes one for each part of a page, most of them smaller than the cost of a
 * request. Pages with the same parts share a sheet, in which these stand in the order that the page had: later rules win.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from './built-files.ts';
import { pagesIn, readPageFile } from './page-list.ts';

const assets = '_astro/';
const sheetLink = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Rewrites the pages of a site that stands under `base`, and removes sheets that no page and no script names any more.
 * `shorten` is what else happens to the HTML of a page that is rewritten.
 */
export function mergeSheets(folder: string, base: string, shorten = (html: string) => html): void {
	const sheetByName = new Map<string, string>();
	const names = new Set<string>();
	for (const page of pagesIn(folder)) {
		const html = readPageFile(folder, page);
		const sheets = [...html.matchAll(sheetLink)].map(([, address = '']) => address.slice(base.length));
		const key = sheets.join(' ');
		if (sheets.length === 0) continue;
		const sheet = sheetByName.get(key) ?? writeSheet(folder, sheets);
		sheetByName.set(key, sheet);
		names.add(sheet);
		let isFirst = true;
		const withOneSheet = html.replaceAll(sheetLink, () => {
			const link = isFirst ? `<link rel="stylesheet" href="${base}${sheet}">` : '';
			isFirst = false;
			return link;
		});
		const one = shorten(withOneSheet);
		if (one !== html) fs.writeFileSync(path.join(folder, page.file), one);
	}
	removeUnnamed(folder, names);
}

/** Writes some sheets as one, named by its content. Returns its path; that of the sheet itself if there is only one. */
function writeSheet(folder: string, sheets: readonly string[]): string {
	const [only] = sheets;
	if (only !== undefined && sheets.length === 1) return only;
	const text = sheets.map((sheet) => fs.readFileSync(path.join(folder, sheet), 'utf8').trim()).join('\n');
	const name = `${assets}page.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.css`;
	fs.writeFileSync(path.join(folder, name), text);
	return name;
}

/** Scripts load the sheets of code that they load. */
function removeUnnamed(folder: string, names: ReadonlySet<string>): void {
	const files = filesBelow(path.join(folder, assets));
	const scripts = files
		.filter((name) => name.endsWith('.js'))
		.map((name) => fs.readFileSync(path.join(folder, assets, name), 'utf8'));
	for (const name of files)
		if (name.endsWith('.css') && !names.has(`${assets}${name}`) && !scripts.some((script) => script.includes(name)))
			fs.rmSync(path.join(folder, assets, name));
}
