/** The page on how to read the site shows what a reader will meet: an answer with its doubt, a value with its remarks, every absence. */
import { expect, test } from 'vitest';
import { studyValue } from '../../src/corpus/corpus.ts';
import { answerExample, stateExamples, valueExample } from '../../src/guidance/reading-examples.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { absentStates } from '../../src/schema/state.ts';

const garden = loadCorpus('test/fixtures/review');

test('an answer is chosen of which some are in doubt and some are not', () => {
	const { answer, answers } = answerExample(garden) ?? {};
	expect(answer?.inDoubt.length).toBeGreaterThan(0);
	expect(answer?.inDoubt.length).toBeLessThan(answer?.studies.length ?? 0);
	expect(answers?.answers).toContain(answer);
});

test('a value is chosen with as much beside it as any has', () => {
	const example = valueExample(garden);
	const value = example && studyValue(example.study, example.variable.id);
	expect(value?.state).toBe('reported');
	expect([value?.doubt, value?.note, value?.readings?.length].filter(Boolean).length).toBeGreaterThan(0);
});

test('each state that some study is in is shown where it is commonest', () => {
	const shown = stateExamples(garden);
	const count = (state: string, id: string) =>
		garden.studies.filter((study) => studyValue(study, id).state === state).length;
	const ofStudies = garden.variables.filter(({ of }) => of === 'study');
	for (const state of absentStates) {
		const most = Math.max(...ofStudies.map(({ id }) => count(state, id)));
		const example = shown.find((one) => one.state === state);
		expect([state, example?.count ?? 0]).toEqual([state, most]);
	}
});

test('a review without studies has no examples', () => {
	const empty = { ...garden, studies: [] };
	expect([answerExample(empty), valueExample(empty), stateExamples(empty)]).toEqual([undefined, undefined, []]);
});
