/** Intervals and standard errors of estimates, beside values of printed tables. */
import { describe, expect, test } from 'vitest';
import {
	type EstimateScale,
	estimateShown,
	intervalCodeOf,
	intervalOf,
	quantileOf,
	standardErrorOf,
} from '../../src/schema/estimate.ts';

const difference: EstimateScale = { scale: 'mean difference', axis: 'linear', 'null-value': 0 };
const ratio: EstimateScale = { scale: 'risk ratio', axis: 'logarithmic', 'null-value': 1, level: 95 };

test.each([
	// Tables of the standard normal distribution, two-sided.
	[50, 0.67449],
	[80, 1.28155],
	[90, 1.64485],
	[95, 1.95996],
	[99, 2.57583],
	[99.9, 3.29053],
	[99.9999, 4.89164],
])('quantileOf(%f) is the z of the tables', (level, z) => {
	expect(quantileOf(level)).toBeCloseTo(z, 4);
});

describe('intervalOf', () => {
	test('keeps a given interval, with its own level or that of the variable', () => {
		const given = { value: 1.42, low: 1.05, high: 1.92, se: 9 };
		expect(intervalOf(given, ratio)).toEqual({ low: 1.05, high: 1.92, level: 95, isComputed: false });
		expect(intervalOf({ ...given, level: 90 }, ratio)).toMatchObject({ level: 90, low: 1.05 });
	});

	test('computes one from the standard error, and says so', () => {
		// 0.31 ± 1.96 × 0.12
		const { low, high, ...rest } = intervalOf({ value: 0.31, se: 0.12 }, difference) ?? {};
		expect(rest).toEqual({ level: 95, isComputed: true });
		expect([low, high].map((end) => end?.toFixed(4))).toEqual(['0.0748', '0.5452']);
	});

	test('computes that of a ratio on the scale of its logarithm', () => {
		const { low = 0, high = 0 } = intervalOf({ value: 0.8, se: 0.1 }, ratio) ?? {};
		expect(low * high).toBeCloseTo(0.8 ** 2, 6);
		expect(Math.log(high / low)).toBeCloseTo(2 * 1.959964 * 0.1, 5);
	});

	test('is undefined of an estimate alone, and of one end', () => {
		expect(intervalOf({ value: 1.2 }, ratio)).toBeUndefined();
		expect(intervalOf({ value: 1.2, low: 1 }, ratio)).toBeUndefined();
	});
});

describe('standardErrorOf', () => {
	test('is the width of the interval by 3.92 at 95%, and by 3.29 at 90% (Cochrane Handbook, 6.3.1)', () => {
		expect(standardErrorOf({ value: 0, low: -1, high: 1 }, difference)).toBeCloseTo(2 / 3.92, 3);
		expect(standardErrorOf({ value: 0, low: -1, high: 1, level: 90 }, difference)).toBeCloseTo(2 / 3.29, 3);
		expect(standardErrorOf({ value: 1, low: 0.5, high: 2 }, ratio)).toBeCloseTo(Math.log(4) / 3.92, 3);
	});

	test('is the given one where there is one, and undefined without anything or of no width', () => {
		expect(standardErrorOf({ value: 0, low: -1, high: 1, se: 0.3 }, difference)).toBe(0.3);
		expect(standardErrorOf({ value: 0 }, difference)).toBeUndefined();
		expect(standardErrorOf({ value: 1, low: 1, high: 1 }, ratio)).toBeUndefined();
	});
});

test('intervalCodeOf says where the interval lies; one that ends at the null value includes it', () => {
	const at = (low: number, high: number) => intervalCodeOf({ value: (low + high) / 2, low, high }, difference);
	expect([at(-2, -1), at(-2, 0), at(-1, 1), at(0, 1), at(0.1, 1)]).toEqual([
		'below-null',
		'includes-null',
		'includes-null',
		'includes-null',
		'above-null',
	]);
	expect(intervalCodeOf({ value: 3 }, difference)).toBe('no-interval');
});

describe('an estimate as readers see it', () => {
	test('has two digits after the point, and no more than it has', () => {
		expect(estimateShown({ value: 0.312456, low: 0.071234, high: 0.553678, n: 88 }, difference)).toMatchObject({
			value: 0.31,
			interval: { low: 0.07, high: 0.55 },
			n: 88,
		});
		expect(estimateShown({ value: 1.4, se: 0.123456 }, difference)).toMatchObject({ value: 1.4, se: 0.12 });
		expect(estimateShown({ value: 12_345.678 }, difference).value).toBe(12_345.68);
	});

	test('computes an interval as finely, and never as if it ended at the null value', () => {
		expect(estimateShown({ value: 0.31, se: 0.12 }, difference).interval).toMatchObject({ low: 0.07, high: 0.55 });
		// 0.4 ± 1.96 × 0.2 ends at 0.008.
		expect(estimateShown({ value: 0.4, se: 0.2 }, difference).interval).toMatchObject({ low: 0.01, high: 0.79 });
	});

	test('has two that count where it is small', () => {
		expect(estimateShown({ value: 0.00421234, low: 0.00112345, high: 0.00731234 }, difference)).toMatchObject({
			value: 0.0042,
			interval: { low: 0.0011, high: 0.0073 },
		});
		expect(estimateShown({ value: -0.00312345 }, difference).value).toBe(-0.0031);
	});

	test('never looks like no effect, or like zero, where it is neither', () => {
		expect(estimateShown({ value: 1.4, low: 1.0012, high: 2 }, ratio).interval).toMatchObject({ low: 1.001, high: 2 });
		expect(estimateShown({ value: 0.6, low: 0.0003, high: 5 }, ratio).interval?.low).toBe(0.0003);
		expect(estimateShown({ value: 1, low: 0.9, high: 1.1 }, ratio).value).toBe(1);
		expect(estimateShown({ value: 0, low: -0.4, high: 0.4 }, difference).value).toBe(0);
	});
});
