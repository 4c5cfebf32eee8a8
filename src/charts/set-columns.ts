/**
 * Layout of two overlapping sets of named things as columns: those that only the first holds, both, and only the second.
 * Braces above span the columns of each set.
 */
import { sum } from 'd3';
import { shortenText, tenth, textWidth } from './text.ts';

export interface SetUnit {
	label: string;
	name: string;
	href: string;
	/** Whether the thing is in doubt: its mark is hollow. */
	isHollow?: boolean;
}

export interface SetColumn {
	label: string;
	units: readonly SetUnit[];
	/** How many more there are than are drawn, as words ("and 12 more"), and where all of them are listed. */
	more?: { label: string; href: string } | undefined;
	isOpen?: boolean;
}

/** A set that spans columns, by the first and the last of them. */
export interface SetSpan {
	label: string;
	from: number;
	to: number;
}

export interface SetColumnsInput {
	columns: readonly SetColumn[];
	spans: readonly SetSpan[];
}

export interface SetColumnsLayout {
	width: number;
	height: number;
	spans: readonly { x: number; y: number; width: number; label: string }[];
	columns: readonly {
		x: number;
		y: number;
		width: number;
		column: SetColumn;
		label: string;
		units: readonly { unit: SetUnit; x: number; y: number; label: string }[];
		moreY: number;
	}[];
}

const line = 25;
const gap = 26;
const [widthLeast, widthMost] = [120, 230];
const spanHeight = 30;

/** Places columns side by side, each as wide as its longest name, and the braces of the sets above them. */
export function layoutSetColumns({ columns, spans }: SetColumnsInput): SetColumnsLayout {
	const widths = columns.map(({ label, units }) =>
		Math.ceil(
			Math.min(
				widthMost,
				Math.max(widthLeast, textWidth(label, 13) + 4, ...units.map((unit) => textWidth(unit.label, 13) + 26)),
			),
		),
	);
	const xs = widths.map((_, i) => sum(widths.slice(0, i)) + i * gap);
	const top = spans.length * spanHeight;
	const placedColumns = columns.map((column, i) => {
		const [x, width] = [xs[i] ?? 0, widths[i] ?? 0];
		const y = top + 18;
		return {
			x,
			y,
			width,
			column,
			label: shortenText(column.label, width, 13),
			units: column.units.map((unit, n) => ({
				unit,
				x: x + 10,
				y: y + 12 + n * line + line / 2,
				label: shortenText(unit.label, width - 24, 13),
			})),
			moreY: y + 12 + column.units.length * line + 16,
		};
	});
	const tallest = Math.max(0, ...columns.map(({ units, more }) => units.length + (more === undefined ? 0 : 1)));
	return {
		width: tenth(sum(widths) + Math.max(0, columns.length - 1) * gap + 2),
		height: top + 34 + tallest * line,
		spans: spans.map(({ label, from, to }, i) => {
			const x = xs[from] ?? 0;
			return { x, y: i * spanHeight + 16, width: (xs[to] ?? 0) + (widths[to] ?? 0) - x, label };
		}),
		columns: placedColumns,
	};
}
