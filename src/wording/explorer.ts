/** What the explorer says, except in its filters: about the selection, the list of results, and what is not known. */
import { formatDoubt } from './doubt.ts';
import { formatCount, formatList, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

interface ResultCounts {
	shown: number;
	inDoubt: number;
	total: number;
	noun: Noun;
	filters: number;
}

/** The selection as a sentence, and what can be done with it. */
export const selectionWording = /* @__PURE__ */ english({
	lookingFor: (words: string) => `Looking for “${words}” …`,
	notKnown: 'Not known',
	takeAway: (phrase: string) => `Remove: ${phrase}`,
	takeAllAway: 'Remove all filters',
	leftOut: 'Parts of the address could not be used and were left out:',
	/** Where conditions are on different things, such as the report and one of its findings. */
	joined: 'Only the conditions of one group must be true of the same entry. The others may be met by another one.',
	withoutDoubt: 'Leave out values in doubt',
	counted: 'Count',
	recordsFailed: 'The records could not be loaded, so nothing can be filtered now',
	/** While what comes after the studies has not arrived. `names` are those of lists, `measures`, or of `otherFilters`. */
	arriving: (names: readonly string[]) => `Loading the ${formatList(names)} …`,
	otherFilters: 'other filters',
	awaitedFailed: (names: readonly string[]) =>
		`The ${formatList(names)} could not be loaded, so nothing that asks for them can be shown now`,
	/** In place of the list, until the filters of an address are applied; `late` if that takes long. */
	waiting: 'Loading the studies …',
	late: 'The filters of this address are still being applied. If this stays, load the page again.',
	wordsFailed: 'The words could not be looked for, so it is not known which studies hold them',
	/** The title of the browser tab while something is selected; `page` is the title of the page. */
	titleOf: (selection: string, page: string) => `${selection} · ${page}`,
	/** `6 of 20 reports, 1 in doubt, 2 filters`: read aloud when a change has settled. */
	announcement: ({ shown, inDoubt, total, noun, filters }: ResultCounts) => {
		const countText =
			shown === 0
				? `No ${noun.one} of ${formatNumber(total)}`
				: `${formatNumber(shown)} of ${formatCount(total, noun)}`;
		const filterWords = filters === 0 ? '' : formatCount(filters, { one: 'filter', many: 'filters' });
		return [countText, formatDoubt(shown, inDoubt), filterWords].filter(Boolean).join(', ');
	},
});

/** The search field, and the other pages that hold the words. */
export const wordsWording = /* @__PURE__ */ english({
	label: 'Words in the studies',
	looking: 'Looking …',
	elsewhere: 'Other pages with these words',
	elsewhereFailed: 'The other pages with these words could not be loaded',
	excerptFailed: 'The place could not be loaded',
});

/** The views of a selection, its order, and the choice of studies for comparison. */
export const resultsWording = /* @__PURE__ */ english({
	view: 'View',
	views: { list: 'List', table: 'Table', compare: 'Comparison', figures: 'Figures' },
	compared: (view: string, count: number) => `${view} (${formatNumber(count)})`,
	viewFailed: 'This view could not be loaded',
	/** `link` leads to the selection without any condition. */
	nothing: <Link>(noun: Noun, { total, conditions }: { total: number; conditions: number }, link: Linker<Link>) =>
		conditions === 1
			? rich`No ${noun.one} of ${formatNumber(total)} meets this condition. ${link('Remove it')}.`
			: rich`No ${noun.one} of ${formatNumber(total)} meets all of this. Remove a filter above, or ${link('all of them')}.`,
	compareChosen: (count: number) => `Compare ${formatNumber(count)} side by side`,
	chooseOneMore: 'Choose one more.',
	upTo: (most: number) => `Up to ${formatNumber(most)}.`,
	noMoreFit: 'No more fit.',
	chooseNone: 'Choose none',
	toTakeAway: 'Take away',
	sortedBy: 'Sorted by',
	author: 'author',
	lowestFirst: (label: string) => `${label}, lowest first`,
	highestFirst: (label: string) => `${label}, highest first`,
	showMore: (length: number, total: number) => `Show more: ${formatNumber(length)} of ${formatNumber(total)} are shown`,
	/** Shown before the script runs. */
	tableHasAll: (length: number, total: number) =>
		`The first ${formatNumber(length)} are shown; the table has all ${formatNumber(total)}`,
	detailsFailed: 'Titles and details could not be fetched',
	countIsRight: 'What is counted is right without them.',
});

/** The message if the changes since the version of a link could not be loaded. */
export const sinceVersionFailed = /* @__PURE__ */ english('What has changed since that version could not be loaded');

/** One result. */
export const resultWording = /* @__PURE__ */ english({
	/** `name` renders text that only screen readers read. */
	compare: <Name>(study: string, name: Linker<Name>) => rich`compare${name(` ${study}`)}`,
	finding: 'Finding',
	labelled: (label: string) => `${label}: `,
	withNote: (value: string, note: string) => `${value}. ${note}`,
	moreMatches: (count: number) => `${formatNumber(count)} more`,
});
