/**
 * Layout of the effect-direction plot: one arrow for each row and column. Its size shows a number of people; a small
 * number shows how many findings are behind it.
 */

import { max, scaleLinear } from 'd3';
import { formatShortCount } from '../wording/doubt.ts';
import type { LinkedTotal } from './cross-grid.ts';
import { placeBlocks } from './key.ts';
import type { MarkProps } from './Mark.tsx';
import { tenth, textSizes, textWidth, wrapText } from './text.ts';

export type DirectionSign = NonNullable<MarkProps['sign']>;

/** The three sizes of Boon & Thomson (2021), and one for numbers that no source gives. */
export const sizes = ['small', 'medium', 'large', 'unknown'] as const;
export type DirectionSize = (typeof sizes)[number];

/** Half the width of a mark, in pixels. The mark for an unknown number is the smallest, with a ring around it. */
export const halfWidths: Readonly<Record<DirectionSize, number>> = { small: 4, medium: 6.8, large: 10, unknown: 4 };
export const ringRadius = 9;

export interface SignCount {
	sign: DirectionSign;
	count: number;
	/** How many of them are in doubt: the end of their bar is hollow. */
	inDoubt?: number;
}

export interface DirectionCell {
	name: string;
	href?: string | undefined;
	/** The direction, for a cell that holds one thing. */
	mark?: {
		sign: DirectionSign;
		size: DirectionSize;
		/** `count` is the number of findings behind the mark, and `inDoubt` how many of them are in doubt: named in words, not drawn. */
		count: number;
		inDoubt?: number;
		/** Whether its direction is in doubt. */
		isHollow?: boolean;
	};
	/** How many things have each direction, for a cell that holds several. */
	tally?: readonly SignCount[];
}

export interface DirectionRow {
	label: string;
	href?: string | undefined;
	/** Rows of one group stand together under its name. */
	group?: string | undefined;
	groupHref?: string | undefined;
	/** How many things the whole row has: each counts once, also where it stands in several columns. */
	total?: LinkedTotal | undefined;
	amount: string;
	/** Why the whole row is empty. */
	note?: string | undefined;
	/** In the order of the columns. */
	cells: readonly (DirectionCell | undefined)[];
}

export interface DirectionLegend {
	signs: readonly { sign: DirectionSign; label: string }[];
	/** Empty where marks have no sizes. */
	sizes: readonly { size: DirectionSize; label: string }[];
	/** What an empty cell says. */
	gap: string;
	rule: readonly string[];
}

export interface EffectDirectionsInput {
	rowLabel: string;
	/** The head of the totals of rows; without it there are none. */
	totalLabel?: string | undefined;
	amountLabel: string;
	amountHref?: string | undefined;
	columns: readonly { label: string; href?: string | undefined; total?: LinkedTotal }[];
	rows: readonly DirectionRow[];
	legend: DirectionLegend;
}

interface PlacedCell {
	x: number;
	y: number;
	width: number;
	height: number;
	cell: DirectionCell;
	/** One bar for each direction of a tally; empty for a cell without one. */
	bars: readonly (Required<SignCount> & { y: number; length: number; firmLength: number })[];
}

export interface EffectDirectionsLayout {
	width: number;
	height: number;
	headHeight: number;
	amountX: number;
	/** Where the totals of rows end. */
	totalX: number;
	/** The x at which the columns begin. */
	left: number;
	amountLines: readonly string[];
	columns: readonly {
		x: number;
		lines: readonly string[];
		label: string;
		href?: string | undefined;
		total?: (LinkedTotal & { text: string }) | undefined;
	}[];
	rows: readonly {
		y: number;
		height: number;
		lines: readonly string[];
		/** The name of the group; only in its first row. */
		group?: string | undefined;
		row: DirectionRow;
		cells: readonly PlacedCell[];
		/** The middle of each empty cell; none where a note says why the whole row is empty. */
		gaps: readonly { x: number; y: number }[];
	}[];
	key: {
		top: number;
		blocks: readonly { x: number; y: number }[];
		rule: readonly (readonly string[])[];
		/** Whether anything is hollow; the key then says why. */
		isDoubted: boolean;
		/** Whether a cell is empty. */
		hasGaps: boolean;
	};
}

const labelWidth = 186;
const amountWidth = 120;
/** From the end of the totals of rows to the first column. */
const totalGap = 14;
const rowHeight = 28;
const groupHeight = 36;
const linesHeight = 16;
/** The middle of a mark, in pixels from the left edge of its cell: marks stand flush with the column head above them. */
export const markX = 15;
const barStep = 18;
const barLeft = 22;
const ruleWidth = 440;
export const keyStep = 24;
/** The width of a column of the key. */
export const keyColumn = 170;

