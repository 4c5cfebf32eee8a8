/** What the front page of a portal of reviews says, and its search. */
import { formatCount, formatList, formatNumber } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { searchPageWording, wordsSearched } from './search.ts';

const review = { one: 'review', many: 'reviews' };

export const portalWording = /* @__PURE__ */ english({
	title: 'Reviews',
	description: (count: number) => `${formatCount(count, review)}, each as records to filter and to count.`,
	counts: (studies: string, variables: number) => formatList([studies, formatCount(variables, nouns.variable)]),
	dates: (search: string, version: string, data: string) => `Searched to ${search}. Data version ${version}, ${data}.`,
	searchAll: 'Search in all reviews',
	field: searchPageWording.field,
	search: searchPageWording.search,
	withoutScript: 'Searching in all reviews needs a script. Each review has a search of its own.',
	failed: 'The words could not be looked for in every review, so it is not known which pages hold them',
	/** Of many pages only the best of each review are shown. */
	found: ({ words, total, shown }: { words: string; total: number; shown: number }) => {
		const what = wordsSearched(words);
		if (total === 0) return `No page of any review holds ${what}.`;
		const pages = total === 1 ? '1 page holds' : `${formatNumber(total)} pages hold`;
		return `${pages} ${what}.${total > shown ? ` The first ${formatNumber(shown)} are shown.` : ''}`;
	},
	shared: 'Reports in more than one review',
	sharedLead: (count: number) =>
		`${formatCount(count, { one: 'report is', many: 'reports are' })} in more than one review, by DOI, PMID, or title and year.`,
	noneShared: 'No report is in more than one review, by DOI, PMID, or title and year.',
	report: 'Report',
	inReviews: 'Stands in',
});
