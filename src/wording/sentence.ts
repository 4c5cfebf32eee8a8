/** What the site says about a selection: how many it finds, its conditions, and what is not known. */
import { formatDoubt } from './doubt.ts';
import { type Conjunction, formatCount, formatList, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';

/** A count, with the noun for what is counted. */
export interface NounCount {
	count: number;
	noun: Noun;
}

/** How many are found of a total, and how many of these only by a value in doubt. */
export interface Share extends NounCount {
	total: number;
	inDoubt: number;
}

/** `6 of 20 reports, 2 in doubt`. */
const share = ({ count, total, noun, inDoubt }: Share) =>
	[`${formatNumber(count)} of ${formatCount(total, noun)}`, formatDoubt(count, inDoubt)].filter(Boolean).join(', ');

/** `what` is the main count; `beside` is the count in another unit, which follows in brackets. */
export const foundWording = /* @__PURE__ */ english({
	nothing: (noun: Noun) => `No ${noun.many}`,
	all: (what: NounCount, beside: NounCount | undefined, isSeveral: boolean) =>
		`${isSeveral ? 'All ' : ''}${formatCount(what.count, what.noun)}${beside ? ` (${formatCount(beside.count, beside.noun)})` : ''}`,
	/** How many of those found are retracted; with their noun where others are counted first. */
	retracted: (amount: string, count: number, noun: Noun | undefined) =>
		`${amount}, ${noun ? formatCount(count, noun) : `${formatNumber(count)} of them`} retracted`,
	some: (what: Share, beside: Share | undefined) => `${share(what)}${beside ? ` (${share(beside)})` : ''}`,
});

/** `variable` and `values` are labels. */
export const phraseWording = /* @__PURE__ */ english({
	any: (variable: string, values: readonly string[]) => `${variable}: ${formatList(values, 'or')}`,
	all: (variable: string, values: readonly string[]) =>
		`${variable}: ${values.length > 1 ? 'all of ' : ''}${formatList(values)}`,
	not: (variable: string, values: readonly string[]) => `${variable}: not ${formatList(values, 'or')}`,
	/** Follows the conditions on one entry. */
	noneSuch: (variable: string, values: readonly string[]) => `none such with ${variable}: ${formatList(values, 'or')}`,
	/** Stands before the conditions on the study as a whole, beside some on an entry. */
	study: (report: Noun) => `the ${report.one} with`,
	/** Stands before the conditions on one entry of a list, on another entry, or on none of them. */
	one: (entry: Noun) => `one ${entry.one} with`,
	another: (entry: Noun) => `another ${entry.one} with`,
	none: (entry: Noun) => `no ${entry.one} with`,
	words: (words: string) => `the words “${words}”`,
	beginnings: (words: string) => `words beginning with “${words}”`,
	named: (labels: readonly string[]) => formatList(labels, 'or'),
	chosen: (count: number, noun: Noun) => `among ${formatCount(count, noun)} chosen by name`,
	doubtLeftOut: 'values in doubt left out',
	/** Several variables that must be known for the same entry of a list. */
	ofOneEntry: (variables: readonly string[], entry: Noun) => `${formatList(variables)} of one ${entry.one}`,
});

/** The phrases, joined to a sentence. */
export const sentenceWording = /* @__PURE__ */ english({
	group: (lead: string | undefined, phrases: readonly string[], last: Conjunction) =>
		lead ? `${lead} ${formatList(phrases, last)}` : phrases.join('; '),
	whole: (count: string, groups: readonly string[], silences: readonly string[]) => {
		const [first, ...others] = groups;
		return [first === undefined ? count : `${count}: ${first}`, ...others, ...silences].join('; ');
	},
});
