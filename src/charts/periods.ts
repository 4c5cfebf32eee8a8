/** Layout of periods as lines below each other, or of counts by year as bars. */

import { max, scaleLinear } from 'd3';
import { lineHeight, tenth, textSizes, textWidth } from './text.ts';
import { wrapWhole } from './wrap-whole.ts';

export interface PeriodRow {
	label: string;
	href: string;
	name: string;
	/** In years, with the part of the year as a fraction; undefined for an open end. */
	from: number | undefined;
	to: number | undefined;
	isHollow: boolean;
}

export interface YearCount {
	year: number;
	count: number;
	text: string;
	name: string;
	href?: string | undefined;
}

export interface PeriodsInput {
	/** Empty where there are too many. */
	rows: readonly PeriodRow[];
	/** Empty where there are rows. */
	counts: readonly YearCount[];
	/** The first and the last year of the axis. */
	years: readonly [first: number, last: number];
}

export interface PeriodsLayout {
	width: number;
	height: number;
	ticks: readonly { x: number; year: number }[];
	top: number;
	foot: number;
	rows: readonly (PeriodRow & {
		y: number;
		height: number;
		lines: readonly string[];
		x1: number;
		x2: number;
		opens: readonly string[];
	})[];
	bars: readonly (YearCount & { x: number; y: number; width: number; height: number })[];
	/** Where the key of open ends stands; undefined without one. */
	keyY?: number;
}

const periodRow = 26;
const plotUsual = 430;
const labelMost = 150;
const barsHeight = 160;
const axisHeight = 24;

/** Positions of everything, in pixels of the picture. Without studies there is only the axis. `room` bounds the width. */
export function layoutPeriods({ rows, counts, years: [first, last] }: PeriodsInput, room?: number): PeriodsLayout {
	const longest = max(rows, ({ label }) => textWidth(label, textSizes.label)) ?? 0;
	const left = counts.length > 0 ? 24 : Math.ceil(Math.min(labelMost, (room ?? 1000) * 0.4, longest) + 14);
	// An arrow at an open beginning stands between the labels and the axis.
	const isOpenAtStart = rows.some(({ from }) => from === undefined);
	const start = left + (isOpenAtStart ? 14 : 0);
	const plotWidth = Math.min(plotUsual, (room ?? 1000) - start - 20);
	const x = scaleLinear([first, last + 1], [start, start + plotWidth]);
	const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (years * plotWidth) / (last + 1 - first) >= 44) ?? 100;
	const ticks = Array.from({ length: last + 1 - first }, (_, i) => first + i).filter((year) => year % step === 0);
	const isCounted = counts.length > 0;
	let next = axisHeight;
	const places = rows.map((row) => {
		const lines = wrapWhole(row.label, left - 12, textSizes.label);
		const own = { row, lines, y: next, height: periodRow + (Math.max(1, lines.length) - 1) * lineHeight };
		next += own.height;
		return own;
	});
	const foot = isCounted ? axisHeight + barsHeight : next;
	const most = Math.max(1, max(counts, ({ count }) => count) ?? 0);
	const height = scaleLinear([0, most], [0, barsHeight - 22]);
	const isOpen = rows.some(({ from, to }) => from === undefined || to === undefined);
	return {
		width: start + plotWidth + 20,
		height: foot + (isOpen ? 40 : 6),
		ticks: ticks.map((year) => ({ x: tenth(x(year)), year })),
		top: axisHeight,
		foot,
		rows: places.map(({ row, lines, y, height: rowHeight }) => {
			const [x1, x2] = [tenth(x(row.from ?? first)), tenth(x(row.to ?? last + 1))];
			return {
				...row,
				y,
				height: rowHeight,
				lines,
				x1,
				// A single day is wide enough to be seen.
				x2: Math.max(x2, tenth(x1 + 4)),
				opens: [
					...(row.from === undefined ? [arrow(x1, y + periodRow / 2, -1)] : []),
					...(row.to === undefined ? [arrow(x2, y + periodRow / 2, 1)] : []),
				],
			};
		}),
		bars: counts.map((one) => ({
			...one,
			x: tenth(x(one.year) + 1),
			width: tenth(Math.max(2, x(one.year + 1) - x(one.year) - 2)),
			y: tenth(foot - height(one.count)),
			height: tenth(height(one.count)),
		})),
		...(isOpen ? { keyY: foot + 16 } : {}),
	};
}

/** The head of an arrow at an open end, which points away from the line. */
function arrow(x: number, y: number, side: 1 | -1): string {
	return `M${tenth(x + side * 3)} ${y - 6}L${tenth(x + side * 9)} ${y}L${tenth(x + side * 3)} ${y + 6}`;
}
