import { expect, test } from 'vitest';
import { type Dot, layoutDots } from '../../src/charts/dots.ts';

const series = [{ label: 'Growers' }, { label: 'Onlookers' }];
const states = [{ label: 'Not reported', pattern: 'dashed' as const }];
const dot = (rest: Partial<Dot>): Dot => ({ series: 0, name: 'a', href: '/a/', ...rest });
const layout = (...dots: readonly Dot[]) =>
	layoutDots({ series, states, rowLabel: 'Paper', rows: [{ label: 'A 2019', href: '/a/', dots }] });

test('layoutDots(input) makes steps of ten alike', () => {
	const { ticks, left } = layout(dot({ low: 1, high: 1 }), dot({ series: 1, low: 1000, high: 1000 }));
	expect(ticks.map(({ label }) => label)).toEqual(['1', '10', '100', '1,000']);
	const [a, b, c] = ticks.map(({ x }) => x);
	expect([a, (c ?? 0) - (b ?? 0)]).toEqual([left, expect.closeTo((b ?? 0) - (a ?? 0), 0)]);
});

test('layoutDots(input) tells exact, approximate, bounds and ranges', () => {
	const looks = (rest: Partial<Dot>) => layout(dot(rest)).rows[0]?.dots[0];
	expect(looks({ low: 5, high: 5 })?.look).toBe('exact');
	expect(looks({ low: 5, high: 5, isApproximate: true })?.look).toBe('about');
	expect(looks({ low: 5 })?.look).toBe('from');
	expect(looks({ high: 5 })?.look).toBe('to');
	const range = looks({ low: 5, high: 50 });
	expect([range?.look, (range?.x2 ?? 0) > (range?.x ?? 0)]).toEqual(['range', true]);
});

test('layoutDots(input) parts dots that would touch, and has a column for what is not known', () => {
	const [a, b] = layout(dot({ low: 77, high: 77 }), dot({ series: 1, low: 77 })).rows[0]?.dots ?? [];
	expect([(b?.y ?? 0) - (a?.y ?? 0), a?.x === b?.x]).toEqual([12, true]);
	const absent = layout(dot({ series: 1, state: 0 }));
	const [column] = absent.states;
	expect([absent.rows[0]?.dots[0]?.x, absent.rows[0]?.dots[0]?.pattern]).toEqual([column?.slots[1], 'dashed']);
	expect(column?.x).toBeGreaterThan(absent.right);
});

test('layoutDots(input) gives zero a place beside the scale, and numbers below one a decade', () => {
	const { ticks, rows } = layout(dot({ low: 0, high: 0 }), dot({ series: 1, low: 0.4, high: 0.4 }));
	expect(ticks.map(({ label }) => label)).toEqual(['0', '0.1', '1']);
	expect(rows[0]?.dots[0]?.x).toBe(ticks[0]?.x);
});

test('layoutDots(input) draws nothing, and cuts a label of two hundred letters', () => {
	const none = layoutDots({ series, states: [], rowLabel: 'Paper', rows: [] });
	expect([none.rows, none.ticks.map(({ label }) => label)]).toEqual([[], ['1', '10']]);
	const [row] = layoutDots({
		series,
		states,
		rowLabel: 'Paper',
		rows: [{ label: 'long '.repeat(40), href: '/', dots: [] }],
	}).rows;
	expect([row?.lines.length, row?.lines[0]?.endsWith('…')]).toEqual([1, true]);
});
