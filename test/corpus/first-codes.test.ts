/** Of a value with many codes, what heads a study's page shows the first and counts the others. */
import { expect, test } from 'vitest';
import type { Variable } from '../../src/corpus/corpus.ts';
import { firstCodes } from '../../src/corpus/first-codes.ts';
import type { Value } from '../../src/corpus/value.ts';

const codes = Array.from({ length: 12 }, (_, i) => ({ code: `c${i}`, label: `Code ${i}` }));
const variable = { id: 'foods', of: 'study', kind: 'codes', codes } as unknown as Variable;
const held = (count: number): Value => ({
	state: 'reported',
	value: codes.slice(0, count).map(({ code }) => code),
	doubt: 'Printed twice.',
	source: 'Table 1',
	coded: 'review',
});

test('of twelve codes the first five stand, seven are counted, and a doubt stays', () => {
	const { value, more } = firstCodes(variable, held(12));
	expect([value.value, value.doubt, more]).toEqual([['c0', 'c1', 'c2', 'c3', 'c4'], 'Printed twice.', 7]);
});

test('no single code is counted in place of being named, and a state has none', () => {
	expect(firstCodes(variable, held(6))).toEqual({ value: held(6), more: 0 });
	const absent: Value = { state: 'not-reported', source: 'Table 1', coded: 'review' };
	expect(firstCodes(variable, absent)).toEqual({ value: absent, more: 0 });
});
