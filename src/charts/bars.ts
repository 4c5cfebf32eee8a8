/** Layout of bars below each other, perhaps in several panels side by side. Numbers stand before the bars, where a narrow screen shows them. */

import { max, scaleLinear } from 'd3';
import { formatShortCount } from '../wording/doubt.ts';
import type { FirmTotal } from './matrix.ts';
import { lineHeight, tenth, textSizes, textWidth, wrapText } from './text.ts';

export interface CountBar {
	count: number;
	/** How many of them are in doubt: the end of the bar is hollow. */
	inDoubt: number;
	/** What it says to those who do not see it: "Rooftop: 2 papers". */
	name: string;
	href?: string | undefined;
}

export interface BarRow {
	label: string;
	href?: string | undefined;
	/** How many wider codes are around this one: its label is indented. */
	depth: number;
	/** Whether it says why there is no value: its bars are pale. */
	isState: boolean;
	total: CountBar;
	/** One for each panel; without panels, only one. */
	bars: readonly CountBar[];
}

export interface BarPanel {
	label: string;
	href?: string | undefined;
	total: FirmTotal;
}

export interface BarsInput {
	rows: readonly BarRow[];
	panels: readonly BarPanel[];
	/** A link to what is not drawn, below the bars. */
	more?: { label: string; name: string; href: string };
}

export interface PlacedBar {
	bar: CountBar;
	/** The area that takes clicks. */
	x: number;
	y: number;
	width: number;
	height: number;
	/** Where the bar begins, and its top. */
	left: number;
	top: number;
	firm: number;
	doubted: number;
	/** The number of a bar in a panel, at its end; empty without panels, where it stands before the bar. */
	text: string;
	isState: boolean;
}

export interface BarsLayout {
	width: number;
	height: number;
	/** Where numbers end. */
	numbers: number;
	headHeight: number;
	panels: readonly { x: number; lines: readonly string[]; label: string; href?: string | undefined; total: string }[];
	/** Where the lines stand from which bars begin. */
	lines: readonly number[];
	rows: readonly {
		y: number;
		height: number;
		indent: number;
		lines: readonly string[];
		label: string;
		href?: string | undefined;
		total: string;
		bars: readonly PlacedBar[];
	}[];
	foot: number;
	/** The y of the key of hollow ends; absent where nothing is in doubt. */
	keyY?: number;
}

export const barHeight = 16;
const rowLeast = 27;
const labelMost = 180;
const labelLeast = 60;
const indentStep = 12;
const pageWidth = 1240;
const wholeWidth = 340;
const panelMost = 220;
const panelLeast = 96;
const panelGap = 14;

/** Positions of everything, in pixels of the picture. Without rows there are only heads. `room` bounds the width, but for panels, which have a least width. */
export function layoutBars({ rows, panels, more }: BarsInput, room = pageWidth): BarsLayout {
	const size = textSizes.label;
	const indentOf = (depth: number) => Math.min(depth, 5) * indentStep;
	const longest = max(rows, ({ label, depth }) => textWidth(label, size) + indentOf(depth)) ?? 0;
	const labels = Math.ceil(Math.min(labelMost, 0.45 * room, Math.max(labelLeast, longest)) + 12);
	const totalOf = ({ count, inDoubt }: FirmTotal) => formatShortCount(count, inDoubt);
	const widthOf = (total: FirmTotal) => Math.ceil(textWidth(totalOf(total), textSizes.total));
	const numbers = labels + (max(rows, ({ total }) => widthOf(total)) ?? 0);
	const start = numbers + 10;
	const hasPanels = panels.length > 0;
	const barWidth = Math.min(wholeWidth, room - start);
	const step = hasPanels
		? Math.floor(Math.min(panelMost, Math.max(panelLeast, (room - start) / panels.length)))
		: barWidth;
	const ends = max(rows, ({ bars }) => max(bars, widthOf) ?? 0) ?? 0;
	// In a panel the number stands at the end of its bar, which leaves room for it.
	const lengthMost = hasPanels ? step - panelGap - ends - 6 : barWidth;
	const most = Math.max(1, max(rows, ({ bars }) => max(bars, ({ count }) => count) ?? 0) ?? 0);
	const length = scaleLinear([0, most], [0, Math.max(20, lengthMost)]);
	const heads = panels.map(({ label }) => wrapText(label, step - panelGap, textSizes['head slim']));
	const headHeight = hasPanels ? lineHeight * (1 + (max(heads, (lines) => lines.length) ?? 1)) + 8 : 2;
	let y = headHeight;
	const placedRows = rows.map(({ label, href, depth, isState, total, bars }) => {
		const indent = indentOf(depth);
		const lines = wrapText(label, labels - indent - 8, size);
		const height = Math.max(rowLeast, lines.length * lineHeight + 10);
		const at = y;
		y += height;
		return {
			y: at,
			height,
			indent,
			lines,
			label,
			href,
			total: totalOf(total),
			bars: bars.map((bar, p): PlacedBar => {
				const left = start + p * step;
				const firm = tenth(length(bar.count - bar.inDoubt));
				return {
					bar,
					x: hasPanels ? left : 0,
					y: at,
					width: hasPanels ? step - panelGap : start + barWidth,
					height,
					left,
					top: at + 5,
					firm,
					doubted: tenth(length(bar.count) - firm),
					text: hasPanels && bar.count > 0 ? totalOf(bar) : '',
					isState,
				};
			}),
		};
	});
	const isDoubted = rows.some(({ bars }) => bars.some(({ inDoubt }) => inDoubt > 0));
	const below = y + (more ? 32 : 6);
	return {
		width: start + (hasPanels ? step * panels.length : barWidth),
		height: below + (isDoubted ? 34 : 0),
		numbers,
		headHeight,
		panels: panels.map(({ label, href, total }, p) => ({
			x: start + p * step,
			lines: heads[p] ?? [],
			label,
			href,
			total: totalOf(total),
		})),
		lines: (hasPanels ? panels : [undefined]).map((_, p) => start + p * step - 0.5),
		rows: placedRows,
		foot: y,
		...(isDoubted ? { keyY: below + 12 } : {}),
	};
}
