/**
 * How large and how precise a number may be so that it can still be counted, sorted and filtered. The browser loads it
 * too, so it does not import zod.
 */

/** The numbers that a variable can have: from 0 unless it names another smallest number, with any end and decimals. */
export interface Bounds {
	min?: number | undefined;
	max?: number | undefined;
	/** The most digits after the decimal point. */
	decimals?: number | undefined;
}

/** Decimal digits that a JavaScript number always keeps (IEEE 754 double: 15). */
const digitsMost = 15;

/** The largest whole number that still differs from its neighbours. */
export const numberMost = Number.MAX_SAFE_INTEGER;

/** The most digits allowed after the decimal point. */
export const decimalsMost = 6;

/**
 * How many digits may follow the decimal point of a number of this size: six for small numbers, none for a number with
 * fifteen digits before the point.
 */
function decimalsOf(amount: number): number {
	const before = Math.trunc(Math.abs(amount)).toFixed(0).length;
	return Math.max(0, Math.min(decimalsMost, digitsMost - before));
}

/** The smallest step between two exact numbers of this size, such as 0.000001. */
export function grainOf(amount: number): number {
	return 10 ** -decimalsOf(amount);
}

/** The nearest exact number. Turns -0 into 0, because both are written the same way. */
export function roundExact(amount: number): number {
	return Number(amount.toFixed(decimalsOf(amount))) + 0;
}

/** Whether a number has at most so many digits after the point. */
export function hasDecimals(amount: number, most: number): boolean {
	return Number(amount.toFixed(most)) === amount + 0;
}

/** Whether a number is at most `numberMost` in size and has no more digits after the point than `decimalsOf` allows. */
export function isExact(amount: number): boolean {
	return Math.abs(amount) <= numberMost && roundExact(amount) === amount + 0;
}
