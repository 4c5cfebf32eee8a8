/** Counts with their doubtful part: how many units a selection has, and how many of these only by values in doubt. */
import type { CodedCorpus, Corpus } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { andNot, type Bitset } from './bitset.ts';
import { indexOf } from './build-index.ts';
import { countUnits } from './count.ts';
import { select } from './select.ts';
import type { Selection } from './selection.ts';

export interface FirmCount {
	/** All units, including those in doubt. */
	count: number;
	/** How many of them are counted only because of a value in doubt. */
	inDoubt: number;
}

/** The corpus that a selection applies to: without values in doubt if the selection leaves them out. */
export function corpusFor(corpus: Corpus, selection: Selection): Corpus;
export function corpusFor(corpus: CodedCorpus, selection: Selection): CodedCorpus;
export function corpusFor(corpus: CodedCorpus, { isFirm }: Selection): CodedCorpus {
	return isFirm ? firmCorpus(corpus) : corpus;
}

/**
 * The studies of a selection that meet it beyond doubt: they would meet all conditions even if every value in doubt
 * turned out to be another one. A subset of what `select` finds.
 */
export function selectFirm(corpus: CodedCorpus, selection: Selection, matches?: Bitset): Bitset {
	return select(indexOf(firmCorpus(corpus)), selection, matches);
}

/** The studies of a selection that meet it only by a value in doubt. */
export function selectDoubtful(corpus: CodedCorpus, selection: Selection, matches?: Bitset): Bitset {
	return andNot(select(indexOf(corpus), selection, matches), selectFirm(corpus, selection, matches));
}

/** The number of units of a selection, with those in doubt. A programme is in doubt if none of its reports meets the selection beyond doubt. */
export function countFirm(corpus: CodedCorpus, selection: Selection, matches?: Bitset): FirmCount {
	const { unit } = selection;
	const index = indexOf(corpus);
	const count = countUnits(index, select(index, selection, matches), unit);
	return { count, inDoubt: count - countUnits(index, selectFirm(corpus, selection, matches), unit) };
}
