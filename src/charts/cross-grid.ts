/** Layout of a grid of two variables: labels of columns wrap or are turned, so that they never touch; cells hold marks, or numbers on a shade. */

import { max } from 'd3';
import { keyWording, shadeWording } from '../wording/charts.ts';
import { formatShortCount } from '../wording/doubt.ts';
import { amountIn, fitHeads, heightOfHeads, type Lean, markStep, overhangOf } from './cross-heads.ts';
import { placeBlocks } from './key.ts';
import type { FirmTotal, GapKind, MatrixCell, MatrixMark } from './matrix.ts';
import { classesOf, classLabel } from './shade.ts';
import { lineHeight, shortenText, tenth, textSizes, textWidth, wrapText } from './text.ts';

/** A sum, with the address of what it counts and its name for screen readers. */
export interface LinkedTotal extends FirmTotal {
	href?: string | undefined;
	name?: string;
}

export interface CrossColumn {
	label: string;
	href?: string | undefined;
	total: LinkedTotal;
	/** Columns of one group stand together under its name. */
	group?: string;
}

export interface CrossRow {
	label: string;
	href?: string | undefined;
	total: LinkedTotal;
	/** How many wider codes are around this one: its label is indented. */
	depth?: number;
}

export interface CrossGridInput {
	columns: readonly CrossColumn[];
	rows: readonly CrossRow[];
	/** One list for each row, in the order of the columns. */
	cells: readonly (readonly MatrixCell[])[];
	/** All that is drawn: the head of the totals, and their sum. */
	all: FirmTotal & { label: string };
	/** Whether cells hold numbers on a shade, not marks. */
	isCounted: boolean;
	/** What is counted, in words: the head of the key. */
	counted: string;
}

export interface CrossKeyEntry {
	x: number;
	y: number;
	label: string;
	/** The class of a shade, from 1; or what else the key explains. */
	sample: number | 'hollow-shade' | 'hollow-mark' | GapKind;
}

export interface CrossGridLayout {
	width: number;
	height: number;
	/** Where the first column begins, and where the totals of rows end. */
	labelWidth: number;
	columnWidth: number;
	gridWidth: number;
	gridHeight: number;
	/** The foot of the labels of columns; the row of totals follows. */
	headHeight: number;
	/** Where the first row begins. */
	top: number;
	lean: Lean;
	/** The number of all that is drawn. */
	all: string;
	columns: readonly {
		x: number;
		middle: number;
		lines: readonly string[];
		label: string;
		href?: string;
		total: string;
		totalHref?: string | undefined;
		totalName?: string | undefined;
	}[];
	groups: readonly { x: number; width: number; lines: readonly string[] }[];
	rows: readonly {
		y: number;
		height: number;
		indent: number;
		lines: readonly string[];
		label: string;
		href?: string;
		total: string;
		totalHref?: string | undefined;
		totalName?: string | undefined;
	}[];
	cells: readonly {
		x: number;
		y: number;
		width: number;
		height: number;
		cell: MatrixCell;
		/** The number of the cell; empty where marks are drawn. */
		text: string;
		/** The class of its shade, from 1; 0 for an empty cell. */
		shade: number;
		isHollow: boolean;
		marks: readonly { x: number; y: number; mark: MatrixMark }[];
	}[];
	key: { head: string; y: number; entries: readonly CrossKeyEntry[] };
}

const narrowest = 340;
const labelMost = 190;
const labelLeast = 84;
/** Of the width that there is, labels take no more than this. */
const labelShare = 0.34;

const totalsHeight = 30;
const indentStep = 12;

/**
 * Positions of everything, in pixels of the picture. An empty grid has only its heads. `room` is the width that there is:
 * a grid that cannot be so narrow is wider.
 */
