/** What is found holds the words, and what holds them is found: the index against a slow reading of the same texts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTexts } from '../../src/search/find-texts.ts';
import { identifierOf, parseQuery } from '../../src/search/query.ts';
import { type IndexHead, indexFile, indexFiles, postingsFile } from '../../src/search/word-files.ts';
import { buildWordIndex } from '../../src/search/word-index.ts';
import { runs } from '../runs.ts';
import { anyQuery, anyText, queryFrom } from './any-text.ts';
import { memoryReader } from './memory-index.ts';
import { holds } from './slow-reading.ts';

const find = (texts: readonly string[], query: string, isPrefix = false, partMost?: number, fileMost?: number) =>
	findTexts(
		memoryReader(
			texts.map((text) => ({ text })),
			partMost,
			fileMost,
		),
		parseQuery(query, { isPrefix }),
	);

describe('findTexts(reader, query)', () => {
	test('agrees with a slow reading, for whole words, phrases and words that are being typed', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyText, { minLength: 1, maxLength: 5 }).chain((texts) =>
					fc.record({
						texts: fc.constant(texts),
						queries: fc.array(fc.oneof(anyQuery, queryFrom(texts)), { minLength: 1, maxLength: 4 }),
						isPrefix: fc.boolean(),
						// Parts are named after one letter, two or three.
						partMost: fc.constantFrom(undefined, 100, 1),
						// All parts share a file, some do, or none.
						fileMost: fc.constantFrom(undefined, 100, 1),
					}),
				),
				async ({ texts, queries, isPrefix, partMost, fileMost }) => {
					for (const query of queries) {
						const slow = texts.flatMap((text, i) => (holds(text, query, isPrefix) ? [i] : []));
						expect([query, await find(texts, query, isPrefix, partMost, fileMost)]).toEqual([query, slow]);
					}
				},
			),
			{ numRuns: runs(300) },
		);
	});

	test.each([
		['no word that begins otherwise', 'kidney', ['K, and K. Kidd']],
		['no word of which only a beginning is meant', 'mentors', ['ment']],
		['nothing for signs alone', '& – …', ['& – …']],
		['no phrase over two cells', '"32 mentors"', ['32\nMentors']],
		['no word of two cells as one', '"mentors second"', ['Mentors\nSecond year']],
	])('finds %s', async (_, query, texts) => {
		expect(await find(texts, query)).toEqual([]);
	});

	test.each([
		['inflections', 'mentored', 'Mentoring'],
		['letters with marks', 'Jose', 'José'],
		['letters without marks', 'José', 'Jose'],
		['letters that are no letter with a mark', 'Lukasiewicz Odegard', 'Łukasiewicz, Ødegård'],
		['sharp s', 'Strasse', 'Straße'],
		['compounds in parts', 'peer', 'near-peer'],
		['compounds as one word', 'followup', 'follow-up'],
		['compounds in two words', 'follow-up', 'follow up'],
		['apostrophes', 'students', 'the student’s view'],
		['parts of Chinese titles', '医学', '同伴指导：医学生的研究'],
		['parts of Japanese titles', 'メンター', '医学部のメンター制度'],
		['Arabic', 'الأقران', 'الإرشاد بين الأقران'],
		['phrases', '"second year"', 'a second-year student'],
		['numbers with a point', '3.5', 'up to 3.5 hours'],
	])('finds %s', async (_, query, text) => {
		expect(await find(['nothing of it', text], query)).toEqual([1]);
	});

	test('a short word is not taken for the letter with which it begins', async () => {
		const texts = ['A text with an article.', 'An AED hangs on the wall.', 'AEDs'];
		for (const query of ['AED', 'aed', 'AEDs']) {
			const found = await find(texts, query);
			expect([query, found]).toEqual([query, texts.flatMap((text, i) => (holds(text, query, false) ? [i] : []))]);
			expect(found).not.toContain(0);
		}
		expect(await find(texts, 'AED')).toContain(1);
	});

	test('a common word of many texts is found in all of them, and takes few bytes', async () => {
		const texts = Array.from({ length: 3_000 }, (_, i) => ({ text: i % 7 === 3 ? 'rare' : `peer mentor ${i}` }));
		const reader = memoryReader(texts, 1);
		const own = texts.flatMap(({ text }, i) => (text.startsWith('peer') ? [i] : []));
		expect(await findTexts(reader, parseQuery('mentors'))).toEqual(own);
		expect(await findTexts(reader, parseQuery('"peer mentor"'))).toEqual(own);
		const head = { build: '', studies: 0, texts: texts.length, textsInFiles: [texts.length] };
		// Each part is a file of its own.
		const files = new Map(indexFiles(buildWordIndex(texts, 1), head, 1));
		const { parts } = JSON.parse(files.get(indexFile) ?? '') as IndexHead;
		expect(files.get(postingsFile(parts.indexOf('men')))?.length).toBeLessThan(600);
	});

	test('parts have names of as many letters as keep them small', () => {
		const texts = [{ text: 'alpha azure amber beta' }];
		expect(buildWordIndex(texts).letters).toBe(1);
		expect(buildWordIndex(texts, 30).letters).toBe(2);
		expect(buildWordIndex(texts, 1).letters).toBe(3);
		expect(buildWordIndex([], 1).letters).toBe(1);
	});

	test('finds words that begin so only while they are typed', async () => {
		const texts = ['mentoring', 'mental', 'dying'];
		expect(await find(texts, 'ment', true)).toEqual([0, 1]);
		expect(await find(texts, 'ment')).toEqual([]);
		expect(await find(texts, 'dy', true)).toEqual([2]);
		expect(await find(texts, 'ment ', true)).toEqual([]);
	});

	test('a DOI keeps its own brackets and signs', () => {
		expect(identifierOf('https://doi.org/10.1016/S0140-6736(05)67340-9')).toBe('doi 10.1016/s0140-6736(05)67340-9');
		expect(identifierOf('10.1002/(SICI)1097(1998)')).toBe('doi 10.1002/(sici)1097(1998)');
		expect(identifierOf('mentoring at 10.1080/1')).toBeUndefined();
	});

	test.each([
		'10.1080/10401334.2019.1574579',
		'https://doi.org/10.1080/10401334.2019.1574579',
		'http://dx.doi.org/10.1080%2F10401334.2019.1574579',
		'doi:10.1080/10401334.2019.1574579',
		'DOI: 10.1080/10401334.2019.1574579.',
		'10.1080/10401334.2019.1574579'.toUpperCase(),
		'DOI 10.1080/10401334.2019.1574579',
		'https://www.tandfonline.com/doi/full/10.1080/10401334.2019.1574579',
		'https://publisher.example/article/10.1080/10401334.2019.1574579?journalCode=x#top',
		'<https://doi.org/10.1080/10401334.2019.1574579>',
		'(10.1080/10401334.2019.1574579)',
		'30821162',
		'https://pubmed.ncbi.nlm.nih.gov/30821162/',
		'http://www.ncbi.nlm.nih.gov/pubmed/30821162',
		'PMID: 30821162',
		'pmc1234567',
		'[24]',
		'#24',
		'Altonji-2019',
	])('finds a report alone by %s', async (query) => {
		const identifiers = [
			'doi 10.1080/10401334.2019.1574579',
			'pmid 30821162',
			'pmcid 1234567',
			'reference 24',
			'id altonji-2019',
		];
		const texts = [{ text: '10.1080 10401334.2019.1574579 24 altonji 2019 30821162' }, { text: 'It.', identifiers }];
		expect(await findTexts(memoryReader(texts), parseQuery(query))).toEqual([1]);
	});
});
