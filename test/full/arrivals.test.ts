/** The paths of `test/explorer/arrivals.test.ts`, more of them and over larger corpora. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPath, walk } from '../explorer/arrivals.ts';
import { gardenSite } from '../explorer/shown.ts';
import { copies } from '../figures/drawn.ts';
import { gardens } from '../gardens.ts';

test.each([
	[20, 150],
	[400, 20],
	[2_000, 4],
])('a corpus of columns of %i studies shows what the same address shows when it is opened', async (size, numRuns) => {
	const corpus = copies(gardens, size);
	await fc.assert(
		fc.asyncProperty(anyPath(corpus, 6), async (path) => {
			for (const [along, opened] of await walk(corpus, gardenSite, path)) expect(along).toEqual(opened);
		}),
		{ numRuns },
	);
});
