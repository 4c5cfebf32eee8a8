import { describe, expect, test } from 'vitest';
import { fullReading, fullValue } from '../../src/corpus/full-value.ts';
import { codesOfValue, combineStates, extentOf } from '../../src/corpus/value.ts';
import { absentStates, isAbsentState } from '../../src/schema/state.ts';

describe('fullValue', () => {
	test('fullValue fills in the state, the place of the variable, and that the review has it', () => {
		expect(fullValue({ value: 'round' }, 'Table 1')).toEqual({
			value: 'round',
			state: 'reported',
			source: 'Table 1',
			coded: 'review',
		});
	});

	test('fullValue keeps what the record says itself', () => {
		expect(
			fullValue({ state: 'unclear', source: 'Text', coded: 'site', note: 'Two ways.', doubt: 'Which?' }, 'Table 1'),
		).toEqual({ state: 'unclear', source: 'Text', coded: 'site', note: 'Two ways.', doubt: 'Which?' });
	});

	test('fullValue fills in the states of other readings', () => {
		expect(
			fullValue(
				{
					value: 3,
					readings: [
						{ value: 4, source: 'Text' },
						{ state: 'none', source: 'Abstract' },
					],
				},
				'Table 1',
			).readings,
		).toEqual([
			{ value: 4, source: 'Text', state: 'reported' },
			{ source: 'Abstract', state: 'none' },
		]);
	});

	test('fullReading keeps ranges', () => {
		expect(fullReading({ min: 2, max: 3, approximate: true, source: 'Text' })).toEqual({
			state: 'reported',
			min: 2,
			max: 3,
			approximate: true,
			source: 'Text',
		});
	});
});

describe('codesOfValue', () => {
	test('codesOfValue is the code, the codes, or the state', () => {
		expect(codesOfValue({ state: 'reported', value: 'round' })).toEqual(['round']);
		expect(codesOfValue({ state: 'reported', value: ['red', 'blue'] })).toEqual(['red', 'blue']);
		for (const state of absentStates) expect(codesOfValue({ state })).toEqual([state]);
	});

	test('codesOfValue has none for a number, and none for a range', () => {
		expect(codesOfValue({ state: 'reported', value: 12 })).toEqual([]);
		expect(codesOfValue({ state: 'reported' })).toEqual([]);
	});
});

describe('extentOf', () => {
	test('extentOf has both ends of a number, of a range, and infinity for an open end', () => {
		expect(extentOf({ state: 'reported', value: 0 })).toEqual([0, 0]);
		expect(extentOf({ state: 'reported', min: 2, max: 4 })).toEqual([2, 4]);
		expect(extentOf({ state: 'reported', min: 2 })).toEqual([2, Number.POSITIVE_INFINITY]);
		expect(extentOf({ state: 'reported', max: 4 })).toEqual([Number.NEGATIVE_INFINITY, 4]);
	});

	test('extentOf is undefined where no number is reported', () => {
		expect(extentOf({ state: 'reported', value: 'round' })).toBeUndefined();
		expect(extentOf({ state: 'reported', value: ['red'] })).toBeUndefined();
		for (const state of absentStates) expect(extentOf({ state })).toBeUndefined();
	});
});

describe('combineStates', () => {
	test('combineStates is the state that says most', () => {
		expect(combineStates(['not-in-review', 'not-reported', 'unclear'])).toBe('unclear');
		expect(combineStates(['none', 'not-in-review', 'not-reported'])).toBe('not-reported');
		expect(combineStates(['not-applicable', 'none'])).toBe('none');
		expect(combineStates(['not-applicable', 'not-applicable'])).toBe('not-applicable');
	});

	test('combineStates is each state for itself, and does not depend on the order', () => {
		for (const state of absentStates) expect(combineStates([state])).toBe(state);
		for (const one of absentStates)
			for (const other of absentStates) expect(combineStates([one, other])).toBe(combineStates([other, one]));
	});

	test('combineStates passes over what is reported, and is the silence of the review for nothing', () => {
		expect(combineStates(['reported', 'none'])).toBe('none');
		expect(combineStates(['reported'])).toBe('not-in-review');
		expect(combineStates([])).toBe('not-in-review');
	});
});

test('isAbsentState holds for states of absence alone', () => {
	expect(absentStates.every(isAbsentState)).toBe(true);
	expect(['reported', 'round', '', undefined, 3].some(isAbsentState)).toBe(false);
});
