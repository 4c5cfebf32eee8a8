/** The file that the explorer fetches: the records of all studies, or columns if the records would be too large. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import { traitsOf } from '../schema/variable-kind.ts';

/**
 * The most studies whose records are all sent at once. A fully charted study takes about 24 kB, 3.5 kB compressed: 100 of
 * them are 350 kB on the wire, and their columns 35 kB. More records would keep a phone on a slow line waiting.
 */
const wholeMost = 100;

/**
 * How many units are drawn at first, and with each further step: drawing takes time, counting hardly any. In a large corpus
 * a click changes every result that is drawn, so only a few more are drawn than a screen shows.
 */
export function drawnAtOnce({ isLarge }: { isLarge: boolean }): number {
	return isLarge ? 20 : 50;
}

/** Whether there are too many studies to send all their records at once, or whether these hold prose. */
export const isLarge = ({ studies, variables }: Pick<CodedCorpus, 'studies' | 'variables'>): boolean =>
	studies.length > wholeMost || variables.some((variable) => traitsOf(variable).isLong);

export const recordsFile = 'explore/corpus.json' as const;
export const columnsFile = 'explore/columns.bin' as const;
/** The columns of the variables that the explorer does not show at first: fetched after it can be used. */
export const furtherFile = 'explore/further.bin' as const;
/** The entries of the lists, which come last. */
export const entriesFile = 'explore/entries.bin' as const;

/** The file that the explorer reads first: all records, or columns if there are many studies. */
export function corpusFile(
	corpus: Pick<CodedCorpus, 'studies' | 'variables'>,
): typeof recordsFile | typeof columnsFile {
	return isLarge(corpus) ? columnsFile : recordsFile;
}

/** The most whole records that are fetched one by one; for more, the file of all records is fetched. */
export const fewMost = 200;
