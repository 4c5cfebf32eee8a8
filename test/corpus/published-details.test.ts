/** What a reference says beside title, container and date. */
import { expect, test } from 'vitest';
import { accessedWords, publishedDetails, publishedRest } from '../../src/corpus/published-details.ts';
import { publishedPlace } from '../../src/corpus/published-place.ts';
import type { Citation } from '../../src/schema/csl.ts';

const citation = (fields: Partial<Citation>): Citation => ({ type: 'article-journal', title: 'Ponds', ...fields });

test.each<[Partial<Citation>, readonly string[]]>([
	[
		{ type: 'chapter', 'container-title': 'Waters', publisher: 'Pond Press', 'publisher-place': 'Leeds' },
		['Leeds: Pond Press'],
	],
	[{ type: 'book', publisher: 'Pond Press', edition: '3' }, ['Edition 3', 'Pond Press']],
	[{ 'container-title': 'J Ponds', publisher: 'Pond Press' }, []],
	[{ type: 'software', version: '2.1' }, ['Version 2.1']],
	[{ type: 'report', publisher: 'Pond Office', number: '7' }, ['No. 7', 'Pond Office']],
	[{ type: 'book', publisher: 'Pond Press', 'publisher-place': 'Lund' }, ['Lund: Pond Press']],
	[{ type: 'chapter', 'container-title': 'Waters', volume: '3', 'chapter-number': '4' }, ['Vol. 3', 'Chapter 4']],
	[{ type: 'paper-conference', 'event-title': 'Ponds 2020', 'event-place': 'Oslo' }, ['Presented at Ponds 2020, Oslo']],
	[{ type: 'legislation', section: '2', authority: 'Parliament' }, ['Section 2', 'Parliament']],
	[{ 'container-title': 'J Ponds', number: 'e12' }, []],
])('%j', (fields, details) => {
	expect(publishedDetails(citation(fields))).toEqual(details);
});

test('the day on which a page was read stands where its address does', () => {
	const accessed = { 'date-parts': [[2024, 1, 22]] };
	expect(accessedWords(citation({ type: 'webpage', URL: 'https://example.org/x', accessed }))).toBe('Read 2024 Jan 22');
	expect(accessedWords(citation({ DOI: '10.5555/x', URL: 'https://example.org/x', accessed }))).toBe('');
	expect(accessedWords(citation({ type: 'book', accessed }))).toBe('');
});

const issued = { 'date-parts': [[2020]] };

test.each<[Partial<Citation>, string]>([
	[{ issued, volume: '12', issue: '3', page: '1-9' }, '2020;12(3):1–9'],
	[{ issued, page: '1-9' }, '2020:1–9'],
	[{ issued, volume: '12', number: 'e123' }, '2020;12:e123'],
	[{ type: 'chapter', issued, page: '1-9' }, '2020. p. 1–9'],
	[{ type: 'chapter', issued, volume: '3', page: '1-9' }, '2020. p. 1–9'],
	[{ type: 'paper-conference', issued, page: 'A10-A12' }, '2020. p. A10-A12'],
	[{ type: 'thesis', issued }, '2020'],
	[{ type: 'report', status: 'in press' }, 'in press'],
])('pages of %j stand as those of its type do', (fields, place) => {
	expect(publishedPlace(citation(fields))).toBe(place);
});

test('the series of a book stands behind its pages', () => {
	const series = { 'collection-title': 'Series of Water', 'collection-number': '7' };
	expect(publishedRest(citation({ type: 'book', ...series }))).toEqual(['(Series of Water; 7)']);
	expect(publishedRest(citation(series))).toEqual([]);
});
