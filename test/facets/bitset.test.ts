import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	add,
	addAll,
	and,
	andNot,
	count,
	countBoth,
	emptySet,
	forEach,
	fullSet,
	has,
	keepAll,
	or,
	rowsOf,
	setOf,
} from '../../src/facets/bitset.ts';

const twoSets = fc
	.integer({ min: 0, max: 300 })
	.chain((size) =>
		fc.tuple(fc.constant(size), fc.subarray([...Array(size).keys()]), fc.subarray([...Array(size).keys()])),
	);

test('sets of any size agree with Set', () => {
	fc.assert(
		fc.property(twoSets, ([size, left, right]) => {
			const a = setOf(size, left);
			const b = setOf(size, right);
			const inRight = new Set(right);
			expect([...rowsOf(a)]).toEqual(left);
			expect(count(a)).toBe(left.length);
			expect([...rowsOf(and(a, b))]).toEqual(left.filter((row) => inRight.has(row)));
			expect([...rowsOf(andNot(a, b))]).toEqual(left.filter((row) => !inRight.has(row)));
			expect(rowsOf(or(a, b)).length).toBe(new Set([...left, ...right]).size);
			expect(countBoth(a, b)).toBe(left.filter((row) => inRight.has(row)).length);
			const seen: number[] = [];
			forEach(a, (row) => seen.push(row));
			expect(seen).toEqual(left);
			const either = a.slice();
			addAll(either, b);
			expect(either).toEqual(or(a, b));
			keepAll(either, b);
			expect(either).toEqual(b);
		}),
	);
});

test.each([0, 1, 31, 32, 33, 64, 1000])('fullSet(%i) holds every row and no bit beyond', (size) => {
	expect(count(fullSet(size))).toBe(size);
	expect([...rowsOf(fullSet(size))]).toEqual([...Array(size).keys()]);
});

test('add(set, row) sets the sign bit of a word too', () => {
	const set = emptySet(64);
	add(set, 31);
	add(set, 63);
	expect([has(set, 31), has(set, 30), has(set, 63)]).toEqual([true, false, true]);
	expect(count(set)).toBe(2);
});
