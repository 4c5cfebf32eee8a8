/** Places the numbers above bars that stand side by side, of which a number may be wider than its bar. */
import { formatShortCount } from '../wording/doubt.ts';
import { tenth, textSizes, textWidth } from './text.ts';

/** A bar of a histogram, in pixels: `topY` is less for a taller one. */
export interface NumberedBar {
	count: { count: number; inDoubt: number };
	x: number;
	width: number;
	topY: number;
}

/** Where the number of a bar stands: its middle and its base line. */
interface NumberPlace {
	textX: number;
	textY: number;
}

const gap = 3;

/**
 * Each bar with the place of its number: above the middle of the bar, beside a taller neighbour, and a line higher where it
 * would touch the number at its left. In the order of the bars. Bars without a count have no number, and keep nothing away.
 */
export function withBarNumbers<Bar extends NumberedBar>(bars: readonly Bar[]): readonly (Bar & NumberPlace)[] {
	const visibleBars = bars.filter(({ count }) => count.count > 0).toSorted((a, b) => a.x - b.x);
	const places = new Map<NumberedBar, NumberPlace>();
	let before = { end: Number.NEGATIVE_INFINITY, y: 0 };
	for (const [i, bar] of visibleBars.entries()) {
		const width = textWidth(formatShortCount(bar.count.count, bar.count.inDoubt), textSizes.total);
		const [low, line] = [bar.topY - 5, textSizes.total];
		const isTaller = (other: Bar | undefined): other is Bar => other !== undefined && other.topY < low;
		const [left, right] = [visibleBars[i - 1], visibleBars[i + 1]];
		const least = isTaller(left) ? left.x + left.width + gap : Number.NEGATIVE_INFINITY;
		const most = isTaller(right) ? right.x - gap - width : Number.POSITIVE_INFINITY;
		const start = Math.max(least, Math.min(most, bar.x + (bar.width - width) / 2));
		const touches = start < before.end + gap && Math.abs(low - before.y) < line;
		const y = touches ? Math.min(low, before.y - line) : low;
		before = { end: start + width, y };
		places.set(bar, { textX: tenth(start + width / 2), textY: tenth(y) });
	}
	const under = ({ x, width, topY }: Bar): NumberPlace => ({ textX: tenth(x + width / 2), textY: tenth(topY - 5) });
	return bars.map((bar) => ({ ...bar, ...(places.get(bar) ?? under(bar)) }));
}
