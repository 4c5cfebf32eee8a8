/** A built site as its readers' programs get it: pages parsed, nothing run. */
import fs from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import type { Corpus } from '../src/corpus/corpus.ts';
import { loadCorpus } from '../src/records/load.ts';
import { type BuiltSite, filesUnder, host } from './built-site.ts';

export interface Page {
	/** Path under the host, base and all: `/reviews/garden/studies/`. */
	address: string;
	html: string;
	document: Document;
	/** Where a page that has another address now sends its readers. */
	movedTo: string | undefined;
}

/** A page as a document. That of linkedom has what tests read of one; its types do not say so. */
export const pageDocument = (html: string): Document => parseHTML(html).document as unknown as Document;

const corpora = new Map<string, Corpus>();
const pages = new Map<string, readonly Page[]>();
const byAddress = new Map<string, ReadonlyMap<string, Page>>();

/** The corpus that a site shows, read anew from its content. */
export function corpusOf({ content }: BuiltSite): Corpus {
	const corpus = corpora.get(content) ?? loadCorpus(content);
	corpora.set(content, corpus);
	return corpus;
}

/** All pages of a site, by address. */
export function pagesOf(site: BuiltSite): readonly Page[] {
	const read =
		pages.get(site.name) ??
		filesUnder(site.folder)
			// The whole site as one file is made of its pages, and is none: test/site/one-file.test.ts reads it.
			.filter((file) => file.endsWith('.html') && path.relative(site.folder, file) !== 'review.html')
			.map((file) => {
				const html = fs.readFileSync(file, 'utf8');
				let document: Document | undefined;
				const page = {
					address: addressOf(site, file),
					html,
					/** Parsed when it is first asked for: that takes longer than to read the file. */
					get document() {
						document ??= pageDocument(html);
						return document;
					},
				};
				const refresh = /http-equiv=["']?refresh/i.test(html)
					? page.document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')
					: undefined;
				return Object.assign(page, { movedTo: refresh?.split('url=')[1] });
			});
	pages.set(site.name, read);
	return read;
}

function addressOf({ folder, base }: BuiltSite, file: string): string {
	const name = path.relative(folder, file).split(path.sep).join('/');
	return `${base}${name.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The page at an address without its base, such as `codebook/`. Throws where there is none. */
export function pageAt(site: BuiltSite, address: string): Page {
	const own = byAddress.get(site.name) ?? new Map(pagesOf(site).map((one) => [one.address, one]));
	byAddress.set(site.name, own);
	const page = own.get(`${site.base}${address}`);
	if (!page) throw new Error(`no page: ${site.base}${address} of ${site.name}`);
	return page;
}

/** The file that an address leads to; undefined where it leads out of the site. */
export function fileAt({ folder, base }: BuiltSite, address: string): string | undefined {
	const { origin, pathname } = new URL(address, host);
	if (origin !== host || !pathname.startsWith(base)) return undefined;
	const file = path.join(folder, decodeURIComponent(pathname.slice(base.length)));
	return pathname.endsWith('/') ? path.join(file, 'index.html') : file;
}

/** A file of a site as text. */
export function readSiteFile({ folder }: BuiltSite, name: string): string {
	return fs.readFileSync(path.join(folder, name), 'utf8');
}

/** Text as it is compared: white space as one space, quotes as they are typed in records. */
export function plainText(text: string): string {
	return text.replaceAll(/\s+/g, ' ').replaceAll(/[‘’]/g, "'").trim();
}

/** The text of an element as a reader sees it. */
export function textOf(element: Element | null | undefined): string {
	return plainText(element?.textContent ?? '');
}
