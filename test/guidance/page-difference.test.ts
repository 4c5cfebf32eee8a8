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

test('pageDifference of a code tells whose code has come into doubt, or is beyond it now', () => {
	const unsure = (value: unknown) => ({ value, source: 'Text', doubt: 'It may be another one.' });
	const since = difference(
		[
			{ values: { shape: 'round', colours: unsure(['red']) } },
			{ values: { shape: unsure('round') } },
			{ values: { shape: unsure('round'), weeks: 4 } },
			{ findings: [finding('a', 'more', 'Much.')] },
		],
		[
			{ values: { shape: unsure('round'), colours: ['red'] } },
			{ values: { shape: 'round' } },
			{ values: { shape: unsure('round'), weeks: 5 } },
			{ findings: [{ ...finding('a', 'more', 'Much.'), doubt: 'It may be less.' }] },
		],
	);
	const { added, removed, recoded } = pageDifference(since, { variable: 'shape', code: 'round' });
	expect([added, removed, recoded].map((told) => told.map(({ id }) => id))).toEqual([[], [], ['s1', 's2']]);
	expect(recoded.map(({ changes }) => changes.map(({ variable }) => variable))).toEqual([['shape'], ['shape']]);
	const ofList = pageDifference(since, { variable: 'direction', code: 'more' }).recoded;
	expect(ofList.map(({ id, changes }) => [id, changes.length])).toEqual([['s4', 1]]);
});

test('pageDifference of a code understands a variable with the name of what every object has', () => {
	const since = difference([{ values: { shape: 'round' } }], [{ values: { shape: 'square' } }]);
	expect(pageDifference(since, { variable: 'constructor', code: 'round' })).toMatchObject({ added: [], removed: [] });
});
