/** The sentence on what a figure shows: its numbers are those of the table, a doubt goes with them, and nothing is said to be nothing. */
import { describe, expect, test } from 'vitest';
import { emptySelection } from '../../src/facets/selection.ts';
import { fewestOf, leastOf, mostOf } from '../../src/figures/shows.ts';
import { figures } from '../../src/figures/table.ts';
import type { FigureKind } from '../../src/schema/figure-kind.ts';
import { gardens } from '../gardens.ts';
import { draw, drawnCorpora, figureOf } from './drawn.ts';
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
