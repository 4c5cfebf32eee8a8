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
		// What was printed, what two people read, what was searched for, and selections, which are read by themselves.
		expect([...fields].sort()).toEqual(['first', 'printed', 'second', 'selection', 'strategy', 'value']);
	});
});
