/** Writes Pagefind's index of the searchable pages, made from the texts that are stored in the index of words. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SiteLanguage } from '../schema/site-language.ts';
import {
	type IndexHead,
	indexFile,
	orderFolder,
	type PageText,
	pagesOfOrder,
	ranksFile,
	type TextsFile,
	textsFile,
	wordsFolder,
} from '../search/word-files.ts';
import type { IndexedPage } from './index-words.ts';

/**
 * Indexes the pages of the site in `folder`, which are in `language`, after `indexWords`. Pagefind takes about 300 kB of memory for each page and does
 * not free it, so a new index is made, in a new process, for every `each` pages. Returns the number of indexed pages, and
 * throws if a page has no text or Pagefind reports errors.
 */
export async function indexPages(
	folder: string,
	pages: readonly IndexedPage[],
	language: SiteLanguage,
	each = pagesOfOrder,
): Promise<number> {
	const ranks: Record<string, number> = {};
	const numbers = new Map(pages.map(({ place }, number) => [place, number]));
	const texts = readTexts(folder);
	let count = 0;
	for (let first = 0; first < pages.length; first += each) {
		const target = path.join(folder, orderFolder(first / each));
		const files = await makeIndex(texts, pages.slice(first, first + each), language);
		count += addRanks(ranks, files, numbers);
		writeUsed(target, files, first === 0);
	}
	fs.writeFileSync(path.join(folder, wordsFolder, ranksFile), JSON.stringify(ranks));
	return count;
}

/** The texts of all pages, in the order of the index. Keeps only one file of texts in memory at a time. */
function* readTexts(folder: string): Iterator<PageText, undefined> {
	const own = path.join(folder, wordsFolder);
	const { textsInFiles } = JSON.parse(fs.readFileSync(path.join(own, indexFile), 'utf8')) as IndexHead;
	for (const file of textsInFiles.keys()) {
		const json = gunzipSync(fs.readFileSync(path.join(own, textsFile(file)))).toString('utf8');
		yield* (JSON.parse(json) as TextsFile).texts;
	}
	return undefined;
}

/** A file of a Pagefind index, by its path in the folder of the index. */
interface OrderFile {
	path: string;
	content: Uint8Array;
}

/** The files of the index of `pages`. `texts` must give their texts next; these are consumed. */
async function makeIndex(
	texts: Iterator<PageText, undefined>,
	pages: readonly IndexedPage[],
	language: SiteLanguage,
): Promise<readonly OrderFile[]> {
	try {
		const { index, errors } = await createIndex({ forceLanguage: language });
		if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
		const problems: string[] = [];
		for (const { place, levels } of pages) {
			const text = texts.next().value;
			if (!text) throw new Error(`no text of /${place}`);
			const content = wordsOnly(text, levels, language);
			problems.push(...(await index.addHTMLFile({ sourcePath: `${place}index.html`, content })).errors);
		}
		// `writeFiles` of Pagefind may report that it is done while it still writes; `close` would then stop it.
		const { files, errors: failures } = await index.getFiles();
		problems.push(...failures);
		if (problems.length > 0) throw new Error(`no search index: ${problems.join('; ')}`);
		return files;
	} finally {
		await close();
	}
}

/**
 * A page for Pagefind that holds only the text to search, a small part of the original page. Headings stay headings,
 * because Pagefind ranks the words in them higher.
 */
function wordsOnly({ title, blocks }: PageText, levels: IndexedPage['levels'], language: SiteLanguage): string {
	const levelsByBlock = new Map(levels);
	const elements = blocks.map(([, text], i) => {
		const level = levelsByBlock.get(i);
		const name = level === undefined ? 'p' : `h${level}`;
		return `<${name}>${escapeText(text)}</${name}>`;
	});
	const meta = escapeText(`title:${title}`).replaceAll('"', '&quot;');
	return `<!doctype html><html lang="${language}"><body data-pagefind-body data-pagefind-meta="${meta}">${elements.join('')}</body></html>`;
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes the files of a Pagefind index into `folder`, without those that readers do not need:
 * - its search boxes, which contain third-party code, since the site has its own;
 * - its fragments, one file for each page, since excerpts come from the index of words;
 * - its code for pages of unknown language, and all code but that of the first index, which searches the others too.
 */
function writeUsed(folder: string, files: readonly OrderFile[], isFirst: boolean): void {
	const needlessFiles = isFirst
		? /^(pagefind-(highlight|([a-z]+-)?ui)\.(js|css)|wasm\.unknown\.pagefind|fragment\/.*)$/
		: /\.(js|css)$|^wasm\.|^fragment\//;
	for (const { path: name, content } of files) {
		if (needlessFiles.test(name)) continue;
		const file = path.join(folder, name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, content);
	}
}

/**
 * Adds to `ranks` the number of the text that belongs to each fragment of a Pagefind index. Pagefind's results name only
 * their fragment file, so with this map the browser can put results in Pagefind's order without loading any fragment. A
 * fragment file holds the address of its page (gzip, then letters as a signature, then JSON). Returns the number of pages
 * in the index.
 */
function addRanks(
	ranks: Record<string, number>,
	files: readonly OrderFile[],
	numbers: ReadonlyMap<string, number>,
): number {
	const fragments = files.filter(({ path: name }) => name.startsWith('fragment/'));
	for (const { path: name, content } of fragments.sort((a, b) => (a.path < b.path ? -1 : 1))) {
		const text = gunzipSync(content).toString('utf8');
		const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
		const number = numbers.get(url.replace(/^\//, ''));
		if (number !== undefined) ranks[path.basename(name, '.pf_fragment')] = number;
	}
	return fragments.length;
}
