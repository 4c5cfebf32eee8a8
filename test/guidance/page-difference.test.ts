import { expect, test } from 'vitest';
import { pageDifference } from '../../src/guidance/page-difference.ts';
import { difference, finding } from './past.ts';

test('pageDifference tells of a finding that the page names, and of no other of its study', () => {
	const since = difference(
		[{ findings: [finding('a', 'more', 'Much.'), finding('b', 'more', 'Much more.')] }],
		[{ findings: [finding('a', 'less', 'Little.'), finding('b', 'less', 'Little more.')] }],
	);
	const subject = { variables: [], lists: [] };
	expect(pageDifference(since, subject).recoded).toEqual([]);
	const [study, ...others] = pageDifference(since, { ...subject, findings: ['s1/a'] }).recoded;
	expect(others).toEqual([]);
	expect(study?.changes.map(({ entry, variable }) => [entry, variable])).toEqual([
		['a', 'direction'],
		['a', undefined],
	]);
	expect(pageDifference(since, { ...subject, findings: ['s2/a'] }).recoded).toEqual([]);
});

test('pageDifference of variables leaves out what is recoded in others', () => {
	const since = difference([{ values: { shape: 'round', weeks: 4 } }], [{ values: { shape: 'square', weeks: 5 } }]);
	const [study] = pageDifference(since, { variables: ['weeks'], lists: [] }).recoded;
	expect(study?.changes.map(({ variable }) => variable)).toEqual(['weeks']);
});

test('pageDifference of a code tells who has it now and who had it, and of nobody who has it still', () => {
	const since = difference(
		[{ values: { shape: 'round' } }, { values: { shape: 'square' } }, { values: { shape: 'round', weeks: 4 } }],
		[{ values: { shape: 'square' } }, { values: { shape: 'round' } }, { values: { shape: 'round', weeks: 5 } }],
	);
	const { added, removed, recoded } = pageDifference(since, { variable: 'shape', code: 'round' });
	expect([added, removed, recoded].map((told) => told.map(({ id }) => id))).toEqual([['s2'], ['s1'], []]);
});

test('pageDifference of a code understands a variable with the name of what every object has', () => {
	const since = difference([{ values: { shape: 'round' } }], [{ values: { shape: 'square' } }]);
	expect(pageDifference(since, { variable: 'constructor', code: 'round' })).toMatchObject({ added: [], removed: [] });
});
