import { expect, test } from 'vitest';
import { indexOf } from '../../src/facets/build-index.ts';
import { idsOf } from '../../src/facets/select.ts';
import { answersOf } from '../../src/guidance/answers.ts';
import { type SmallStudy, smallCorpus } from '../corpus/small-corpus.ts';

const idsIn = (studies: readonly { id: string }[]) => studies.map(({ id }) => id);

function answersIn(variable: string, studies: readonly SmallStudy[]) {
	const corpus = smallCorpus(studies);
	const { answers: given, silent, exempt, ...rest } = answersOf(corpus, indexOf(corpus).all, variable);
	return {
		...rest,
		given: given.map(({ label, studies: own }) => [label, idsIn(own)]),
		silent: silent.map(({ state, studies: own }) => [state, idsIn(own)]),
		exempt: idsIn(exempt.studies),
	};
}

test('answersOf gives codes in the order of the codebook, none last, and names who is silent and how', () => {
	const { given, silent, exempt, said, asked, unheld } = answersIn('shape', [
		{ values: { shape: 'square' } },
		{ values: { shape: 'none' } },
		{ values: { shape: 'not-in-review' } },
		{ values: { shape: 'round' } },
		{ values: { shape: 'not-applicable' } },
		{ values: { shape: 'square' } },
		{ values: { shape: 'unclear' } },
	]);
	expect(given).toEqual([
		['The round', ['s4']],
		['The square', ['s1', 's6']],
		['None', ['s2']],
	]);
	expect(Object.fromEntries(silent as [string, string[]][])).toEqual({ 'not-in-review': ['s3'], unclear: ['s7'] });
	expect(exempt).toEqual(['s5']);
	// None is an answer; the study that the question does not fit is not asked.
	expect({ said, asked }).toEqual({ said: 4, asked: 6 });
	expect(unheld.map(({ code }) => code)).toEqual(['flat']);
});

test('answersOf counts a study of several codes once among those that say, and names it under each', () => {
	const { given, said, asked } = answersIn('colours', [{ values: { colours: ['red', 'blue'] } }, {}]);
	expect(given).toEqual([
		['The red', ['s1']],
		['The blue', ['s1']],
	]);
	expect({ said, asked }).toEqual({ said: 1, asked: 2 });
});

test('answersOf sorts amounts from the smallest, equal ones together, ranges by their middle', () => {
	const { given, unheld } = answersIn('weeks', [
		{ values: { weeks: 12 } },
		{ values: { weeks: { min: 2, max: 6 } } },
		{ values: { weeks: 3 } },
		{ values: { weeks: 12 } },
		{ values: { weeks: { min: 20 } } },
	]);
	expect(given).toEqual([
		['3 weeks', ['s3']],
		['2–6 weeks', ['s2']],
		['12 weeks', ['s1', 's4']],
		['at least 20 weeks', ['s5']],
	]);
	expect(unheld).toEqual([]);
});

test('answersOf of no studies gives nothing and asks nobody', () => {
	const { given, silent, said, asked } = answersIn('shape', []);
	expect({ given, silent, said, asked }).toEqual({ given: [], silent: [], said: 0, asked: 0 });
});

test('answersOf looks only at the studies that it is given', () => {
	const corpus = smallCorpus([{ values: { shape: 'round' } }, { values: { shape: 'round' } }]);
	const { answers: given, asked } = answersOf(corpus, idsOf(corpus, ['s2']), 'shape');
	expect(given.map(({ studies }) => idsIn(studies))).toEqual([['s2']]);
	expect(asked).toBe(1);
});

test('answersOf refuses a variable of a list', () => {
	const corpus = smallCorpus([]);
	expect(() => answersOf(corpus, indexOf(corpus).all, 'direction')).toThrow('not a variable of the study: direction');
});
