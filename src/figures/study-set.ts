/** Studies that a figure counts, and those of them that are there however the doubts are settled. */

import type { CodedStudy, Entry, Variable } from '../corpus/corpus.ts';
import { firmCorpus, isInDoubt } from '../corpus/doubt.ts';
import { hasDoubtfulCodes } from '../corpus/study-counts.ts';
import { type CodedValue, isLeftOut, type Value } from '../corpus/value.ts';
import { and, type Bitset, has } from '../facets/bitset.ts';
import { type Index, indexOf } from '../facets/build-index.ts';
import { countUnits } from '../facets/count.ts';
import { type FirmCount, selectFirm } from '../facets/firm-count.ts';
import { select, studiesWith } from '../facets/select.ts';
import type { Selection, Unit } from '../facets/selection.ts';
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

/** How many units are drawn, and how many of them are in doubt. */
export function countDrawn(input: Drawing, unit: Unit = 'report'): FirmCount {
	return countSet(indexOf(input.corpus), drawnSet(input), unit);
}

/** How many units that is, and how many of them are in doubt. */
export function countSet(index: Index, { ids, firm }: StudySet, unit: Unit = 'report'): FirmCount {
	const count = countUnits(index, ids, unit);
	return { count, inDoubt: count - countUnits(index, firm, unit) };
}
