/** Layout of estimates with their intervals as rows on one scale, or of counts by value as bars on the same scale. */
import { max, min, scaleLinear, scaleLog } from 'd3';
import { formatAmount } from '../wording/grammar.ts';
import { placeBlocks } from './key.ts';
import { tenth, textSizes, textWidth, wrapText } from './text.ts';

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
const plotWidth = 300;
const labelMost = 170;
const entryMost = 140;
const barsHeight = 170;
const lineHeight = 15;
/** Half the side of the largest and of the smallest square. */
const halfMost = 7.5;
const halfLeast = 2.5;

/** Positions of everything, in pixels of the picture. Without estimates there is only the scale. */
export function layoutForest(input: ForestInput): ForestLayout {
	const { groups, classes, heads, none, legend, favours } = input;
	const rows = groups.flatMap((group) => group.rows);
	const isCounted = classes.length > 0;
	const widest = (texts: readonly string[], most: number) =>
		Math.ceil(Math.min(most, max(texts, (text) => textWidth(text, textSizes.label)) ?? 0));
	const labelWidth = isCounted ? 12 : Math.max(60, widest([heads.row, ...rows.map(({ label }) => label)], labelMost));
	const hasEntries = rows.some(({ entry }) => entry !== undefined);
	const entryX = labelWidth + 16;
	const entryWidth = hasEntries ? widest([heads.entry ?? '', ...rows.map(({ entry }) => entry ?? '')], entryMost) : 0;
	const hasN = rows.some(({ n }) => n !== undefined);
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
	const left = isCounted ? 12 : nX + (hasN ? 18 : 4);
	const right = left + plotWidth;
	const textX = right + 16;
	const texts = max(rows, ({ text }) => textWidth(text, textSizes.total)) ?? 0;
	const width = Math.ceil(textX + Math.max(rows.length > 0 ? 100 : 4, texts) + 4);
	const wrapped = {
		row: wrapText(isCounted ? '' : heads.row, labelWidth + 8, textSizes.head, 2),
		entry: hasEntries ? wrapText(heads.entry ?? '', entryWidth + 8, textSizes.head, 2) : [],
		estimate: wrapText(heads.estimate, isCounted ? plotWidth : width - textX, textSizes.head, 3),
	};
	const headHeight = 14 + lineHeight * Math.max(1, ...Object.values(wrapped).map(({ length }) => length));
	const xOf = scaleOf(input);
	const x = (amount: number) => tenth(Math.min(right, Math.max(left, left + xOf(amount) * plotWidth)));
	let y = headHeight;
	const placedGroups: ForestLayout['groups'][number][] = [];
	const placed: PlacedRow[] = [];
	for (const { label, rows: own } of groups) {
		if (label !== undefined) {
			placedGroups.push({ y: y + groupHeight, lines: wrapText(label, left - 12, textSizes.group, 1) });
			y += groupHeight;
		}
		for (const row of own) {
			placed.push(placeRow(row, y, xOf, x, labelWidth, entryWidth));
			y += forestRow;
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
		rows.some((row) => hasLook(row, look, placed)),
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
		heads: wrapped,
		entryX,
		nX,
		hasN,
		left,
		right,
		textX,
		ticks: ticksOf(input, xOf).map((amount) => ({ x: x(amount), label: formatAmount({ value: amount }) })),
		noneX,
		foot,
		favours: sides.map(([text, anchor, side]) => ({
			x: tenth(noneX + side * 24),
			y: favoursY,
			anchor,
			text: wrapText(text, side < 0 ? noneX - 24 : width - noneX - 24, textSizes.note, 1)[0] ?? '',
			arrow: `M${tenth(noneX + side * 5)} ${favoursY - 4}H${tenth(noneX + side * 18)}m${-side * 4} -4l${side * 4} 4l${-side * 4} 4`,
		})),
		groups: placedGroups,
		rows: placed,
		bars: classes.map((one) => {
			const [from, to] = [x(one.start), x(one.end)];
			const height = tenth((one.count / most) * (barsHeight - 24));
			return { ...one, x: from, width: tenth(Math.max(3, to - from - 1)), y: tenth(foot - height), height };
		}),
		key: looks.map((look, i) => ({ look, label: legend[look], ...(blocks.places[i] ?? { x: 0, y: 0 }) })),
	};
}

function hasLook(row: ForestRow, look: ForestLook, placed: readonly PlacedRow[]): boolean {
	if (look === 'computed') return row.isComputed;
	if (look === 'bare') return row.low === undefined;
	if (look === 'doubt') return row.isHollow;
	return placed.some((one) => one.row === row && one.arrows.length > 0);
}

function placeRow(
	row: ForestRow,
	y: number,
	xOf: (amount: number) => number,
	x: (amount: number) => number,
	labelWidth: number,
	entryWidth: number,
): PlacedRow {
	const { low, high } = row;
	const middle = y + forestRow / 2;
	const arrow = (at: number, side: 1 | -1) =>
		`M${tenth(at - side * 5)} ${tenth(middle - 4)}L${at} ${middle}L${tenth(at - side * 5)} ${tenth(middle + 4)}`;
	const ends = low === undefined || high === undefined ? {} : { x1: x(low), x2: x(high) };
	return {
		row,
		y,
		lines: wrapText(row.label, labelWidth + 8, textSizes.label, 1),
		entryLines: row.entry === undefined ? [] : wrapText(row.entry, entryWidth + 8, textSizes.label, 1),
		x: x(row.value),
		half: tenth(Math.max(halfLeast, halfMost * Math.sqrt(row.weight))),
		...ends,
		arrows: [
			...(low !== undefined && xOf(low) < 0 ? [arrow(x(low), -1)] : []),
			...(high !== undefined && xOf(high) > 1 ? [arrow(x(high), 1)] : []),
		],
	};
}

/**
 * The place of an amount on the scale, from 0 to 1. The scale holds all estimates and the null value. An interval that
 * reaches further than three quarters of their span goes on beyond it, so that one wide interval does not press all
 * others together.
 */
function scaleOf({ axis, none, groups, classes }: ForestInput): (amount: number) => number {
	const rows = groups.flatMap((group) => group.rows);
	const place = axis === 'linear' ? (amount: number) => amount : Math.log;
	const middles = [none, ...rows.map(({ value }) => value), ...classes.flatMap(({ start, end }) => [start, end])].map(
		place,
	);
	const ends = rows.flatMap(({ low, high }) =>
		low === undefined || high === undefined ? [] : [place(low), place(high)],
	);
	const [first = 0, last = 0] = [min(middles), max(middles)];
	const reach = 0.75 * (last - first || 1);
	const from = Math.max(first - reach, min([first, ...ends]) ?? first);
	const to = Math.min(last + reach, max([last, ...ends]) ?? last);
	const pad = 0.04 * (to - from || 1);
	const [start, end] = [from - pad, to + pad];
	return (amount) => (place(amount) - start) / (end - start);
}

/** Round numbers on the scale, the null value among them, so far from each other that their words do not touch. */
function ticksOf(input: ForestInput, xOf: (amount: number) => number): readonly number[] {
	const { axis, none } = input;
	const invert = invertOf(input, xOf);
	const [from, to] = [invert(0), invert(1)];
	// Round numbers of the logarithm first. Between them, and on a short scale, those of a linear one.
	const candidates = [
		...(axis === 'logarithmic'
			? scaleLog([from, to], [0, 1])
					.ticks()
					.sort((a, b) => roundness(a) - roundness(b))
			: []),
		...scaleLinear([from, to], [0, 1]).ticks(6),
	];
	const chosen: number[] = [none];
	const reach = (amount: number) => textWidth(formatAmount({ value: amount }), textSizes.tick) / 2 + 5;
	for (const amount of candidates) {
		const at = xOf(amount) * plotWidth;
		if (chosen.every((other) => Math.abs(xOf(other) * plotWidth - at) >= reach(amount) + reach(other)))
			chosen.push(amount);
	}
	return chosen.filter((amount) => xOf(amount) >= 0 && xOf(amount) <= 1).sort((a, b) => a - b);
}

/** The amount at a place of the scale: two places fix it. */
function invertOf({ axis, none }: ForestInput, xOf: (amount: number) => number): (place: number) => number {
	const other = axis === 'linear' ? none + 1 : none * Math.E;
	const [a, b] = [xOf(none), xOf(other)];
	return (place) => {
		const steps = (place - a) / (b - a);
		return axis === 'linear' ? none + steps : none * Math.exp(steps);
	};
}

/** How round a number looks: powers of ten first, then halves and doubles, then others. */
function roundness(amount: number): number {
	const digit = Number(amount.toExponential(0).slice(0, 1));
	const rank = [1, 2, 5].indexOf(digit);
	return rank < 0 ? 3 : rank === 0 ? 0 : 1;
}
