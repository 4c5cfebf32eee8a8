/** When and where in its journal a work was published, as references in Vancouver order give it. */
import type { Citation } from '../schema/csl.ts';
import { dateWording } from '../wording/dates.ts';

/** `2017;12(3):4–9`; only the date, or what stands in its place, if nothing else is known; empty without it. */
export function publishedPlace({
	issued,
	status,
	volume,
	issue,
	page,
}: Pick<Citation, 'issued' | 'status' | 'volume' | 'issue' | 'page'>): string {
	const place = [
		volume && issue ? `${volume}(${issue})` : (volume ?? (issue && `(${issue})`)),
		page?.replaceAll(/(?<=\d)-(?=[a-z]?\d)/g, '–'),
	].filter(Boolean);
	return [dateWording.of(issued) || status, place.join(':')].filter(Boolean).join(';');
}
