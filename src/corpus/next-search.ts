/** When a review is searched next. */
import type { Review } from '../schema/review.ts';

/** The day by which the next search is planned, of a living review or of a plan of updates; undefined if none is. */
export function nextSearch({ living, updates }: Pick<Review, 'living' | 'updates'>): string | undefined {
	return living?.next ?? updates?.next;
}
