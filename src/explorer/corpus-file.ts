/** The file that the explorer fetches: the records of all studies, or columns where these would be too much. */
import type { Corpus } from '../corpus/corpus.ts';

/**
 * So many studies are sent with all their words. A fully charted study takes some 24 kB, 3.5 kB compressed: 300 of
 * them are a megabyte on the wire and some 50 ms of parsing on a laptop, which a page that is read meanwhile can bear.
 */
export const wholeMost = 300;

export const recordsFile = 'explore/corpus.json';
export const columnsFile = 'explore/columns.bin';

export function corpusFile({ studies }: Pick<Corpus, 'studies'>): string {
	return studies.length > wholeMost ? columnsFile : recordsFile;
}

/** So many whole records are fetched one by one; for more, the file of all of them. */
export const fewMost = 200;
