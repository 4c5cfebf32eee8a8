/** Cells with estimates: what is read of them, and what is refused because it would be lost. */
import { expect, test } from 'vitest';
import { parseEstimate } from '../../src/imports/estimate-cell.ts';

test.each([
	['0.31', { value: 0.31 }],
	['-0.45', { value: -0.45 }],
	['−0.45 (−0.9 to −0.02)', { value: -0.45, low: -0.9, high: -0.02 }],
	['1.42 (1.05 to 1.92)', { value: 1.42, low: 1.05, high: 1.92 }],
	['1.42 (1.05–1.92)', { value: 1.42, low: 1.05, high: 1.92 }],
	['1.42 (1.05-1.92)', { value: 1.42, low: 1.05, high: 1.92 }],
	['-0.4 (-0.9, 0.1)', { value: -0.4, low: -0.9, high: 0.1 }],
	['1.42 [95% CI 1.05, 1.92]', { value: 1.42, low: 1.05, high: 1.92, level: 95 }],
	['1.42 (90% CI: 1.05; 1.92), n = 1,240', { value: 1.42, low: 1.05, high: 1.92, level: 90, n: 1240 }],
	['0.31 (SE 0.12; n = 88)', { value: 0.31, se: 0.12, n: 88 }],
])('%s', (cell, read) => {
	expect(parseEstimate(cell)).toEqual(read);
});

test.each(['', 'about a half', '1.42 (p < 0.05)', '1.42 (1.05 to', '1.42 in boys, 1.3 in girls', '3 of 12'])(
	'refused: %s',
	(cell) => {
		expect(parseEstimate(cell)).toBeUndefined();
	},
);
