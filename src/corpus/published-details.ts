/** What a reference says of its work beside title, container and date: publisher, edition, version, number and day of access. */
import type { Citation } from '../schema/csl.ts';
import { dateWording } from '../wording/dates.ts';
import { referencesWording as say } from '../wording/references.ts';

/** Works in a periodical, of which references in Vancouver order do not name the publisher. */
const periodicals: ReadonlySet<string> = new Set([
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'post-weblog',
	'review',
	'review-book',
]);

/** The details that stand before date and pages, each without its full stop. A chapter has the publisher of its book. */
export function publishedDetails(citation: Citation): readonly string[] {
	const { type, publisher, edition, version, number } = citation;
	const isInPeriodical = citation['container-title'] !== undefined && periodicals.has(type);
	const place = citation['container-title'] === undefined ? undefined : citation['publisher-place'];
	return [
		publisher && !isInPeriodical && [place, publisher].filter(Boolean).join(': '),
		edition && say.edition(edition),
		version && say.version(version),
		number && say.workNumber(number),
	].filter((text) => typeof text === 'string' && text !== '') as string[];
}

/** When a work was read on the web, where it has an address and no DOI; empty otherwise. */
export function accessedWords({ DOI, URL: address, accessed }: Citation): string {
	const date = DOI === undefined && address !== undefined ? dateWording.of(accessed) : '';
	return date === '' ? '' : say.accessed(date);
}
