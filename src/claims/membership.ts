/**
 * Whether a study meets a condition: yes or no as its record says, or open. It is open where the record is silent, where
 * a value that meets it is in doubt and left out, and where only the claim's own passage says that it does.
 */
import { codesHeld } from '../corpus/codes.ts';
import { type Corpus, entriesOf, listOf, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { derivationOf } from '../corpus/derive.ts';
import { type CodedValue, chartedValue, extentOf, isLeftOut } from '../corpus/value.ts';
import { add, and, andNot, type Bitset, emptySet, has, or } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { select } from '../facets/select.ts';
import type { Clause, Selection } from '../facets/selection.ts';
import { isAbsentState, isSilent } from '../schema/state.ts';

export type Membership = 'yes' | 'no' | OpenCause;

/** Why it is open whether a study meets a condition. */
export type OpenCause = 'silent' | 'doubt' | 'aside' | 'width';

/** The records as a claim may use them: all of them, and those from which values were left out, step by step. */
export interface Evidence {
	/** All values. */
	whole: Corpus;
	/** Without what the claim's passage alone says. */
	apart: Corpus;
	/** What the claim is judged by: `apart`, or the same without its values in doubt. */
	judged: Corpus;
}

/** The studies that meet several selections as a corpus records them; all studies for none. */
export function meeting(corpus: Corpus, selections: readonly Selection[]): Bitset {
	const index = indexOf(corpus);
	return selections.map((selection) => select(index, selection)).reduce(and, index.all);
}

/** Which studies meet a condition. All of them by number, in the order of the corpus. */
export interface Memberships {
	/** Those that meet it as the record says it, and those that met it before a value was left out. */
	sets: Readonly<Record<'yes' | 'doubt' | 'aside', Bitset>>;
	/** The membership of a study. Of one in none of the sets its record is read. */
	of(study: number): Membership;
}

/**
 * The membership of each study. Several selections must all be met; none are met by all. What the record said before a
 * value was left out is open now; what it denied is as good as silent, and so is what it lacks only because a value was
 * left out: "not trained" is open where the training was left out.
 */
export function membershipsIn(evidence: Evidence, selections: readonly Selection[]): Memberships {
	const { whole, apart, judged } = evidence;
	const [metApart, metJudged] = [meeting(apart, selections), meeting(judged, selections)];
	const unsure = deniedByNothing(apart, selections, metApart);
	const yes = andNot(metJudged, deniedByNothing(judged, selections, metJudged));
	const doubt = andNot(andNot(metApart, unsure), yes);
	const aside = andNot(andNot(or(meeting(whole, selections), unsure), yes), doubt);
	const conditions = selections.map((selection) => conditionOf(judged, selection));
	return {
		sets: { yes, doubt, aside },
		of(i) {
			if (has(yes, i)) return 'yes';
			if (has(doubt, i)) return 'doubt';
			if (has(aside, i)) return 'aside';
			const study = judged.studies[i];
			return study && conditions.every((condition) => mayMeet(study, condition)) ? 'silent' : 'no';
		},
	};
}

/** Of studies that meet some selections, those of which a part of a value was left out that must not hold some codes. */
function deniedByNothing({ studies, ...corpus }: Corpus, selections: readonly Selection[], members: Bitset): Bitset {
	const open = emptySet(studies.length);
	const deniedVariables = selections
		.flatMap(({ clauses }) => clauses)
		.flatMap(({ variable, not }) => (not.length > 0 ? (corpus.variablesById.get(variable) ?? []) : []));
	for (const [i, study] of studies.entries())
		if (has(members, i) && deniedVariables.some((variable) => isPartLeftOut(study, variable))) add(open, i);
	return open;
}

/** Whether one of the values from which a value of a study is collected was left out. What was left out as a whole meets nothing. */
function isPartLeftOut(study: Study, variable: Variable): boolean {
	const { list, field } = derivationOf(variable) ?? {};
	if (variable.of !== 'study' || list === undefined || field === undefined) return false;
	return entriesOf(study, list).some(({ values }) => {
		const value = values[field];
		return value !== undefined && isLeftOut(value);
	});
}

interface Condition {
	ids: readonly string[];
	/** Clauses that one value of a study, or one entry of a list, must meet together. */
	together: readonly { of: Variable['of']; clauses: readonly VariableClause[] }[];
}

type VariableClause = readonly [variable: Variable, clause: Clause];

function conditionOf(corpus: Corpus, { ids, clauses }: Selection): Condition {
	const own = clauses.map((clause): VariableClause => [variableOf(corpus, clause.variable), clause]);
	const groups = Map.groupBy(own, ([{ id, of }, { nth }]) => (of === 'study' ? id : `${of} ${nth}`));
	return {
		ids,
		together: [...groups.values()].map((clauses) => ({ of: clauses[0]?.[0].of ?? 'study', clauses })),
	};
}

/** Whether a study meets a condition, or might if its record said more. */
function mayMeet(study: Study, { ids, together }: Condition): boolean {
	if (ids.length > 0 && !ids.includes(study.id)) return false;
	return together.every(({ of, clauses }) => {
		if (of === 'study')
			return clauses.every(([variable, clause]) => mayBe(variable, clause, studyValue(study, variable.id)));
		const list = listOf(study, of);
		if (isAbsentState(list)) return isSilent(list);
		return list.some(({ values }) =>
			clauses.every(([variable, clause]) => mayBe(variable, clause, chartedValue(values, variable.id))),
		);
	});
}

/** Whether one value meets one clause, or leaves open whether it does. */
function mayBe(variable: Variable, { any, all, not, range }: Clause, value: CodedValue): boolean {
	if (isLeftOut(value)) return true;
	const ownCodes = codesHeld(variable, value);
	if (not.some((code) => ownCodes.includes(code))) return false;
	if (ownCodes.some(isSilent)) return true;
	const ends = extentOf(value);
	const isInRange = range !== undefined && ends !== undefined && touches(ends, range);
	const isAny = (any.length === 0 && range === undefined) || any.some((code) => ownCodes.includes(code)) || isInRange;
	return isAny && all.every((code) => ownCodes.includes(code));
}

function touches([low, high]: readonly [number, number], range: { from?: number; to?: number }): boolean {
	return high >= (range.from ?? Number.NEGATIVE_INFINITY) && low <= (range.to ?? Number.POSITIVE_INFINITY);
}
