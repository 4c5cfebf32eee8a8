/** Layout of a matrix of unit marks: rows by columns. Each cell has one small mark per thing, or a number where the marks do not fit. */

import type { Sign } from '../schema/variable.ts';
import { keyWording } from '../wording/charts.ts';
import { formatShortCount } from '../wording/doubt.ts';
import { capitalise } from '../wording/grammar.ts';
import { columnWidths, fitsNumbers, headGap, numberLines } from './column-widths.ts';
import { marksMost } from './fit-matrix.ts';
import { placeBlocks } from './key.ts';
import { shortenText, tenth, textSizes, textWidth, wrapText } from './text.ts';

export interface MatrixMark {
	name: string;
	href: string;
	sign?: Sign | undefined;
	/** Whether it is in doubt. */
	isHollow?: boolean;
}

/** Why nothing is in a cell: nobody has both, nobody knows, or the question cannot be asked. */
export type GapKind = 'none' | 'unknown' | 'not-applicable';

export interface MatrixCell {
	/** Empty where only `count` is drawn. */
	marks: readonly MatrixMark[];
	/** The number to show where it differs from the number of marks: for example programmes, while each mark is a report. */
	count?: number;
	/** How many of the counted things are in doubt. */
	inDoubt?: number;
	/** The address to which the whole cell leads. */
	href?: string | undefined;
	/** Whether the room around the marks leads there too. */
	isLinked?: boolean;
	/** The name of the cell for screen readers: "Provided × Academic: 4 reports". */
	name: string;
	/** Why the cell is empty, where it is, in words, and as a sign where the chart has one for it. */
	gap?: string;
	gapKind?: GapKind;
}

export interface MatrixColumn {
	label: string;
	href?: string | undefined;
	/** Columns of one group stand together under its name. */
	group?: string;
	/** What the column counts, for a row below the others. */
	total?: FirmTotal & { href?: string | undefined; name: string };
}

export interface FirmTotal {
	count: number;
	inDoubt: number;
}

export interface MatrixInput {
	columns: readonly MatrixColumn[];
	rows: readonly { label: string; href?: string | undefined; total?: FirmTotal; group?: string }[];
	/** One list for each row, in the order of the columns. */
	cells: readonly (readonly MatrixCell[])[];
	/** What all rows together count: the head of the row of totals, and its sum. */
	all?: FirmTotal & { label: string };
	/** What the signs of marks mean, for the key: only those that marks have are explained. */
	signs?: readonly { sign: Sign; label: string }[];
	/** The usual reason for an empty cell: such cells have a short dash, which the key explains. Any other reason is written. */
	usualGap?: string;
}

/** An entry of the key: a mark, or the dash of an empty cell, with what it means. */
export interface MatrixKeyEntry {
	x: number;
	y: number;
	label: string;
	/** Absent for the dash. */
	mark?: Pick<MatrixMark, 'sign' | 'isHollow'>;
}

export interface MatrixLayout {
	width: number;
	height: number;
	columns: readonly { x: number; width: number; lines: readonly string[]; href?: string | undefined }[];
	groups: readonly { x: number; width: number; label: string }[];
	rows: readonly {
		y: number;
		height: number;
		lines: readonly string[];
		href?: string | undefined;
		total?: string;
		group?: string;
	}[];
	cells: readonly {
		x: number;
		y: number;
		width: number;
		height: number;
		cell: MatrixCell;
		/** Positions of the marks; empty where a number is drawn instead. */
		marks: readonly { x: number; y: number; mark: MatrixMark }[];
		/** The lines of the number in place of marks. */
		number?: readonly string[];
		/** What an empty cell shows: a dash, or words, which stand once for neighbours that are empty for the same reason. */
		empty?: 'dash' | { words: string };
	}[];
	headHeight: number;
	/** Whether the heads of columns are read from below, since the columns are narrow. */
	isTurned: boolean;
	/** The row of totals; absent where nothing is summed. */
	totals?: {
		y: number;
		label: string;
		all: string;
		columns: readonly { x: number; lines: readonly string[]; name?: string | undefined; href?: string | undefined }[];
	};
	/** Below the picture: every sign that it has. Empty where nothing needs a word. */
	key: readonly MatrixKeyEntry[];
}

