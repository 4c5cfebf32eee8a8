/** Layout of stacks along a time axis: one square per thing, or bars with counts where squares do not fit. */

import { max, scaleLinear } from 'd3';
import { formatShortCount } from '../wording/doubt.ts';
import { formatNumber } from '../wording/grammar.ts';
import type { PatternName } from './Pattern.tsx';
import { shortenText, tenth, textSizes, textWidth } from './text.ts';

export interface StackGroup {
	label: string;
	count: number;
	/** How many of `count` are in doubt. */
	inDoubt?: number;
	href?: string | undefined;
	/** The sign of the state, for a group of things without a value, which look empty. */
	sign?: PatternName | undefined;
	/** The name of its entry in the key, for screen readers. */
	name: string;
}

export interface StackUnit {
	name: string;
	href: string;
	/** Indexes of its groups in the key; a thing in several groups is drawn in slices. */
	groups: readonly number[];
	/** Whether it is in doubt. */
	isHollow?: boolean;
}

export interface StackPart {
	group: number;
	count: number;
	/** How many of them are in doubt: the end of the part is hollow. */
	inDoubt?: number;
	name: string;
	href?: string | undefined;
}

export interface StackColumn {
	label: string;
	/** The name of the column for screen readers: "2017: 3 reports". */
	name: string;
	href?: string | undefined;
	count: number;
	inDoubt?: number;
	/** One per thing; may be empty where the columns are drawn as bars. */
	units: readonly StackUnit[];
	/** The same things as counts, the bottom part first. No count is zero. */
	parts: readonly StackPart[];
}

export interface StackInput {
	groups: readonly StackGroup[];
	columns: readonly StackColumn[];
}

/** A rectangle with the fill of a group. */
export interface StackRect {
	x: number;
	y: number;
	width: number;
	height: number;
	group: number;
}

export interface StackLayout {
	width: number;
	height: number;
	key: readonly { x: number; y: number; width: number; label: string; group: StackGroup }[];
	/** Position of the key's explanation of hollow marks; absent where there are none. */
	doubtKey?: { x: number; y: number };
	/** The y on which the lowest squares stand. */
	baseline: number;
	ticks: readonly { y: number; label: string }[];
	columns: readonly {
		x: number;
		width: number;
		/** Empty where labels would not fit beside each other. */
		label: string;
		column: StackColumn;
		total: { y: number; count: number };
		units: readonly { unit: StackUnit; x: number; y: number; size: number; slices: readonly StackRect[] }[];
		/** `hollow` is the height of the upper end that is in doubt. */
		parts: readonly (StackRect & { part: StackPart; label: string; hollow: number })[];
	}[];
	left: number;
	isCounted: boolean;
}

/** If one column has more squares than this, all columns are bars. */
const unitsMost = 30;
const stepMost = 60;
/** The smallest square, in pixels: a finger can still hit it. */
const unitLeast = 24;
const unitUsual = 30;
const keyLine = 26;
const barsHeight = 260;
const pictureWidth = 960;

/** Whether columns with these counts are drawn as bars: where one is too tall, or where squares would be too small to hit. */
export function areBars(counts: readonly number[], widthMost = pictureWidth): boolean {
	return (max(counts) ?? 0) > unitsMost || stepFor(counts.length, widthMost) < unitLeast;
}

function stepFor(columns: number, widthMost: number): number {
	return columns === 0 ? stepMost : Math.min(stepMost, Math.floor(widthMost / columns));
}

