/** When and where in its journal or book a work was published, as references in Vancouver order give it. */
import type { Citation } from '../schema/csl.ts';
import { dateWording } from '../wording/dates.ts';

/** Whether a work is a part of a periodical, which volume, issue and pages follow without a word. */
export const isInPeriodical = ({ type }: Pick<Citation, 'type'>) => /^(article|post-w|review)/.test(type);

/**
 * `2017;12(3):4–9` in a periodical, `2017:4–9` without a volume, and `2017. p. 4–9` in a book; only the date, or what
 * stands in its place, if nothing else is known; empty without it.
 */
export function publishedPlace({
	type,
	issued,
	status,
	volume,
	issue,
	page,
	number,
}: Pick<Citation, 'type' | 'issued' | 'status' | 'volume' | 'issue' | 'page' | 'number'>): string {
	const date = dateWording.of(issued) || status;
	const pages = page?.replaceAll(/(?<=\d)-(?=[a-z]?\d)/g, '–');
	if (!isInPeriodical({ type })) return [date, pages && dateWording.pages(pages)].filter(Boolean).join('. ');
	const place = volume && issue ? `${volume}(${issue})` : (volume ?? (issue && `(${issue})`));
	// An article without pages has a number in their place.
	return [[date, place].filter(Boolean).join(';'), pages ?? number].filter(Boolean).join(':');
}
