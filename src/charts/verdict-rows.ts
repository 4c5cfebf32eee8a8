/** Layout of marks in rows: one mark for each thing, in the order given, in as many lines as a row needs. */
import { max } from 'd3';
import { tenth, textWidth, wrapText } from './text.ts';
import type { VerdictSign } from './VerdictMark.tsx';

export interface VerdictUnit {
	sign: VerdictSign;
	name: string;
	href: string;
}

export interface VerdictRow {
	label: string;
	/** The name of the row for screen readers, with its counts. */
	name: string;
	units: readonly VerdictUnit[];
	/** What stands at its end: "9 of 12". */
	total: string;
}

export interface VerdictRowsInput {
	rows: readonly VerdictRow[];
	/** The entries of the key, in the order in which marks stand in a row. */
	legend: readonly { sign: VerdictSign; label: string; count: number }[];
}

export interface VerdictRowsLayout {
	width: number;
	height: number;
	rows: readonly {
		row: VerdictRow;
		y: number;
		height: number;
		lines: readonly string[];
		units: readonly { unit: VerdictUnit; x: number; y: number }[];
	}[];
	legend: readonly { x: number; y: number; entry: VerdictRowsInput['legend'][number] }[];
	/** The x at which totals begin. */
	totalX: number;
}

/** A mark has a target of 24 pixels, which a finger can hit. */
const step = 24;
const perLine = 18;
const labelWidth = 190;
const lineHeight = 17;
const keyHeight = 26;

/** Places the key, the labels and the marks. Without rows only the key has a height. */
export function layoutVerdictRows({ rows, legend }: VerdictRowsInput): VerdictRowsLayout {
	const most = Math.min(perLine, max(rows, ({ units }) => units.length) ?? 0);
	const left = labelWidth + 10;
	const totalX = left + most * step + 10;
	const width = tenth(totalX + Math.max(0, ...rows.map(({ total }) => textWidth(total, 13))) + 2);
	const places = keyPlaces(legend, width);
	let y = (places.at(-1)?.y ?? 0) + keyHeight;
	const placedRows = rows.map((row) => {
		const lines = wrapText(row.label, labelWidth, 13, 2);
		const height = Math.max(lines.length * lineHeight, Math.ceil(row.units.length / perLine) * step) + 7;
		const own = {
			row,
			y,
			height,
			lines,
			units: row.units.map((unit, i) => ({
				unit,
				x: left + (i % perLine) * step + step / 2,
				y: y + 3 + Math.floor(i / perLine) * step + step / 2,
			})),
		};
		y += height;
		return own;
	});
	return { width, height: y + 2, rows: placedRows, legend: places, totalX };
}

function keyPlaces(legend: VerdictRowsInput['legend'], width: number): VerdictRowsLayout['legend'] {
	let [x, y] = [0, 13];
	return legend.map((entry) => {
		const own = 24 + textWidth(`${entry.label} ${entry.count}`, 13) + 22;
		if (x > 0 && x + own > Math.max(width, 320)) [x, y] = [0, y + keyHeight];
		const place = { x: tenth(x), y, entry };
		x += own;
		return place;
	});
}
