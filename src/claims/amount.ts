/** Numbers that a statement gives, and how they compare with a number of the records. */
import type { StatedNumber } from '../schema/claim.ts';
import type { ComparisonResult } from './comparison.ts';

/** A number with a lower and an upper end, which are the same where it is exact. */
export interface Extent {
	low: number;
	high: number;
}

/** The extent of a number that is stated exactly: it alone. */
export const exactly = (amount: number): Extent => ({ low: amount, high: amount });

/** Of an approximate number, how far the true one may be away: half of its last place, or a twentieth. */
const twentieth = 0.05;

/**
 * What a stated number allows. An approximate one allows what is rounded to it: 60 stands for 55 to 65, since its last
 * place is the tens. An end that is not stated is open.
 */
export function statedExtent(number: StatedNumber): Extent {
	if (typeof number === 'number') return exactly(number);
	const { value, min, max, approximate } = number;
	const low = value ?? min ?? Number.NEGATIVE_INFINITY;
	const high = value ?? max ?? Number.POSITIVE_INFINITY;
	const slack = (end: number) => (approximate && Number.isFinite(end) ? slackOf(end) : 0);
	return { low: low - slack(low), high: high + slack(high) };
}

function slackOf(amount: number): number {
	let place = 1;
	while (amount !== 0 && amount % (place * 10) === 0) place *= 10;
	return Math.max(place / 2, Math.abs(amount) * twentieth);
}

/** Whether what is found lies in what is stated, beside it, or may lie in it. */
export function compareExtents(claimExtent: Extent, recordExtent: Extent): ComparisonResult {
	if (recordExtent.high < claimExtent.low || recordExtent.low > claimExtent.high) return 'differs';
	return recordExtent.low >= claimExtent.low && recordExtent.high <= claimExtent.high ? 'agrees' : 'unchecked';
}

/** How many digits a number has after the point, as it is written in decimal. */
function decimalsOfStated(amount: number): number {
	const [, decimals = ''] = String(amount).split('.');
	return decimals.length;
}

/** A share in per cent, rounded as the stated one is; undefined for a whole of nothing. */
export function percentOf(part: number, whole: number, like: number): number | undefined {
	if (whole === 0) return undefined;
	const scale = 10 ** decimalsOfStated(like);
	return Math.round((100 * part * scale) / whole) / scale;
}
