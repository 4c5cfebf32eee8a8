import { describe, expect, test } from 'vitest';
import { pageDifference } from '../../src/guidance/page-difference.ts';
import { pageSubject } from '../../src/guidance/page-subject.ts';
import { versionDifference } from '../../src/guidance/version-difference.ts';
import { presetLists } from '../../src/schema/list.ts';
import type { Question } from '../../src/schema/prose.ts';
import type { Recommendation } from '../../src/schema/review.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { difference, fetched, finding } from './past.ts';

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

describe('pageDifference of a recommendation', () => {
	const corpus = smallCorpus([{ findings: [finding('a', 'more', 'Much.'), finding('b', 'more', 'Much more.')] }]);
	const row = { label: 'Round ones', selection: 'shape=round' };
	const recommendation = (more: Partial<Recommendation>): Recommendation => ({
		id: 'any',
		order: 1,
		to: 'educators',
		label: 'Any',
		text: 'Any.',
		source: 'Text',
		...more,
	});
	const since = (then: Partial<Recommendation>, now: Partial<Recommendation>) => {
		const [past, present] = [then, now].map((one) => ({ ...corpus, recommendations: [recommendation(one)] }));
		if (!past || !present) throw new Error('no corpora');
		const subject = pageSubject(present, 'recommendations/any');
		return subject && pageDifference(fetched(present, past), subject).redefined;
	};

	test.each<[Partial<Recommendation>, Partial<Recommendation>, readonly string[]]>([
		[{}, { compared: ['s1/a'] }, ['what was compared']],
		[{ compared: ['s1/a', 's1/b'] }, { compared: ['s1/b', 's1/a'], text: 'Other words.' }, []],
		[{ compared: ['s1/a'] }, { compared: ['s1/b'] }, ['what was compared']],
		[{}, { element: row, without: row, gain: row, 'no-gain': row }, ['what its table counts']],
		[
			{ evidence: [{ side: 'contrary', ...row }] },
			{ evidence: [{ side: 'supporting', ...row }] },
			['what it rests on'],
		],
		[{ stands: [row] }, { stands: [{ ...row, label: 'Others' }] }, ['where it stands']],
	])('%o that is %o now is chosen otherwise in: %o', (then, now, redefined) => {
		expect(since(then, now)).toEqual(redefined);
	});

	test('says nothing of what a version did not keep', () => {
		const present = { ...corpus, recommendations: [recommendation({ compared: ['s1/a'] })] };
		const { version, dates } = corpus.review;
		const kept = {
			version,
			date: dates.data,
			variables: corpus.variables,
			studies: corpus.studies,
			lists: presetLists,
		};
		const subject = pageSubject(present, 'recommendations/any');
		expect(subject && pageDifference(versionDifference(present, kept), subject).redefined).toEqual([]);
	});
});

describe('pageDifference of a question, and of the gaps', () => {
	const corpus = smallCorpus([{ findings: [finding('a', 'more', 'Much.'), finding('b', 'more', 'Much more.')] }]);
	const question = (id: string, compared: Question['compared']): Question => ({
		id,
		title: 'Which?',
		choice: `Choice ${id}`,
		group: 'All',
		order: 1,
		description: 'Which.',
		variables: ['shape'],
		studies: [],
		findings: [],
		shown: [],
		selections: [],
		seen: [],
		checklist: [],
		...(compared === undefined ? {} : { compared }),
	});
	const since = (path: string, then: Question['compared'], now: Question['compared']) => {
		const [past, present] = [then, now].map((compared) => ({
			...corpus,
			questions: [question('one', compared), question('two', ['s1/a'])],
		}));
		if (!past || !present) throw new Error('no corpora');
		const subject = pageSubject(present, path);
		return subject && pageDifference(fetched(present, past), subject).redefined;
	};

	test.each<[Question['compared'], Question['compared'], boolean]>([
		[undefined, ['s1/a'], true],
		[['s1/a'], undefined, true],
		[['s1/a'], ['s1/b'], true],
		[['s1/a'], 'not-applicable', true],
		[['s1/a', 's1/b'], ['s1/b', 's1/a'], false],
		[undefined, undefined, false],
	])('what %o compared and %o compares now is told: %o', (then, now, isTold) => {
		expect(since('guidance/one', then, now)).toEqual(isTold ? ['what was compared'] : []);
		expect(since('guidance/two', then, now)).toEqual([]);
		expect(since('gaps', then, now)).toEqual(isTold ? ['what was compared (choice one)'] : []);
	});

	test('says nothing of a version that did not keep it', () => {
		const present = { ...corpus, questions: [question('one', ['s1/a'])] };
		const { version, dates } = corpus.review;
		const kept = {
			version,
			date: dates.data,
			variables: corpus.variables,
			studies: corpus.studies,
			lists: presetLists,
		};
		const subject = pageSubject(present, 'guidance/one');
		expect(subject && pageDifference(versionDifference(present, kept), subject).redefined).toEqual([]);
	});

	test('the gaps tell each record of which a value is another', () => {
		const told = difference([{ values: { shape: 'round' } }, {}], [{ values: { shape: 'square' } }, {}]);
		const subject = pageSubject(smallCorpus([{}, {}]), 'gaps');
		expect(subject && pageDifference(told, subject).recoded.map(({ id }) => id)).toEqual(['s1']);
	});
});

test('pageDifference of a code understands a variable with the name of what every object has', () => {
	const since = difference([{ values: { shape: 'round' } }], [{ values: { shape: 'square' } }]);
	expect(pageDifference(since, { variable: 'constructor', code: 'round' })).toMatchObject({ added: [], removed: [] });
});
