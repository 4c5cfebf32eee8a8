/** A grid of two variables: labels of columns never touch, numbers lie on their shade, and the key names what is drawn. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { CrossGrid } from '../../src/charts/CrossGrid.tsx';
import { type CrossGridInput, type CrossGridLayout, layoutCrossGrid } from '../../src/charts/cross-grid.ts';
import { placeOfHead } from '../../src/charts/cross-heads.ts';
import { textSizes, textWidth } from '../../src/charts/text.ts';

const total = { count: 9, inDoubt: 0 };

function grid(labels: readonly string[], counts: readonly (readonly number[])[], rest: Partial<CrossGridInput> = {}) {
	return layoutCrossGrid({
		columns: labels.map((label) => ({ label, total })),
		rows: counts.map((_, r) => ({ label: `Row ${r}`, total })),
		cells: counts.map((row) =>
			row.map((count) => ({
				name: '',
				count,
				marks: [],
				...(count === 0 ? { gap: '–' } : {}),
			})),
		),
		all: { ...total, label: 'All papers' },
		isCounted: true,
		counted: 'Papers',
		...rest,
	});
}

/** How far apart the lines of neighbouring labels must be so that they do not touch. */
const lineStep = 14;

/** Pairs of neighbouring labels that touch. */
function touching({ columns, lean, columnWidth }: CrossGridLayout): readonly string[] {
	return columns.slice(1).flatMap(({ x, label }, i) => {
		const before = columns[i];
		if (!before) return [];
		const widest = Math.max(...before.lines.map((line) => textWidth(line, textSizes['head slim'])));
		const room =
			lean === 0
				? x - before.x - widest
				: columnWidth * (lean === -45 ? Math.SQRT1_2 : 1) - lineStep * before.lines.length;
		return room > 0 ? [] : [`${before.label} | ${label}`];
	});
}

const words = ['Relationship', 'to', 'other', 'variables', 'autoradiography', 'of', 'long-term', 'consequences'];
const labelOf = (length: number, i: number) =>
	Array.from({ length }, (_, w) => words[(w + i) % words.length]).join(' ');

test.each([1, 2, 3, 6, 12])('labels of %s words stand whole or turned, and never touch', (length) => {
	for (const columns of [1, 3, 8, 20, 60])
		for (const group of [undefined, 'By whom']) {
			const labels = Array.from({ length: columns }, (_, i) => labelOf(length, i));
			const layout = grid(labels, [labels.map((_, i) => i)], {
				columns: labels.map((label) => ({
					label,
					total,
					...(group ? { group } : {}),
				})),
			});
			expect(touching(layout), `${columns} columns`).toEqual([]);
			if (layout.lean === 0) expect(layout.columns.map(({ lines }) => lines.join(' '))).toEqual(labels);
			// What leans to the right would lean under the name of the next group.
			else expect(layout.lean).toBe(group ? -90 : -45);
			const last = layout.columns.at(-1);
			const reach = Math.max(...(last?.lines ?? []).map((line) => textWidth(line, textSizes['head slim'])));
			if (layout.lean === -45) expect(layout.width).toBeGreaterThanOrEqual((last?.middle ?? 0) + reach * Math.SQRT1_2);
		}
});

test('leaning labels of one and of two lines begin above the grid, and no line touches one of a neighbour', () => {
	const labels = [
		'Website / Computer Program / App',
		'Group',
		'Individual',
		'Telephone and text messages',
		'Letters by post',
	];
	const layout = grid([...labels, ...labels, ...labels, ...labels], [Array(20).fill(1)]);
	const lines = layout.columns.map((column) => {
		const { x, y } = placeOfHead(layout, column);
		return column.lines.map((_, i) => ({ x: x + i * 16 * Math.SQRT1_2, y: y + i * 16 * Math.SQRT1_2 }));
	});
	expect([layout.lean, Math.max(...layout.columns.map((column) => column.lines.length))]).toEqual([-45, 2]);
	expect(lines.flat().filter(({ y }) => y > layout.headHeight - 4)).toEqual([]);
	// At right angles to the lines.
	const apart = lines
		.slice(1)
		.map(
			([next], i) =>
				((next?.x ?? 0) + (next?.y ?? 0) - (lines[i]?.at(-1)?.x ?? 0) - (lines[i]?.at(-1)?.y ?? 0)) * Math.SQRT1_2,
		);
	expect(Math.min(...apart)).toBeGreaterThanOrEqual(lineStep);
});

test('a cell has the shade of the class that the key gives for its number', () => {
	const { cells, key } = grid(
		['A', 'B', 'C'],
		[
			[0, 1, 2],
			[5, 30, 9],
		],
	);
	const ranges = key.entries.flatMap(({ sample, label }) => {
		const [from, to] = label.split(/–| or more/).map(Number);
		return typeof sample === 'number'
			? [
					{
						sample,
						from: from ?? 0,
						to: label.endsWith('more') ? Infinity : to || from || 0,
					},
				]
			: [];
	});
	expect(ranges.length).toBeGreaterThan(1);
	for (const { cell, shade, text } of cells) {
		const count = cell.count ?? 0;
		expect([count, shade]).toEqual([count, ranges.find(({ from, to }) => from <= count && count <= to)?.sample ?? 0]);
		expect(text).toBe(count === 0 ? '' : String(count));
	}
	expect(key.entries.at(-1)).toMatchObject({ sample: 'none' });
});

test('what is only in doubt is hollow, and the key says so', () => {
	const { cells, key } = grid(['A'], [[3]], {
		cells: [[{ name: '', count: 3, inDoubt: 3, marks: [] }]],
	});
	expect(cells[0]).toMatchObject({ isHollow: true, text: '3 (3?)' });
	expect(key.entries.map(({ sample }) => sample)).toContain('hollow-shade');
});

test('on a phone of 390 pixels, labels of rows leave room for columns', () => {
	const { labelWidth, columnWidth } = grid(['A', 'B', 'C'], [[1, 2, 3]], {
		rows: [{ label: labelOf(9, 0), total: { count: 1200, inDoubt: 0 } }],
	});
	expect(labelWidth + 2 * columnWidth).toBeLessThan(390 - 32);
});

test('without rows or columns there are only heads', () => {
	const { cells, key, width } = grid([], []);
	expect([cells, key.entries]).toEqual([[], []]);
	expect(width).toBeGreaterThan(0);
});

test('a grid without rows and columns is drawn as XML that other programs read', () => {
	const empty = { columns: [], rows: [], cells: [], all: { ...total, label: 'All papers' } };
	const props = { id: 'empty', title: 'Empty', description: 'Nothing', isCounted: true, counted: 'Papers', ...empty };
	const drawn = renderToString(h(CrossGrid, props));
	expect(drawn).toContain('All papers');
	// An attribute without a value is none in XML.
	expect(drawn).not.toMatch(/\s[a-z-]+(?=[\s>])(?=[^"]*(?:"[^"]*"[^"]*)*$)/);
});
