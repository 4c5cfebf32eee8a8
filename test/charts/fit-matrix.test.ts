import { expect, test } from 'vitest';
import { fitMatrix, marksMost } from '../../src/charts/fit-matrix.ts';

const totals = (size: number, most = size) => Array.from({ length: size }, (_, i) => (i * 7) % most);

test('fitMatrix(rows, columns) keeps everything, as marks, where that does', () => {
	expect(fitMatrix([3, 1], [2, 2, 0], () => marksMost)).toEqual({ rows: [0, 1], columns: [0, 1, 2], isCounted: false });
	expect(fitMatrix([], [], () => 0)).toEqual({ rows: [], columns: [], isCounted: false });
});

test('fitMatrix(rows, columns) counts where one cell has too many marks, or all have together', () => {
	expect(fitMatrix([50, 1], [51], (r) => (r === 0 ? marksMost + 1 : 1)).isCounted).toBe(true);
	const [rows, columns] = [totals(12), totals(10)];
	expect(fitMatrix(rows, columns, () => 5).isCounted).toBe(false);
	const many = fitMatrix(rows, columns, () => 20);
	expect(many).toEqual({ rows: rows.map((_, i) => i), columns: columns.map((_, i) => i), isCounted: true });
});

test('fitMatrix(rows, columns) keeps those with the greatest totals, in their order, and asks of no more cells than may be drawn', () => {
	const [rows, columns] = [totals(249), totals(60_000, 997)];
	let asked = 0;
	const fit = fitMatrix(rows, columns, () => ++asked && 99);
	for (const [all, kept] of [
		[rows, fit.rows],
		[columns, fit.columns],
	] as const) {
		expect(kept.length).toBeGreaterThan(10);
		expect(kept).toEqual([...kept].sort((a, b) => a - b));
		const least = Math.min(...kept.map((place) => all[place] as number));
		const left = all.filter((_, place) => !kept.includes(place));
		expect(Math.max(...left)).toBeLessThanOrEqual(least);
	}
	expect(asked).toBeLessThan(1500);
	expect(fit.isCounted).toBe(true);
});
