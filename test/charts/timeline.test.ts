import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { shapesMost, symbolFill, symbolPath } from '../../src/charts/symbol.ts';
import { Timeline } from '../../src/charts/Timeline.tsx';
import { textWidth } from '../../src/charts/text.ts';
import {
	layoutTimeline,
	momentsMost,
	momentsX,
	type TimelineInput,
	type TimelineRow,
	toolsX,
} from '../../src/charts/timeline.ts';
import { steepOf } from '../calls.ts';
import { slowTest } from '../runs.ts';
import { asFile } from './file.ts';

const fills = [1, 2 / 3, 1 / 3, 0, 'not-applicable', 'unknown'] as const;
const moment = (name: string) => ({ name, href: '/studies/s/#assessment-a' });

function row(i: number, label = `Author ${i} 2010`): TimelineRow {
	return {
		label,
		href: `/studies/s${i}/`,
		tools: Array.from({ length: i % 4 }, (_, t) => ({
			name: `Tool ${t}`,
			text: `Tool ${t}`,
			href: `/studies/s${i}/#measure-t${t}`,
			looks: [{ shape: (i + t) % shapesMost, fill: fills[(i + t) % fills.length] ?? 0 }],
		})),
		...(i % 4 === 0 ? { toolsGap: { words: 'Not reported', absence: 'unknown' as const } } : {}),
		moments: [
			i % 3 === 0 ? [moment('Before')] : [],
			i % 5 === 0 ? [moment('During'), moment('During')] : [],
			i % 2 === 0 ? [] : [{ ...moment('After'), text: '52 weeks' }],
			i === 7 ? [moment('Unclear')] : [],
		],
		...(i === 2 ? { momentsGap: { words: 'None', absence: 'none' as const } } : {}),
	};
}

function input(rows: readonly TimelineRow[]): TimelineInput {
	return {
		heads: { tools: 'Tools', until: 'Until the end', after: 'After the end' },
		columns: ['Before', 'During', 'Some time after', 'Unclear'].map((label, c) => ({
			label,
			name: `${label}: ${c}`,
			href: `/by/when/${c}/`,
			total: c,
			isAbsent: c === 3,
		})),
		afterFrom: 2,
		rows,
		legend: [
			{
				label: 'Kind',
				entries: Array.from({ length: shapesMost }, (_, shape) => ({
					label: `Kind ${shape}`,
					name: `Kind ${shape}: 1 report`,
					look: { shape, fill: 0.5 },
					count: 1,
					href: '/explore/',
				})),
			},
			{
				label: 'Standing',
				entries: fills.map((fill) => ({
					label: `Fill ${typeof fill === 'number' ? Math.round(fill * 100) : fill}`,
					name: 'So',
					look: { shape: 0, fill },
					count: 0,
				})),
			},
		],
	};
}

const some = (count: number) => input(Array.from({ length: count }, (_, i) => row(i)));
const long = 'Mountaineering '.repeat(14).trim();

