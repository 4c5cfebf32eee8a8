import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkBox, type Move, nextMark } from '../../src/charts/next-mark.ts';

const box = (x: number, y: number, width = 10, height = 10): MarkBox => ({ x, y, width, height });

/** Names instead of places: `walk('a', 'right', 'down')` says where one arrives. */
function walker(marks: Readonly<Record<string, MarkBox>>) {
	const names = Object.keys(marks);
	return (from: string, ...moves: readonly Move[]) =>
		names[moves.reduce((at, move) => nextMark(Object.values(marks), at, move), names.indexOf(from))];
}

describe('nextMark() in a matrix', () => {
	// Heads of one and two lines, cells of up to three marks that touch, and an empty row.
	const walk = walker({
		'head 1': box(184, 8, 60, 32),
		'head 2': box(334, 24, 60, 16),
		'row a': box(0, 50, 90, 22),
		a1: box(184, 53),
		'a1 second': box(194, 53),
		'a1 third': box(204, 53),
		a2: box(334, 53),
		'row b': box(0, 80, 90, 38),
		b2: box(334, 86),
		'b2 below': box(334, 96),
		'row c': box(0, 130, 90, 22),
		c1: box(184, 133),
		'c1 second': box(194, 133),
	});

	test('left and right go along a row, and on to the next', () => {
		expect(walk('row a', 'right')).toBe('a1');
		expect(walk('a1', 'right', 'right', 'right')).toBe('a2');
		expect(walk('a2', 'right')).toBe('row b');
		expect(walk('row b', 'left')).toBe('a2');
		expect(walk('head 1', 'left')).toBe('head 1');
		expect(walk('c1 second', 'right')).toBe('c1 second');
	});

	test('up and down keep the column, over rows in which it is empty', () => {
		expect(walk('head 2', 'down')).toBe('a2');
		expect(walk('a2', 'down')).toBe('b2');
		expect(walk('b2', 'down')).toBe('b2 below');
		expect(walk('a1 second', 'down')).toBe('c1 second');
		expect(walk('a1 third', 'down')).toBe('c1 second');
		expect(walk('c1', 'up')).toBe('a1');
		expect(walk('a1', 'up')).toBe('head 1');
		expect(walk('row a', 'down', 'down')).toBe('row c');
		expect(walk('row c', 'down')).toBe('row c');
	});

	test('Home and End lead to the ends of a row, and of the picture', () => {
		expect(walk('a1 second', 'row-start')).toBe('row a');
		expect(walk('a1 second', 'row-end')).toBe('a2');
		expect(walk('b2', 'start')).toBe('head 1');
		expect(walk('b2', 'end')).toBe('c1 second');
	});
});

test('nextMark() where only something aside is below leads there', () => {
	expect(nextMark([box(0, 0), box(300, 40)], 0, 'down')).toBe(1);
	expect(nextMark([box(0, 0), box(300, 40)], 1, 'up')).toBe(0);
});

test('nextMark() of a mark alone, and of one that is not there, stays', () => {
	expect(nextMark([box(0, 0)], 0, 'right')).toBe(0);
	expect(nextMark([], 0, 'down')).toBe(0);
});

test('nextMark() to the right reaches every mark once, to the left the same way back; what is reached downwards can be left upwards', () => {
	const anyBox = fc.record({
		x: fc.integer({ min: 0, max: 400 }),
		y: fc.integer({ min: 0, max: 400 }),
		width: fc.integer({ min: 4, max: 120 }),
		height: fc.integer({ min: 4, max: 40 }),
	});
	fc.assert(
		fc.property(fc.array(anyBox, { minLength: 1, maxLength: 30 }), (boxes) => {
			const visited = [nextMark(boxes, 0, 'start')];
			for (const _ of boxes.slice(1)) visited.push(nextMark(boxes, visited.at(-1) as number, 'right'));
			expect(new Set(visited).size).toBe(boxes.length);
			expect(visited.at(-1)).toBe(nextMark(boxes, 0, 'end'));
			for (const [i, place] of visited.entries())
				expect(nextMark(boxes, place, 'left')).toBe(visited[Math.max(0, i - 1)]);
			for (const at of boxes.keys())
				for (const [there, back] of [
					['down', 'up'],
					['up', 'down'],
				] as const) {
					const reached = nextMark(boxes, at, there);
					if (reached !== at) expect(nextMark(boxes, reached, back)).not.toBe(reached);
				}
		}),
	);
});
