import { expect, test } from 'vitest';
import { growthOf, steepOf } from '../calls.ts';

const numbers = (size: number) => Array.from({ length: size }, (_, i) => (i * 7919) % size);
const isEven = (number: number) => number % 2 === 0;
const evenIn = (some: readonly number[]) => some.filter((number) => isEven(number));

test('growthOf(whole, half) counts each further call of each function', () => {
	const once = (size: number) => () => evenIn(numbers(size));
	// Three of them for a number: the one that makes it, the one that filters it, and `isEven`.
	const { calls, steep } = growthOf(once(1000), once(500));
	expect(calls).toBeGreaterThanOrEqual(1500);
	expect(calls).toBeLessThan(1550);
	expect(steep).toEqual([]);
});

test('steepOf(whole, half) names what looks at each beside all others, and not what looks at each, or sorts', () => {
	const once = (size: number) => () => evenIn(numbers(size).sort((a, b) => a - b));
	expect(steepOf(once(400), once(200))).toEqual([]);
	// Most of the work is no concern: one function that is called too often is found in it.
	const pairs = (size: number) => () => [...numbers(500 * size), ...numbers(size).map(() => evenIn(numbers(size)))];
	expect(steepOf(pairs(40), pairs(20))).toEqual([
		expect.stringMatching(/^isEven in file:.*calls\.test\.ts:\d+: 1600 calls, and 400 for the half$/),
		expect.stringMatching(/^a function in file:.*calls\.test\.ts:\d+: 1600 calls/),
	]);
});
