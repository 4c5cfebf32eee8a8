/** Writes what search needs over a built site: the index of words, and Pagefind's, which puts pages in order. */
import { readEnvironment } from '../environment.ts';
import type { IdentifiersByStudy } from './identifiers.ts';
import { indexPages } from './index-pages.ts';
import { indexWords } from './index-words.ts';

export interface SearchIndex {
	pages: number;
}

/** Indexes every page of `folder` that has a `data-pagefind-body`. Throws with all of Pagefind's errors. */
export async function indexSearch(folder: string, identifiers: IdentifiersByStudy): Promise<SearchIndex> {
	const base = readEnvironment().basePath.replace(/\/?$/, '/');
	return { pages: await indexPages(folder, indexWords(folder, base, identifiers)) };
}
