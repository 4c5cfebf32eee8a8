/** Full-text search in the browser: Pagefind, loaded on first use. */

/** One page that matched. `excerpt` is escaped HTML with `<mark>`; `title` is plain text. */
export interface SearchHit {
	href: string;
	title: string;
	excerpt: string;
	sections: readonly { href: string; title: string; excerpt: string }[];
}

export interface SearchResult {
	/** All pages that matched, of which `hits` are the first. */
	total: number;
	hits: readonly SearchHit[];
}

export interface PagefindData {
	url: string;
	excerpt: string;
	meta: Record<string, string>;
	sub_results: readonly { url: string; title: string; excerpt: string }[];
}

export interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	search(words: string): Promise<{ results: readonly { id: string; data(): Promise<PagefindData> }[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once. Rejects where there is no index, as in development before the first build. */
export function loadPagefind(base: string): Promise<Pagefind> {
	// The path is held in a variable: the bundler must not look for a file that exists only after the build.
	const path = `${base}pagefind/pagefind.js`;
	loading ??= import(/* @vite-ignore */ path).then(async (pagefind: Pagefind) => {
		await pagefind.options({ baseUrl: base, excerptLength: 28 });
		return pagefind;
	});
	loading.catch(() => {
		loading = undefined;
	});
	return loading;
}

/** Pages that hold the words, best first; none for no words. */
export async function searchPages(base: string, words: string, most: number): Promise<SearchResult> {
	if (words.trim() === '') return { total: 0, hits: [] };
	const pagefind = await loadPagefind(base);
	const { results } = await pagefind.search(words);
	const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
	return { total: results.length, hits: found.map(hitOf) };
}

/** What Pagefind says of a page; its heading's sections without the page itself. */
export function hitOf({ url, excerpt, meta, sub_results: parts }: PagefindData): SearchHit {
	return {
		href: url,
		title: meta.title ?? url,
		excerpt,
		sections: parts
			.filter((part) => part.url !== url)
			.slice(0, 3)
			.map((part) => ({ href: part.url, title: part.title, excerpt: part.excerpt })),
	};
}
