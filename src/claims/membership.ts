/**
 * Whether a study meets a condition: yes or no as its record says, or open. It is open where the record is silent, where
 * a value that meets it is in doubt and left out, and where only the claim's own passage says that it does.
 */
import { codesHeld } from '../corpus/codes.ts';
import { type Corpus, listOf, type Study, studyValue, variableOf } from '../corpus/corpus.ts';
import { type CodedValue, chartedValue, extentOf, isLeftOut } from '../corpus/value.ts';
import { type Bitset, has } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { select } from '../facets/select.ts';
import type { Clause, Selection } from '../facets/selection.ts';
import { isAbsentState, isSilent } from '../schema/state.ts';

export type Membership = 'yes' | 'no' | OpenCause;

/** Why it is open whether a study meets a condition. */
export type OpenCause = 'silent' | 'doubt' | 'aside';

/** The records as a claim may use them: all of them, and those from which values were left out, step by step. */
export interface Evidence {
	/** All values. */
	whole: Corpus;
	/** Without what the claim's passage alone says. */
	apart: Corpus;
	/** What the claim is judged by: `apart`, or the same without its values in doubt. */
	judged: Corpus;
}

/**
 * The membership of each study, in the order of the corpus. Several selections must all be met; none are met by all. What
 * the record said before a value was left out is open now; what it denied is as good as silent.
 */
export function membershipOf(evidence: Evidence, selections: readonly Selection[]): readonly Membership[] {
	const { whole, apart, judged } = evidence;
	const sets = (corpus: Corpus) => selections.map((selection) => select(indexOf(corpus), selection));
	const [now, before, first] = [sets(judged), sets(apart), sets(whole)];
	const isInAll = (all: readonly Bitset[], i: number) => all.every((set) => has(set, i));
	return judged.studies.map((study, i) => {
		if (isInAll(now, i)) return 'yes';
		if (isInAll(before, i)) return 'doubt';
		if (isInAll(first, i)) return 'aside';
		return selections.every((selection) => mayMeet(judged, study, selection)) ? 'silent' : 'no';
	});
}

/** Whether a study meets a selection, or might if its record said more. */
function mayMeet(corpus: Corpus, study: Study, { ids, clauses }: Selection): boolean {
	if (ids.length > 0 && !ids.includes(study.id)) return false;
	const groups = Map.groupBy(clauses, ({ variable, nth }) => {
		const { of } = variableOf(corpus, variable);
		return of === 'study' ? variable : `${of} ${nth}`;
	});
	return [...groups.values()].every((together) => mayFit(corpus, study, together));
}

/** Whether a value of the study, or one entry of a list, fits clauses that belong together. */
function mayFit(corpus: Corpus, study: Study, clauses: readonly Clause[]): boolean {
	const of = variableOf(corpus, clauses[0]?.variable ?? '').of;
	if (of === 'study') return clauses.every((clause) => mayBe(corpus, clause, studyValue(study, clause.variable)));
	const list = listOf(study, of);
	if (isAbsentState(list)) return isSilent(list);
	return list.some(({ values }) =>
		clauses.every((clause) => mayBe(corpus, clause, chartedValue(values, clause.variable))),
	);
}

/** Whether one value meets one clause, or leaves open whether it does. */
function mayBe(corpus: Corpus, { variable, any, all, not, range }: Clause, value: CodedValue): boolean {
	if (isLeftOut(value)) return true;
	const held = codesHeld(variableOf(corpus, variable), value);
	if (not.some((code) => held.includes(code))) return false;
	if (held.some(isSilent)) return true;
	const ends = extentOf(value);
	const isInRange = range !== undefined && ends !== undefined && touches(ends, range);
	const isAny = (any.length === 0 && range === undefined) || any.some((code) => held.includes(code)) || isInRange;
	return isAny && all.every((code) => held.includes(code));
}

function touches([low, high]: readonly [number, number], range: { from?: number; to?: number }): boolean {
	return high >= (range.from ?? Number.NEGATIVE_INFINITY) && low <= (range.to ?? Number.POSITIVE_INFINITY);
}
