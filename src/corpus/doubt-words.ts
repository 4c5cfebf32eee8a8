/** How the doubtful part of a count is said, everywhere. */
import { formatCount, formatNumber } from '../wording/grammar.ts';

/** A value in words, with its doubt: `6 hours (in doubt)`. */
export function withDoubt(words: string, isDoubtful: boolean): string {
	return isDoubtful ? `${words} (in doubt)` : words;
}

/** `3 in doubt`, `all in doubt`, of a single one `in doubt`; empty where nothing is. */
export function formatDoubt(count: number, inDoubt: number): string {
	if (inDoubt === 0) return '';
	if (inDoubt < count) return `${formatNumber(inDoubt)} in doubt`;
	return count === 1 ? 'in doubt' : 'all in doubt';
}

/** The same in brackets behind a count, with a space before it: `8 (3 in doubt)`. */
export function bracketDoubt(count: number, inDoubt: number): string {
	return inDoubt === 0 ? '' : ` (${formatDoubt(count, inDoubt)})`;
}

/** A count in the name of a mark, with its doubt: `8 reports, 3 in doubt`. */
export function nameCount(count: number, inDoubt: number, words: { one: string; many: string }): string {
	return [formatCount(count, words), formatDoubt(count, inDoubt)].filter(Boolean).join(', ');
}
