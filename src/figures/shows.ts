/** What counts most and least of several, for the sentence that says what a figure shows. */
import type { FirmCount } from '../facets/firm-count.ts';
import type { Most } from '../wording/figure-shows.ts';

interface Counted extends FirmCount {
	label: string;
}

/** Those that are most in doubt; undefined where nothing is. */
export function mostDoubted(counts: readonly Counted[]): Most | undefined {
	const inDoubt = Math.max(0, ...counts.map((one) => one.inDoubt));
	return inDoubt === 0 ? undefined : leastOf(counts.filter((one) => one.inDoubt === inDoubt));
}

/**
 * Those with the greatest count, of equal ones all; undefined where nothing counts. Where the doubts of equal counts
 * differ, the greatest is given.
 */
export function mostOf(counts: readonly Counted[]): Most | undefined {
	return atCount(counts, Math.max(0, ...counts.map(({ count }) => count)));
}

/** Those with the least count, which may be zero; undefined without any count. */
export function leastOf(counts: readonly Counted[]): Most | undefined {
	return equalsAt(counts, Math.min(...counts.map(({ count }) => count)));
}

/** Those with the least count above zero. */
export function fewestOf(counts: readonly Counted[]): Most | undefined {
	return atCount(counts, Math.min(...counts.map(({ count }) => count).filter((count) => count > 0)));
}

function atCount(counts: readonly Counted[], count: number): Most | undefined {
	return count === 0 ? undefined : equalsAt(counts, count);
}

function equalsAt(counts: readonly Counted[], count: number): Most | undefined {
	const own = counts.filter((one) => one.count === count);
	if (own.length === 0) return undefined;
	return { labels: own.map(({ label }) => label), count, inDoubt: Math.max(...own.map(({ inDoubt }) => inDoubt)) };
}
