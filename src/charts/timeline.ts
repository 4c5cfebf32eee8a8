/** Layout of rows with tools and the moments at which they were used: tools listed at the left, a time axis of named moments at the right. */

import { markWording } from '../wording/charts.ts';
import { formatShortCount } from '../wording/doubt.ts';
import type { Absence } from './part.ts';
import type { Fill } from './symbol.ts';
import { shortenText, tenth, textSizes, textWidth, wrapText } from './text.ts';

export interface Tool {
	/** The full text. */
	name: string;
	/** The short form beside the shape. */
	text: string;
	href?: string;
	/** One look for each kind and standing that it has. */
	looks: readonly MarkLook[];
}

export interface MarkLook {
	shape: number;
	fill: Fill;
}

export interface Moment {
	name: string;
	href?: string;
	/** The text beside the mark. */
	text?: string;
	/** A number to show in place of a mark. */
	count?: number;
	inDoubt?: number;
	/** Whether it is in doubt. */
	isHollow?: boolean;
}

export interface TimelineColumn {
	label: string;
	/** The name of its head for screen readers: "Before: 3, 1 in doubt". */
	name: string;
	href?: string;
	total: number;
	inDoubt?: number;
	/** Whether the column stands for the absence of a moment. */
	isAbsent: boolean;
}

export interface TimelineGap {
	words: string;
	absence: Absence;
}

export interface TimelineRow {
	label: string;
	href?: string;
	total?: number;
	inDoubt?: number;
	tools: readonly Tool[];
	/** Why there are no tools. */
	toolsGap?: TimelineGap;
	/** In the order of the columns. */
	moments: readonly (readonly Moment[])[];
	/** Why there are no moments. */
	momentsGap?: TimelineGap;
}

export interface KeyLine {
	label: string;
	entries: readonly { label: string; name: string; href?: string; look: MarkLook; count: number; inDoubt?: number }[];
}

export interface TimelineInput {
	heads: { tools: string; until: string; after: string };
	columns: readonly TimelineColumn[];
	/** Index of the first column after the end, such as that of a programme; a line stands before it. */
	afterFrom?: number;
	rows: readonly TimelineRow[];
	legend: readonly KeyLine[];
}

export interface TimelineLayout {
	width: number;
	height: number;
	headHeight: number;
	/** The y at which the head begins, below the key. */
	top: number;
	legend: readonly {
		y: number;
		label: string;
		/** `label` is as much of the entry’s own as fits. */
		entries: readonly { x: number; y: number; width: number; label: string; entry: KeyLine['entries'][number] }[];
	}[];
	columns: readonly { x: number; width: number; lines: readonly string[]; column: TimelineColumn }[];
	/** Heads above the columns before the end and those after it. */
	groups: readonly { x: number; width: number; label: string }[];
	/** The x of the line that marks the end. */
	endX?: number;
	/** Position of the key's explanation of hollow marks; absent where there are none. */
	doubtKey?: { x: number; y: number };
	rows: readonly {
		y: number;
		height: number;
		lines: readonly string[];
		row: TimelineRow;
		tools: readonly { x: number; y: number; text: string; tool: Tool }[];
		/** A moment has its text only where that reaches no other mark of the row. */
		moments: readonly { x: number; y: number; text?: string; moment: Moment; isAbsent: boolean }[];
		/** The x of the first and of the last moment. */
		span?: readonly [number, number];
	}[];
}

export const toolsX = 200;
export const momentsX = 640;
export const toolHeight = 19;
export const lookStep = 16;
const rowPadding = 7;
const markStep = 11;
/** From the middle of a mark to its text, and from there to the middle of the next mark. */
const textGap = 8;
/** The widest label of an entry of the key. */
const entryMost = 300;
/** More moments than this in one cell are drawn as a number. */
export const momentsMost = 6;

