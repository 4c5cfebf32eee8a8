/** Values on the page of one of them: all of a few, and its neighbours of very many. */
import { describe, expect, test } from 'vitest';
import { codesNear } from '../../src/corpus/codes-near.ts';
import { pageBounds } from '../../src/corpus/page-bounds.ts';

const codes = (amount: number) => Array.from({ length: amount }, (_, i) => `c${i}`);

describe('codesNear(codes, current)', () => {
	test('has all of a hundred, in their order', () => {
		expect(codesNear(codes(100), 'c50')).toEqual(codes(100));
	});

	test.each(['c0', 'c3', 'c500', 'c990', 'c999'])('of a thousand has %s and those next to it', (current) => {
		const near = codesNear(codes(1000), current);
		expect(near).toHaveLength(pageBounds.inPart);
		expect(near).toContain(current);
		const first = Number(near[0]?.slice(1));
		expect(near).toEqual(codes(1000).slice(first, first + near.length));
	});

	test('grows no further with the number of values, so that pages of values grow with it and not with its square', () => {
		expect(codesNear(codes(10_000), 'c7').length).toBe(codesNear(codes(1000), 'c7').length);
	});
});
