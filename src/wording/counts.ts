/** What counts within prose and tables say: how many of how many, and how much of it is in doubt. */
import { bracketDoubt } from './doubt.ts';
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

/** Numbers at the start of a sentence. */
const spelled = [
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
	/** What is counted, where it is said. */
	noun?: Noun | undefined;
	/** Of how many, where it is said. */
	all?: number | undefined;
	/** Whether a number up to twelve is a word. */
	isSpelled: boolean;
}

/** What leads to what is counted. */
function linkedText({ count, noun, all, isSpelled }: Count): string {
	const isPart = all !== undefined;
	const word = isSpelled ? (isPart && count === 0 ? 'None' : spelled[count]) : undefined;
	if (isPart || !noun) return word ?? formatNumber(count);
	return word ? `${word} ${count === 1 ? noun.one : noun.many}` : formatCount(count, noun);
}

export const countWording = /* @__PURE__ */ english({
	/** `7`, `Seven reports`, `7 of 20 reports (2 in doubt)`. */
	count: <Link>(of: Count, link: Linker<Link>) => {
		const { count, inDoubt, noun, all } = of;
		const rest = all === undefined ? '' : ` of ${noun ? formatCount(all, noun) : formatNumber(all)}`;
		return rich`${link(linkedText(of))}${rest}${bracketDoubt(count, inDoubt)}`;
	},
	/** From the first to the last year, which may be the same; there may be none. */
	years: (first: number | undefined, last: number | undefined) =>
		first === undefined ? 'no year' : first === last ? String(first) : `${first} to ${last}`,
});

/** The values of a variable with their counts. */
export const codeBarsWording = /* @__PURE__ */ english({
	value: 'Value',
	definition: 'Definition',
	bar: 'Bar',
});
