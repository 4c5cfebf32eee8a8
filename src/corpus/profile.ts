/** How much a site has: every file and page, or where there are many studies, all but what would be most of its weight. */
import type { Corpus } from './corpus.ts';

/** Up to so many studies a site is full, unless the review says otherwise. */
export const fullMost = 300;

/**
 * Whether the site is lean: records of single studies stand together in parts, and findings have no cards of their own
 * (`finding-cards.ts`).
 */
export function isLean({
	review,
	studies,
}: {
	review: Pick<Corpus['review'], 'profile'>;
	studies: readonly unknown[];
}): boolean {
	return review.profile === undefined ? studies.length > fullMost : review.profile === 'lean';
}

/** Whether the record of a study has a file of its own: where all have, or where it was released with one. */
export function hasOwnRecord(corpus: Pick<Corpus, 'review' | 'studies' | 'releasedRecords'>, study: string): boolean {
	return !isLean(corpus) || (corpus.releasedRecords?.has(study) ?? false);
}
