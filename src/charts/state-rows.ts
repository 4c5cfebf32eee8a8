/** Layout of bars of states below each other, each with its label above it. Their numbers stand in them, where there is room. */
import { placeBlocks } from './key.ts';
import { type GridRow, type GridShare, placeShares, type StateGridInput } from './state-grid.ts';
import { lineHeight, textSizes, textWidth, wrapText } from './text.ts';

export interface StateRowsInput extends Pick<StateGridInput, 'legend'> {
	/** Each has its shares. */
	rows: readonly GridRow[];
	/** In pixels. */
	width: number;
}

export interface StateRowsLayout {
	width: number;
	height: number;
	/** The middle of the left edge of each entry of the key. */
	legend: readonly { x: number; y: number }[];
	rows: readonly {
		/** The y of the first line of the label. */
		y: number;
		lines: readonly string[];
		group?: string | undefined;
		groupY: number;
		row: GridRow;
		bars: readonly { x: number; width: number; share: GridShare }[];
		barY: number;
	}[];
}

const barHeight = 16;

/** Positions of everything, in pixels. Without rows, only the key. */
export function layoutStateRows({ legend, rows, width }: StateRowsInput): StateRowsLayout {
	const blocks = legend.map(({ label }) => ({
		width: Math.ceil(22 + textWidth(label, textSizes.note)) - 22,
		height: 2,
	}));
	const placedBlocks = placeBlocks(blocks, width - 40, 10);
	let y = 10 + placedBlocks.height + 14;
	let openGroup: string | undefined;
	const placedRows = rows.map((row) => {
		const opens = row.group !== undefined && row.group !== openGroup;
		openGroup = row.group;
		const groupY = y + 26;
		if (opens) y += 36;
		const lines = wrapText(row.label, width, textSizes.label, 3);
		const first = y + 18;
		const barY = first + (lines.length - 1) * lineHeight + 6;
		y = barY + barHeight + 6;
		return {
			y: first,
			lines,
			groupY,
			...(opens ? { group: row.group } : {}),
			row,
			bars: placeShares(row.shares ?? [], 0, width),
			barY,
		};
	});
	return { width, height: Math.ceil(y + 2), legend: placedBlocks.places, rows: placedRows };
}
