/** Counts the states of a variable's values: reported, or absent for one of several reasons. */
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

/** With more studies than this, the figure of completeness has shares of them in place of a column for each. */
export const columnsMost = 60;

/** The variables of the study that the panel shows, in the order of the codebook. */
export function questionsOf({ variables }: CodedCorpus): readonly Variable[] {
	return variables.filter(({ of, facet }) => of === 'study' && facet !== 'no');
}

/**
 * How many studies are in each state, in the order of the states, including zeros. A study in no other state counts as
 * reported, unless its value was left out because it is in doubt: such a study is in no state.
 */
function countStates(index: Index, ids: Bitset, variable: Variable): ReadonlyMap<State, number> {
	const { codes } = countIds(index, ids, variable.id);
	const absent = absentStates.reduce((sum, state) => sum + (codes.get(state) ?? 0), 0);
	const reports = count(ids) - absent - countLeftOut(index, ids, variable);
	return new Map(states.map((state) => [state, state === 'reported' ? reports : (codes.get(state) ?? 0)]));
}

/** How many studies have a value that was left out because it is in doubt. */
export function countLeftOut(index: Index, ids: Bitset, { id }: Variable): number {
	const { unsure } = columnNamed(index, id);
	return unsure ? countBoth(ids, unsure) : 0;
}

/** The same as `countStates`, with the number in doubt for each state. `studySet` holds the studies of a figure. */
export function firmStates(corpus: CodedCorpus, studySet: StudySet, variable: Variable): ReadonlyMap<State, FirmCount> {
	const all = countStates(indexOf(corpus), studySet.ids, variable);
	const firm = countStates(indexOf(firmCorpus(corpus)), studySet.firm, variable);
	return new Map([...all].map(([state, count]) => [state, { count, inDoubt: count - (firm.get(state) ?? 0) }]));
}

/** The address of the studies of a selection whose value is in a state: the page of an absence, the explorer for values. */
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
