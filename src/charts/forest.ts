/** Layout of estimates with their intervals as rows on one scale, or of counts by value as bars on the same scale. */
import { max } from 'd3';
import { formatAmount } from '../wording/grammar.ts';
import { scaleOf, ticksOf } from './forest-scale.ts';
import { placeBlocks } from './key.ts';
import { lineHeight, shortenHead, tenth, textSizes, textWidth, wrapText } from './text.ts';

export interface ForestRow {
	label: string;
	href: string;
	/** What the entry is called, where a study has several. */
	entry?: string | undefined;
	/** The name of the mark. */
	name: string;
	markHref: string;
	value: number;
	low?: number | undefined;
	high?: number | undefined;
	isComputed: boolean;
	/** The estimate in words, which stands at the end of the row. */
	text: string;
	n?: string | undefined;
	/** Its weight, as a share of the greatest: from 0 to 1. */
	weight: number;
	isHollow: boolean;
}

export interface ForestGroup {
	/** Absent without groups. */
	label?: string | undefined;
	rows: readonly ForestRow[];
}

export interface ForestClass {
	/** Where its bar begins and ends on the scale. */
	start: number;
	end: number;
	count: number;
	text: string;
	name: string;
	href?: string | undefined;
}

export interface ForestInput {
	axis: 'linear' | 'logarithmic';
	none: number;
	heads: { row: string; entry?: string | undefined; n: string; estimate: string };
	favours?: { below: string; above: string } | undefined;
	groups: readonly ForestGroup[];
	/** Empty where there are rows. */
	classes: readonly ForestClass[];
	/** Words of the key. */
	legend: Readonly<Record<ForestLook, string>>;
}

export type ForestLook = 'computed' | 'bare' | 'goesOn' | 'doubt';

interface PlacedRow {
	row: ForestRow;
	y: number;
	/** The y of its line. */
	middle: number;
	lines: readonly string[];
	entryLines: readonly string[];
	x: number;
	half: number;
	x1?: number;
	x2?: number;
	/** Heads of arrows where the interval goes on beyond the scale. */
	arrows: readonly string[];
}

export interface ForestLayout {
	width: number;
	height: number;
	headHeight: number;
	heads: { row: readonly string[]; entry: readonly string[]; estimate: readonly string[] };
	entryX: number;
	nX: number;
	hasN: boolean;
	left: number;
	right: number;
	textX: number;
	/** Of a narrow picture, the label of a row stands above its line, with its entry and number. */
	isNarrow: boolean;
	rowHeight: number;
	ticks: readonly { x: number; label: string }[];
	noneX: number;
	foot: number;
	favours: readonly { x: number; y: number; text: string; anchor: 'start' | 'end'; arrow: string }[];
	groups: readonly { y: number; lines: readonly string[] }[];
	rows: readonly PlacedRow[];
	bars: readonly (ForestClass & { x: number; y: number; width: number; height: number })[];
	key: readonly { look: ForestLook; label: string; x: number; y: number }[];
}

export const forestRow = 26;
const groupHeight = 34;
const plotUsual = 300;
/** The height of a row whose words stand above its line. */
const narrowRow = 46;
const labelMost = 170;
const entryMost = 140;
const barsHeight = 170;
/** Half the side of the largest and of the smallest square. */
const halfMost = 7.5;
const halfLeast = 2.5;

