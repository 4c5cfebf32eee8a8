/** How large and how fine a number can be and still be counted, put in order and asked for by an address. Loaded by the browser too, so without zod. */

/** Digits that a number of JavaScript keeps, whatever they are (IEEE 754: 15 decimal digits survive). */
const digitsMost = 15;

/** Beyond it whole numbers cannot be told from their neighbours. */
export const numberMost = Number.MAX_SAFE_INTEGER;

/** Of these, how many can stand behind the point. */
export const decimalsMost = 6;

/** Digits that can stand behind the point of a number of this size: six of small ones, none of those with fifteen digits before it. */
function decimalsOf(amount: number): number {
	const before = Math.trunc(Math.abs(amount)).toFixed(0).length;
	return Math.max(0, Math.min(decimalsMost, digitsMost - before));
}

/** The smallest step between two exact numbers of this size. */
export function grainOf(amount: number): number {
	return 10 ** -decimalsOf(amount);
}

/** The nearest exact number. A negative zero becomes zero: both are written alike. */
export function roundExact(amount: number): number {
	return Number(amount.toFixed(decimalsOf(amount))) + 0;
}

/** Whether a number is whole and not above `numberMost`, or has at most fifteen digits, six of them behind the point. */
export function isExact(amount: number): boolean {
	return Math.abs(amount) <= numberMost && roundExact(amount) === amount + 0;
}
