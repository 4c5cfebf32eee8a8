/** What the tables of all studies say. */
import { capitalise, formatCount, midSentence, type Noun, typeset } from './grammar.ts';
import { english } from './language.ts';
import { formatUnits, type UnitNouns } from './units.ts';

export const studiesWording = /* @__PURE__ */ english({
	/** `isWhole`: whether all of them stand on the page. */
	description: (reports: number, noun: Noun, review: string, isWhole: boolean) =>
		isWhole
			? `All ${formatCount(reports, noun)} of ${review} in one table.`
			: `The ${formatCount(reports, noun)} of ${review}: the first in a table, all of them in the explorer.`,
	heading: (all: { reports: number; programmes: number }, nouns: UnitNouns) => formatUnits(all, nouns),
	lead: (isWhole: boolean) =>
		`${isWhole ? 'Every study' : 'The studies'} that the review includes. Open one for everything recorded of it; open a value for all that share it.`,
	/** Of the page of an order, by the label of its variable. */
	sortedBy: (variable: string, review: string, isWhole: boolean) =>
		`${isWhole ? 'All' : 'The'} studies of ${review}, sorted by ${midSentence(variable)}.`,
});

export const studyTableWording = /* @__PURE__ */ english({
	orders: 'Order of the table',
	sorted: 'Sorted by',
	author: 'author',
	/** An order behind `sorted`. */
	order: (variable: string) => midSentence(variable),
	/** Above the names of the studies. */
	study: (report: Noun) => report.one,
});

/** The table of a recommendation: who gained what, and who did not. */
export const factTableWording = /* @__PURE__ */ english({
	table: 'What was seen: table',
	/** Heads the rows: `Reports on`, and then what they are on. */
	units: ({ many }: Noun) => `${capitalise(many)} on`,
	only: (outcome: string) => `${typeset(outcome)} only`,
});
