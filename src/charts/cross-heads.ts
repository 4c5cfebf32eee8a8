/** The labels of a grid's columns, and how wide the columns are: labels wrap where they fit, and are turned where they do not. */

import { max } from 'd3';
import { formatShortCount } from '../wording/doubt.ts';
import type { CrossGridInput } from './cross-grid.ts';
import type { FirmTotal, MatrixCell } from './matrix.ts';
import { lineHeight, tenth, textSizes, textWidth, wrapText } from './text.ts';

/** How the labels of columns stand: over their columns in lines, leaning to the right, or upright, read from below. */
export type Lean = 0 | -45 | -90;

const pageWidth = 1240;
const cellLeast = 44;
/** In a narrow picture a cell is as wide as a finger and two turned lines need. */
const narrowCell = 34;
const cellMost = 150;
export const markStep = 15;
/** The longest turned label, in pixels; a longer one takes a second line. */
const turnedMost = 150;

/** How many things a cell holds. */
export const amountIn = ({ count, marks }: MatrixCell) => count ?? marks.length;

export interface Heads {
	columnWidth: number;
	lean: Lean;
	heads: readonly (readonly string[])[];
}

/**
 * The narrowest columns whose labels stand whole in at most three lines; where the picture would be wider than `room`,
 * labels are turned.
 */
export function fitHeads(
	{ columns, cells, isCounted }: Pick<CrossGridInput, 'columns' | 'cells' | 'isCounted'>,
	labelWidth: number,
	room?: number,
): Heads {
	const isNarrow = room !== undefined;
	const most = ((room ?? pageWidth) - labelWidth) / Math.max(1, columns.length);
	const least = Math.max(
		isNarrow ? narrowCell : cellLeast,
		...columns.map(({ total }) => numberWidth(total)),
		cellNeed(cells, isCounted, isNarrow ? 2 : 3),
	);
	const size = textSizes['head slim'];
	for (let columnWidth = least; columnWidth <= Math.max(least, Math.min(cellMost, most)); columnWidth += 4) {
		const inner = columnWidth - 10;
		const heads = columns.map(({ label }) => wrapText(label, inner, size));
		const isWhole = heads.every((lines, c) => lines.join(' ') === columns[c]?.label.trim().replaceAll(/\s+/g, ' '));
		if (isWhole) return { columnWidth, lean: 0, heads };
	}
	// Labels that lean reach beyond the last column.
	const lean = isNarrow || columns.some(({ group }) => group !== undefined) ? -90 : -45;
	return {
		columnWidth: isNarrow ? Math.max(least, Math.min(cellLeast, Math.floor(most))) : least,
		lean,
		heads: columns.map(({ label }) => wrapText(label, turnedMost, size, 2)),
	};
}

const numberWidth = ({ count, inDoubt }: FirmTotal) =>
	Math.ceil(textWidth(formatShortCount(count, inDoubt), textSizes.total) + 12);

/** The width that the fullest cell asks for: that of its number, or of its marks in some four lines, `leastMarks` beside each other. */
function cellNeed(cells: CrossGridInput['cells'], isCounted: boolean, leastMarks: number): number {
	if (isCounted)
		return max(cells.flat(), (cell) => numberWidth({ count: amountIn(cell), inDoubt: cell.inDoubt ?? 0 })) ?? 0;
	const fullest = max(cells.flat(), ({ marks }) => marks.length) ?? 0;
	return 10 + markStep * Math.max(leastMarks, Math.ceil(fullest / 4));
}

/** The height that the labels take above the grid, in pixels. */
export function heightOfHeads(heads: Heads['heads'], lean: Lean): number {
	if (lean === 0) return Math.max(1, max(heads, (lines) => lines.length) ?? 1) * lineHeight + 12;
	const longest = longestLine(heads);
	return lean === -90 ? longest + 14 : (longest + lineHeight) * Math.SQRT1_2 + 16;
}

/**
 * Where the first line of a label begins, in pixels of the picture; its other lines follow at right angles to it. Lines of
 * a turned label lie on both sides of the middle of their column, and all begin above the grid.
 */
export function placeOfHead(
	{ lean, headHeight }: { lean: Lean; headHeight: number },
	{ x, middle, lines }: { x: number; middle: number; lines: readonly string[] },
): { x: number; y: number } {
	const further = (lines.length - 1) * lineHeight;
	if (lean === 0) return { x: tenth(x + 5), y: headHeight - 8 - further };
	if (lean === -90) return { x: tenth(middle + 4 - further / 2), y: headHeight - 8 };
	return { x: tenth(middle), y: tenth(headHeight - 8 - further * Math.SQRT1_2) };
}

const longestLine = (heads: Heads['heads']) =>
	max(heads.flat(), (line) => textWidth(line, textSizes['head slim'])) ?? 0;

/** How far leaning labels reach beyond the last column. */
export function overhangOf(heads: Heads['heads'], columnWidth: number): number {
	const reach = heads.map((lines, c) => {
		const left = (heads.length - c - 0.5) * columnWidth;
		return (longestLine([lines]) + lineHeight) * Math.SQRT1_2 + 8 - left;
	});
	return Math.ceil(Math.max(0, ...reach));
}
