import { expect, test } from 'vitest';
import { pageDifference } from '../../src/guidance/page-difference.ts';
import { type SmallStudy, smallCorpus } from '../corpus/small-corpus.ts';
import { fetched } from './past.ts';

const finding = (id: string, direction: string, text: string) => ({
	id,
	direction,
	about: ['work'],
	text,
	source: 'Text',
});
const since = (then: SmallStudy[], now: SmallStudy[]) => fetched(smallCorpus(now), smallCorpus(then));

test('pageDifference tells of a finding that the page names, and of no other of its study', () => {
	const difference = since(
		[{ findings: [finding('a', 'more', 'Much.'), finding('b', 'more', 'Much more.')] }],
		[{ findings: [finding('a', 'less', 'Little.'), finding('b', 'less', 'Little more.')] }],
	);
	const subject = { variables: [], lists: [] };
	expect(pageDifference(difference, subject).recoded).toEqual([]);
	const [study, ...others] = pageDifference(difference, { ...subject, findings: ['s1/a'] }).recoded;
	expect(others).toEqual([]);
	expect(study?.changes.map(({ entry, variable }) => [entry, variable])).toEqual([
		['a', 'direction'],
		['a', undefined],
	]);
	expect(pageDifference(difference, { ...subject, findings: ['s2/a'] }).recoded).toEqual([]);
});

test('pageDifference of variables leaves out what is recoded in others', () => {
	const difference = since([{ values: { shape: 'round', weeks: 4 } }], [{ values: { shape: 'square', weeks: 5 } }]);
	const [study] = pageDifference(difference, { variables: ['weeks'], lists: [] }).recoded;
	expect(study?.changes.map(({ variable }) => variable)).toEqual(['weeks']);
});

test('pageDifference of a code tells who has it now and who had it, and of nobody who has it still', () => {
	const difference = since(
		[{ values: { shape: 'round' } }, { values: { shape: 'square' } }, { values: { shape: 'round', weeks: 4 } }],
		[{ values: { shape: 'square' } }, { values: { shape: 'round' } }, { values: { shape: 'round', weeks: 5 } }],
	);
	const { added, removed, recoded } = pageDifference(difference, { variable: 'shape', code: 'round' });
	expect([added, removed, recoded].map((told) => told.map(({ id }) => id))).toEqual([['s2'], ['s1'], []]);
});
