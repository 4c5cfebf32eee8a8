import { describe, expect, test } from 'vitest';
import { agreements, totalAgreement } from '../../src/corpus/agreement.ts';
import type { Charting } from '../../src/schema/charting.ts';
import { smallCorpus } from './small-corpus.ts';

const difference = (variable?: string) => ({
	study: 's1',
	field: variable ?? 'other',
	...(variable ? { variable } : {}),
	first: 'a',
	second: 'b',
	decision: 'first' as const,
	reason: 'So.',
});

const corpusWith = (charting: Partial<Charting>) =>
	smallCorpus([{}], { charting: { method: 'Twice.', verified: false, compared: [], differences: [], ...charting } });

const rows = (charting: Partial<Charting>) =>
	agreements(corpusWith(charting)).map(({ variable, pairs, agreed }) => [variable.id, agreed, pairs]);

describe('agreements', () => {
	test('agreements takes the differences of a variable from its pairs', () => {
		expect(
			rows({ compared: [{ variable: 'shape', pairs: 6 }], differences: [difference('shape'), difference('shape')] }),
		).toEqual([['shape', 4, 6]]);
	});

	test('agreements is whole where nothing differs', () => {
		expect(rows({ compared: [{ variable: 'shape', pairs: 6 }] })).toEqual([['shape', 6, 6]]);
	});

	test('agreements stand in the order of the codebook', () => {
		expect(
			rows({
				compared: [
					{ variable: 'tool', pairs: 2 },
					{ variable: 'country', pairs: 3 },
				],
			}).map(([id]) => id),
		).toEqual(['country', 'tool']);
	});

	test('agreements passes over differences that name no variable, and variables that are gone', () => {
		expect(
			rows({
				compared: [
					{ variable: 'shape', pairs: 6 },
					{ variable: 'gone', pairs: 2 },
				],
				differences: [difference(), difference('colours')],
			}),
		).toEqual([['shape', 6, 6]]);
	});

	test('agreements is empty where nothing was charted twice', () => {
		expect(agreements(smallCorpus([{}]))).toEqual([]);
		expect(rows({})).toEqual([]);
	});
});

describe('totalAgreement', () => {
	test('totalAgreement adds all variables', () => {
		expect(
			totalAgreement(
				corpusWith({
					compared: [
						{ variable: 'shape', pairs: 6 },
						{ variable: 'tool', pairs: 4 },
					],
					differences: [difference('tool')],
				}),
			),
		).toEqual({ pairs: 10, agreed: 9 });
	});

	test('totalAgreement is nothing of nothing where nothing was charted twice', () => {
		expect(totalAgreement(smallCorpus([]))).toEqual({ pairs: 0, agreed: 0 });
	});
});
