/** The studies that a figure counts, and those among them that it counts beyond doubt. */

import type { CodedCorpus, CodedStudy, Entry, Variable } from '../corpus/corpus.ts';
import { firmCorpus, isInDoubt } from '../corpus/doubt.ts';
import { hasDoubtfulCodes } from '../corpus/study-counts.ts';
import { type CodedValue, isLeftOut, type Value } from '../corpus/value.ts';
import { and, type Bitset, emptySet, has, or } from '../facets/bitset.ts';
import { columnNamed, type Index, indexOf } from '../facets/build-index.ts';
import { countUnits } from '../facets/count.ts';
import { type FirmCount, selectFirm } from '../facets/firm-count.ts';
import { select, studiesWith } from '../facets/select.ts';
import type { Selection, Unit } from '../facets/selection.ts';
import { numbersOf } from '../facets/tally.ts';
import type { ListName } from '../schema/list.ts';
import type { FigureInput } from './figure.ts';

export interface StudySet {
	ids: Bitset;
	/** A subset of `ids`: the others are included only because of a value in doubt. */
	firm: Bitset;
}

type Drawing = Pick<FigureInput, 'corpus' | 'selection' | 'ids'>;

/** The drawn studies. */
export function drawnSet({ corpus, selection, ids }: Drawing): StudySet {
	return { ids, firm: and(ids, selectFirm(corpus, selection)) };
}

/** The drawn studies that a selection finds. Its words do not filter, because `ids` is filtered by them already. */
export function setOfSelection({ corpus, ids }: Drawing, selection: Selection): StudySet {
	const both = and(ids, select(indexOf(corpus), selection));
	return { ids: both, firm: and(both, selectFirm(corpus, selection)) };
}

/** All studies of the corpus that hold a code of a variable. */
export function setWith(corpus: Drawing['corpus'], variable: string, code: string): StudySet {
	const holders = studiesWith(indexOf(corpus), variable, code);
	return { ids: holders, firm: and(holders, studiesWith(indexOf(firmCorpus(corpus)), variable, code)) };
}

/** Combines two sets with `and` or `or`, and their firm parts in the same way. */
export function joinSets(join: (a: Bitset, b: Bitset) => Bitset, a: StudySet, b: StudySet): StudySet {
	return { ids: join(a.ids, b.ids), firm: join(a.firm, b.firm) };
}

/** Whether a value is shown and in doubt. False for a value that was left out because of its doubt: it is not shown. */
export function isDoubted(value: CodedValue | Value, entry?: Entry): boolean {
	return !isLeftOut(value) && isInDoubt(value, entry);
}

/** How many drawn studies have no place in a figure. Those with a doubt about a variable that places them count as in doubt. */
export function countOutside(
	input: Drawing,
	outside: readonly CodedStudy[],
	variables: readonly Variable[],
): FirmCount {
	const { corpus } = input;
	const { firm } = drawnSet(input);
	const { numbersById } = indexOf(corpus);
	const inDoubt = outside.filter(
		(study) =>
			!has(firm, numbersById.get(study.id) as number) ||
			variables.some((variable) => hasDoubtfulCodes(corpus, study, variable)),
	);
	return { count: outside.length, inDoubt: inDoubt.length };
}

/**
 * How many entries of a list the drawn studies have, without those in `placedEntries`. An entry is in doubt if its value of one
 * of the variables is, or if its study is drawn only because of a value in doubt.
 */
export function countEntries(
	input: Drawing,
	list: ListName,
	variables: readonly (Variable | undefined)[],
	placedEntries?: Bitset,
): FirmCount {
	const { firm } = drawnSet(input);
	const index = indexOf(input.corpus);
	const { starts, size } = index.lists.get(list) ?? { starts: [], size: 0 };
	const unsure = unsureRows(input.corpus, variables, size);
	const absent = index.absent[list];
	const total: FirmCount = { count: 0, inDoubt: 0 };
	for (const study of numbersOf(input.ids)) {
		if (absent?.[study]) continue;
		const isFirm = has(firm, study);
		for (let entry = starts[study] as number; entry < (starts[study + 1] as number); entry++) {
			if (placedEntries && has(placedEntries, entry)) continue;
			total.count++;
			if (!isFirm || (unsure && has(unsure, entry))) total.inDoubt++;
		}
	}
	return total;
}

/** The entries with a value in doubt of one of the variables; undefined if there are none, or if the corpus is already without values in doubt. */
function unsureRows(
	corpus: CodedCorpus,
	variables: readonly (Variable | undefined)[],
	size: number,
): Bitset | undefined {
	const firmIndex = indexOf(firmCorpus(corpus));
	if (firmIndex === indexOf(corpus)) return undefined;
	const unsure = variables.flatMap((variable) => (variable && columnNamed(firmIndex, variable.id).unsure) ?? []);
	return unsure.length === 0 ? undefined : unsure.reduce(or, emptySet(size));
}

/** How many units are drawn, and how many of them are in doubt. */
export function countDrawn(input: Drawing, unit: Unit = 'report'): FirmCount {
	return countSet(indexOf(input.corpus), drawnSet(input), unit);
}

/** How many units a set has, and how many of them are in doubt. */
export function countSet(index: Index, { ids, firm }: StudySet, unit: Unit = 'report'): FirmCount {
	const count = countUnits(index, ids, unit);
	return { count, inDoubt: count - countUnits(index, firm, unit) };
}
