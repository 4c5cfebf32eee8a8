/** Studies that a figure counts, and those of them that are there however the doubts are settled. */

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
import type { ListName } from '../schema/variable.ts';
import type { FigureInput } from './figure.ts';

export interface StudySet {
	ids: Bitset;
	/** Part of `ids`: the rest is there only by a value in doubt. */
	firm: Bitset;
}

type Drawing = Pick<FigureInput, 'corpus' | 'selection' | 'ids'>;

/** The drawn studies. */
export function drawnSet({ corpus, selection, ids }: Drawing): StudySet {
	return { ids, firm: and(ids, selectFirm(corpus, selection)) };
}

/** The drawn studies that a selection finds; words of it filter nothing, for `ids` have them already. */
export function setOfSelection({ corpus, ids }: Drawing, selection: Selection): StudySet {
	const both = and(ids, select(indexOf(corpus), selection));
	return { ids: both, firm: and(both, selectFirm(corpus, selection)) };
}

/** All studies of the corpus that hold a code of a variable. */
export function setWith(corpus: Drawing['corpus'], variable: string, code: string): StudySet {
	const holders = studiesWith(indexOf(corpus), variable, code);
	return { ids: holders, firm: and(holders, studiesWith(indexOf(firmCorpus(corpus)), variable, code)) };
}

/** Those that stand in both, or in each: what joins the sets joins their firm parts. */
export function joinSets(join: (a: Bitset, b: Bitset) => Bitset, a: StudySet, b: StudySet): StudySet {
	return { ids: join(a.ids, b.ids), firm: join(a.firm, b.firm) };
}

/** Whether a value that is shown is in doubt. One that was left out for its doubt is not shown: it claims nothing. */
export function isDoubted(value: CodedValue | Value, entry?: Entry): boolean {
	return !isLeftOut(value) && isInDoubt(value, entry);
}

/** How many drawn studies stand in no place of a figure; in doubt are those of which a variable that places them is in doubt. */
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
 * How many entries of a list the drawn studies have, without those of `placed`; in doubt are those of which a value of
 * one of the variables is, and all of a study that is drawn only by a value in doubt.
 */
export function countEntries(
	input: Drawing,
	list: ListName,
	variables: readonly (Variable | undefined)[],
	placed?: Bitset,
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
			if (placed && has(placed, entry)) continue;
			total.count++;
			if (!isFirm || (unsure && has(unsure, entry))) total.inDoubt++;
		}
	}
	return total;
}

/** The entries of which a value of one of the variables is in doubt; undefined where none is. What was left out already is not there to be doubted. */
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

/** How many units that is, and how many of them are in doubt. */
export function countSet(index: Index, { ids, firm }: StudySet, unit: Unit = 'report'): FirmCount {
	const count = countUnits(index, ids, unit);
	return { count, inDoubt: count - countUnits(index, firm, unit) };
}
