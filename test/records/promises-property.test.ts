/** Whatever people do to a released review, the check misses what its readers would miss, and nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { judgePromises } from './check-promise.ts';
import { mutations } from './promise-mutations.ts';
import { missedAddresses } from './promise-oracle.ts';
import { readReleased, told } from './released.ts';

const released = readReleased('review');

test('a released review breaks no promise, and misses nothing', () => {
	expect(told(released)).toEqual([]);
	expect(missedAddresses(released)).toEqual([]);
});

test('the check tells exactly where something that was released is neither there nor led elsewhere', () => {
	fc.assert(
		fc.property(mutations, (steps) =>
			judgePromises(
				released,
				steps.reduce((reading, step) => step(reading), released),
			),
		),
		{ numRuns: runs(200), seed: 9 },
	);
});
