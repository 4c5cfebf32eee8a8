/**
 * How much of a corpus one page shows at most, so that no page is heavier than 60 kB when it is sent. If there is more,
 * the page gives the number, and the explorer shows the rest.
 */
import type { Corpus } from './corpus.ts';
import { isLean } from './profile.ts';

export const pageBounds = {
	/** Rows of a table of studies, and studies on the page of a code. */
	studies: 100,
	/** Entries of studies, such as findings, on the page of a code. */
	entries: 200,
	/** Studies or entries on the page of a code of a lean site, where such pages are many and none comes near the end. */
	ofCode: 30,
	/** Studies, entries or values in one of several lists on a page. */
	inPart: 30,
	/** Names of studies in a sentence. A longer list has as many, or `inSet` in a review with more studies than `marks`. */
	names: 30,
	/** Studies of a longer list that are named, and of one set of a statement that are named, drawn or have a row, in a review with more studies than `marks`. */
	inSet: 5,
	/** The same where all statements stand in one document. */
	inReport: 3,
	/** Values in what the page of a study of a lean site says of itself to search engines, which show some 160 letters. */
	described: 4,
	/** Decisions on differences between two chartings. */
	decisions: 300,
	/** Studies that are drawn as one mark each. If there are more, numbers take the place of marks. */
	marks: 100,
} as const;

/** How many studies, and how many entries, the page of a code shows. */
export function codeBoundsOf(corpus: Pick<Corpus, 'review' | 'studies'>): { studies: number; entries: number } {
	const { studies, entries, ofCode } = pageBounds;
	return isLean(corpus) ? { studies: ofCode, entries: ofCode } : { studies, entries };
}
