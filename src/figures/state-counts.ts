/** In which state the studies' values of a variable are: what is reported, and in which ways it is absent. */
import type { CodedCorpus, Variable } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import type { Site } from '../corpus/href.ts';
import { hrefFor } from '../facets/address.ts';
import { type Bitset, count, countBoth } from '../facets/bitset.ts';
import { columnNamed, type Index, indexOf } from '../facets/build-index.ts';
import { countIds } from '../facets/count.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import type { Selection } from '../facets/selection.ts';
import { absentStates, type State, states } from '../schema/state.ts';
import { narrowSelection, narrowToReported } from './narrow.ts';
import type { StudySet } from './study-set.ts';

/** Variables of the study that readers can ask for, in the codebook's order. */
export function questionsOf({ variables }: CodedCorpus): readonly Variable[] {
	return variables.filter(({ of, facet }) => of === 'study' && facet !== 'no');
}

/**
 * Studies by state, in the order in which states are listed, zeros too. What is in none of the others is reported, but
 * for values that were left out because they are in doubt: these are in no state.
 */
function countStates(index: Index, ids: Bitset, variable: Variable): ReadonlyMap<State, number> {
	const { codes } = countIds(index, ids, variable.id);
	const absent = absentStates.reduce((sum, state) => sum + (codes.get(state) ?? 0), 0);
	const reports = count(ids) - absent - countLeftOut(index, ids, variable);
	return new Map(states.map((state) => [state, state === 'reported' ? reports : (codes.get(state) ?? 0)]));
}

/** Studies whose value was left out because it is in doubt. */
export function countLeftOut(index: Index, ids: Bitset, { id }: Variable): number {
	const { unsure } = columnNamed(index, id);
	return unsure ? countBoth(ids, unsure) : 0;
}

/** The same as `countStates`, with how many of each are in doubt; `studySet` are the studies of a figure. */
export function firmStates(corpus: CodedCorpus, studySet: StudySet, variable: Variable): ReadonlyMap<State, FirmCount> {
	const all = countStates(indexOf(corpus), studySet.ids, variable);
	const firm = countStates(indexOf(firmCorpus(corpus)), studySet.firm, variable);
	return new Map([...all].map(([state, count]) => [state, { count, inDoubt: count - (firm.get(state) ?? 0) }]));
}

/** Where the studies of a selection are whose value is in a state: the listing of an absence, the explorer for values. */
export function stateHref(
	site: Site,
	corpus: CodedCorpus,
	selection: Selection,
	variable: string,
	state: State,
): string {
	return hrefFor(
		site,
		corpus,
		state === 'reported'
			? narrowToReported(corpus, selection, variable)
			: narrowSelection(corpus, selection, variable, state),
	);
}
