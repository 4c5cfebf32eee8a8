/** What a reference says of its work beside title, names, container, date and pages. */
import type { Citation } from '../schema/csl.ts';
import { unmarkedText } from '../schema/rich-text.ts';
import { dateWording } from '../wording/dates.ts';
import { referencesWording as say } from '../wording/references.ts';
import { isInPeriodical } from './published-place.ts';

const joined = (parts: readonly (string | undefined)[], by: string) => parts.filter(Boolean).join(by);

const plain = (text: string | undefined) => text && unmarkedText(text);

/** The details that stand before date and pages, each without its full stop. A chapter has the publisher of its book. */
export function publishedDetails(citation: Citation): readonly string[] {
	const { publisher, edition, version, number, volume, issue, section, medium, scale, dimensions } = citation;
	const inPeriodical = isInPeriodical(citation);
	const place = citation['container-title'] === undefined || !inPeriodical ? citation['publisher-place'] : undefined;
	const chapter = citation['chapter-number'];
	return [
		...(inPeriodical
			? []
			: [edition && say.edition(edition), volume && say.volume(volume), issue && say.workNumber(issue)]),
		chapter && say.chapter(chapter),
		section && say.section(section),
		version && say.version(version),
		// In a periodical the number of an article stands in the place of its pages.
		number && (!inPeriodical || citation.page !== undefined) && say.workNumber(number),
		citation.supplement && say.supplement(citation.supplement),
		joined([citation.authority, citation.jurisdiction], ', '),
		joined([medium, scale, dimensions], ', '),
		eventWords(citation),
		publisher && !(inPeriodical && citation['container-title'] !== undefined) && joined([place, publisher], ': '),
	].filter((text) => typeof text === 'string' && text !== '') as string[];
}

/** The meeting at which a work was presented; empty without one. */
function eventWords(citation: Citation): string {
	const event = plain(citation['event-title'] ?? citation.event);
	const place = joined([event, citation['event-place'], dateWording.of(citation['event-date'])], ', ');
	return place === '' || event === undefined ? '' : say.presented(place);
}

/** What stands behind date and pages: the series of a book, and the archive that holds a work. */
export function publishedRest(citation: Citation): readonly string[] {
	const series = isInPeriodical(citation)
		? ''
		: joined([plain(citation['collection-title']), citation['collection-number']], '; ');
	const archive = joined(
		[citation.archive, citation['archive-place'], citation.archive_collection, citation.archive_location],
		', ',
	);
	return [series && `(${series})`, archive].filter((text) => text !== '');
}

/** When a work was read on the web, where it has an address and no DOI; empty otherwise. */
export function accessedWords({ DOI, URL: address, accessed }: Citation): string {
	const date = DOI === undefined && address !== undefined ? dateWording.of(accessed) : '';
	return date === '' ? '' : say.accessed(date);
}
