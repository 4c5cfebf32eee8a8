/** Numbers above bars: none covers another, and none stands on a taller bar beside its own. */
import { expect, test } from 'vitest';
import { type NumberedBar, withBarNumbers } from '../../src/charts/bar-numbers.ts';
import { textSizes, textWidth } from '../../src/charts/text.ts';

const bar = (x: number, topY: number, count: number, inDoubt = 0): NumberedBar => ({
	count: { count, inDoubt },
	x,
	width: 43,
	topY,
});

const written = ({ count: { count, inDoubt } }: NumberedBar) => (inDoubt === 0 ? `${count}` : `${count} (${inDoubt}?)`);

/** The box that the number of each bar takes. */
const boxesOf = (bars: readonly NumberedBar[]) =>
	withBarNumbers(bars).map((one) => {
		const half = textWidth(written(one), textSizes.total) / 2;
		return { left: one.textX - half, right: one.textX + half, top: one.textY - 10, bottom: one.textY };
	});

test('a number that is narrower than its bar stands above the middle', () => {
	const [first, second] = withBarNumbers([bar(0, 50, 9), bar(45, 80, 12)]);
	expect([first?.textX, first?.textY, second?.textX, second?.textY]).toEqual([21.5, 45, 66.5, 75]);
});

test('numbers of two low bars beside a tall one cover neither each other nor the tall bar', () => {
	const bars = [bar(0, 20, 615), bar(45, 90, 141, 141), bar(90, 90, 143, 143)];
	const [, second, third] = boxesOf(bars);
	expect(second?.left).toBeGreaterThan(43);
	expect(third && second && (third.left > second.right || third.bottom <= second.top)).toBe(true);
});

test('bars keep their order, and one that is empty keeps no number away', () => {
	const bars = [bar(90, 90, 141, 141), bar(45, 100, 0), bar(0, 90, 5)];
	const placed = withBarNumbers(bars);
	expect(placed.map(({ x }) => x)).toEqual([90, 45, 0]);
	expect(placed[0]?.textY).toBe(85);
});
