/**
 * Layout of numbers on a logarithmic scale, or a linear one where some are negative: one row per thing, or bars with
 * counts where there are too many rows.
 */
import { max, min, scaleLinear, scaleLog } from 'd3';
import { formatAmount } from '../wording/grammar.ts';
import { bandHeight, columnGap, placeBand } from './dots-band.ts';
import { layoutDotsKey, lookOf, tickLabel, unknownOf } from './dots-key.ts';
import type { PatternName } from './Pattern.tsx';
import { tenth, textSizes, textWidth, wrapText } from './text.ts';

export interface Dot {
	/** Index of its series in `series`. */
	series: number;
	name: string;
	href: string;
	/** The ends of the number: equal for a single number, and absent where the range is open. */
	low?: number | undefined;
	high?: number | undefined;
	isApproximate?: boolean | undefined;
	/** Whether it is in doubt. */
	isHollow?: boolean;
	/** For a dot without a number: index of its state in `states`, whose columns stand at the right. */
	state?: number;
}

export interface DotRow {
	label: string;
	href: string;
	dots: readonly Dot[];
}

/** How many things have a number from `from` to `to`, or the state `state` in place of a number. */
export interface DotCount {
	from?: number;
	to?: number;
	/** Where the next range begins; one after `to` without it. */
	next?: number;
	state?: number;
	/** How many of `count` certainly have their number in this range. */
	sure: number;
	/** How many of `count` are in doubt: the end of the bar is hollow. */
	inDoubt: number;
	count: number;
	name: string;
	href?: string | undefined;
}

export interface DotsInput {
	series: readonly { label: string; href?: string | undefined }[];
	/** States that occur; each has a column at the right. */
	states: readonly { label: string; pattern: PatternName }[];
	/** What the rows are, such as "Report": the head of their column. */
	rowLabel: string;
	rows: readonly DotRow[];
	/** For each series, the same dots as counts. Given where there are too many rows, and drawn in place of them. */
	counts?: readonly (readonly DotCount[])[] | undefined;
}

/** How a number is drawn: an exact one filled, any other pale; `from` and `to` have a tick towards their open end. */
export type DotLook = 'exact' | 'about' | 'from' | 'to' | 'range';

export interface PlacedDot {
	dot: Dot;
	x: number;
	y: number;
	look: DotLook;
	/** The x of the other end of a range. */
	x2?: number;
	/** Half the height of the area that takes clicks. */
	reach: number;
	/** Of a dot without a number: the pattern of its state. */
	pattern?: PatternName;
}

export interface DotsLayout {
	width: number;
	height: number;
	headHeight: number;
	/** Where the scale begins and ends. */
	left: number;
	right: number;
	ticks: readonly { x: number; label: string }[];
	/** `slots` holds the x of each series. */
	states: readonly { x: number; width: number; label: string; pattern: PatternName; slots: readonly number[] }[];
	key: readonly { x: number; y: number; series: number; label: string; href?: string | undefined; width: number }[];
	/** The mark stands at `markX`, its text begins at `textX`; the mark of a range ends at `endX`. */
	looks: readonly { markX: number; endX?: number; textX: number; y: number; look: DotLook | 'doubt'; label: string }[];
	/** Of a narrow picture, the label stands above the scale, and numbers that are not known in words below it. */
	rows: readonly {
		y: number;
		height: number;
		lines: readonly string[];
		row: DotRow;
		dots: readonly PlacedDot[];
		unknown: readonly string[];
	}[];
	isNarrow: boolean;
	bands: readonly {
		y: number;
		height: number;
		series: number;
		lines: readonly string[];
		bars: readonly {
			count: DotCount;
			x: number;
			width: number;
			sureY: number;
			firmY: number;
			topY: number;
			/** The middle and the base line of its number. */
			textX: number;
			textY: number;
			baseline: number;
		}[];
	}[];
}

/** With more rows than this, counts are drawn instead. */
export const rowsMost = 60;
const labelMost = 220;
const labelLeast = 120;
const plotUsual = 560;
const stateWidth = 96;
const slot = 24;
const rowHeight = 30;

