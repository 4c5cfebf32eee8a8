/** Words → pages of the whole site. Which pages hold them the index of words says; Pagefind puts them in order. */
import { fetchJson, loadCode } from '../requests/failure.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { fetchedIndex } from './fetched-index.ts';
import { findTexts } from './find-texts.ts';
import { parseQuery } from './query.ts';
import { ranksFile, wordsFolder } from './word-files.ts';

/** One page that holds the words. */
export interface PageHit {
	href: string;
	title: string;
	/** Its places, the best first; none where it was asked for by an identifier. */
	excerpts: readonly Excerpt[];
}

export interface PageHits {
	/** All pages that hold the words, of which `hits` are the first. */
	total: number;
	hits: readonly PageHit[];
	/** Whether the last word is still being typed. */
	isOpen: boolean;
}

interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	search(words: string): Promise<{ results: readonly { id: string }[] }>;
}

/** Pages that hold the words, best first; none for no words. Rejects where the index cannot be read: then nothing is known. */
export async function searchPages(
	base: string,
	words: string,
	most: number,
	{ isOpen = false } = {},
): Promise<PageHits> {
	const index = fetchedIndex(base);
	const query = parseQuery(words, { isPrefix: isOpen });
	const texts = await findTexts(index, query);
	const sortedTexts = texts.length > 1 ? await inOrder(base, words, texts) : texts;
	const hits = await Promise.all(
		sortedTexts.slice(0, most).map(async (text): Promise<PageHit> => {
			const page = await index.text(text);
			return { href: page.href, title: page.title, excerpts: excerptsOf(page, query) };
		}),
	);
	return { total: texts.length, hits, isOpen: query.isPrefix };
}

/** Pagefind's order of what was found; what it does not know comes last. Without Pagefind the order is that of the site: the same pages are found. */
async function inOrder(base: string, words: string, matches: readonly number[]): Promise<readonly number[]> {
	try {
		// The path is held in a variable: the bundler must not look for a file that exists only after the build.
		const path = `${base}pagefind/pagefind.js`;
		const [pagefind, texts] = await Promise.all([
			loadCode(() => import(/* @vite-ignore */ path) as Promise<Pagefind>),
			fetchJson<Readonly<Record<string, number>>>(`${base}${wordsFolder}/${ranksFile}`),
		]);
		await pagefind.options({ baseUrl: base });
		const { results } = await pagefind.search(words);
		const ranks = new Map(results.flatMap(({ id }, rank) => (texts[id] === undefined ? [] : [[texts[id], rank]])));
		const rankOf = (text: number) => ranks.get(text) ?? results.length;
		return [...matches].sort((a, b) => rankOf(a) - rankOf(b) || a - b);
	} catch (cause) {
		// The order is a convenience; which pages there are is known without it.
		console.warn('the pages are not in order of relevance', cause);
		return matches;
	}
}
