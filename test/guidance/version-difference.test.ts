import { describe, expect, test } from 'vitest';
import { isSame } from '../../src/guidance/version-difference.ts';
import { type SmallStudy, smallCorpus } from '../corpus/small-corpus.ts';
import { difference, fetched, finding, withParts } from './past.ts';

test('versionDifference of the same data is empty', () => {
	const studies: SmallStudy[] = [
		{ values: { shape: 'round', weeks: 4 }, findings: [finding('f', 'more', 'Much.')] },
		{},
	];
	const same = difference(studies, studies);
	expect(isSame(same)).toBe(true);
	expect([same.records, same.variables]).toEqual([[], []]);
});

test('versionDifference tells of each recoded value its label before and after', () => {
	const { studies } = difference(
		[{ values: { shape: 'round', colours: ['red', 'blue'], weeks: 4, words: 'Oak' } }],
		[{ values: { shape: 'square', colours: ['blue', 'red'], weeks: { min: 4 }, words: 'not-in-review' } }],
	);
	expect(studies).toEqual([
		{
			id: 's1',
			label: 'AuthorA 2000',
			kind: 'recoded',
			changes: [
				{ variable: 'shape', label: 'shape', before: 'The round', after: 'The square' },
				{ variable: 'weeks', label: 'weeks', before: '4 weeks', after: 'at least 4 weeks' },
				{ variable: 'words', label: 'words', before: 'Oak', after: 'Not in the review' },
			],
			codes: { shape: [['round'], ['square']], words: [[], ['not-in-review']] },
		},
	]);
});

test('versionDifference tells which entries of a list came, left or say something else', () => {
	const { studies } = difference(
		[
			{ findings: [finding('a', 'more', 'They worked more.'), finding('b', 'more', 'They ran.')] },
			{ measures: 'none' },
		],
		[
			{ findings: [finding('a', 'less', 'They worked less.'), finding('c', 'more', 'They sang.')] },
			{ measures: 'not-in-review' },
		],
	);
	expect(studies.map(({ changes }) => changes)).toEqual([
		[
			{
				variable: 'direction',
				list: 'findings',
				entry: 'a',
				label: 'Finding “They worked less.”, direction',
				before: 'The more',
				after: 'The less',
			},
			{
				list: 'findings',
				entry: 'a',
				label: 'Finding “They worked less.”, text',
				before: 'They worked more.',
				after: 'They worked less.',
			},
			{ list: 'findings', entry: 'c', label: 'Finding', after: 'They sang.' },
			{ list: 'findings', entry: 'b', label: 'Finding', before: 'They ran.' },
		],
		[
			{ variable: 'tools', label: 'tools', before: 'None', after: 'Not in the review' },
			{ list: 'measures', label: 'Measures', before: 'None', after: 'Not in the review' },
		],
	]);
});

test('versionDifference says whom a count counts in words, also where that is not known', () => {
	const people = (basis: string) => [{ participants: [{ id: 'all', role: 'maker', basis, count: 9, source: 'Text' }] }];
	const { studies } = difference(people('enrolled'), people('not-in-review'));
	expect(studies.flatMap(({ changes }) => changes)).toMatchObject([
		{ entry: 'all', before: 'enrolled', after: 'not in the review' },
	]);
});

test('versionDifference tells which studies came and left, those that left last', () => {
	const { studies, records } = difference(
		[{ id: 'a' }, { id: 'b' }],
		[{ id: 'b', author: [{ family: 'AuthorB' }] }, { id: 'c' }],
	);
	expect(studies.map(({ id, kind }) => [id, kind])).toEqual([
		['b', 'reworded'],
		['c', 'added'],
		['a', 'removed'],
	]);
	expect(records.map(({ id }) => id)).toEqual(['a']);
});

test('versionDifference calls a study reworded where only its notes or places differ', () => {
	const { studies, records } = difference(
		[{ values: { shape: { value: 'round', note: 'Like a ball.' } } }],
		[{ values: { shape: { value: 'round', note: 'Like an egg.' } } }],
	);
	expect(studies).toEqual([{ id: 's1', label: 'AuthorA 2000', kind: 'reworded', changes: [], codes: {} }]);
	expect(records).toEqual([]);
});

describe('the codebook', () => {
	const then = smallCorpus([{ values: { shape: 'round' } }, { values: { shape: 'flat' } }]);

	test('a renamed variable and a renamed code are no change', () => {
		const now = smallCorpus([{ values: { shape: 'round' } }, { values: { shape: 'flat' } }]);
		const old = withParts(now, {
			variables: now.variables.map((variable) =>
				variable.id === 'shape'
					? {
							...variable,
							id: 'form',
							codes: variable.codes.map((code) => (code.code === 'round' ? { ...code, code: 'ball' } : code)),
						}
					: variable,
			),
			studies: now.studies.map(({ values: { shape, ...values }, ...study }) => ({
				...study,
				values: { ...values, form: shape?.value === 'round' ? { ...shape, value: 'ball' } : (shape as never) },
			})),
		});
		const present = withParts(now, {
			variables: now.variables.map((variable) =>
				variable.id === 'shape'
					? {
							...variable,
							aliases: ['form'],
							codes: variable.codes.map((code) => (code.code === 'round' ? { ...code, aliases: ['ball'] } : code)),
						}
					: variable,
			),
		});
		expect(isSame(fetched(present, old))).toBe(true);
	});

	test('years and countries that came with the records are no change of it, another definition of them is', () => {
		const old = smallCorpus([{ year: 1999, values: { country: 'FR' } }]);
		const more = smallCorpus([
			{ year: 1999, values: { country: 'FR' } },
			{ year: 2010, values: { country: 'NO' } },
		]);
		expect(fetched(more, old).codebook).toEqual({ added: [], gone: [], redefined: [] });
		const variables = more.variables.map((one) =>
			one.id === 'country' || one.id === 'year' ? { ...one, definition: 'Where and when it was published.' } : one,
		);
		expect(fetched(withParts(more, { variables }), old).codebook.redefined).toEqual([
			{ variable: 'year', label: 'year' },
			{ variable: 'country', label: 'country' },
		]);
	});

	test('what came, left or is defined otherwise is told of the codebook, and not of every study', () => {
		const variables = then.variables.flatMap((variable) => {
			if (variable.id === 'weeks') return [];
			if (variable.id === 'words') return [variable, { ...variable, id: 'motto', label: 'Motto' }];
			if (variable.id !== 'shape') return [variable];
			const codes = variable.codes.filter(({ code }) => code !== 'square');
			return [
				{ ...variable, codes: codes.map((code) => (code.code === 'flat' ? { ...code, definition: 'Thin.' } : code)) },
			];
		});
		const motto = { state: 'reported', value: 'Grow', source: 'Text', coded: 'review' } as const;
		const charted = then.studies.map(({ values: { weeks: _, ...values }, ...study }) => ({
			...study,
			values: { ...values, motto },
		}));
		const now = withParts(then, { variables, studies: charted });
		const { studies, codebook, records } = fetched(now, then);
		expect(studies).toEqual([]);
		expect(codebook).toEqual({
			added: [{ variable: 'motto', label: 'Motto' }],
			gone: [
				{ variable: 'shape', code: 'square', label: 'shape: The square' },
				{ variable: 'weeks', label: 'weeks' },
			],
			redefined: [{ variable: 'shape', code: 'flat', label: 'shape: The flat' }],
		});
		// What they said of the variable that is gone stands nowhere else.
		expect(records.map(({ id }) => id)).toEqual(['s1', 's2']);
	});
});
