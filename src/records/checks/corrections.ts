/** Warns if a reader who finds an error has nowhere to report it. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt } from '../raw.ts';

export function* checkCorrections({ review }: Material): Iterable<Problem> {
	if (!review) return;
	if (['url', 'email', 'repository'].some((key) => fieldAt(review.data, 'corrections', key) !== undefined)) return;
	yield {
		kind: 'no-corrections',
		source: review,
		path: ['corrections'],
		found: fieldAt(review.data, 'corrections'),
		message: 'corrections: a reader who finds an error has nowhere to report it.',
		hint: 'Write "url" for a form, "email" for an address of mail, or "repository: true" for the issues of the repository that publishes the site.',
	};
}
