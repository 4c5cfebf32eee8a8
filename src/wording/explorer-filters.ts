/** What the panel of filters says: its facets, their values and ranges. */
import { type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';

export const panelWording = /* @__PURE__ */ english({
	filters: (count: number) => (count === 0 ? 'Filters' : `Filters (${formatNumber(count)})`),
	how: (units: string, hasDoubts: boolean) =>
		`A number says how many ${units} there would be with that value alone, if all other filters stay as they are. One of a filter’s values is enough; all filters must be met.${
			hasDoubts ? ' (3?) says that 3 of them are in doubt.' : ''
		}`,
	howHeading: 'What the numbers mean',
	pastFilters: 'Go past the filters',
	toResults: 'To the results',
	findFilter: 'Find a filter',
	/** `foundCount` of `all` filters have the words, in their name, in that of a value, or in a definition. */
	foundFilters: (foundCount: number, all: number, words: string) =>
		foundCount === 0
			? `No filter or value has “${words}” in its name or its definition.`
			: `${formatNumber(foundCount)} of ${formatCount(all, { one: 'filter', many: 'filters' })}`,
	/** A link below that. */
	inStudies: (words: string) => `Look for “${words}” in the words of the studies`,
	valueOrder: 'Order of values',
	byCodebook: 'as in the codebook',
	byCount: 'most frequent first',
	show: (count: DoubtfulCount, unit: Noun) => `Show ${formatDoubtful(count, unit)}`,
	oneEntry: (entry: string, report: string) =>
		`Values chosen here must all be true of one and the same ${entry}. Other filters ask about the ${report}: what meets them need not belong to this ${entry}.`,
	/**
	 * A group of filters on one entry of a list. `nth` counts the entries that filters ask about, from 1; the one after
	 * the last is offered as the next.
	 */
	entry: ({ entry, nth, asked }: { entry: string; nth: number; asked: number }) => {
		if (nth === 1) return `One ${entry}`;
		if (nth > asked) return `And another ${entry} …`;
		return asked > 2 ? `Another ${entry} (${formatNumber(nth)})` : `Another ${entry}`;
	},
});

export const facetWording = /* @__PURE__ */ english({
	modes: (facet: string) => `How several values of ${facet} combine`,
	any: 'any of them',
	all: 'all of them',
	findValueOf: (facet: string) => `Find a value of ${facet}`,
	findValue: 'Find a value',
	showAll: (count: number) => `Show all ${formatNumber(count)}`,
	definitions: 'Definitions',
	inCodebook: (facet: string) => `${facet} in the codebook`,
	/** The doubt after a number: in words for screen readers, and as a sign on screen. */
	doubtHeard: (doubt: string) => `, ${doubt}`,
	doubtSeen: (inDoubt: number) => ` (${formatNumber(inDoubt)}?)`,
	notValue: (value: string) => `Not ${value}`,
	not: 'not',
});

/** Without separators of thousands, since they may be years. */
const formatBounds = (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`).replaceAll('-', '−');

/** A range for screen readers: its bars, each of which covers the values between two ends. */
export const rangeWording = /* @__PURE__ */ english({
	bars: (facet: string, bars: readonly { from: number; to: number; count?: number; inDoubt?: number }[]) =>
		`${facet}: ${bars
			.map(({ from, to, count, inDoubt = 0 }) => {
				const values = formatBounds(from, to);
				return count === undefined ? values : `${values}: ${formatDoubtful({ count, inDoubt })}`;
			})
			.join(', ')}`,
	from: 'from',
	to: 'to',
	/** The name of an end on the histogram. */
	end: (facet: string, end: string) => `${facet}, ${end}`,
});
