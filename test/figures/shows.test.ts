/** The sentence on what a figure shows: its numbers are those of the table, a doubt goes with them, and nothing is said to be nothing. */
import { describe, expect, test } from 'vitest';
import { emptySelection } from '../../src/facets/selection.ts';
import { fewestOf, mostOf } from '../../src/figures/shows.ts';
import { figures } from '../../src/figures/table.ts';
import type { FigureKind } from '../../src/schema/figure-kind.ts';
import { gardens } from '../gardens.ts';
import { draw, figureOf } from './drawn.ts';

const drawn = (kind: FigureKind, only?: readonly string[]) =>
	draw(figures[kind], gardens, figureOf(gardens, kind), emptySelection, only);

describe('what a figure shows', () => {
	test('of an evidence map: how many cells are empty, and how many papers stand in the fullest', () => {
		const { shows, table } = drawn('evidence-map');
		const cells = table.rows.slice(0, -1).flatMap((row) => row.slice(2));
		const empty = cells.filter(({ gap }) => gap !== undefined).length;
		const most = Math.max(...cells.map(({ text, gap }) => (gap === undefined ? Number(text) : 0)));
		expect(shows).toMatch(new RegExp(`^Of ${cells.length} combinations ${empty} have no paper; .*: ${most}(?: |\\.)`));
	});

	test('of a map: how many countries there are, and the one with most papers', () => {
		const { shows, table } = drawn('world');
		const [[first, count] = []] = table.rows;
		expect(shows).toContain(first?.text ?? 'no country');
		expect(shows).toContain(`: ${count?.text}`);
		expect(Number.parseInt(shows, 10)).toBe(table.rows.filter(([, amount]) => amount?.text !== '0').length);
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

test('mostOf(counted) and fewestOf(counted) name all with the same count, with the greatest doubt; nothing of zeros', () => {
	const counted = [
		{ label: 'A', count: 3, inDoubt: 1 },
		{ label: 'B', count: 3, inDoubt: 0 },
		{ label: 'C', count: 1, inDoubt: 1 },
		{ label: 'D', count: 0, inDoubt: 0 },
	];
	expect(mostOf(counted)).toEqual({ labels: ['A', 'B'], count: 3, inDoubt: 1 });
	expect(fewestOf(counted)).toEqual({ labels: ['C'], count: 1, inDoubt: 1 });
	expect([mostOf(counted.slice(3)), fewestOf(counted.slice(3)), mostOf([])]).toEqual([undefined, undefined, undefined]);
});