/** Positions of everything, in pixels of the picture. Without rows, only the scale and the key. `room` bounds the width of rows. */
export function layoutDots({ series, states, rows, counts }: DotsInput, room?: number): DotsLayout {
	const isNarrow = room !== undefined;
	const labels = counts ? series.map(({ label }) => `    ${label}`) : rows.map(({ label }) => label);
	const widestLabel = Math.ceil(max(labels, (label) => textWidth(label, textSizes.label)) ?? 0);
	// Only as wide as the labels need: on a narrow screen the start of the scale should be visible.
	const labelWidth = isNarrow ? 0 : Math.min(labelMost, Math.max(labelLeast, widestLabel + 24));
	const plotWidth = room ?? plotUsual;
	const ends = rows.flatMap(({ dots }) =>
		dots.flatMap(({ low, high }) => [low, high].filter((end) => end !== undefined)),
	);
	for (const { from, to } of counts?.flat() ?? []) ends.push(...[from, to].filter((end) => end !== undefined));
	// Negative numbers have no logarithm, and classes with fractions are of one width.
	const isLinear =
		ends.some((end) => end < 0) || (counts?.flat() ?? []).some(({ to = 0, next = to + 1 }) => next !== to + 1);
	const hasZero = !isLinear && ends.includes(0);
	const first = powerBelow(Math.min(1, min(ends.filter((end) => end > 0)) ?? 1));
	// A little beyond the greatest number, so that an arrow fits.
	const last = Math.max(first * 10, (max(ends) ?? 1) * 1.25);
	// Zero has no logarithm, so it stands beside the scale.
	const left = labelWidth + (hasZero ? 40 : 12);
	const right = labelWidth + plotWidth - 28;
	const scale = isLinear
		? scaleLinear([min(ends) ?? 0, Math.max(0, max(ends) ?? 0)], [left, right]).nice()
		: scaleLog([first, last], [left, right]);
	const xOf = (amount: number) =>
		tenth(isLinear ? scale(amount) : amount <= 0 ? labelWidth + 12 : scale(Math.max(first, amount)));
	const keyLayout = layoutDotsKey(series, rows, counts !== undefined, labelWidth, room);
	const widest = max(states, ({ label }) => textWidth(label, textSizes.note)) ?? 0;
	const widthOfState = Math.max(stateWidth, series.length * slot + 24, Math.ceil(widest) + 22);
	const placedStates = (isNarrow ? [] : states).map(({ label, pattern }, s) => {
		const x = labelWidth + plotWidth + s * widthOfState;
		// A gap separates the column from the next one.
		const start = x + (widthOfState - columnGap - series.length * slot) / 2 + slot / 2;
		return { x, width: widthOfState, label, pattern, slots: series.map((_, i) => tenth(start + i * slot)) };
	});
	const headHeight = keyLayout.height + 44;
	let rowY = headHeight;
	const placedRows = counts
		? []
		: rows.map((row) => {
				const unknown = isNarrow
					? unknownOf(row, series, states).flatMap((words) => wrapText(words, plotWidth, textSizes.note))
					: [];
				const isPlotted = row.dots.some(({ state }) => state === undefined);
				const height = isNarrow ? 24 + (isPlotted ? 28 : 0) + unknown.length * 17 + 6 : rowHeight;
				const at = rowY;
				rowY += height;
				return {
					y: at,
					height,
					lines: wrapText(row.label, isNarrow ? plotWidth : labelWidth - 16, textSizes.label, 1),
					row,
					dots: placeDots(row.dots, at + (isNarrow ? 36 : rowHeight / 2), xOf, placedStates),
					unknown,
				};
			});
	const bands = (counts ?? []).map((dotCounts, s) =>
		placeBand(dotCounts, s, series[s]?.label ?? '', headHeight + s * bandHeight, labelWidth, {
			xOf,
			hasZero,
			states: placedStates,
		}),
	);
	const body = counts ? bands.length * bandHeight : rowY - headHeight;
	const decades = Math.floor(Math.log10(last / first) + 1e-9);
	return {
		width: labelWidth + plotWidth + Math.max(0, placedStates.length * widthOfState - columnGap),
		height: headHeight + Math.max(rowHeight, body) + 1,
		headHeight,
		left,
		right,
		ticks: [
			...(hasZero ? [{ x: xOf(0), label: '0' }] : []),
			...(isLinear
				? scale.ticks(6).map((amount) => ({ x: xOf(amount), label: formatAmount({ value: amount }) }))
				: Array.from({ length: decades + 1 }, (_, i) => first * 10 ** i).map((amount) => ({
						x: xOf(amount),
						label: tickLabel(amount),
					}))),
		],
		states: placedStates,
		key: keyLayout.key,
		looks: keyLayout.looks,
		rows: placedRows,
		isNarrow,
		bands,
	};
}

const powerBelow = (amount: number) => 10 ** Math.floor(Math.log10(amount) + 1e-9);

/** Places dots on the line of their row. Dots that would touch are moved apart, upwards and downwards. */
function placeDots(
	dots: readonly Dot[],
	middle: number,
	xOf: (amount: number) => number,
	states: DotsLayout['states'],
): readonly PlacedDot[] {
	const placedDots = dots.flatMap((dot): PlacedDot[] => {
		if (dot.state !== undefined) {
			const column = states[dot.state];
			return column
				? [
						{
							dot,
							x: column.slots[dot.series] ?? column.x,
							y: middle,
							look: 'exact',
							reach: 12,
							pattern: column.pattern,
						},
					]
				: [];
		}
		const look = lookOf(dot);
		const x = xOf(dot.low ?? dot.high ?? 0);
		return [{ dot, x, y: middle, look, reach: 12, ...(look === 'range' ? { x2: xOf(dot.high ?? 0) } : {}) }];
	});
	const numbers = placedDots
		.filter(({ pattern }) => pattern === undefined)
		.sort((a, b) => a.x - b.x || a.dot.series - b.dot.series);
	let cluster: PlacedDot[] = [];
	let reach = Number.NEGATIVE_INFINITY;
	const part = () => {
		const step = cluster.length > 2 ? 9 : 12;
		for (const [i, mark] of cluster.entries()) {
			mark.y = tenth(middle + (i - (cluster.length - 1) / 2) * step);
			if (cluster.length > 1) mark.reach = step / 2;
		}
	};
	for (const mark of numbers) {
		if (mark.x - 13 > reach) {
			part();
			cluster = [];
		}
		cluster.push(mark);
		reach = Math.max(reach, mark.x2 ?? mark.x);
	}
	part();
	return placedDots;
}
