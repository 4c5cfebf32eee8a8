/** Counts within prose and tables: how many of how many, and how many of these are in doubt. */
import { bracketDoubt } from './doubt.ts';
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

/** The numbers from 0 to 12, for the start of a sentence. */
const numerals = [
	'No',
	'One',
	'Two',
	'Three',
	'Four',
	'Five',
	'Six',
	'Seven',
	'Eight',
	'Nine',
	'Ten',
	'Eleven',
	'Twelve',
];

interface Count {
	count: number;
	inDoubt: number;
	/** What is counted; left out where the text need not name it. */
	noun?: Noun | undefined;
	/** The total; left out where the text need not name it. */
	all?: number | undefined;
	/** Whether a number up to twelve is spelled out. */
	isSpelled: boolean;
}

/** The part of the text that links to what is counted. */
function linkedText({ count, noun, all, isSpelled }: Count): string {
	const isPart = all !== undefined;
	const word = isSpelled ? (isPart && count === 0 ? 'None' : numerals[count]) : undefined;
	if (isPart || !noun) return word ?? formatNumber(count);
	return word ? `${word} ${count === 1 ? noun.one : noun.many}` : formatCount(count, noun);
}

export const countWording = /* @__PURE__ */ english({
	/**
	 * `7`, `Seven reports`, `7 of 20 reports (2 in doubt)`. `hold` puts around a number with its noun and its doubt what
	 * keeps them on one line.
	 */
	count: <Link>(of: Count, link: Linker<Link>, hold: (parts: readonly (Link | string)[]) => Link) => {
		const { count, inDoubt, noun, all } = of;
		const rest = all === undefined ? '' : ` of ${noun ? formatCount(all, noun) : formatNumber(all)}`;
		const phrase = rich`${link(linkedText(of))}${rest}${bracketDoubt(count, inDoubt)}`;
		return noun ? [hold(phrase)] : phrase;
	},
	/** A span of years. Both years may be the same, or undefined without any. */
	years: (first: number | undefined, last: number | undefined) =>
		first === undefined ? 'no year' : first === last ? String(first) : `${first} to ${last}`,
});

/** The values of a variable with their counts. */
export const codeBarsWording = /* @__PURE__ */ english({
	value: 'Value',
	definition: 'Definition',
	bar: 'Bar',
	/** Below the values next to one, of very many. */
	others: <Link>(amount: number, all: Linker<Link>) =>
		rich`These stand next to it. ${all(`All values, with ${formatNumber(amount)} more`)}.`,
});
