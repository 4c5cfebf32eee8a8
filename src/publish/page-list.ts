/** The built pages of a site by their places, and what their heads say. */
import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from './built-files.ts';

export interface PageFile {
	/** Its path below the site: `studies/a-2001/`, `404.html`, `''` for the first page. */
	place: string;
	/** The path of its file below the folder of the site. */
	file: string;
}

/** All HTML pages of a site, sorted by place. */
export function pagesIn(folder: string): readonly PageFile[] {
	return filesBelow(folder)
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({ file, place: file.replace(/(^|\/)index\.html$/, '$1') }))
		.sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** The HTML of a page. */
export function readPageFile(folder: string, { file }: PageFile): string {
	return fs.readFileSync(path.join(folder, file), 'utf8');
}

/** Whether a page asks search engines to leave it out: cards, lost addresses, and pages that have moved. */
export function isUnlisted(html: string): boolean {
	return /<meta name="robots" content="[^"]*noindex/.test(headOf(html));
}

/** The canonical address that a page names; undefined without one. */
export function canonicalOf(html: string): string | undefined {
	return /<link rel="canonical" href="([^"]+)"/.exec(headOf(html))?.[1];
}

const headOf = (html: string) => html.slice(0, html.indexOf('</head>'));
