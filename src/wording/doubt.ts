/** How the whole site writes the doubtful part of a count. */
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';

export const doubtWording = /* @__PURE__ */ english({
	inDoubt: 'in doubt',
	all: 'all in doubt',
	some: (count: number) => `${formatNumber(count)} in doubt`,
	not: 'not in doubt',
	bracketed: (words: string) => `${words} (in doubt)`,
});

/** A value in words, with its doubt: `6 hours (in doubt)`. */
export function withDoubt(words: string, isDoubtful: boolean): string {
	return isDoubtful ? doubtWording.bracketed(words) : words;
}

/** The same with a sign, where there is no room for words: `6 hours (?)`. */
export function markDoubt(words: string, isDoubtful: boolean): string {
	return isDoubtful ? `${words} (?)` : words;
}

/** A number beside its mark: `8`, and `8 (3?)` where 3 of them are in doubt. */
export function formatShortCount(count: number, inDoubt = 0): string {
	return inDoubt === 0 ? formatNumber(count) : `${formatNumber(count)} (${formatNumber(inDoubt)}?)`;
}

/** `3 in doubt`, `all in doubt`, or `in doubt` for a count of one; empty where nothing is in doubt. */
export function formatDoubt(count: number, inDoubt: number): string {
	if (inDoubt === 0) return '';
	if (inDoubt < count) return doubtWording.some(inDoubt);
	return count === 1 ? doubtWording.inDoubt : doubtWording.all;
}

/** The same in brackets, with a space before them, to follow a count: `8 (3 in doubt)`. */
export function bracketDoubt(count: number, inDoubt: number): string {
	return inDoubt === 0 ? '' : ` (${formatDoubt(count, inDoubt)})`;
}

/** A count in the name of a mark, with its doubt: `8 reports, 3 in doubt`. */
export function nameCount(count: number, inDoubt: number, noun: Noun): string {
	return [formatCount(count, noun), formatDoubt(count, inDoubt)].filter(Boolean).join(', ');
}

/** A number of units, and how many of them are counted only because of a value in doubt. */
export interface DoubtfulCount {
	count: number;
	inDoubt: number;
}

/** `5`, `5 (1 in doubt)`; with a noun `5 reports (1 in doubt)`. */
export function formatDoubtful({ count, inDoubt }: DoubtfulCount, noun?: Noun): string {
	return `${noun ? formatCount(count, noun) : formatNumber(count)}${bracketDoubt(count, inDoubt)}`;
}
