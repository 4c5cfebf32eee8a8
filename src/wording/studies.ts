/** What the tables of all studies say. */
import { capitalise, formatCount, midSentence, type Noun, typeset } from './grammar.ts';
import { english } from './language.ts';
import { formatUnits, type UnitNouns } from './units.ts';

export const studiesWording = /* @__PURE__ */ english({
	/** `isWhole` says whether the page has all studies. */
	description: (reports: number, noun: Noun, review: string, isWhole: boolean) =>
		isWhole
			? `All ${formatCount(reports, noun)} of ${review} in one table.`
			: `The ${formatCount(reports, noun)} of ${review}: the first in a table, all of them in the explorer.`,
	heading: (all: { reports: number; programmes: number }, nouns: UnitNouns) => formatUnits(all, nouns),
	/** Stands in place of the table of a review without studies. */
	none: ({ one }: Noun) => `The review has no ${one} yet.`,
	lead: (isWhole: boolean) =>
		`${isWhole ? 'Every study' : 'The studies'} that the review includes. Open one for everything recorded of it; open a value for all that share it.`,
	/** The description of the page for an order; `variable` is a label. */
	sortedBy: (variable: string, review: string, isWhole: boolean) =>
		`${isWhole ? 'All' : 'The'} studies of ${review}, sorted by ${midSentence(variable)}.`,
});

export const studyTableWording = /* @__PURE__ */ english({
	orders: 'Order of the table',
	sorted: 'Sorted by',
	author: 'author',
	/** The name of an order, to follow `sorted`. */
	order: (variable: string) => midSentence(variable),
	/** Head of the column of studies. */
	study: (report: Noun) => report.one,
});

/** The table of a recommendation: which reports found which gain, and which did not. */
export const factTableWording = /* @__PURE__ */ english({
	table: 'What was seen: table',
	/** Head of the rows: `Reports on`, which the label of each row completes. */
	units: ({ many }: Noun) => `${capitalise(many)} on`,
	only: (outcome: string) => `${typeset(outcome)} only`,
});
