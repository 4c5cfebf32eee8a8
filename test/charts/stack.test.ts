import { expect, test } from 'vitest';
import { layoutStack, type StackColumn } from '../../src/charts/stack.ts';

const column = (label: string, amount: number): StackColumn => ({
	label,
	name: label,
	count: amount,
	units: Array.from({ length: amount }, (_, i) => ({ name: `${label} ${i}`, href: `/${label}-${i}/`, groups: [0] })),
	parts: amount === 0 ? [] : [{ group: 0, count: amount, name: label, href: '/' }],
});
const groups = [{ label: 'Cohort', count: 3, name: 'Cohort' }];

test('layoutStack(input) stands squares on each other, in the order given, from the baseline', () => {
	const { columns, baseline } = layoutStack({
		groups,
		columns: [column('2010', 2), column('2011', 0), column('2012', 1)],
	});
	expect(columns.map(({ units }) => units.length)).toEqual([2, 0, 1]);
	const [lower, upper] = columns[0]?.units ?? [];
	expect([lower?.y, upper?.y, lower?.x]).toEqual([baseline - 30, baseline - 60, 15]);
	expect(columns.map(({ x }) => x)).toEqual([0, 60, 120]);
});

test('layoutStack(input) makes bars of all columns where one has more than thirty', () => {
	const few = layoutStack({ groups, columns: [column('2010', 30)] });
	expect([few.isCounted, few.columns[0]?.units.length, few.columns[0]?.parts.length]).toEqual([false, 30, 0]);
	const { isCounted, columns, baseline } = layoutStack({ groups, columns: [column('2010', 31), column('2011', 1)] });
	expect(isCounted).toBe(true);
	expect(columns.flatMap(({ units }) => units)).toEqual([]);
	const [tall, low] = columns.map(({ parts }) => parts[0]);
	expect(Math.round((tall?.height ?? 0) / (low?.height ?? 1))).toBe(31);
	expect((tall?.y ?? 0) + (tall?.height ?? 0)).toBeCloseTo(baseline, 1);
});

test('layoutStack(input) draws nothing, a long label, and two hundred years', () => {
	expect(layoutStack({ groups: [], columns: [] }).columns).toEqual([]);
	const { key, width } = layoutStack({
		groups: [{ label: 'x'.repeat(200), count: 1, name: 'x' }],
		columns: [column('2010', 1)],
	});
	expect(key[0]?.label.endsWith('…')).toBe(true);
	expect(width).toBeLessThan(960);
	const many = layoutStack({ groups, columns: Array.from({ length: 200 }, (_, i) => column(String(1825 + i), 1)) });
	expect(many.width).toBeLessThanOrEqual(960);
	expect(many.columns.filter(({ label }) => label).every(({ label }) => Number(label) % 10 === 0)).toBe(true);
});