/** Positions of everything, in pixels. Without rows, only the heads and the key. */
export function layoutEffectDirections(
	{ columns, rows, legend, amountLabel, totalLabel }: EffectDirectionsInput,
	widthMost = 1240,
): EffectDirectionsLayout {
	const totals = rows.flatMap(({ total }) => (total ? [formatShortCount(total.count, total.inDoubt)] : []));
	const totalWidth =
		totalLabel === undefined
			? 0
			: Math.ceil(
					Math.max(textWidth(totalLabel, textSizes.head), ...totals.map((text) => textWidth(text, textSizes.total))),
				) + totalGap;
	const left = labelWidth + totalWidth;
	const columnWidth = Math.floor(
		Math.min(112, Math.max(88, (widthMost - left - amountWidth) / Math.max(1, columns.length))),
	);
	const width = Math.max(440, left + columns.length * columnWidth + amountWidth);
	const heads = columns.map(({ label }) => wrapText(label, columnWidth - 10, textSizes.head));
	const amountLines = wrapText(amountLabel, amountWidth - 20, textSizes.head);
	const hasTotals = columns.some(({ total }) => total);
	const headLines = Math.max(1, ...heads.map(({ length }) => length)) + (hasTotals ? 1 : 0);
	const headHeight = Math.max(amountLines.length, headLines) * linesHeight + 12;
	const most =
		max(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.tally?.map(({ count }) => count) ?? []))) ?? 0;
	const numberWidth = textWidth(hasDoubt(rows) ? formatShortCount(most, most) : String(most), textSizes.total) + 12;
	const length = scaleLinear([0, Math.max(1, most)], [0, columnWidth - barLeft - numberWidth - 10]);
	let y = headHeight;
	let openGroup: string | undefined;
	const placedRows = rows.map((row) => {
		const opens = row.group !== undefined && row.group !== openGroup;
		openGroup = row.group;
		if (opens) y += groupHeight;
		const lines = wrapText(row.label, labelWidth - 16, textSizes.label, 2);
		const bars = max(row.cells, (cell) => cell?.tally?.length ?? 0) ?? 0;
		const height = Math.max(rowHeight, lines.length * linesHeight + 12, bars === 0 ? 0 : bars * barStep + 12);
		const top = y;
		y += height;
		return {
			y: top,
			height,
			lines,
			row,
			...(opens ? { group: row.group } : {}),
			cells: row.cells.flatMap((cell, c): readonly PlacedCell[] => {
				const at = { x: left + c * columnWidth, y: top, width: columnWidth, height };
				return cell ? [{ ...at, cell, bars: placeBars(cell, top, length) }] : [];
			}),
			gaps:
				row.note === undefined
					? row.cells.flatMap((cell, c) => (cell ? [] : [{ x: left + c * columnWidth + markX, y: top + 14.5 }]))
					: [],
		};
	});
	const top = y + 34;
	const rule = legend.rule.map((text) => wrapText(text, ruleWidth, textSizes.note, 6));
	const isDoubted = hasDoubt(rows);
	const hasGaps = placedRows.some(({ gaps }) => gaps.length > 0);
	const blocks = [
		{ width: keyColumn, height: (legend.signs.length + 1 + Number(isDoubted) + Number(hasGaps)) * keyStep },
		...(legend.sizes.length > 0 ? [{ width: 180, height: (legend.sizes.length + 1) * keyStep }] : []),
		{ width: ruleWidth, height: keyStep + rule.reduce((sum, lines) => sum + lines.length * linesHeight + 6, 0) },
	];
	const { places, height } = placeBlocks(blocks, width, top);
	return {
		width,
		height: tenth(top + height),
		headHeight,
		// The last column, so that a narrow screen shows marks beside their labels.
		amountX: left + columns.length * columnWidth + 6,
		totalX: left - totalGap,
		left,
		amountLines,
		columns: columns.map(({ label, href, total }, c) => ({
			x: left + c * columnWidth,
			lines: heads[c] ?? [],
			label,
			href,
			total: total && { ...total, text: formatShortCount(total.count, total.inDoubt) },
		})),
		rows: placedRows,
		key: { top, blocks: places, rule, isDoubted, hasGaps },
	};
}

function hasDoubt(rows: readonly DirectionRow[]): boolean {
	const isDoubted = ({ mark, tally = [] }: DirectionCell) =>
		mark?.isHollow || tally.some(({ inDoubt = 0 }) => inDoubt > 0);
	return rows.some(({ cells }) => cells.some((cell) => cell && isDoubted(cell)));
}

function placeBars({ tally = [] }: DirectionCell, top: number, length: (count: number) => number): PlacedCell['bars'] {
	return tally.map(({ sign, count, inDoubt = 0 }, i) => ({
		y: top + 6 + (i + 0.5) * barStep,
		length: Math.max(1, tenth(length(count))),
		firmLength: count === inDoubt ? 0 : Math.max(1, tenth(length(count - inDoubt))),
		sign,
		count,
		inDoubt,
	}));
}

/** Where the bars of a cell begin, in pixels from its left edge. */
export const barX = barLeft;
