/** Layout of a grid of small squares, each with the pattern of its state. Where there are too many columns, each row is one bar of shares. */
import { max, scaleLinear } from 'd3';
import { placeBlocks } from './key.ts';
import type { PatternName } from './Pattern.tsx';
import { shortenText, tenth, textSizes, textWidth, wrapText } from './text.ts';

export interface GridCell {
	pattern: PatternName;
	/** Whether it is in doubt. */
	isHollow?: boolean;
	name: string;
	href: string;
}

export interface GridShare {
	pattern: PatternName;
	count: number;
	/** How many of them are in doubt: the end of the part is hollow. */
	inDoubt?: number;
	name: string;
	href: string;
}

export interface GridRow {
	label: string;
	href?: string | undefined;
	group?: string | undefined;
	/** The text at the end of the row; `more` is added behind it, and `name` says what is counted. */
	end: { text: string; more?: string | undefined; href?: string | undefined; name: string };
	/** In the order of the columns; empty where shares are drawn. */
	cells: readonly GridCell[];
	shares?: readonly GridShare[] | undefined;
}

export interface StateGridInput {
	rowLabel: string;
	columns: readonly { label: string; href: string }[];
	rows: readonly GridRow[];
	legend: readonly { pattern: PatternName; isHollow?: boolean; label: string; note: string }[];
}

export interface StateGridLayout {
	width: number;
	height: number;
	headHeight: number;
	/** The x at which the squares begin, and that at which they end. */
	left: number;
	right: number;
	/** Where the text at the end of a row ends; the addition (`more`) stands behind it. */
	end: number;
	/** Half the width of a square. */
	half: number;
	step: number;
	columns: readonly { x: number; text: string; label: string; href: string }[];
	rows: readonly {
		y: number;
		height: number;
		lines: readonly string[];
		group?: string | undefined;
		row: GridRow;
		cells: readonly { x: number; y: number; cell: GridCell }[];
		bars: readonly { x: number; width: number; share: GridShare }[];
	}[];
	legend: { top: number; places: readonly { x: number; y: number }[] };
}

const labelWidth = 216;
const endWidth = 184;
const stepMost = 27;
const stepLeast = 15;
const sharesWidth = 640;
const rowHeight = 24;
const groupHeight = 38;
const linesHeight = 16;
/** Rotation of the column heads, in degrees. */
export const turn = -55;
const headMost = 158;
const legendLeast = 264;
const legendHeight = 12;

/** Positions of everything, in pixels. Without columns or rows, only the key. */
export function layoutStateGrid({ columns, rows, legend }: StateGridInput, widthMost = 1240): StateGridLayout {
	const isShared = rows.some(({ shares }) => shares !== undefined);
	const step = Math.floor(
		Math.min(stepMost, Math.max(stepLeast, (widthMost - labelWidth - endWidth) / Math.max(1, columns.length))),
	);
	const half = step >= 20 ? 6.5 : tenth((step - 5) / 2);
	const left = labelWidth;
	const right = left + (isShared ? sharesWidth : columns.length * step);
	const end = Math.ceil(right + 28 + (max(rows, (row) => textWidth(row.end.text, textSizes.total)) ?? 0));
	const more = max(rows, (row) => (row.end.more ? textWidth(row.end.more, textSizes.gap) : 0)) ?? 0;
	const words = max(legend, ({ label, note }) =>
		Math.max(textWidth(label, textSizes.note), textWidth(note, textSizes.gap)),
	);
	const legendWidth = Math.max(legendLeast, Math.ceil(24 + (words ?? 0)));
	const width = Math.max(2 * legendLeast + 40, legendWidth, right + endWidth, Math.ceil(end + 8 + more));
	const heads = columns.map(({ label }) => shortenText(label, headMost, textSizes.head));
	const rise = Math.sin((-turn * Math.PI) / 180);
	const headHeight = isShared
		? 28
		: Math.ceil((max(heads, (text) => textWidth(text, textSizes.head)) ?? 0) * rise + 30);
	let y = headHeight;
	let openGroup: string | undefined;
	const placedRows = rows.map((row) => {
		const opens = row.group !== undefined && row.group !== openGroup;
		openGroup = row.group;
		if (opens) y = tenth(y + groupHeight);
		const lines = wrapText(row.label, labelWidth - 32, textSizes.label, 2);
		const height = Math.max(rowHeight, lines.length * linesHeight + 8);
		const top = y;
		y = tenth(y + height);
		return {
			y: top,
			height,
			lines,
			row,
			...(opens ? { group: row.group } : {}),
			cells: row.cells.map((cell, c) => ({ x: tenth(left + (c + 0.5) * step), y: tenth(top + rowHeight / 2), cell })),
			bars: placeShares(row.shares ?? [], left, right),
		};
	});
	const top = tenth(y + 36);
	const blocks = legend.map(({ note }) => ({
		width: legendWidth,
		height: legendHeight + (note === '' ? 0 : linesHeight),
	}));
	const { places, height } = placeBlocks(blocks, width, top);
	return {
		width,
		height: tenth(top + height + 4),
		headHeight,
		left,
		right,
		end,
		half,
		step,
		columns: isShared
			? []
			: columns.map(({ label, href }, c) => ({ x: tenth(left + (c + 0.5) * step), text: heads[c] ?? '', label, href })),
		rows: placedRows,
		legend: { top, places },
	};
}

/** Bars one after the other, each as long as its share of the row. */
export function placeShares(
	shares: readonly GridShare[],
	left: number,
	right: number,
): StateGridLayout['rows'][number]['bars'] {
	const total = shares.reduce((sum, { count }) => sum + count, 0);
	const x = scaleLinear([0, Math.max(1, total)], [left, right]);
	let before = 0;
	return shares.map((share) => {
		const from = tenth(x(before));
		before += share.count;
		return { x: from, width: tenth(x(before) - from), share };
	});
}
