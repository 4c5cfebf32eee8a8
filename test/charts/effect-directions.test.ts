import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { EffectDirections } from '../../src/charts/EffectDirections.tsx';
import {
	type DirectionCell,
	type EffectDirectionsInput,
	halfWidths,
	layoutEffectDirections,
	ringRadius,
	sizes,
} from '../../src/charts/effect-directions.ts';
import { textSizes, textWidth } from '../../src/charts/text.ts';
import { signs } from '../../src/schema/variable.ts';
import { steepOf } from '../calls.ts';
import { slowTest } from '../runs.ts';
import { asFile } from './file.ts';

const mark = (i: number, count = 1): DirectionCell => ({
	name: `Mark ${i}: so it points.`,
	href: `/studies/s${i}/#finding-a`,
	mark: { sign: signs[i % signs.length] ?? 'mixed', size: sizes[i % sizes.length] ?? 'unknown', count },
});

const input: EffectDirectionsInput = {
	rowLabel: 'Paper',
	amountLabel: 'Children',
	columns: ['Trying', 'Eating at home and at school', 'Liking'].map((label, i) => ({
		label,
		href: `/by/change/c${i}/`,
	})),
	rows: Array.from({ length: 6 }, (_, r) => ({
		label: `Author ${r} 20${10 + r}`,
		href: `/studies/s${r}/`,
		group: r < 4 ? 'Roof' : 'Yard',
		groupHref: '/by/plot/roof/',
		amount: String(40 * r),
		cells: [mark(r, r + 1), r === 2 ? undefined : mark(r + 1), r % 2 === 0 ? undefined : mark(r + 3, 12)],
	})),
	legend: {
		signs: signs.map((sign) => ({ sign, label: sign })),
		sizes: sizes.map((size) => ({ size, label: size })),
		gap: 'no finding',
		rule: ['One mark for all findings of a paper in a column.', 'No significance.'],
	},
};

const tallied: EffectDirectionsInput = {
	...input,
	rows: ['Roof', 'Yard'].map((label, r) => ({
		label,
		amount: '200',
		cells: input.columns.map((_, c) => ({
			name: `${label}: counts`,
			href: '/explore/?a=b',
			tally: signs.slice(c).map((sign, i) => ({ sign, count: (r + 1) * 50 - 8 * i })),
		})),
	})),
	legend: { ...input.legend, sizes: [] },
};

const props = { id: 'figure-x', title: 'Directions', description: 'So it points.' };

