/** What the search in all pages says, and what a page with marked words says. */
import { formatNumber, listParts, type Noun, quote } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const searchPageWording = /* @__PURE__ */ english({
	description: (review: string) => `Words, DOIs and PubMed numbers, looked for in all pages of ${quote(review)}.`,
	withoutScript: <Link>(reports: string, studies: Linker<Link>, codebook: Linker<Link>) =>
		rich`Searching needs a script, which your browser does not run. Everything can be read without: see ${studies(`all ${reports}`)} or ${codebook('the codebook')}, where every value lists its ${reports}.`,
	field: 'Words to look for',
	search: 'Search',
	/** Before a word is typed. */
	found: 'What is found',
	/** `parts` are counts of pages, as links. */
	pages: <Part>(parts: readonly Part[]) => rich`The pages of this site, among them those of ${listParts(parts)}.`,
	how: 'How it is found',
	all: 'A page is found if it holds all the words, whatever their endings.',
	phrase: 'Words in quotation marks are found where one follows the other.',
	identifier: ({ one }: Noun) => `A DOI or a PubMed number leads to its ${one}.`,
	explorer: <Link>({ many }: Noun, explorer: Linker<Link>) =>
		rich`${explorer('The explorer')} finds ${many} by what was recorded of them.`,
	examples: 'For example',
});

/**
 * The words of a query, as what a page holds. Several need not stand together, so they are not quoted as a phrase; the
 * quotation marks of the reader stay. With `isOpen` the last may be unfinished.
 */
export const wordsSearched = /* @__PURE__ */ english((words: string, isOpen = false) => {
	if (!/\S\s+\S/.test(words)) return isOpen ? `words beginning with “${words}”` : `“${words}”`;
	return isOpen ? `all these words, the last as the beginning of a word: ${words}` : `all these words: ${words}`;
});

export const searchWording = /* @__PURE__ */ english({
	failed: 'The words could not be looked for, so it is not known which pages hold them',
	/** `isOpen` says that the last word may be unfinished. Of many pages, only the first `most` are shown. */
	found: ({ words, isOpen, total, most }: { words: string; isOpen: boolean; total: number; most: number }) => {
		const what = wordsSearched(words, isOpen);
		if (total === 0) return `No page holds ${what}.`;
		const pages = total === 1 ? '1 page holds' : `${formatNumber(total)} pages hold`;
		return `${pages} ${what}.${total > most ? ` The first ${formatNumber(most)} are shown.` : ''}`;
	},
});
