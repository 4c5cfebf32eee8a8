/** Finds the pages of the whole site that hold some words. The index of words says which pages do; Pagefind orders them by relevance. */
import { loadCode } from '../requests/failure.ts';
import { fetchJson } from '../requests/fetch-file.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { fetchedIndex } from './fetched-index.ts';
import { findTexts } from './find-texts.ts';
import { parseQuery } from './query.ts';
import { orderFolder, pagesOfOrder, ranksFile, wordsFolder } from './word-files.ts';

/** One page that holds the words. */
export interface PageHit {
	href: string;
	title: string;
	/** Excerpts of the page, the best first; empty where the query is an identifier. */
	excerpts: readonly Excerpt[];
}

export interface PageHits {
	/** All pages that hold the words. */
	total: number;
	/** Whether the last word is still being typed. */
	isOpen: boolean;
	/** The best pages, at most `most`, the best first. Rejects if their texts cannot be read. */
	first(most: number): Promise<readonly PageHit[]>;
}

interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	/** Loads what every search needs. */
	init(): Promise<void>;
	/** Searches another index too. */
	mergeIndex(folder: string, options: Record<string, unknown>): Promise<void>;
	search(words: string): Promise<{ results: readonly { id: string }[] }>;
}

/**
 * Above this number of pages, results stay in the order of the site: the words are too common for an order of relevance
 * to be useful, and Pagefind's lists of such words are long.
 */
const orderedMost = 500;

/**
 * The pages that hold the words; none without words. Their number is known at once; their contents are fetched when
 * `first` is called. Rejects if the index cannot be read, because then nothing is known.
 */
export async function searchPages(base: string, words: string, { isOpen = false } = {}): Promise<PageHits> {
	const index = fetchedIndex(base);
	const query = parseQuery(words, { isPrefix: isOpen });
	const texts = await findTexts(index, query);
	return {
		total: texts.length,
		isOpen: query.isPrefix,
		first: async (most) => {
			const isOrdered = texts.length > 1 && texts.length <= orderedMost;
			const sortedTexts = isOrdered ? await inOrder(base, words, texts) : texts;
			return Promise.all(
				sortedTexts.slice(0, most).map(async (text): Promise<PageHit> => {
					const page = await index.text(text);
					return { href: page.href, title: page.title, excerpts: excerptsOf(page, query) };
				}),
			);
		},
	};
}

/**
 * Fetches what every query needs before the first query, so that this need not wait for it. Never rejects: if something
 * cannot be fetched, a later query fetches it again and reports the failure.
 */
export async function warmSearch(base: string): Promise<void> {
	try {
		await Promise.all([fetchedIndex(base).head(), orderingOf(base)]);
	} catch (cause) {
		console.info('the index of words has not come yet', cause);
	}
}

/** What orders pages: Pagefind, ready to search, and the number of the text for the id of each Pagefind result. */
interface Ordering {
	pagefind: Pagefind;
	texts: Readonly<Record<string, number>>;
}

const orderings = new Map<string, Promise<Ordering>>();

/** The ordering of the site under `base`. It is kept once fetched, and fetched again after a failure. */
function orderingOf(base: string): Promise<Ordering> {
	const ordering = orderings.get(base) ?? fetchOrdering(base);
	orderings.set(base, ordering);
	ordering.catch((_cause: unknown) => orderings.delete(base));
	return ordering;
}

async function fetchOrdering(base: string): Promise<Ordering> {
	// The path is in a variable, so that the bundler does not look for a file that exists only after the build.
	const path = `${base}${orderFolder(0)}/pagefind.js`;
	const start = async () => {
		const [pagefind, { texts }] = await Promise.all([
			loadCode(() => import(/* @vite-ignore */ path) as Promise<Pagefind>),
			fetchedIndex(base).head(),
		]);
		await pagefind.options({ baseUrl: base });
		await pagefind.init();
		const others = Array.from({ length: Math.ceil(texts / pagesOfOrder) }, (_, part) => part).slice(1);
		await Promise.all(others.map((part) => pagefind.mergeIndex(`${base}${orderFolder(part)}/`, { baseUrl: base })));
		return pagefind;
	};
	const [pagefind, texts] = await Promise.all([
		start(),
		fetchJson<Readonly<Record<string, number>>>(`${base}${wordsFolder}/${ranksFile}`),
	]);
	return { pagefind, texts };
}

/**
 * The texts in Pagefind's order; texts that Pagefind does not list come last. If Pagefind fails, the order is that of
 * the site: the same pages are found.
 */
async function inOrder(base: string, words: string, texts: readonly number[]): Promise<readonly number[]> {
	try {
		const ordering = await orderingOf(base);
		const { results } = await ordering.pagefind.search(words);
		const ranks = new Map(
			results.flatMap(({ id }, rank) => {
				const text = ordering.texts[id];
				return text === undefined ? [] : [[text, rank]];
			}),
		);
		const rankOf = (text: number) => ranks.get(text) ?? results.length;
		return [...texts].sort((a, b) => rankOf(a) - rankOf(b) || a - b);
	} catch (cause) {
		// The order is a convenience: the set of pages is known without it.
		console.warn('the pages are not in order of relevance', cause);
		return texts;
	}
}
