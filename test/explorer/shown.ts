/** What the explorer shows of the invented review under an address. */

import type { Corpus } from '../../src/corpus/corpus.ts';
import type { FacetView } from '../../src/explorer/facet-view.ts';
import { buildView, type View, type ViewInput } from '../../src/explorer/view.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { gardens } from '../gardens.ts';

export const gardenSite = { base: '/reviews/garden/' };

/** A view whose records are all here. */
export interface WholeShown extends ViewInput {
	corpus: Corpus;
}

/** Throws where the address says what the corpus does not know: a mistake in a test. */
export function shownOf(query = '', more: Partial<ViewInput> = {}, corpus: Corpus = gardens): WholeShown {
	const { selection, ignored } = parseAddress(corpus, query);
	if (ignored.length > 0) throw new Error(`unknown in an address: ${ignored.map(({ what }) => what).join(', ')}`);
	return { site: gardenSite, selection, ...more, corpus };
}

/** The view, with all records at hand. */
export function viewOf(shown: WholeShown): View {
	return buildView(shown, shown.corpus.studiesById);
}

export function facetViews({ groups }: View): readonly FacetView[] {
	return groups.flatMap(({ blocks }) => blocks.flatMap(({ facets }) => facets));
}

export function facetNamed(view: View, id: string): FacetView {
	const facet = facetViews(view).find((candidate) => candidate.id === id);
	if (!facet) throw new Error(`unknown facet: ${id}`);
	return facet;
}

/** Ids of the results, one after the other. */
export function resultsOf({ results }: View): readonly string[] {
	return results.flatMap((group) => group.results.map(({ id }) => id));
}
