/** What an address of the explorer asks for, once the corpus has come: for the pages that show one selection and have no filters. */
import type { Site } from '../corpus/href.ts';
import { isCountable } from '../facets/count.ts';
import { corpusFor } from '../facets/firm-count.ts';
import { type IgnoredPart, parseAddress } from '../facets/parse-address.ts';
import { idsOf } from '../facets/select.ts';
import { searchStudies } from '../search/studies.ts';
import { fetchCorpus } from './load.ts';
import type { ViewInput } from './view.ts';

export interface ReadSelection {
	input: ViewInput;
	/** The parts of the address that are unknown. */
	ignored: readonly IgnoredPart[];
}

/**
 * The selection of `query`, `?design=cohort`, with what a view of it is built from; `file` is the file of the corpus (see
 * `corpus-file.ts`). Rejects with a `Failure` if the corpus or the index of words cannot be loaded; the next call tries again.
 */
export async function readSelection(site: Site, file: string, query: string): Promise<ReadSelection> {
	const { corpus: first, awaited } = await fetchCorpus(site, file);
	const { selection, ignored } = parseAddress(awaited?.codebook ?? first, query);
	// Figures may have variables of entries as their axes.
	const isEnough = selection.view !== 'figures' && isCountable(first, selection);
	const corpus = awaited && !isEnough ? await awaited.fetch() : first;
	const hits =
		selection.q === ''
			? undefined
			: await searchStudies(
					site.base,
					selection.q,
					corpus.studies.map(({ id }) => id),
				);
	const matches = hits && idsOf(corpus, hits.studies);
	return { input: { corpus: corpusFor(corpus, selection), site, selection, ...(matches ? { matches } : {}) }, ignored };
}
