/** What is said of a selection: how much it finds, what it asks for, and what it cannot know. */
import { formatDoubt } from './doubt.ts';
import { type Conjunction, formatCount, formatList, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';

/** How many of a kind there are. */
export interface NounCount {
	count: number;
	noun: Noun;
}

/** How many are found, of all of a kind, and how many of them only by a value in doubt. */
export interface Share extends NounCount {
	total: number;
	inDoubt: number;
}

/** `6 of 20 reports, 2 in doubt`. */
const share = ({ count, total, noun, inDoubt }: Share) =>
	[`${formatNumber(count)} of ${formatCount(total, noun)}`, formatDoubt(count, inDoubt)].filter(Boolean).join(', ');

/** `what` is what is counted; the same counted otherwise stands `beside` it, in brackets. */
export const foundWording = /* @__PURE__ */ english({
	nothing: (noun: Noun) => `No ${noun.many}`,
	all: (what: NounCount, beside: NounCount | undefined, isSeveral: boolean) =>
		`${isSeveral ? 'All ' : ''}${formatCount(what.count, what.noun)}${beside ? ` (${formatCount(beside.count, beside.noun)})` : ''}`,
	some: (what: Share, beside: Share | undefined) => `${share(what)}${beside ? ` (${share(beside)})` : ''}`,
});

/** `variable` and `values` are labels. */
export const phraseWording = /* @__PURE__ */ english({
	any: (variable: string, values: readonly string[]) => `${variable}: ${formatList(values, 'or')}`,
	all: (variable: string, values: readonly string[]) =>
		`${variable}: ${values.length > 1 ? 'all of ' : ''}${formatList(values)}`,
	not: (variable: string, values: readonly string[]) => `${variable}: not ${formatList(values, 'or')}`,
	/** Behind what one entry must have. */
	noneSuch: (variable: string, values: readonly string[]) => `none such with ${variable}: ${formatList(values, 'or')}`,
	/** Before what one entry of a list must have, another one, or none of them. */
	one: (entry: Noun) => `one ${entry.one} with`,
	another: (entry: Noun) => `another ${entry.one} with`,
	none: (entry: Noun) => `no ${entry.one} with`,
	words: (words: string) => `the words “${words}”`,
	beginnings: (words: string) => `words beginning with “${words}”`,
	named: (labels: readonly string[]) => formatList(labels, 'or'),
	chosen: (count: number, noun: Noun) => `among ${formatCount(count, noun)} chosen by name`,
	doubtLeftOut: 'values in doubt left out',
	/** Variables of one entry of a list. */
	ofOneEntry: (variables: readonly string[], entry: Noun) => `${formatList(variables)} of one ${entry.one}`,
});

/** The phrases together. */
export const sentenceWording = /* @__PURE__ */ english({
	group: (lead: string | undefined, phrases: readonly string[], last: Conjunction) =>
		lead ? `${lead} ${formatList(phrases, last)}` : phrases.join('; '),
	whole: (count: string, groups: readonly string[], silences: readonly string[]) => {
		const [first, ...others] = groups;
		return [first === undefined ? count : `${count}: ${first}`, ...others, ...silences].join('; ');
	},
});