/** Positions of everything, in pixels of the picture. Without estimates there is only the scale. `room` bounds the width. */
export function layoutForest(input: ForestInput, room?: number): ForestLayout {
	const isNarrow = room !== undefined;
	const { groups, classes, heads, none, legend, favours } = input;
	const rows = groups.flatMap((group) => group.rows);
	const isCounted = classes.length > 0;
	const widest = (texts: readonly string[], most: number) =>
		Math.ceil(Math.min(most, max(texts, (text) => textWidth(text, textSizes.label)) ?? 0));
	const labelWidth =
		isCounted || isNarrow ? 12 : Math.max(60, widest([heads.row, ...rows.map(({ label }) => label)], labelMost));
	const hasEntries = !isNarrow && rows.some(({ entry }) => entry !== undefined);
	const entryX = labelWidth + 16;
	const entryWidth = hasEntries ? widest([heads.entry ?? '', ...rows.map(({ entry }) => entry ?? '')], entryMost) : 0;
	const hasN = !isNarrow && rows.some(({ n }) => n !== undefined);
	const nWidth = hasN
		? Math.max(
				24,
				widest(
					rows.map(({ n }) => n ?? ''),
					90,
				),
			)
		: 0;
	const nX = entryX + (hasEntries ? entryWidth + 16 : 0) + nWidth;
	const left = isCounted || isNarrow ? 12 : nX + (hasN ? 18 : 4);
	const texts = max(rows, ({ text }) => textWidth(text, textSizes.total)) ?? 0;
	const textsWidth = Math.max(rows.length > 0 && !isNarrow ? 100 : 4, texts) + 4;
	// Where there is a bound, the scale takes what the numbers leave.
	const plotWidth = isNarrow ? Math.max(120, Math.floor(room - left - 16 - textsWidth)) : plotUsual;
	const right = left + plotWidth;
	const textX = right + 16;
	const width = Math.ceil(textX + textsWidth);
	const headLines = {
		row: wrapText(isCounted || isNarrow ? '' : heads.row, labelWidth + 8, textSizes.head, 2),
		entry: hasEntries ? wrapText(heads.entry ?? '', entryWidth + 8, textSizes.head, 2) : [],
		estimate: wrapText(heads.estimate, isCounted ? plotWidth : isNarrow ? width : width - textX, textSizes.head, 3),
	};
	const headHeight =
		(isNarrow && !isCounted ? 8 : 14) +
		lineHeight * Math.max(1, ...Object.values(headLines).map(({ length }) => length));
	const xOf = scaleOf(input);
	const x = (amount: number) => tenth(Math.min(right, Math.max(left, left + xOf(amount) * plotWidth)));
	let y = headHeight;
	const placedGroups: ForestLayout['groups'][number][] = [];
	const placedRows: PlacedRow[] = [];
	for (const { label, rows: own } of groups) {
		if (label !== undefined) {
			placedGroups.push({
				y: y + groupHeight,
				lines: [shortenHead(label, isNarrow ? width : left - 12)],
			});
			y += groupHeight;
		}
		for (const row of own) {
			placedRows.push(
				isNarrow
					? placeRow({ ...row, label: aboveLine(row, heads.n) }, y, xOf, x, width - 8, 0, narrowRow - 13)
					: placeRow(row, y, xOf, x, labelWidth, entryWidth, forestRow / 2),
			);
			y += isNarrow ? narrowRow : forestRow;
		}
	}
	const foot = isCounted ? headHeight + barsHeight : y;
	const most = max(classes, ({ count }) => count) ?? 1;
	const noneX = x(none);
	const sides = favours
		? ([
				[favours.below, 'end', -1],
				[favours.above, 'start', 1],
			] as const)
		: [];
	const favoursY = foot + 40;
	const bottom = favours ? favoursY + 8 : foot + 24;
	const looks = (['computed', 'bare', 'goesOn', 'doubt'] as const).filter((look) =>
		rows.some((row) => hasLook(row, look, placedRows)),
	);
	const blocks = placeBlocks(
		looks.map((look) => ({ width: Math.ceil(36 + textWidth(legend[look], textSizes.note)), height: 16 })),
		width,
		bottom + 18,
	);
	return {
		width,
		height: looks.length > 0 ? bottom + 18 + blocks.height + 4 : bottom,
		headHeight,
		heads: headLines,
		entryX,
		nX,
		hasN,
		left,
		right,
		textX,
		isNarrow,
		rowHeight: isNarrow ? narrowRow : forestRow,
		ticks: ticksOf(input, xOf, plotWidth).map((amount) => ({ x: x(amount), label: formatAmount({ value: amount }) })),
		noneX,
		foot,
		favours: sides.map(([text, anchor, side]) => {
			// Words at both edges, where those beside the line would not fit.
			const from = isNarrow ? (side < 0 ? 14 : width - 14) : tenth(noneX + side * 5);
			return {
				x: isNarrow ? (side < 0 ? 20 : width - 20) : tenth(noneX + side * 24),
				y: favoursY,
				anchor: isNarrow ? (side < 0 ? ('start' as const) : ('end' as const)) : anchor,
				text:
					wrapText(
						text,
						isNarrow ? width / 2 - 24 : side < 0 ? noneX - 24 : width - noneX - 24,
						textSizes.note,
						1,
					)[0] ?? '',
				arrow: `M${from} ${favoursY - 4}${isNarrow ? `h${side * 13}` : `H${tenth(noneX + side * 18)}`}m${-side * 4} -4l${side * 4} 4l${-side * 4} 4`,
			};
		}),
		groups: placedGroups,
		rows: placedRows,
		bars: classes.map((one) => {
			const [from, to] = [x(one.start), x(one.end)];
			const height = tenth((one.count / most) * (barsHeight - 24));
			return { ...one, x: from, width: tenth(Math.max(3, to - from - 1)), y: tenth(foot - height), height };
		}),
		key: looks.map((look, i) => ({ look, label: legend[look], ...(blocks.places[i] ?? { x: 0, y: 0 }) })),
	};
}

/** What stands above a line: the label, the entry and the number of people. */
const aboveLine = ({ label, entry, n }: ForestRow, head: string) =>
	[label, ...(entry === undefined ? [] : [entry]), ...(n === undefined ? [] : [`${head} ${n}`])].join(', ');

function hasLook(row: ForestRow, look: ForestLook, rows: readonly PlacedRow[]): boolean {
	if (look === 'computed') return row.isComputed;
	if (look === 'bare') return row.low === undefined;
	if (look === 'doubt') return row.isHollow;
	return rows.some((one) => one.row.name === row.name && one.arrows.length > 0);
}

function placeRow(
	row: ForestRow,
	y: number,
	xOf: (amount: number) => number,
	x: (amount: number) => number,
	labelWidth: number,
	entryWidth: number,
	middleAt: number,
): PlacedRow {
	const { low, high } = row;
	const middle = y + middleAt;
	const arrow = (at: number, side: 1 | -1) =>
		`M${tenth(at - side * 5)} ${tenth(middle - 4)}L${at} ${middle}L${tenth(at - side * 5)} ${tenth(middle + 4)}`;
	const ends = low === undefined || high === undefined ? {} : { x1: x(low), x2: x(high) };
	return {
		row,
		y,
		middle,
		lines: wrapText(row.label, labelWidth + 8, textSizes.label, 1),
		entryLines:
			row.entry === undefined || entryWidth === 0 ? [] : wrapText(row.entry, entryWidth + 8, textSizes.label, 1),
		x: x(row.value),
		half: tenth(Math.max(halfLeast, halfMost * Math.sqrt(row.weight))),
		...ends,
		arrows: [
			...(low !== undefined && xOf(low) < 0 ? [arrow(x(low), -1)] : []),
			...(high !== undefined && xOf(high) > 1 ? [arrow(x(high), 1)] : []),
		],
	};
}
