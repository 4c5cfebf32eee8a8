/** Counts with their doubtful part: how many units a selection has, and how many of them only by values in doubt. */
import type { CodedCorpus, Corpus } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { andNot, type Bitset } from './bitset.ts';
import { indexOf } from './build-index.ts';
import { countUnits } from './count.ts';
import { select } from './select.ts';
import type { Selection } from './selection.ts';

export interface FirmCount {
	/** All units, those in doubt too. */
	count: number;
	/** Those that are only there by a value in doubt. */
	inDoubt: number;
}

/** The corpus of which a selection speaks: without values in doubt where it leaves them out. */
export function corpusFor(corpus: Corpus, selection: Selection): Corpus;
export function corpusFor(corpus: CodedCorpus, selection: Selection): CodedCorpus;
export function corpusFor(corpus: CodedCorpus, { isFirm }: Selection): CodedCorpus {
	return isFirm ? firmCorpus(corpus) : corpus;
}

/**
 * The studies of a selection that are there however the doubts are settled: each value in doubt may be another one, and
 * they still meet all that is asked. Never more than `select` finds.
 */
export function selectFirm(corpus: CodedCorpus, selection: Selection, matches?: Bitset): Bitset {
	return select(indexOf(firmCorpus(corpus)), selection, matches);
}

/** The studies of a selection that are there by a value in doubt. */
export function selectDoubtful(corpus: CodedCorpus, selection: Selection, matches?: Bitset): Bitset {
	return andNot(select(indexOf(corpus), selection, matches), selectFirm(corpus, selection, matches));
}

/** The units of a selection. A programme is in doubt if none of its reports is there beyond doubt. */
export function countFirm(corpus: CodedCorpus, selection: Selection, matches?: Bitset): FirmCount {
	const { unit } = selection;
	const index = indexOf(corpus);
	const count = countUnits(index, select(index, selection, matches), unit);
	return { count, inDoubt: count - countUnits(index, selectFirm(corpus, selection, matches), unit) };
}