/** Positions of everything, in pixels. Without rows, only the key and the heads. */
export function layoutTimeline(
	{ heads: names, columns, afterFrom, rows, legend }: TimelineInput,
	width = 1240,
): TimelineLayout {
	const isDoubted = rows.some(({ moments }) => moments.some((here) => here.some(({ isHollow }) => isHollow)));
	const legendLayout = layoutLegend(legend, width, isDoubted);
	// Columns for absences stand apart from the time axis.
	const apart = columns.some(({ isAbsent }) => isAbsent) ? 24 : 0;
	const columnWidth = tenth((width - apart - momentsX) / Math.max(1, columns.length));
	const heads = columns.map(({ label }) => wrapText(label, columnWidth - 12, textSizes.head, 3));
	const headHeight = (afterFrom === undefined ? 0 : 28) + Math.max(1, ...heads.map((lines) => lines.length)) * 16 + 22;
	const placedColumns = columns.map((column, c) => ({
		x: tenth(momentsX + c * columnWidth + (column.isAbsent ? apart : 0)),
		width: columnWidth,
		lines: heads[c] ?? [],
		column,
	}));
	let y = legendLayout.height + headHeight;
	const placedRows = rows.map((row) => {
		const lines = wrapText(row.label, toolsX - 40, textSizes.label, 3);
		const height = 2 * rowPadding + Math.max(lines.length * 16 + 3, Math.max(1, row.tools.length) * toolHeight);
		const middle = y + rowPadding + toolHeight / 2;
		const moments = placedColumns.flatMap(({ x, column: { isAbsent } }, c) => {
			const here = row.moments[c] ?? [];
			const [one] = here;
			if (here.length > momentsMost && one)
				return [
					{
						x: tenth(x + 9),
						y: middle,
						moment: { ...one, name: markWording.several(here.length, one.name), count: here.length },
						isAbsent,
					},
				];
			return here.map((moment, i) => ({ x: tenth(x + 9 + i * markStep), y: middle, moment, isAbsent }));
		});
		const openColumns = placedColumns.filter(
			({ column: { isAbsent } }, c) => !isAbsent && (row.moments[c] ?? []).some(({ count }) => count === undefined),
		);
		const [first, last] = [openColumns[0], openColumns.at(-1)];
		const layout = {
			y,
			height,
			lines,
			row,
			tools: row.tools.map((tool, i) => ({
				x: toolsX + 7,
				y: middle + i * toolHeight,
				text: wrapText(tool.text, momentsX - toolsX - 18 - lookStep * tool.looks.length, textSizes.label, 1)[0] ?? '',
				tool,
			})),
			moments: withTexts(moments, width),
			...(first && last && first !== last ? { span: [tenth(first.x + 9), tenth(last.x + 9)] as const } : {}),
		};
		y += height;
		return layout;
	});
	const end = afterFrom === undefined ? undefined : placedColumns[afterFrom];
	const absent = placedColumns.find(({ column }) => column.isAbsent);
	const axisEnd = absent ? absent.x - apart : width;
	return {
		width,
		height: Math.ceil(y) + 1,
		headHeight,
		top: legendLayout.height,
		legend: legendLayout.lines,
		...(isDoubted ? { doubtKey: { x: toolsX, y: legendLayout.height - 34 } } : {}),
		columns: placedColumns,
		groups: end
			? [
					{ x: momentsX, width: tenth(end.x - momentsX), label: names.until },
					{ x: end.x, width: tenth(axisEnd - end.x), label: names.after },
				].filter(({ width: wide }) => wide > 0)
			: [],
		...(end ? { endX: tenth(end.x - 6) } : {}),
		rows: placedRows,
	};
}

type PlacedMoment = Omit<TimelineLayout['rows'][number]['moments'][number], 'text'>;

function withTexts(moments: readonly PlacedMoment[], width: number): TimelineLayout['rows'][number]['moments'] {
	return moments.map((one, i) => {
		const { text } = one.moment;
		if (text === undefined) return one;
		const next = Math.min(width + textGap, ...moments.slice(i + 1).map(({ x }) => x));
		return one.x + textGap + textWidth(text, textSizes.note) <= next - textGap ? { ...one, text } : one;
	});
}

/** Entries side by side; those that do not fit continue on a further line. */
function layoutLegend(
	legend: readonly KeyLine[],
	width: number,
	isDoubted: boolean,
): { height: number; lines: TimelineLayout['legend'] } {
	let y = 14;
	const lines = legend.map(({ label, entries }) => {
		const top = y;
		let x = toolsX;
		const placedEntries = entries.map((entry) => {
			const words = shortenText(entry.label, entryMost, textSizes.label);
			const entryWidth = tenth(
				20 +
					textWidth(words, textSizes.label) +
					7 +
					textWidth(formatShortCount(entry.count, entry.inDoubt), textSizes.total),
			);
			if (x > toolsX && x + entryWidth > width) {
				x = toolsX;
				y += 22;
			}
			const at = { x, y, width: entryWidth, label: words, entry };
			x = tenth(x + entryWidth + 24);
			return at;
		});
		y += 24;
		return { y: top, label, entries: placedEntries };
	});
	if (isDoubted) y += 24;
	return { height: legend.length > 0 || isDoubted ? y + 10 : 0, lines };
}
