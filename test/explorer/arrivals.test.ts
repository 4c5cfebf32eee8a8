/** Whatever a reader did before, an address shows the same: filters, views and records that arrive leave no trace. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../src/facets/address.ts';
import { copies } from '../figures/drawn.ts';
import { gardens } from '../gardens.ts';
import { answersOfRecords, anyPath, walk } from './arrivals.ts';
import { gardenSite } from './shown.ts';

describe('a corpus of columns', () => {
	test.each([
		[20, 12],
		[400, 2],
	])('of %i studies shows what the same address shows when it is opened', async (size, numRuns) => {
		const corpus = copies(gardens, size);
		await fc.assert(
			fc.asyncProperty(anyPath(corpus, 4), async (path) => {
				for (const [along, opened] of await walk(corpus, gardenSite, path)) expect(along).toEqual(opened);
			}),
			{ numRuns, seed: 7 },
		);
	});

	test('shows, where all records have come, what a corpus of records shows', async () => {
		const corpus = copies(gardens, 70);
		await fc.assert(
			fc.asyncProperty(anyPath(corpus, 3), async (path) => {
				const whole = path.map((step) => ({ ...step, arrivals: corpus.studies.length }));
				const answers = await walk(corpus, gardenSite, whole);
				for (const [i, step] of whole.entries())
					expect(answers[i]?.[0]).toEqual(JSON.parse(JSON.stringify(await answersOfRecords(corpus, gardenSite, step))));
			}),
			{ numRuns: 6, seed: 11 },
		);
	});

	test('tells the direction of findings whichever records came first', async () => {
		const corpus = copies(gardens, 400);
		const steps = ['plot=school-yard', 'plot=rooftop', ''].map((query) => ({
			selection: parseAddress(corpus, `${query}&view=figures`).selection,
			arrivals: corpus.studies.length,
		}));
		const answers = await walk(corpus, gardenSite, steps);
		expect(answers.map(([along]) => along)).toEqual(answers.map(([, opened]) => opened));
		const signs = (answer: object) => JSON.stringify(answer).match(/"text":"\d+: [^"]*(?:towards|away)/gi) ?? [];
		expect(answers.map(([along]) => signs(along).length > 0)).toEqual([true, false, true]);
	});
});
