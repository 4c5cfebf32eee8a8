/** How many studies of a set are retracted, and among them counted: every count names them. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import { and, type Bitset, count } from './bitset.ts';
import { idsOf } from './select.ts';

/** 0 in a review without retracted studies. */
export function countRetracted(corpus: CodedCorpus, ids: Bitset): number {
	return corpus.retracted === undefined ? 0 : count(and(ids, idsOf(corpus, corpus.retracted)));
}
