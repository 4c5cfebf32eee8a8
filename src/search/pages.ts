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
	/** All pages that hold the words. */
	total: number;
	/** Whether the last word is still being typed. */
	isOpen: boolean;
	/** The first of them, at most as many as asked for, best first. Rejects where their texts cannot be read. */
	first(most: number): Promise<readonly PageHit[]>;
}

interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	/** Loads what any search needs. */
	init(): Promise<void>;
	search(words: string): Promise<{ results: readonly { id: string }[] }>;
}

/** Words that more pages hold are too common for an order of relevance to say much, and Pagefind's lists of them are long. */
const orderedMost = 500;

/**
 * Pages that hold the words; none for no words. How many they are is known at once, what stands on them comes when it is
 * asked for. Rejects where the index cannot be read: then nothing is known.
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
 * Fetches what any query needs before there is one, so that the first word does not wait for it. What does not come is
 * asked for again by the query that needs it, which then says so.
 */
export async function warmSearch(base: string): Promise<void> {
	try {
		await Promise.all([fetchedIndex(base).head(), orderingOf(base)]);
	} catch (cause) {
		console.info('the index of words has not come yet', cause);
	}
}

/** What puts pages in order: Pagefind, ready to search, and the texts of its results. */
interface Ordering {
	pagefind: Pagefind;
	texts: Readonly<Record<string, number>>;
}

const orderings = new Map<string, Promise<Ordering>>();

/** The ordering of the site under `base`. What has come is kept; what has failed is asked for again. */
function orderingOf(base: string): Promise<Ordering> {
	const ordering = orderings.get(base) ?? fetchOrdering(base);
	orderings.set(base, ordering);
	ordering.catch((_cause: unknown) => orderings.delete(base));
	return ordering;
}

async function fetchOrdering(base: string): Promise<Ordering> {
	// The path is held in a variable: the bundler must not look for a file that exists only after the build.
	const path = `${base}pagefind/pagefind.js`;
	const started = async () => {
		const pagefind = await loadCode(() => import(/* @vite-ignore */ path) as Promise<Pagefind>);
		await pagefind.options({ baseUrl: base });
		await pagefind.init();
		return pagefind;
	};
	const [pagefind, texts] = await Promise.all([
		started(),
		fetchJson<Readonly<Record<string, number>>>(`${base}${wordsFolder}/${ranksFile}`),
	]);
	return { pagefind, texts };
}

/** Pagefind's order of some texts; what it does not know comes last. Without Pagefind the order is that of the site: the same pages are found. */
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
		// The order is a convenience; which pages there are is known without it.
		console.warn('the pages are not in order of relevance', cause);
		return texts;
	}
}
