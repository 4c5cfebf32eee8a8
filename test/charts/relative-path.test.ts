import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativePath } from '../../src/charts/relative-path.ts';
import { smallPicture } from '../../src/figures/small-picture.ts';
import { runs } from '../runs.ts';

test('places become steps, and no number is longer than it must be', () => {
	expect(relativePath('M10,20L10.5,20L9.8,21.3ZM-3,4L-3.2,4L0,0')).toBe('M10 20l.5 0-.7 1.3zM-3 4l-.2 0 3.2-4');
	expect(relativePath('M1,2Z')).toBe('M1 2z');
	expect(relativePath('')).toBe('');
});

const place = fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 }));
const line = fc.record({ corners: fc.array(place, { minLength: 1, maxLength: 12 }), isClosed: fc.boolean() });
const written = (lines: readonly { corners: readonly (readonly [number, number])[]; isClosed: boolean }[]) =>
	lines
		.map(
			({ corners, isClosed }) => `M${corners.map(([x, y]) => `${x / 10},${y / 10}`).join('L')}${isClosed ? 'Z' : ''}`,
		)
		.join('');

test('a path of steps leads through the same places, however long it is', () => {
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
			const path = written(lines);
			// The small picture makes places of steps.
			const drawn = (d: string) => smallPicture(`<svg viewBox="0 0 9000 9000"><path d="${d}"/></svg>`);
			expect(drawn(relativePath(path))).toEqual(drawn(path));
		}),
		{ numRuns: runs(200) },
	);
});