describe('layoutEffectDirections()', () => {
	const { rows, columns, width, key, height, headHeight, amountX } = layoutEffectDirections(input);

	test('sets rows one below the other, a group with its name above', () => {
		expect(rows.map(({ group }) => group)).toEqual(['Roof', undefined, undefined, undefined, 'Yard', undefined]);
		expect(rows.map(({ y }) => y - headHeight)).toEqual([36, 64, 92, 120, 184, 212]);
	});

	test('sets columns side by side, the amount last, all within the picture', () => {
		expect(columns.map(({ x }) => x)).toEqual([186, 298, 410]);
		expect(amountX).toBe(528);
		expect(width).toBe(642);
		expect(columns.map(({ lines }) => lines.length)).toEqual([1, 2, 1]);
	});

	test('places cells that exist, in their column', () => {
		expect(rows[2]?.cells.map(({ x }) => x)).toEqual([186]);
		expect(rows[1]?.cells.map(({ x }) => x)).toEqual([186, 298, 410]);
		expect(rows[1]?.cells.every(({ y }) => y === rows[1]?.y)).toBe(true);
	});

	test('a cell without a mark has the sign of the key, and none stands where words say why the row is empty', () => {
		const dashes = (of: EffectDirectionsInput) => layoutEffectDirections(of).rows.map(({ gaps }) => gaps.length);
		expect(dashes(input)).toEqual([1, 0, 2, 0, 1, 0]);
		expect(key.hasGaps).toBe(true);
		for (const row of rows)
			for (const { x, y } of row.gaps) {
				expect(row.cells.some((cell) => x >= cell.x && x < cell.x + cell.width)).toBe(false);
				expect(y).toBeGreaterThan(row.y);
				expect(y).toBeLessThan(row.y + row.height);
			}
		const silent = { ...input, rows: input.rows.map((row) => ({ ...row, note: 'not reported', cells: [] })) };
		expect(dashes(silent)).toEqual([0, 0, 0, 0, 0, 0]);
		expect(layoutEffectDirections(silent).key.hasGaps).toBe(false);
	});

	test('keeps the key below the rows and within the picture; the first block stands leftmost', () => {
		const bottom = (rows.at(-1)?.y ?? 0) + (rows.at(-1)?.height ?? 0);
		expect(key.top).toBeGreaterThan(bottom);
		expect(key.blocks[0]?.x).toBe(0);
		expect(key.blocks.length).toBe(3);
		for (const { x, y } of key.blocks) {
			expect(x).toBeLessThan(width);
			expect(y).toBeLessThan(height);
		}
	});

	test('makes larger marks of larger classes, and a ring around the unknown that holds its mark', () => {
		expect(halfWidths.small < halfWidths.medium && halfWidths.medium < halfWidths.large).toBe(true);
		expect(halfWidths.unknown).toBeLessThan(ringRadius - 3);
	});

	test('draws the longest bar for the largest number, within its cell', () => {
		const layout = layoutEffectDirections(tallied);
		const bars = layout.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.bars));
		const longest = bars.reduce((a, b) => (b.length > a.length ? b : a));
		expect(longest.count).toBe(100);
		expect(longest.length).toBeLessThan(90);
		expect(layout.rows[0]?.height).toBe(signs.length * 18 + 12);
		for (const { length, count } of bars) expect(length).toBeCloseTo((longest.length * count) / 100, 0);
	});

	test('has heads and a key without rows or columns', () => {
		const empty = layoutEffectDirections({ ...input, rows: [] });
		expect(empty.rows).toEqual([]);
		expect(empty.columns.length).toBe(3);
		expect(layoutEffectDirections({ ...input, rows: [], columns: [] }).width).toBe(440);
	});

	test('shortens a label of 200 characters, with or without spaces', () => {
		for (const label of ['x'.repeat(200), 'four '.repeat(40)]) {
			const layout = layoutEffectDirections({
				...input,
				columns: input.columns.map((column) => ({ ...column, label })),
				rows: input.rows.map((row) => ({ ...row, label })),
			});
			expect(layout.width).toBe(width);
			for (const { lines } of layout.rows) {
				expect(lines.length).toBeLessThanOrEqual(2);
				for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(170);
			}
			for (const { lines } of layout.columns)
				for (const line of lines) expect(textWidth(line, textSizes.head)).toBeLessThanOrEqual(102);
		}
	});

	slowTest('work grows with the rows', () => {
		const many = (size: number) => ({
			...input,
			rows: Array.from({ length: size }, (_, i) => ({ ...(input.rows[i % 6] as (typeof input.rows)[number]) })),
		});
		const [whole, half] = [many(500), many(250)];
		expect(layoutEffectDirections(whole).rows.length).toBe(500);
		expect(
			steepOf(
				() => layoutEffectDirections(whole),
				() => layoutEffectDirections(half),
			),
		).toEqual([]);
	});
});

test('<EffectDirections> draws one mark a study', async () => {
	await expect(asFile(h(EffectDirections, { ...props, ...input }))).toMatchFileSnapshot(
		'../snapshots/charts/effect-directions.svg',
	);
});

test('<EffectDirections> draws counts where there are too many', async () => {
	await expect(asFile(h(EffectDirections, { ...props, ...tallied }))).toMatchFileSnapshot(
		'../snapshots/charts/effect-directions-counted.svg',
	);
});

test('<EffectDirections> draws the frame alone without studies', async () => {
	await expect(asFile(h(EffectDirections, { ...props, ...input, rows: [] }))).toMatchFileSnapshot(
		'../snapshots/charts/effect-directions-empty.svg',
	);
});