export const labelWidth = 176;
const markStep = 15;
const rowPadding = 9;
const pageWidth = 1240;
const widestColumn = 150;
const narrowestColumn = 74;
const linesHeight = 16;
const totalsHeight = 34;
/** From the picture to the first line of the key. */
const keyGap = 20;
/** From the mark of an entry to its words. */
export const keyIndent = 20;

/** The width of a matrix, in pixels: that of a page, unless its columns would be wider than they need or too narrow for a word. */
function widthFor(columns: number): number {
	return Math.max(Math.min(pageWidth, labelWidth + columns * widestColumn), labelWidth + columns * narrowestColumn);
}

/** The least width of a matrix of so many columns: the heads are turned, and two marks stand side by side. */
export const leastMatrixWidth = (columns: number) => labelWidth + columns * 44;

/** Positions of everything, in pixels of the picture. An empty matrix has only its heads. */
export function layoutMatrix(input: MatrixInput, width = widthFor(input.columns.length)): MatrixLayout {
	const { columns, rows, cells, usualGap } = input;
	const hasGroups = columns.some(({ group }) => group !== undefined);
	const columnWidth = tenth((width - labelWidth) / Math.max(1, columns.length));
	const isTurned = columnWidth < narrowestColumn;
	const widths = isTurned ? columns.map(() => columnWidth) : columnWidths(columns, width - labelWidth);
	const heads = columns.map(({ label }, c) =>
		isTurned ? [label] : wrapText(label, (widths[c] ?? columnWidth) - headGap, textSizes['head slim']),
	);
	const headsHeight = isTurned
		? Math.ceil(Math.max(0, ...columns.map(({ label }) => textWidth(label, textSizes['head slim'])))) + 4
		: Math.max(1, ...heads.map((lines) => lines.length)) * linesHeight;
	const headHeight = (hasGroups ? 24 : 0) + headsHeight + 10;
	const isCounted = cells.flat().some(({ marks, count = 0 }) => marks.length > marksMost || count > marks.length);
	const countsOf = (c: number) => [
		...cells.flatMap((own) => (isCounted && own[c] ? [countOf(own[c])] : [])),
		...(columns[c]?.total && input.all ? [columns[c].total] : []),
	];
	const isBelow = !widths.every((own, c) => fitsNumbers(countsOf(c), own));
	// A total that shows its doubt, such as `8 (3?)`, is as wide as a word, so labels leave room for it.
	const totalTexts = rows.flatMap(({ total }) =>
		total && total.inDoubt > 0 ? [formatShortCount(total.count, total.inDoubt)] : [],
	);
	const totalWidth = Math.ceil(Math.max(0, ...totalTexts.map((text) => textWidth(text, textSizes.total) + 20)));
	const perLines = widths.map((own) => Math.max(1, Math.floor((own - 12) / markStep)));
	let y = headHeight;
	let lastGroup: string | undefined;
	const placedRows = rows.map((row, r) => {
		const lines = wrapText(row.label, labelWidth - Math.max(16, totalWidth), textSizes.label);
		const markLines = isCounted
			? isBelow
				? 2
				: 1
			: Math.max(1, ...(cells[r] ?? []).map(({ marks }, c) => Math.ceil(marks.length / (perLines[c] ?? 1))));
		const height = 2 * rowPadding + Math.max(lines.length * linesHeight, markLines * markStep);
		const opens = row.group !== undefined && row.group !== lastGroup;
		if (opens) y += 26;
		lastGroup = row.group;
		const at = y;
		y += height;
		return {
			y: at,
			height,
			lines,
			href: row.href,
			...(row.total === undefined ? {} : { total: formatShortCount(row.total.count, row.total.inDoubt) }),
			...(opens && row.group ? { group: row.group } : {}),
		};
	});
	let x = labelWidth;
	const placedColumns = columns.map(({ href }, c) => {
		const own = { x: tenth(x), width: widths[c] ?? columnWidth, lines: heads[c] ?? [], href };
		x += own.width;
		return own;
	});
	const totalsY = y;
	if (input.all) y += totalsHeight + (isBelow ? linesHeight : 0);
	const entries = keyEntries(input, isCounted).map((entry) => ({
		...entry,
		label: shortenText(entry.label, width - keyIndent, textSizes.note),
	}));
	const blocks = entries.map(({ label }) => ({
		width: keyIndent + Math.ceil(textWidth(label, textSizes.note)),
		height: 0,
	}));
	const placedBlocks = placeBlocks(blocks, width, y + keyGap);
	return {
		width,
		height: y + (entries.length > 0 ? keyGap + placedBlocks.height + 8 : 1),
		key: entries.map((entry, i) => ({ ...entry, ...(placedBlocks.places[i] ?? { x: 0, y }) })),
		headHeight,
		isTurned,
		...(input.all
			? {
					totals: {
						y: totalsY,
						label: input.all.label,
						all: formatShortCount(input.all.count, input.all.inDoubt),
						columns: columns.map(({ total }, c) => ({
							x: placedColumns[c]?.x ?? 0,
							lines: total ? numberLines(total, isBelow) : [],
							href: total?.href,
							name: total?.name,
						})),
					},
				}
			: {}),
		columns: placedColumns,
		groups: groupsOf(columns, placedColumns),
		rows: placedRows,
		cells: placedRows.flatMap((row, r) =>
			placedColumns.map((column, c) => {
				const cell = cells[r]?.[c] ?? { marks: [], name: '' };
				return {
					x: column.x,
					y: row.y,
					width: column.width,
					height: row.height,
					cell,
					marks: isCounted
						? []
						: cell.marks.map((mark, i) => ({
								x: tenth(column.x + 6 + markStep / 2 + (i % (perLines[c] ?? 1)) * markStep),
								y: tenth(row.y + rowPadding + markStep / 2 + Math.floor(i / (perLines[c] ?? 1)) * markStep),
								mark,
							})),
					...(countOf(cell).count > 0 && (isCounted || cell.marks.length === 0)
						? { number: numberLines(countOf(cell), isBelow) }
						: {}),
					...emptyCell(cells[r] ?? [], c, usualGap),
				};
			}),
		),
	};
}

