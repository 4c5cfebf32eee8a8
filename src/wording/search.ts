/** What the search in all pages says, and what a page with marked words says. */
import { formatNumber } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const searchPageWording = /* @__PURE__ */ english({
	withoutScript: <Link>(reports: string, studies: Linker<Link>, codebook: Linker<Link>) =>
		rich`Searching needs a script, which your browser does not run. Everything can be read without: see ${studies(`all ${reports}`)} or ${codebook('the codebook')}, where every value lists its ${reports}.`,
	field: 'Words to look for',
	search: 'Search',
});

export const searchWording = /* @__PURE__ */ english({
	failed: 'The words could not be looked for, so it is not known which pages hold them',
	/** `isOpen` says that the last word may be unfinished. Of many pages, only the first `most` are shown. */
	found: ({ words, isOpen, total, most }: { words: string; isOpen: boolean; total: number; most: number }) => {
		const what = isOpen ? `words beginning with “${words}”` : `“${words}”`;
		if (total === 0) return `No page holds ${what}.`;
		const pages = total === 1 ? '1 page holds' : `${formatNumber(total)} pages hold`;
		return `${pages} ${what}${total > most ? `; the first ${formatNumber(most)} are shown` : ''}.`;
	},
	notMarked: 'The words could not be marked',
});
