/** How wide the columns of a matrix are, so that no two heads or numbers read as one. */
import { formatShortCount } from '../wording/doubt.ts';
import { tenth, textSizes, textWidth } from './text.ts';

/** From the longest line of a head to the next head. */
export const headGap = 12;

/**
 * The widths of columns that share some room: the same for all, unless a word of a head would come too close to the next
 * head. Then each has at least what its longest word needs, and the rest is shared; where not even that fits, all are the same.
 */
export function columnWidths(columns: readonly { label: string }[], room: number): readonly number[] {
	const same = tenth(room / Math.max(1, columns.length));
	const needs = columns.map(({ label }) => {
		const words = label.split(/\s+/).map((word) => textWidth(word, textSizes['head slim']));
		return Math.ceil(Math.max(0, ...words)) + headGap;
	});
	const rest = room - needs.reduce((sum, need) => sum + need, 0);
	if (needs.every((need) => need <= same) || rest < 0) return columns.map(() => same);
	return needs.map((need) => tenth(need + rest / columns.length));
}

/** From the edge of a column to its number, and from its number to the next column, in pixels. */
const numberRoom = 6 + 4;

/** Whether all these numbers, each with its doubt behind it, fit into a column of this width. */
export const fitsNumbers = (counts: readonly { count: number; inDoubt: number }[], width: number) =>
	counts.every(
		({ count, inDoubt }) => textWidth(formatShortCount(count, inDoubt), textSizes.total) + numberRoom <= width,
	);

/** The lines of a number: its doubt stands behind it, or below it. */
export function numberLines(
	{ count, inDoubt }: { count: number; inDoubt: number },
	isBelow: boolean,
): readonly string[] {
	const text = formatShortCount(count, inDoubt);
	return isBelow ? text.split(' ') : [text];
}
