/** In which state the studies' values of a variable are: what is reported, and in which ways it is absent. */
import { type Corpus, type Study, studyValue, type Variable } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import { hrefFor } from '../facets/address.ts';
import type { Selection } from '../facets/selection.ts';
import { type State, states } from '../schema/state.ts';
import { narrowed, narrowedToReported } from './narrow.ts';

/** Variables of the study that readers can ask for, in the codebook's order. */
export function questionsOf({ variables }: Corpus): readonly Variable[] {
	return variables.filter(({ of, facet }) => of === 'study' && facet !== 'no');
}

/** Studies by state, in the order in which states are listed, zeros too. */
export function countStates(studies: readonly Study[], variable: Variable): ReadonlyMap<State, number> {
	const counts = new Map(states.map((state) => [state, 0]));
	for (const study of studies) {
		const { state } = studyValue(study, variable.id);
		counts.set(state, (counts.get(state) ?? 0) + 1);
	}
	return counts;
}

/** Where the studies of a selection are whose value is in a state: the listing of an absence, the explorer for values. */
export function stateHref(site: Site, corpus: Corpus, selection: Selection, variable: string, state: State): string {
	return hrefFor(
		site,
		corpus,
		state === 'reported'
			? narrowedToReported(corpus, selection, variable)
			: narrowed(corpus, selection, variable, state),
	);
}
