import { parseHTML } from 'linkedom';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { patterns } from '../../src/charts/Pattern.tsx';
import { StateGrid } from '../../src/charts/StateGrid.tsx';
import { StateRows } from '../../src/charts/StateRows.tsx';
import { layoutStateGrid, type StateGridInput } from '../../src/charts/state-grid.ts';
import { textSizes, textWidth } from '../../src/charts/text.ts';
import { steepOf } from '../calls.ts';
import { slowTest } from '../runs.ts';
import { asFile } from './file.ts';

function grid(columnCount: number, rowCount = 6): StateGridInput {
	return {
		rowLabel: 'Variable',
		columns: Array.from({ length: columnCount }, (_, c) => ({ label: `Author ${c} 2010`, href: `/studies/s${c}/` })),
		rows: Array.from({ length: rowCount }, (_, r) => ({
			label: `Variable ${r}`,
			href: `/codebook/v${r}/`,
			group: r < 2 ? 'Report' : 'Outcomes',
			end: {
				text: `${r} of ${columnCount} reported`,
				more: r === 3 ? '2 none' : undefined,
				href: '/explore/',
				name: `Variable ${r}: so many`,
			},
			cells: Array.from({ length: columnCount }, (_, c) => ({
				pattern: patterns[(r + c) % patterns.length] ?? 'solid',
				name: `Variable ${r}, Author ${c}: so`,
				href: `/by/v${r}/none/`,
			})),
		})),
		legend: patterns.map((pattern) => ({ pattern, label: pattern, note: `It is ${pattern}.` })),
	};
}

const shared: StateGridInput = {
	...grid(0, 3),
	rows: [[400, 60, 30, 5, 3, 1, 1], [500], [0, 0, 250, 250]].map((counts, r) => ({
		label: `Variable ${r}`,
		end: { text: `${counts[0]} of 500 reported`, name: 'so many' },
		cells: [],
		shares: counts.flatMap((count, i) =>
			count > 0 ? [{ pattern: patterns[i] ?? 'solid', count, name: `${count} so`, href: `/by/v${r}/none/` }] : [],
		),
	})),
};

const props = { id: 'figure-y', title: 'Completeness', description: 'So it is.' };

test('each state of one in twenty has its sign in the bar of a row, also on a phone', () => {
	const shares = patterns.map((pattern, i) => ({ pattern, count: i === 0 ? 14 : 1, name: pattern, href: '/' }));
	const rows = [{ label: 'Variable', end: { text: '14 of 20', name: 'so many' }, cells: [], shares }];
	const { document } = parseHTML(renderToString(h(StateRows, { ...props, legend: [], rows, width: 358 })));
	const signed = [...document.querySelectorAll('a[aria-label]')].filter((bar) =>
		bar.querySelector('path.line, circle.solid, text.query'),
	);
	expect(signed.map((bar) => bar.getAttribute('aria-label'))).toEqual(patterns.slice(1));
});

describe('layoutStateGrid()', () => {
	const layout = layoutStateGrid(grid(20));

	test('sets squares in rows and columns, a group with its name above', () => {
		expect(layout.step).toBe(27);
		expect(layout.columns.slice(0, 3).map(({ x }) => x)).toEqual([229.5, 256.5, 283.5]);
		expect(layout.rows.map(({ y }) => y - layout.headHeight)).toEqual([38, 62, 124, 148, 172, 196]);
		expect(layout.rows.map(({ group }) => group)).toEqual([
			'Report',
			undefined,
			'Outcomes',
			undefined,
			undefined,
			undefined,
		]);
		for (const { cells } of layout.rows) expect(cells.map(({ x }) => x)).toEqual(layout.columns.map(({ x }) => x));
	});

	test('draws squares that do not touch, also of sixty columns, within the width of a page', () => {
		const sixty = layoutStateGrid(grid(60));
		expect(2 * sixty.half).toBeLessThan(sixty.step - 3);
		expect(sixty.width).toBeLessThanOrEqual(1330);
		expect(2 * layout.half).toBeLessThan(layout.step);
	});

	test('begins bars at the labels and ends them together, as long as their shares', () => {
		const { rows, left, right, columns } = layoutStateGrid(shared);
		expect(columns).toEqual([]);
		for (const { bars } of rows) {
			expect(bars[0]?.x).toBe(left);
			expect((bars.at(-1)?.x ?? 0) + (bars.at(-1)?.width ?? 0)).toBeCloseTo(right, 1);
		}
		expect(rows[0]?.bars[0]?.width).toBe((right - left) * 0.8);
	});

	test('has its key below without rows or columns, and one column is enough', () => {
		const empty = layoutStateGrid(grid(0, 0));
		expect(empty.rows).toEqual([]);
		expect(empty.height).toBeGreaterThan(empty.legend.top);
		expect(empty.legend.places.every(({ x }) => x < empty.width)).toBe(true);
		expect(layoutStateGrid(grid(1)).rows[0]?.cells.length).toBe(1);
	});

	test('shortens labels of 200 characters', () => {
		const label = 'x'.repeat(200);
		const input = grid(20);
		const long = layoutStateGrid({
			...input,
			columns: input.columns.map((column) => ({ ...column, label })),
			rows: input.rows.map((row) => ({ ...row, label })),
		});
		expect(long.width).toBe(layout.width);
		for (const { lines } of long.rows) for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(184);
		for (const { text } of long.columns) expect(textWidth(text, textSizes.head)).toBeLessThanOrEqual(158);
		expect(long.headHeight).toBeLessThan(170);
	});

	slowTest('work grows with the rows, and with the columns', () => {
		const [rows, half] = [grid(20, 500), grid(20, 250)];
		expect(layoutStateGrid(rows).rows.length).toBe(500);
		expect(
			steepOf(
				() => layoutStateGrid(rows),
				() => layoutStateGrid(half),
			),
		).toEqual([]);
		const [columns, halfOfThem] = [grid(500, 20), grid(250, 20)];
		expect(
			steepOf(
				() => layoutStateGrid(columns),
				() => layoutStateGrid(halfOfThem),
			),
		).toEqual([]);
	});
});

test('<StateGrid> draws each state with its own pattern', async () => {
	await expect(asFile(h(StateGrid, { ...props, ...grid(7) }))).toMatchFileSnapshot(
		'../snapshots/charts/state-grid.svg',
	);
});

test('<StateGrid> draws shares where columns are too many', async () => {
	await expect(asFile(h(StateGrid, { ...props, ...shared }))).toMatchFileSnapshot(
		'../snapshots/charts/state-grid-shares.svg',
	);
});

test('<StateGrid> draws its key without studies', async () => {
	await expect(asFile(h(StateGrid, { ...props, ...grid(0) }))).toMatchFileSnapshot(
		'../snapshots/charts/state-grid-empty.svg',
	);
});