/** Positions of everything, in pixels of the picture. Without columns, only the key. `isCounted` asks for bars, or for squares however small. */
export function layoutStack(
	{ groups, columns }: StackInput,
	widthMost = pictureWidth,
	isCounted = areBars(
		columns.map(({ count }) => count),
		widthMost,
	),
): StackLayout {
	const tallest = max(columns, ({ count }) => count) ?? 0;
	const left = isCounted ? 44 : 0;
	const step = isCounted
		? Math.min(stepMost, (widthMost - left) / Math.max(1, columns.length))
		: stepFor(columns.length, widthMost);
	const plotWidth = Math.max(Math.min(320, widthMost), left + step * columns.length);
	const isDoubted = columns.some(
		({ units, parts }) =>
			units.some(({ isHollow }) => isHollow && !isCounted) || parts.some(({ inDoubt = 0 }) => isCounted && inDoubt > 0),
	);
	const {
		key,
		height: keyHeight,
		doubtKey,
	} = layoutKey(groups, Math.min(widthMost, Math.max(plotWidth, 640)), isDoubted);
	const top = keyHeight + 28;
	// Squares stand side by side where a stack would otherwise be higher than twelve of them.
	const perLine = Math.max(1, Math.min(Math.ceil(tallest / 12), Math.floor((step - 2) / unitLeast)));
	const unit = perLine > 1 ? unitLeast : Math.max(6, Math.min(unitUsual, step));
	const lines = Math.max(3, Math.ceil(tallest / perLine));
	const baseline = tenth(top + (isCounted ? barsHeight : lines * unit));
	const counts = columns.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
	const y = scaleLinear([0, Math.max(1, ...counts)], [baseline, top]).nice(5);
	const every = labelEvery(columns, step);
	return {
		width: tenth(Math.max(plotWidth, max(key, ({ x, width }) => x + width) ?? 0)),
		height: baseline + 30,
		key,
		...(doubtKey ? { doubtKey } : {}),
		baseline,
		left,
		isCounted,
		ticks: isCounted
			? y
					.ticks(5)
					.filter(Number.isInteger)
					.map((count) => ({ y: tenth(y(count)), label: formatNumber(count) }))
			: [],
		columns: columns.map((column, c) => {
			const x = left + c * step;
			const units = isCounted
				? []
				: column.units.map((thing, i) => placeUnit(thing, i, { x, step, unit, perLine, baseline }));
			const parts = isCounted ? placeParts(column.parts, x, step, y) : [];
			const highest = isCounted ? (parts.at(-1)?.y ?? baseline) : baseline - Math.ceil(column.count / perLine) * unit;
			return {
				x: tenth(x),
				width: tenth(step),
				label: Number(column.label) % every === 0 || every === 1 ? column.label : '',
				column,
				total: { y: tenth(highest - 7), count: column.count },
				units,
				parts,
			};
		}),
	};
}

interface Grid {
	x: number;
	step: number;
	unit: number;
	perLine: number;
	baseline: number;
}

function placeUnit(thing: StackUnit, i: number, { x, step, unit, perLine, baseline }: Grid) {
	// Edges fall on whole pixels, so that outlines are sharp.
	const left = Math.round(x + (step - perLine * unit) / 2) + (i % perLine) * unit;
	const top = tenth(baseline - (Math.floor(i / perLine) + 1) * unit);
	const size = unit - 3;
	const share = size / Math.max(1, thing.groups.length);
	return {
		unit: thing,
		x: left,
		y: top,
		size: unit,
		slices: thing.groups.map((group, s) => ({
			x: tenth(left + 1.5 + s * share),
			y: tenth(top + 1.5),
			width: tenth(share),
			height: size,
			group,
		})),
	};
}

function placeParts(parts: readonly StackPart[], x: number, step: number, y: (count: number) => number) {
	const width = Math.round(Math.min(44, Math.max(2, step * 0.8)));
	let below = 0;
	return parts.map((part) => {
		const bottom = y(below);
		below += part.count;
		const top = y(below);
		const height = tenth(bottom - top);
		const hollow = tenth((height * (part.inDoubt ?? 0)) / part.count);
		const words = formatShortCount(part.count, part.inDoubt);
		const label = height >= 15 && textWidth(words, 13) + 6 <= width ? words : '';
		return {
			part,
			group: part.group,
			x: Math.round(x + (step - width) / 2) + 0.5,
			y: tenth(top),
			width,
			height,
			label,
			hollow,
		};
	});
}

/** Places the entries of the key in lines. A long label is cut; the name of its entry holds the whole text. */
function layoutKey(
	groups: readonly StackGroup[],
	width: number,
	isDoubted: boolean,
): Pick<StackLayout, 'key' | 'doubtKey'> & { height: number } {
	let x = 0;
	let y = 0;
	const key = groups.map((group) => {
		const label = shortenText(group.label, Math.min(280, width - 80), textSizes.label);
		const numberWidth = textWidth(formatShortCount(group.count, group.inDoubt), textSizes.total);
		const wide = tenth(26 + textWidth(label, textSizes.label) + 6 + numberWidth + 6);
		if (x > 0 && x + wide > width) {
			x = 0;
			y += keyLine;
		}
		const at = { x: tenth(x), y, width: wide, label, group };
		x += wide + 18;
		return at;
	});
	if (!isDoubted) return { key, height: groups.length === 0 ? 0 : y + keyLine };
	const isNext = x > 0 && x + 80 > width;
	const doubtKey = isNext ? { x: 0, y: y + keyLine } : { x: tenth(x), y };
	return { key, doubtKey, height: doubtKey.y + keyLine };
}

/** How many columns there are to each label: 1 where every year has room for its label, otherwise 2, 5, 10 … */
function labelEvery(columns: readonly StackColumn[], step: number): number {
	const widest = max(columns, ({ label }) => textWidth(label, textSizes.tick)) ?? 0;
	return [1, 2, 5, 10, 20, 50, 100, 200, 500].find((every) => every * step >= widest + 6) ?? 1000;
}