describe('layoutTimeline', () => {
	const layout = layoutTimeline(some(9));

	test('has its rows and columns in order, without overlap', () => {
		expect(layout.rows.map(({ row: { label } }) => label)).toEqual(some(9).rows.map(({ label }) => label));
		for (const [i, at] of layout.rows.entries()) {
			expect(at.y).toBe(
				i === 0 ? layout.top + layout.headHeight : (layout.rows[i - 1]?.y ?? 0) + (layout.rows[i - 1]?.height ?? 0),
			);
			for (const { y } of [...at.tools, ...at.moments]) {
				expect(y).toBeGreaterThan(at.y);
				expect(y).toBeLessThan(at.y + at.height);
			}
		}
		const xs = layout.columns.map(({ x }) => x);
		expect(xs).toEqual([...xs].sort((a, b) => a - b));
		expect((xs.at(-1) ?? 0) + (layout.columns.at(-1)?.width ?? 0)).toBeLessThanOrEqual(layout.width);
	});

	test('the line of the end stands between the last moment before it and the first after it', () => {
		const [, during, after] = layout.columns;
		expect(layout.endX).toBeGreaterThan(during?.x ?? 0);
		expect(layout.endX).toBeLessThan(after?.x ?? 0);
		expect(layout.groups.map(({ label }) => label)).toEqual(['Until the end', 'After the end']);
		const { afterFrom, ...without } = some(9);
		expect(afterFrom).toBe(2);
		expect(layoutTimeline(without).endX).toBeUndefined();
		expect(layoutTimeline(without).groups).toEqual([]);
	});

	test('a mark stands in its column, several beside each other, and more become a number', () => {
		for (const { moments } of layout.rows)
			for (const {
				x,
				moment: { name },
				isAbsent,
			} of moments) {
				const column = layout.columns.find(
					({ column: { label } }) => label.startsWith(name) || label.endsWith(name.toLowerCase()),
				);
				expect(x).toBeGreaterThan(column?.x ?? 0);
				expect(x).toBeLessThan((column?.x ?? 0) + (column?.width ?? 0));
				expect(isAbsent).toBe(name === 'Unclear');
			}
		const crowded = {
			...row(1),
			moments: [Array.from({ length: momentsMost + 1 }, () => moment('Before')), [], [], []],
		};
		expect(layoutTimeline(input([crowded])).rows[0]?.moments.map(({ moment: { count } }) => count)).toEqual([
			momentsMost + 1,
		]);
	});

	test('a span joins moments of different columns, but not an absence', () => {
		expect(layout.rows.map(({ span }) => span !== undefined)).toEqual(
			layout.rows.map(({ row: { moments } }) => moments.slice(0, 3).filter(({ length }) => length > 0).length > 1),
		);
	});

	test('nothing, and 200 characters', () => {
		expect(layoutTimeline(some(0)).rows).toEqual([]);
		const bare = layoutTimeline({ ...some(1), columns: [], legend: [] });
		expect(bare.columns).toEqual([]);
		const [at] = layoutTimeline(
			input([{ ...row(3, long), tools: [{ name: long, text: long, looks: [{ shape: 0, fill: 1 }] }] }]),
		).rows;
		for (const line of at?.lines ?? []) expect(textWidth(line, 13)).toBeLessThan(toolsX);
		expect(toolsX + 20 + textWidth(at?.tools[0]?.text ?? '', 13)).toBeLessThan(momentsX);
	});

	slowTest('work grows with the rows', () => {
		const [whole, half] = [some(500), some(250)];
		expect(layoutTimeline(whole).rows).toHaveLength(500);
		expect(
			steepOf(
				() => layoutTimeline(whole),
				() => layoutTimeline(half),
			),
		).toEqual([]);
	});
});

describe('symbolFill', () => {
	test.each(Array.from({ length: shapesMost }, (_, shape) => shape))('shape %i is filled from the foot', (shape) => {
		expect(symbolFill(shape, 6, 0)).toBe('');
		expect(symbolFill(shape, 6, 1)).toBe(symbolPath(shape, 6));
		expect(symbolFill(shape, 6, 0.5)).not.toBe(symbolPath(shape, 6));
		expect(symbolFill(shape, 6, 0.5)).not.toMatch(/NaN|\d\.\d\d/);
	});

	test('shapes differ', () => {
		expect(new Set(Array.from({ length: shapesMost }, (_, shape) => symbolPath(shape, 6))).size).toBe(shapesMost);
	});
});

test.each([
	['timeline', some(9)],
	['timeline-empty', some(0)],
	['timeline-long', input([row(3, long)])],
])('%s.svg', async (name, given) => {
	const svg = asFile(h(Timeline, { id: 't', title: 'Timeline', description: 'Some.', ...given }));
	await expect(svg).toMatchFileSnapshot(`../snapshots/charts/${name}.svg`);
});