export function layoutCrossGrid(input: CrossGridInput, room?: number): CrossGridLayout {
	const { columns, rows, cells, all, isCounted } = input;
	const labelWidth = widthOfLabels(rows, all, room);
	const totalWidth = widthOfTotals(rows, all);
	const { columnWidth, lean, heads } = fitHeads(input, labelWidth, room);
	const groups = groupsOf(columns, labelWidth, columnWidth);
	const groupHeight = groups.length === 0 ? 0 : 12 + lineHeight * (max(groups, ({ lines }) => lines.length) ?? 1);
	const headHeight = Math.ceil(groupHeight + heightOfHeads(heads, lean));
	const perLine = Math.max(1, Math.floor((columnWidth - 10) / markStep));
	const top = headHeight + totalsHeight;
	let y = top;
	const placedRows = rows.map(({ label, href, total, depth = 0 }, r) => {
		const indent = Math.min(depth, 5) * indentStep;
		const lines = wrapText(label, labelWidth - totalWidth - indent - 8, textSizes.label);
		const markLines = isCounted ? 1 : (max(cells[r] ?? [], ({ marks }) => Math.ceil(marks.length / perLine)) ?? 1);
		const height = Math.max(30, lines.length * lineHeight + 14, markLines * markStep + 14);
		const at = y;
		y += height;
		return {
			y: at,
			height,
			indent,
			lines,
			label,
			...(href === undefined ? {} : { href }),
			total: formatShortCount(total.count, total.inDoubt),
			totalHref: total.href,
			totalName: total.name,
		};
	});
	const starts = classesOf(isCounted ? (max(cells.flat(), amountIn) ?? 0) : 0);
	const shadeOf = (count: number) => starts.filter((start) => start <= count).length;
	const gridWidth = tenth(columns.length * columnWidth);
	const overhang = lean === -45 ? overhangOf(heads, columnWidth) : 0;
	const least = room ?? narrowest;
	const width = Math.ceil(Math.max(least, labelWidth + gridWidth + overhang));
	const key = keyOf(input, starts, y + 22, least);
	return {
		width,
		height: Math.ceil(key.bottom),
		labelWidth,
		columnWidth,
		gridWidth,
		gridHeight: y - headHeight,
		headHeight,
		top,
		lean,
		all: formatShortCount(all.count, all.inDoubt),
		columns: columns.map(({ label, href, total }, c) => ({
			x: tenth(labelWidth + c * columnWidth),
			middle: tenth(labelWidth + (c + 0.5) * columnWidth),
			lines: heads[c] ?? [],
			label,
			...(href === undefined ? {} : { href }),
			total: formatShortCount(total.count, total.inDoubt),
			totalHref: total.href,
			totalName: total.name,
		})),
		groups,
		rows: placedRows,
		cells: placedRows.flatMap((row, r) =>
			columns.map((_, c) => {
				const cell = cells[r]?.[c] ?? { marks: [], name: '' };
				const x = tenth(labelWidth + c * columnWidth);
				const count = amountIn(cell);
				return {
					x,
					y: row.y,
					width: columnWidth,
					height: row.height,
					cell,
					text: isCounted && count > 0 ? formatShortCount(count, cell.inDoubt) : '',
					shade: isCounted ? shadeOf(count) : 0,
					isHollow: count > 0 && count === cell.inDoubt,
					marks: isCounted
						? []
						: cell.marks.map((mark, i) => ({
								x: tenth(x + 5 + markStep / 2 + (i % perLine) * markStep),
								y: tenth(row.y + 7 + markStep / 2 + Math.floor(i / perLine) * markStep),
								mark,
							})),
				};
			}),
		),
		key: key.key,
	};
}

function widthOfTotals(rows: readonly CrossRow[], all: FirmTotal): number {
	const texts = [all, ...rows.map(({ total }) => total)].map(({ count, inDoubt }) => formatShortCount(count, inDoubt));
	return Math.ceil((max(texts, (text) => textWidth(text, textSizes.total)) ?? 0) + 22);
}

/** As wide as the longest label, within bounds: on a phone, the first columns must stand beside the labels. */
function widthOfLabels(rows: readonly CrossRow[], all: FirmTotal & { label: string }, room = Infinity): number {
	const longest = max(
		[{ label: all.label, depth: 0 }, ...rows],
		({ label, depth = 0 }) => textWidth(label, textSizes.label) + Math.min(depth, 5) * indentStep,
	);
	return Math.ceil(
		Math.min(labelMost, labelShare * room, Math.max(labelLeast, longest ?? 0)) + 8 + widthOfTotals(rows, all),
	);
}

function groupsOf(columns: readonly CrossColumn[], left: number, columnWidth: number): CrossGridLayout['groups'] {
	const groups: { x: number; width: number; label: string }[] = [];
	for (const [c, { group }] of columns.entries()) {
		if (group === undefined) continue;
		const last = groups.at(-1);
		if (last && last.label === group) last.width = tenth(last.width + columnWidth);
		else
			groups.push({
				x: tenth(left + c * columnWidth),
				width: columnWidth,
				label: group,
			});
	}
	return groups.map(({ x, width, label }) => ({
		x,
		width,
		lines: wrapText(label, width - 12, textSizes['head group']),
	}));
}

/** What the key explains, at the left below the grid, where a narrow screen shows it. */
function keyOf(
	{ cells, isCounted, counted, columns }: CrossGridInput,
	starts: readonly number[],
	y: number,
	room: number,
) {
	const allCells = cells.flat();
	const most = max(allCells, amountIn) ?? 0;
	const samples: { label: string; sample: CrossKeyEntry['sample'] }[] = [];
	if (isCounted && most > 0) {
		samples.push(
			...starts.map((_, i) => ({
				sample: i + 1,
				label: classLabel(starts, i, most),
			})),
		);
		if (allCells.some((cell) => amountIn(cell) > 0 && amountIn(cell) === cell.inDoubt))
			samples.push({ sample: 'hollow-shade', label: shadeWording.allInDoubt });
	}
	if (!isCounted && allCells.some(({ marks }) => marks.some(({ isHollow }) => isHollow)))
		samples.push({ sample: 'hollow-mark', label: keyWording.inDoubt });
	for (const kind of ['none', 'unknown', 'not-applicable'] as const) {
		const empty = allCells.find((cell) => amountIn(cell) === 0 && (cell.gapKind ?? 'none') === kind);
		if (empty && columns.length > 0) samples.push({ sample: kind, label: empty.gap ?? shadeWording.none });
	}
	const blocks = samples.map(({ label }) => ({
		width: Math.ceil(32 + textWidth(label, textSizes.note)) - 28,
		height: 18,
	}));
	const top = isCounted && samples.length > 0 ? y + 24 : y;
	const { places, height } = placeBlocks(blocks, room, top);
	return {
		key: {
			head: isCounted && samples.length > 0 ? shortenText(counted, room, textSizes.head) : '',
			y: y + 8,
			entries: samples.map((entry, i) => ({
				...entry,
				...(places[i] ?? { x: 0, y: top }),
			})),
		},
		bottom: samples.length === 0 ? y - 20 : top + height + 6,
	};
}
