/** Writes Pagefind's index of the pages that are searched, from the texts that the index of words has of them. */
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
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
 * Pagefind holds some 300 kB for each page and gives nothing back, so that so many pages (`each`) have an index and a
 * process of their own. Returns the number of pages. Throws with all of Pagefind's errors.
 */
export async function indexPages(folder: string, pages: readonly IndexedPage[], each = pagesOfOrder): Promise<number> {
	const ranks: Record<string, number> = {};
	const numbers = new Map(pages.map(({ place }, number) => [place, number]));
	const texts = readTexts(folder);
	let indexed = 0;
	for (let first = 0; first < pages.length; first += each) {
		const target = path.join(folder, orderFolder(first / each));
		await writeIndex(target, texts, pages.slice(first, first + each));
		indexed += await addRanks(ranks, target, numbers);
		removeUnused(target, first === 0);
	}
	fs.writeFileSync(path.join(folder, wordsFolder, ranksFile), JSON.stringify(ranks));
	return indexed;
}

/** The texts of all pages, in their order. One file of them is held at a time. */
function* readTexts(folder: string): Iterator<PageText, undefined> {
	const own = path.join(folder, wordsFolder);
	const { textsInFiles } = JSON.parse(fs.readFileSync(path.join(own, indexFile), 'utf8')) as IndexHead;
	for (const file of textsInFiles.keys()) {
		const json = gunzipSync(fs.readFileSync(path.join(own, textsFile(file)))).toString('utf8');
		yield* (JSON.parse(json) as TextsFile).texts;
	}
	return undefined;
}

/** Takes the texts of these pages, which are the next ones. */
async function writeIndex(
	target: string,
	texts: Iterator<PageText, undefined>,
	pages: readonly IndexedPage[],
): Promise<void> {
	try {
		const { index, errors } = await createIndex({ forceLanguage: 'en' });
		if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
		const problems: string[] = [];
		for (const { place, levels } of pages) {
			const text = texts.next().value;
			if (!text) throw new Error(`no text of /${place}`);
			const content = wordsOnly(text, levels);
			problems.push(...(await index.addHTMLFile({ sourcePath: `${place}index.html`, content })).errors);
		}
		// Pagefind's own writing may still be under way when it says that it is done, and ends with its process.
		const { files, errors: unwritten } = await index.getFiles();
		problems.push(...unwritten);
		if (problems.length > 0) throw new Error(`no search index: ${problems.join('; ')}`);
		for (const { path: name, content } of files) {
			const file = path.join(target, name);
			fs.mkdirSync(path.dirname(file), { recursive: true });
			fs.writeFileSync(file, content);
		}
	} finally {
		await close();
	}
}

/** A page without all that is not searched: most of its bytes. Headings stay, since words in them count for more. */
function wordsOnly({ title, blocks }: PageText, levels: IndexedPage['levels']): string {
	const levelsByBlock = new Map(levels);
	const elements = blocks.map(([, text], i) => {
		const level = levelsByBlock.get(i);
		const name = level === undefined ? 'p' : `h${level}`;
		return `<${name}>${escapeText(text)}</${name}>`;
	});
	const meta = escapeText(`title:${title}`).replaceAll('"', '&quot;');
	return `<!doctype html><html lang="en"><body data-pagefind-body data-pagefind-meta="${meta}">${elements.join('')}</body></html>`;
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * The site has search boxes of its own: those of Pagefind, with the code of others in them, do not go to readers. Its
 * fragments, a file for each page, neither: excerpts come from the index of words. And its search runs from the first
 * index alone, in the language of all pages.
 */
function removeUnused(folder: string, isFirst: boolean): void {
	const unused = isFirst
		? /^(pagefind-(highlight|([a-z]+-)?ui)\.(js|css)|wasm\.unknown\.pagefind|fragment)$/
		: /\.(js|css)$|^wasm\.|^fragment$/;
	for (const name of fs.readdirSync(folder))
		if (unused.test(name)) fs.rmSync(path.join(folder, name), { recursive: true });
}

/**
 * Pagefind's results carry the name of their fragment file. Its content (gzip, a signature of letters, then JSON) holds
 * the page's address, so a map from fragment to text puts what was found in Pagefind's order without loading one
 * fragment. Returns the number of pages in the index.
 */
async function addRanks(
	ranks: Record<string, number>,
	folder: string,
	numbers: ReadonlyMap<string, number>,
): Promise<number> {
	const fragments = path.join(folder, 'fragment');
	const files = fs.readdirSync(fragments).sort();
	for (const file of files) {
		const content = (await promisify(gunzip)(fs.readFileSync(path.join(fragments, file)))).toString('utf8');
		const { url } = JSON.parse(content.slice(content.indexOf('{'))) as {
			url: string;
		};
		const number = numbers.get(url.replace(/^\//, ''));
		if (number !== undefined) ranks[path.basename(file, '.pf_fragment')] = number;
	}
	return files.length;
}
