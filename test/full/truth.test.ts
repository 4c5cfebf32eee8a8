/** The figures of `test/figures/truth.test.ts` over the studies of every value of every facet. */
import { describe, expect, test } from 'vitest';
import { corpora } from '../figures/drawn.ts';
import { selectionsOf, untruths } from '../figures/truth.ts';

describe.each(corpora)('%s', (_, corpus) => {
	const selections = selectionsOf(corpus).flat();

	test.each(corpus.figures.map((figure) => [figure.id, figure] as const))(
		'%s: every number and mark leads to as many as it says',
		(__, figure) => {
			expect(selections.length).toBeGreaterThan(30);
			expect(untruths(corpus, figure, selections)).toEqual([]);
		},
	);
});
