/** The file that the explorer fetches: the records of all studies, or columns where these would be too much. */
import type { CodedCorpus } from '../corpus/corpus.ts';

/**
 * So many studies are sent with all their words. A fully charted study takes some 24 kB, 3.5 kB compressed: 100 of
 * them are 350 kB on the wire, where their columns are 35 kB. More of them would keep a phone on a slow line waiting.
 */
const wholeMost = 100;

/**
 * Units drawn before more are asked for, and with each further step: drawing, not counting, is what costs. A click in a
 * large corpus changes every result that is drawn, so there only some more are drawn than a screen holds.
 */
export function drawnAtOnce({ isLarge }: { isLarge: boolean }): number {
	return isLarge ? 20 : 50;
}

export const isLarge = ({ studies }: Pick<CodedCorpus, 'studies'>): boolean => studies.length > wholeMost;

export const recordsFile = 'explore/corpus.json' as const;
export const columnsFile = 'explore/columns.bin' as const;

/** The file that the explorer reads first: all records, or columns where there are many studies. */
export function corpusFile(corpus: Pick<CodedCorpus, 'studies'>): typeof recordsFile | typeof columnsFile {
	return isLarge(corpus) ? columnsFile : recordsFile;
}

/** So many whole records are fetched one by one; for more, the file of all of them. */
export const fewMost = 200;
