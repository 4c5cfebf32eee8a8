/** What casts doubt on a value, and what does not. */
import { describe, expect, test } from 'vitest';
import { firmCorpus, isInDoubt } from '../../src/corpus/doubt.ts';
import type { Value } from '../../src/corpus/value.ts';
import { smallCorpus } from './small-corpus.ts';

const value: Value = { state: 'reported', value: 'round', source: 'Table 1', coded: 'review' };

describe('isInDoubt', () => {
	test.each<[string, Partial<Value>, boolean]>([
		['that is printed', {}, false],
		['that is our coding of what is printed', { coded: 'site' }, false],
		['that was inferred', { coded: 'inferred' }, true],
		['with a doubt', { doubt: 'The cell is smudged.' }, true],
		['with another reading', { readings: [{ state: 'reported', value: 'flat', source: 'Text' }] }, true],
		['of which the text says that it was none', { readings: [{ state: 'none', source: 'Text' }] }, true],
		['of which the text is silent', { readings: [{ state: 'not-in-review', source: 'Text' }] }, false],
		['that is absent, with a doubt', { state: 'none', doubt: 'It may mean something else.' }, true],
		['that is unclear, with the reason', { state: 'unclear', doubt: 'It is garbled.' }, false],
	])('a value %s', (_, more, expected) => {
		expect(isInDoubt({ ...value, ...more })).toBe(expected);
	});

	test('a doubt of an entry is one of each of its values', () => {
		expect(isInDoubt(value, { doubt: 'It may be of another study.' })).toBe(true);
		expect(isInDoubt(value, {})).toBe(false);
	});
});

describe('firmCorpus', () => {
	test('is the same corpus where nothing is in doubt', () => {
		const firm = smallCorpus([{ values: { shape: 'round' } }]);
		expect(firmCorpus(firm)).toBe(firm);
	});

	test('is its own firm corpus, with the same studies in the same order', () => {
		const corpus = smallCorpus([
			{ values: { shape: 'round' } },
			{ values: { shape: { value: 'flat', doubt: 'Torn.' } } },
		]);
		const firm = firmCorpus(corpus);
		expect(firm).not.toBe(corpus);
		expect(firmCorpus(firm)).toBe(firm);
		expect(firm.studies.map(({ id, values }) => [id, values.shape?.state])).toEqual([
			[corpus.studies[0]?.id, 'reported'],
			[corpus.studies[1]?.id, 'unclear'],
		]);
		// What the record says of it stays.
		expect(firm.studies[1]?.values.shape).toMatchObject({ doubt: 'Torn.' });
		expect(firm.studies[1]?.values.shape).not.toHaveProperty('value');
	});
});
