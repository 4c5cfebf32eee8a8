/** The ids of the variables by which an invented review groups its findings. Throws for a review without groups. */
import type { CodedCorpus } from '../src/corpus/corpus.ts';

export function groupIdsOf({ review }: Pick<CodedCorpus, 'review'>) {
	const groups = review['finding-groups'];
	if (!groups) throw new Error('the review has no finding-groups');
	return groups;
}
