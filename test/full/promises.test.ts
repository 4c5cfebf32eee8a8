/** Thousands of changes to a released review: the check misses what its readers would miss, and nothing else. */
import fc from 'fast-check';
import { test } from 'vitest';
import { judgePromises } from '../records/check-promise.ts';
import { mutations } from '../records/promise-mutations.ts';
import { readReleased } from '../records/released.ts';

test('the check tells exactly where something that was released is neither there nor led elsewhere', () => {
	const released = readReleased('review');
	fc.assert(
		fc.property(mutations, (steps) =>
			judgePromises(
				released,
				steps.reduce((reading, step) => step(reading), released),
			),
		),
		{ numRuns: 4_000, seed: 77 },
	);
});
