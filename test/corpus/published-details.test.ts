/** What a reference says beside title, container and date. */
import { expect, test } from 'vitest';
import { accessedWords, publishedDetails } from '../../src/corpus/published-details.ts';
import type { Citation } from '../../src/schema/csl.ts';

const citation = (fields: Partial<Citation>): Citation => ({ type: 'article-journal', title: 'Ponds', ...fields });

test.each<[Partial<Citation>, readonly string[]]>([
	[
		{ type: 'chapter', 'container-title': 'Waters', publisher: 'Pond Press', 'publisher-place': 'Leeds' },
		['Leeds: Pond Press'],
	],
	[{ type: 'book', publisher: 'Pond Press', edition: '3' }, ['Pond Press', 'Edition 3']],
	[{ 'container-title': 'J Ponds', publisher: 'Pond Press' }, []],
	[{ type: 'software', version: '2.1' }, ['Version 2.1']],
	[{ type: 'report', publisher: 'Pond Office', number: '7' }, ['Pond Office', 'No. 7']],
])('%j', (fields, details) => {
	expect(publishedDetails(citation(fields))).toEqual(details);
});

test('the day on which a page was read stands where its address does', () => {
	const accessed = { 'date-parts': [[2024, 1, 22]] };
	expect(accessedWords(citation({ type: 'webpage', URL: 'https://example.org/x', accessed }))).toBe('Read 2024 Jan 22');
	expect(accessedWords(citation({ DOI: '10.5555/x', URL: 'https://example.org/x', accessed }))).toBe('');
	expect(accessedWords(citation({ type: 'book', accessed }))).toBe('');
});
