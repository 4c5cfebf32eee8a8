import { describe, expect, test } from 'vitest';
import { similarStudies } from '../../src/corpus/similar.ts';
import { steepOf } from '../calls.ts';
import { slowTest } from '../runs.ts';
import { type SmallStudy, smallCorpus, studyOf } from './small-corpus.ts';

/** Ids of the studies similar to the first, with the variables they share and how many were compared. */
function similarTo(studies: readonly SmallStudy[], most?: number) {
	const corpus = smallCorpus(studies);
	return similarStudies(corpus, studyOf(corpus, 's1'), most).map(({ study, shared, compared }) => ({
		id: study.id,
		shared: Object.fromEntries(shared.map(({ variable, codes }) => [variable.id, codes])),
		compared,
	}));
}

const like = (shape: string, colours: string | string[]): SmallStudy => ({ values: { shape, colours } });

describe('similarStudies', () => {
	test('similarStudies tells which codes are shared, of how many variables that both report', () => {
		expect(similarTo([like('round', ['red', 'blue']), like('round', ['blue', 'green'])])).toEqual([
			{ id: 's2', shared: { shape: ['round'], colours: ['blue'] }, compared: 2 },
		]);
	});

	test('similarStudies has the study that shares most first', () => {
		expect(similarTo([like('round', 'red'), like('flat', 'red'), like('round', 'red')]).map(({ id }) => id)).toEqual([
			's3',
			's2',
		]);
	});

	test('similarStudies never counts silence as shared', () => {
		for (const state of ['none', 'not-reported', 'not-in-review', 'not-applicable', 'unclear', 'not-charted'])
			expect(similarTo([like(state, state), like(state, state)])).toEqual([]);
	});

	test('similarStudies does not compare what one of the two does not report', () => {
		expect(similarTo([like('round', 'red'), like('round', 'not-reported')])).toEqual([
			{ id: 's2', shared: { shape: ['round'] }, compared: 1 },
		]);
	});

	test('similarStudies compares collected codes, and none where a list is absent', () => {
		const measures = [{ id: 'a', name: 'A', tool: 'diary' }];
		expect(similarTo([{ measures }, { measures }, { measures: 'none' }])).toEqual([
			{ id: 's2', shared: { tools: ['diary'] }, compared: 1 },
		]);
		expect(similarTo([{ measures: 'none' }, { measures: 'none' }])).toEqual([]);
	});

	test('similarStudies leaves out the study itself and other reports of its programme', () => {
		const programme = 'one';
		expect(
			similarTo([
				{ ...like('round', 'red'), programme },
				{ ...like('round', 'red'), programme },
				like('round', 'blue'),
			]).map(({ id }) => id),
		).toEqual(['s3']);
	});

	test('similarStudies puts the one with fewer variables compared first where as many are shared, then the first of the corpus', () => {
		expect(
			similarTo([
				like('round', 'red'),
				like('round', 'blue'),
				like('round', 'not-reported'),
				like('round', 'green'),
			]).map(({ id }) => id),
		).toEqual(['s3', 's2', 's4']);
	});

	test('similarStudies has at most as many as asked for, three unless told', () => {
		const many = Array.from({ length: 6 }, () => like('round', 'red'));
		expect(similarTo(many).map(({ id }) => id)).toEqual(['s2', 's3', 's4']);
		expect(similarTo(many, 1).map(({ id }) => id)).toEqual(['s2']);
	});

	test('similarStudies is empty where nothing is shared, and for a corpus of one study', () => {
		expect(similarTo([like('round', 'red'), like('flat', 'blue')])).toEqual([]);
		expect(similarTo([like('round', 'red')])).toEqual([]);
	});

	test('similarStudies throws for a variable that is not in the codebook', () => {
		const corpus = smallCorpus([like('round', 'red')], { similar: ['smell'] });
		expect(() => similarStudies(corpus, studyOf(corpus, 's1'))).toThrow('unknown variable: smell');
	});

	slowTest('similarStudies looks at each record once, however many others it is compared with', () => {
		const shapes = ['round', 'square', 'flat'];
		const colours = ['red', 'green', 'blue'];
		const allOf = (size: number) => {
			const studies = Array.from({ length: size }, (_, i) =>
				like(shapes[i % 3] ?? '', [colours[i % 2] ?? '', colours[2 - (i % 3)] ?? '']),
			);
			const corpus = smallCorpus(studies);
			return () => corpus.studies.map((study) => similarStudies(corpus, study));
		};
		// Counting what two share is left to plain numbers, one for each pair: no record is read for it.
		expect(steepOf(allOf(80), allOf(40)).filter((name) => !name.includes('/similar.ts'))).toEqual([]);
	});
});
