/** Text that says nothing is told wherever text can stand. */
import { describe, expect, test } from 'vitest';
import { blankPlaces, silentOf } from '../records/blank-places.ts';

describe('text that says nothing', () => {
	test('spaces are told in every field', () => {
		expect(blankPlaces.length).toBeGreaterThan(150);
		expect(silentOf('  ')).toEqual([]);
	});

	test('stops and dashes alone are told but in what is printed', () => {
		const fields = new Set(silentOf('– … .').map((field) => field.split('.').at(-1)));
		const printed = ['printed', 'first', 'second', 'value', 'found', 'strategy'];
		// A sign, such as that of per cent.
		const units = ['one', 'many'];
		// Selections, variables and codes are compared with the codebook by rules of their own.
		const compared = ['selection', 'among', 'part', 'basis', 'code'];
		expect([...fields].sort()).toEqual([...printed, ...units, ...compared].sort());
	});
});
