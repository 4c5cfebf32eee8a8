/** Rows of tools and of the moments at which they were used: tools listed at the left, a time axis of named moments at the right. */
import type { Fill } from './symbol.ts';
import { tenth, textWidth, wrapText } from './text.ts';

export interface Tool {
	/** All there is to say. */
	name: string;
	/** The short form beside the shape. */
	text: string;
	href?: string;
	shape: number;
	fill: Fill;
}

export interface Moment {
	name: string;
	href?: string;
	/** What stands beside the mark. */
	text?: string;
	/** A number instead of a mark. */
	count?: number;
}

export interface TimelineColumn {
	label: string;
	href?: string;
	total: number;
	/** No moment, but the absence of one. */
	isAbsent: boolean;
}

export interface TimelineRow {
	label: string;
	href?: string;
	total?: number;
	tools: readonly Tool[];
	/** Why there are no tools. */
	toolsGap?: string;
	/** By column. */
	moments: readonly (readonly Moment[])[];
	/** Why there are no moments. */
	momentsGap?: string;
}

export interface KeyLine {
	label: string;
	entries: readonly { label: string; name: string; href?: string; shape: number; fill: Fill; count: number }[];
}

export interface TimelineInput {
	heads: { tools: string; until: string; after: string };
	columns: readonly TimelineColumn[];
	/** The first column after the end; the line stands before it. */
	afterFrom?: number;
	rows: readonly TimelineRow[];
	legend: readonly KeyLine[];
}

export interface TimelineLayout {
	width: number;
	height: number;
	headHeight: number;
	/** Where the head begins, below the key. */
	top: number;
	legend: readonly { y: number; label: string; entries: readonly { x: number; y: number; width: number; entry: KeyLine['entries'][number] }[] }[];
	columns: readonly { x: number; width: number; lines: readonly string[]; column: TimelineColumn }[];
	/** The line at the end. */
	endX?: number;
	rows: readonly {
		y: number;
		height: number;
		lines: readonly string[];
		row: TimelineRow;
		tools: readonly { x: number; y: number; text: string; tool: Tool }[];
		moments: readonly { x: number; y: number; moment: Moment; isAbsent: boolean }[];
		/** From the first to the last moment. */
		span?: readonly [number, number];
	}[];
}

export const toolsX = 200;
export const momentsX = 640;
export const toolHeight = 19;
const rowPadding = 7;
const markStep = 11;
/** More moments than this in one cell are drawn as a number. */
export const momentsMost = 6;

export function layoutTimeline({ columns, afterFrom, rows, legend }: TimelineInput, width = 1240): TimelineLayout {
	const keyed = layoutLegend(legend, width);
	const columnWidth = tenth((width - momentsX) / Math.max(1, columns.length));
	const heads = columns.map(({ label }) => wrapText(label, columnWidth - 12, 13, 3));
	const headHeight = 22 + Math.max(1, ...heads.map((lines) => lines.length)) * 16 + 22;
	const placedColumns = columns.map((column, c) => ({
		x: tenth(momentsX + c * columnWidth),
		width: columnWidth,
		lines: heads[c] ?? [],
		column,
	}));
	let y = keyed.height + headHeight;
	const placedRows = rows.map((row) => {
		const lines = wrapText(row.label, toolsX - 40, 13, 3);
		const height = 2 * rowPadding + Math.max(lines.length * 16 + 3, Math.max(1, row.tools.length) * toolHeight);
		const middle = y + rowPadding + toolHeight / 2;
		const moments = placedColumns.flatMap(({ x, column: { isAbsent } }, c) => {
			const here = row.moments[c] ?? [];
			const [first] = here;
			if (here.length > momentsMost && first)
				return [{ x: tenth(x + 6), y: middle, moment: { ...first, name: `${here.length} × ${first.name}`, count: here.length }, isAbsent }];
			return here.map((moment, i) => ({ x: tenth(x + 9 + i * markStep), y: middle, moment, isAbsent }));
		});
		const spanned = moments.filter(({ moment, isAbsent }) => !isAbsent && moment.count === undefined).map(({ x }) => x);
		const placed = {
			y,
			height,
			lines,
			row,
			tools: row.tools.map((tool, i) => ({
				x: toolsX + 7,
				y: middle + i * toolHeight,
				text: wrapText(tool.text, momentsX - toolsX - 50, 13, 1)[0] ?? '',
				tool,
			})),
			moments,
			...(spanned.length > 1 ? { span: [Math.min(...spanned), Math.max(...spanned)] as const } : {}),
		};
		y += height;
		return placed;
	});
	const end = afterFrom === undefined ? undefined : placedColumns[afterFrom];
	return {
		width,
		height: Math.ceil(y) + 1,
		headHeight,
		top: keyed.height,
		legend: keyed.lines,
		columns: placedColumns,
		...(end ? { endX: tenth(end.x - 6) } : {}),
		rows: placedRows,
	};
}

/** Entries side by side, on a further line where they do not fit. */
function layoutLegend(legend: readonly KeyLine[], width: number): { height: number; lines: TimelineLayout['legend'] } {
	let y = 14;
	const lines = legend.map(({ label, entries }) => {
		const top = y;
		let x = toolsX;
		const placed = entries.map((entry) => {
			const entryWidth = tenth(20 + textWidth(entry.label, 13) + 8 + textWidth(String(entry.count), 12));
			if (x > toolsX && x + entryWidth > width) {
				x = toolsX;
				y += 22;
			}
			const at = { x, y, width: entryWidth, entry };
			x = tenth(x + entryWidth + 24);
			return at;
		});
		y += 24;
		return { y: top, label, entries: placed };
	});
	return { height: legend.length > 0 ? y + 10 : 0, lines };
}
