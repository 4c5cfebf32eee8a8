import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binsBetween, binsOf, binsOfColumn } from '../../src/facets/bins.ts';
import { numberMost, roundExact } from '../../src/schema/number.ts';

test('binsOf([]) has none, nor has what is not a number', () => {
	expect(binsOf([])).toEqual([]);
	expect(binsOf([Number.NaN, Number.POSITIVE_INFINITY])).toEqual([]);
});

test('binsOf(years) has one bin a year while they are few', () => {
	expect(binsOf([2019, 2021, 2019])).toEqual([
		{ from: 2019, to: 2019 },
		{ from: 2020, to: 2020 },
		{ from: 2021, to: 2021 },
	]);
});

test('binsOf(whole numbers) ends a bin before the next begins', () => {
	expect(binsOf([3, 95], 10).slice(0, 2)).toEqual([
		{ from: 3, to: 9 },
		{ from: 10, to: 19 },
	]);
});

test('binsOf(shares) reaches no further than they do: no bin has 109 % in it', () => {
	const bins = binsOf([4, 100], 10);
	expect(bins.map(({ from }) => from)).toEqual([4, 20, 40, 60, 80, 100]);
	expect(bins.at(-1)).toEqual({ from: 100, to: 100 });
});

test('binsOf(numbers with decimals) is as fine as they are', () => {
	expect(binsOf([0.2, 19.5], 10).at(0)).toEqual({ from: 0.2, to: 1.9 });
});

test('binsOf(numbers, most) holds every number in one bin of at most so many', () => {
	const amounts = fc.array(
		fc.oneof(
			fc.integer({ min: -5000, max: 100_000 }),
			fc.integer({ min: 0, max: 900 }).map((n) => n / 10),
			fc.constantFrom(
				0.000001,
				0.3,
				1e9,
				999_999_999.999999,
				1e12 + 0.01,
				50_000_000_000_000,
				999_999_999_999_999,
				numberMost,
			),
			fc.double({ min: 0, max: numberMost, noNaN: true }).map(roundExact),
			fc.double({ min: 0, max: 1, noNaN: true }).map(roundExact),
		),
		{
			minLength: 1,
		},
	);
	fc.assert(
		fc.property(amounts, fc.integer({ min: 2, max: 30 }), (numbers, most) => {
			const bins = binsOf(numbers, most);
			expect(bins.length).toBeLessThanOrEqual(most);
			expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([Math.min(...numbers) + 0, Math.max(...numbers) + 0]);
			for (const amount of numbers) {
				const holding = bins.filter(({ from, to }) => from <= amount && amount <= to);
				expect(holding.length, `${amount}`).toBe(1);
				expect([holding[0]?.from, holding[0]?.to].map((end) => Number.isFinite(end))).toEqual([true, true]);
				const [first, last] = binsBetween(bins, amount, amount);
				expect([bins[first], bins[last]]).toEqual([holding[0], holding[0]]);
			}
		}),
	);
});

test('binsOfColumn(numbers with an outlier) keeps most bins for the others, and no number is lost', () => {
	const usual = Array.from({ length: 40 }, (_, i) => 20 + 2 * i);
	const numbers = Float64Array.from([...usual, 12_000]);
	const bins = binsOfColumn({ low: numbers, high: numbers });
	expect(bins.filter(({ to }) => to <= 98).length).toBeGreaterThan(10);
	expect(bins.at(-1)).toEqual({ from: 12_000, to: 12_000 });
	for (const amount of numbers) expect(bins.filter(({ from, to }) => amount >= from && amount <= to)).toHaveLength(1);
	// A long tail is no outlier.
	const tail = Float64Array.from([...usual, 150, 190]);
	expect(binsOfColumn({ low: tail, high: tail })).toEqual(binsOf([...tail]));
	// Nor is what is far from many equal numbers.
	const equal = Float64Array.from([5, 5, 5, 5, 5, 5, 5, 90]);
	expect(binsOfColumn({ low: equal, high: equal })).toEqual(binsOf([...equal]));
});