const countOf = ({ marks, count = marks.length, inDoubt = 0 }: MatrixCell) => ({ count, inDoubt });

/** What an empty cell shows; nothing for a cell that is not empty. */
function emptyCell(
	row: readonly MatrixCell[],
	c: number,
	usualGap: string | undefined,
): Pick<MatrixLayout['cells'][number], 'empty'> {
	const gap = row[c]?.gap;
	if (gap === undefined) return {};
	if (gap === usualGap) return { empty: 'dash' };
	return row[c - 1]?.gap === gap ? {} : { empty: { words: gap } };
}

/** The entries of the key without their places: the signs of the marks in the order given, a mark in doubt, and the dash. */
function keyEntries(
	{ cells, signs = [], usualGap }: MatrixInput,
	isCounted: boolean,
): readonly Omit<MatrixKeyEntry, 'x' | 'y'>[] {
	const all = cells.flat();
	const marks = isCounted ? [] : all.flatMap((cell) => cell.marks);
	const drawnSigns = new Set(marks.map(({ sign }) => sign));
	const hollow = marks.find(({ isHollow }) => isHollow);
	return [
		...signs.filter(({ sign }) => drawnSigns.has(sign)).map(({ sign, label }) => ({ label, mark: { sign } })),
		...(hollow
			? [{ label: keyWording.inDoubt, mark: { ...(hollow.sign ? { sign: hollow.sign } : {}), isHollow: true } }]
			: []),
		...(usualGap !== undefined && all.some(({ gap }) => gap === usualGap) ? [{ label: capitalise(usualGap) }] : []),
	];
}

function groupsOf(
	columns: readonly MatrixColumn[],
	places: readonly { x: number; width: number }[],
): MatrixLayout['groups'] {
	const groups: { x: number; width: number; label: string }[] = [];
	for (const [c, { group }] of columns.entries()) {
		const at = places[c];
		if (group === undefined || !at) continue;
		const last = groups.at(-1);
		if (last && last.label === group) last.width = tenth(last.width + at.width);
		else groups.push({ x: at.x, width: at.width, label: group });
	}
	return groups;
}
