/** The figures of `test/figures/truth.test.ts` over each value of each facet, and over random selections of many clauses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySelection } from '../../src/facets/selection.ts';
import { anySelection } from '../facets/random-corpus.ts';
import { drawnCorpora } from '../figures/drawn.ts';
import { untruths, valueSelections } from '../figures/truth.ts';

describe.each(drawnCorpora)('%s', (_, corpus) => {
	const random = fc.sample(anySelection(corpus), { numRuns: 400 }).map(({ clauses, ids, unit, isFirm }) => ({
		...emptySelection,
		clauses,
		ids,
		unit,
		...(isFirm ? { isFirm } : {}),
	}));
	const selections = [...valueSelections(corpus).flat(), ...random];

	test.each(corpus.figures.map((figure) => [figure.id, figure] as const))(
		'%s: every number and mark leads to as many as it says',
		(__, figure) => {
			expect(untruths(corpus, figure, selections)).toEqual([]);
		},
	);
});
