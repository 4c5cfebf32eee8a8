/** How the doubtful part of a count is said, everywhere. */
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

/** Where there is room for a sign alone: `6 hours (?)`. */
export function markDoubt(words: string, isDoubtful: boolean): string {
	return isDoubtful ? `${words} (?)` : words;
}

/** A number beside its mark: `8`, and `8 (3?)` where 3 of them are in doubt. */
export function formatShortCount(count: number, inDoubt = 0): string {
	return inDoubt === 0 ? String(count) : `${count} (${inDoubt}?)`;
}

/** `3 in doubt`, `all in doubt`, of a single one `in doubt`; empty where nothing is. */
export function formatDoubt(count: number, inDoubt: number): string {
	if (inDoubt === 0) return '';
	if (inDoubt < count) return doubtWording.some(inDoubt);
	return count === 1 ? doubtWording.inDoubt : doubtWording.all;
}

/** The same in brackets behind a count, with a space before it: `8 (3 in doubt)`. */
export function bracketDoubt(count: number, inDoubt: number): string {
	return inDoubt === 0 ? '' : ` (${formatDoubt(count, inDoubt)})`;
}

/** A count in the name of a mark, with its doubt: `8 reports, 3 in doubt`. */
export function nameCount(count: number, inDoubt: number, noun: Noun): string {
	return [formatCount(count, noun), formatDoubt(count, inDoubt)].filter(Boolean).join(', ');
}

/** Units that are counted, and those of them that are there only by a value in doubt. */
export interface DoubtfulCount {
	count: number;
	inDoubt: number;
}

/** `5`, `5 (1 in doubt)`; with the name of what is counted `5 reports (1 in doubt)`. */
export function formatDoubtful({ count, inDoubt }: DoubtfulCount, noun?: Noun): string {
	return `${noun ? formatCount(count, noun) : formatNumber(count)}${bracketDoubt(count, inDoubt)}`;
}
