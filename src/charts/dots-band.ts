/** Bars of the numbers of one series: the form that the chart of numbers on a scale takes where there are too many rows. */
import { max, scaleLinear } from 'd3';
import { withBarNumbers } from './bar-numbers.ts';
import type { DotCount, DotsLayout } from './dots.ts';
import { tenth, textSizes, wrapText } from './text.ts';

export const bandHeight = 110;
/** Between the columns of states. */
export const columnGap = 6;

/** The bars of one series, whose band begins at `y`. */
export function placeBand(
	counts: readonly DotCount[],
	series: number,
	label: string,
	y: number,
	labelWidth: number,
	{ xOf, hasZero, states }: { xOf: (amount: number) => number; hasZero: boolean; states: DotsLayout['states'] },
): DotsLayout['bands'][number] {
	const baseline = y + bandHeight - 12;
	const height = scaleLinear([0, Math.max(1, max(counts, ({ count }) => count) ?? 1)], [0, bandHeight - 40]);
	return {
		y,
		height: bandHeight,
		series,
		lines: wrapText(label, labelWidth - 28, textSizes.label, 2),
		bars: withBarNumbers(
			counts.map((count) => {
				const column = count.state === undefined ? undefined : states[count.state];
				const isZero = hasZero && count.from === 0;
				const x = column ? column.x + (column.width - columnGap) / 2 - 14 : isZero ? xOf(0) - 8 : xOf(count.from ?? 1);
				// A bar ends where the next class begins.
				const end = count.to === undefined ? x + 20 : xOf(count.next ?? count.to + 1);
				const width = column ? 28 : isZero ? 16 : Math.max(2, end - x - 2);
				return {
					count,
					x: tenth(x),
					width: tenth(width),
					sureY: tenth(baseline - height(count.sure)),
					firmY: tenth(baseline - height(count.count - count.inDoubt)),
					topY: tenth(baseline - height(count.count)),
					baseline,
				};
			}),
		),
	};
}
