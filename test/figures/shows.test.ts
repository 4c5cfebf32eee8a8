/** The sentence on what a figure shows: its numbers are those of the table, a doubt goes with them, and nothing is said to be nothing. */
import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/corpus/value.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { fewestOf, leastOf, mostOf } from '../../src/figures/shows.ts';
import { questionsOf } from '../../src/figures/state-counts.ts';
import { figures } from '../../src/figures/table.ts';
import type { FigureKind } from '../../src/schema/figure-kind.ts';
import { gardens } from '../gardens.ts';
import { draw, drawnCorpora, figureOf, withStudies } from './drawn.ts';
import { showsSlowly, slowKinds } from './shown-slowly.ts';

const drawn = (kind: FigureKind, only?: readonly string[]) =>
	draw(figures[kind], gardens, figureOf(gardens, kind), emptySelection, only);

test('no two figures of a review say the same', () => {
	for (const [, corpus] of drawnCorpora) {
		const said = corpus.figures.map((figure) => draw(figures[figure.kind], corpus, figure).shows);
		expect(said.length).toBeGreaterThan(5);
		expect(said.filter((words, i) => said.indexOf(words) !== i)).toEqual([]);
	}
});

test('no brackets stand in brackets', () => {
	for (const [, corpus] of drawnCorpora)
		for (const figure of corpus.figures)
			expect(draw(figures[figure.kind], corpus, figure).shows).not.toMatch(/\([^)]*\(/);
});

describe('what a figure shows', () => {
	const counted = drawnCorpora.flatMap(([name, corpus]) =>
		corpus.figures.flatMap((figure) => {
			const said = showsSlowly(corpus, figure);
			return said === undefined ? [] : [[name, figure.kind, said, corpus, figure] as const];
		}),
	);

	test.each(counted)('in %s (%s) it says what its records come to: %s', (_, kind, said, corpus, figure) =>
		expect(draw(figures[kind], corpus, figure).shows).toBe(said),
	);

	test.each(drawnCorpora)(
		'in %s nothing reads as more than half of the reports that is only the most frequent',
		(_, corpus) => {
			const { many } = corpus.review.words.report;
			for (const figure of corpus.figures)
				expect(draw(figures[figure.kind], corpus, figure).shows.toLowerCase()).not.toMatch(
					new RegExp(`\\bmost (?:of )?(?:the )?${many}`),
				);
		},
	);

	test('that is counted of each kind that has a slow reading, with doubts', () => {
		expect(slowKinds.length).toBeGreaterThan(8);
		expect(counted.map(([, kind]) => kind)).toEqual(expect.arrayContaining([...slowKinds]));
		expect(counted.filter(([, , said]) => said.includes('in doubt')).length).toBeGreaterThan(2);
	});

	test.each([
		'evidence-map',
		'directions',
		'completeness',
		'years',
		'world',
		'participants',
		'shapes',
		'measures',
	] as const)('of no paper: that there is none (%s)', (kind) =>
		expect(drawn(kind, []).shows).toMatch(/^Here there is no (?:paper|garden) to draw\.$/),
	);
});

/** The gardens with another value of a variable in each: what `nth` gives for the first, the second … */
function gardensWith(id: string, nth: (i: number) => Value) {
	const studies = gardens.studies.map((study, i) => ({ ...study, values: { ...study.values, [id]: nth(i) } }));
	return withStudies(gardens, studies);
}

describe('of a question about every garden', () => {
	const [first] = questionsOf(gardens).filter(({ kind, from }) => kind === 'code' && !from);
	if (!first) throw new Error('no question');
	const code = first.codes[0]?.code ?? '';
	const figure = { ...figureOf(gardens, 'completeness'), variables: [first.id] };
	const say = (corpus: typeof gardens) => draw(figures.completeness, corpus, figure).shows;
	const known = { state: 'reported' as const, value: code, source: 'Table 1', coded: 'review' as const };
	const total = gardens.studies.length;

	test('that is answered for each, it does not say that least is known of it: it says how often that is in doubt', () => {
		const inDoubt = gardensWith(first.id, (i) => (i === 0 ? { ...known, doubt: 'Why?' } : known));
		expect(say(gardensWith(first.id, () => known))).toBe('The one question is answered for every paper.');
		expect(say(inDoubt)).toBe(
			`The one question is answered for every paper; the most in doubt is ${first.label}: 1 paper.`,
		);
	});

	test('that is answered for none, it says so', () =>
		expect(say(gardensWith(first.id, () => ({ state: 'not-reported', source: 'Table 1', coded: 'review' })))).toBe(
			`0 of 1 question is answered for every paper; least is known of ${first.label}: 0 of ${total} papers.`,
		));

	test('when: of years with one garden each, it says that no year has more', () => {
		const year = gardens.variables.find(({ kind, of }) => kind === 'year' && of === 'study');
		if (!year) throw new Error('no year');
		const apart = gardensWith(year.id, (i) => ({ ...known, value: 2001 + i }));
		expect(draw(figures.years, apart, { ...figureOf(gardens, 'years') }).shows).toBe(
			`From 2001 to ${2000 + total}, with no more than 1 paper in a year.`,
		);
	});
});

test('mostOf(counted), fewestOf(counted) and leastOf(counted) name all with the same count, with the greatest doubt; of zeros only the last does', () => {
	const counted = [
		{ label: 'A', count: 3, inDoubt: 1 },
		{ label: 'B', count: 3, inDoubt: 0 },
		{ label: 'C', count: 1, inDoubt: 1 },
		{ label: 'D', count: 0, inDoubt: 0 },
	];
	expect(mostOf(counted)).toEqual({ labels: ['A', 'B'], count: 3, inDoubt: 1 });
	expect(fewestOf(counted)).toEqual({ labels: ['C'], count: 1, inDoubt: 1 });
	expect([leastOf(counted), leastOf([])]).toEqual([{ labels: ['D'], count: 0, inDoubt: 0 }, undefined]);
	expect([mostOf(counted.slice(3)), fewestOf(counted.slice(3)), mostOf([])]).toEqual([undefined, undefined, undefined]);
});
