/** The footer and the files say who made the data, and how much of it people have verified, as the records do. */
import { expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { dataBy } from '../../src/corpus/data-by.ts';
import { loadCorpus } from '../../src/records/load.ts';

const corpus = loadCorpus('test/fixtures/minimal');
const made = 'Ida Hazel.';
const charted = (kind: 'person' | 'software', verified?: boolean): Corpus => ({
	...corpus,
	charting: {
		method: 'Twice.',
		coders: [
			{ id: 'first', name: 'the first', kind: 'person' },
			{ id: 'second', name: 'the second', kind },
		],
		compared: [],
		differences: [],
		...(verified === undefined ? {} : { verified }),
	},
});
const verifiedUpTo = (corpus: Corpus, end: number): Corpus => ({
	...corpus,
	studies: corpus.studies.map((study, i) =>
		i < end ? { ...study, verified: [{ by: 'ih', date: '2026-01-01', against: 'paper' }] } : study,
	),
});

test('where software charted and nobody verified, that is said', () => {
	expect(dataBy(charted('software'))).toBe(`${made} No person has verified the records yet.`);
});

test('where people charted and the records say nothing of verification, neither does the site', () => {
	expect(dataBy(corpus)).toBe(made);
	expect(dataBy(charted('person'))).toBe(made);
});

test('what people have verified is counted from the records, whoever charted', () => {
	const all = corpus.studies.length;
	expect(all).toBeGreaterThan(1);
	for (const one of [corpus, charted('software'), charted('person')]) {
		expect(dataBy(verifiedUpTo(one, 1))).toContain(`${made} People have verified 1 of ${all} records;`);
		expect(dataBy(verifiedUpTo(one, all))).toBe(`${made} People have verified all records.`);
	}
	expect(dataBy(charted('software', true))).toBe(`${made} A person has verified the records.`);
});
