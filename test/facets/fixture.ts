/** The invented review, and short ways to ask it. */
import { parseAddress } from '../../src/facets/address.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import type { Selection } from '../../src/facets/selection.ts';
import { loadCorpus } from '../../src/records/load.ts';

export const corpus = loadCorpus('test/fixtures/review');
export const index = indexOf(corpus);

export function selectionOf(query: string): Selection {
	return parseAddress(corpus, query).selection;
}

export function found(query: string): readonly string[] {
	return studiesIn(corpus, select(index, selectionOf(query))).map(({ id }) => id);
}
