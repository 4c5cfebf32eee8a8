/** Layout of a table of judgements, studies by domains, and of the shares of judgements in each domain below it. */

import { max } from 'd3';
import type { Tone } from '../schema/variable.ts';
import { fitHeads, heightOfHeads, type Lean, overhangOf, placeOfHead } from './cross-heads.ts';
import { placeBlocks } from './key.ts';
import { lineHeight, tenth, textSizes, textWidth, wrapText } from './text.ts';

/** How a judgement is drawn; undefined where there is none. */
export interface JudgementLook {
	tone: Tone;
	/** One or two characters, different for each judgement of a tool. */
	sign: string;
}

export interface LightCell {
	look: JudgementLook | undefined;
	/** "Alder 2015, Missing data: Low risk" */
	name: string;
	href: string;
}

export interface LightPart {
	look: JudgementLook | undefined;
	count: number;
	/** The number as text, with its doubt. */
	text: string;
	name: string;
	href?: string | undefined;
}

export interface TrafficLightsInput {
	domains: readonly { label: string; href: string; isOverall: boolean }[];
	/** Empty where there are too many studies for a row each. */
	rows: readonly { label: string; href: string; cells: readonly LightCell[] }[];
	/** The parts of the bar of each domain, in the order of the judgements. */
	bars: readonly (readonly LightPart[])[];
	/** How many studies a whole bar stands for. */
	total: number;
	/** The head of the bars. */
	shares: string;
	legend: readonly { look: JudgementLook | undefined; label: string }[];
}

export interface TrafficLightsLayout {
	width: number;
	height: number;
	lean: Lean;
	columnWidth: number;
	/** Where the table begins: its heads, and its first row. */
	top: number;
	headFoot: number;
	columns: readonly { x: number; y: number; lines: readonly string[]; label: string; href: string }[];
	rows: readonly {
		/** The top of its signs, and the baseline of its label, which a narrow picture may have above them. */
		y: number;
		labelY: number;
		lines: readonly string[];
		label: string;
		href: string;
		cells: readonly (LightCell & { x: number; middle: number })[];
	}[];
	/** Where the table ends on the right, and where it ends below. */
	right: number;
	foot: number;
	/** The x of the line before the overall judgement; undefined without one. */
	overallX?: number;
	legend: readonly { x: number; y: number; look: JudgementLook | undefined; label: string }[];
	shares: { y: number; left: number; width: number; ticks: readonly { x: number; percent: number }[] };
	bars: readonly {
		y: number;
		labelY: number;
		lines: readonly string[];
		label: string;
		href: string;
		parts: readonly (LightPart & { x: number; width: number; words: string })[];
	}[];
	barsFoot: number;
}

export const lightRow = 27;
export const barThickness = 18;
const labelMost = 150;
const labelLeast = 84;
const legendWidth = 350;
const barLabels = 140;
const barLeast = 300;
const overallGap = 10;
/** By how much entries of the key stand nearer than blocks of other keys. */
const signRoom = 18;
/** A finger hits a sign of this width. */
const targetLeast = 24;
/** A narrow column is no wider than this. */
const targetMost = 44;

/**
 * Positions of everything, in pixels of the picture. Without studies there are only heads. `room` bounds the width: then
 * the shares come first, where they name the domains by the numbers that head the columns of the signs.
 */
export function layoutTrafficLights(input: TrafficLightsInput, room?: number): TrafficLightsLayout {
	const { rows, legend } = input;
	const columns = room === undefined ? wideColumns(input) : narrowColumns(input, room);
	const { headHeight, right, rowHeight } = columns;
	const hasRows = rows.length > 0;
	const above = hasRows ? 18 : 4;
	const tableHeight = headHeight + rows.length * rowHeight;
	const blocks = legend.map(({ label }) => ({
		width: Math.ceil(28 + textWidth(label, textSizes.note)) - signRoom,
		height: 22,
	}));
	const legendTop = room === undefined ? tableHeight + above : 0;
	const keys = placeBlocks(blocks, (room ?? Math.max(legendWidth, right)) - signRoom, legendTop);
	const sharesY = legendTop + keys.height + (room === undefined ? 34 : 26);
	const placedBars = placeBars(input, sharesY + 26, right, room);
	const top = room === undefined ? 0 : placedBars.foot + 44;
	const headFoot = top + headHeight;
	const { middleOf, xOf, overallX } = columns;
	return {
		width: room ?? Math.ceil(Math.max(hasRows ? right + columns.overhang : 0, placedBars.right)),
		height: room === undefined || !hasRows ? placedBars.foot + 24 : headFoot + rows.length * rowHeight + 2,
		lean: columns.lean,
		columnWidth: columns.columnWidth,
		top,
		headFoot,
		columns: hasRows
			? input.domains.map(({ label, href }, c) => {
					const lines = columns.heads[c] ?? [];
					const place = { x: columns.headX(c), middle: middleOf(c), lines };
					return { ...placeOfHead({ lean: columns.lean, headHeight: headFoot }, place), lines, label, href };
				})
			: [],
		rows: rows.map(({ label, href, cells }, r) => {
			const y = headFoot + (r + 1) * rowHeight - lightRow;
			return {
				y,
				labelY: headFoot + r * rowHeight + 18,
				lines: wrapText(label, columns.labelWidth, textSizes.label, 1),
				label,
				href,
				cells: cells.map((cell, c) => ({ ...cell, x: xOf(c), middle: middleOf(c) })),
			};
		}),
		right,
		foot: top + tableHeight,
		...(overallX !== undefined && hasRows ? { overallX } : {}),
		legend: legend.map((entry, i) => ({ ...entry, ...(keys.places[i] ?? { x: 0, y: legendTop }) })),
		shares: {
			y: sharesY,
			left: placedBars.left,
			width: placedBars.right - placedBars.left,
			ticks: [0, 25, 50, 75, 100].map((percent) => ({
				x: tenth(placedBars.left + ((placedBars.right - placedBars.left) * percent) / 100),
				percent,
			})),
		},
		bars: placedBars.bars,
		barsFoot: placedBars.foot,
	};
}

/** The columns of the table, whose last one may be the overall judgement, apart from the others. */
interface Columns {
	labelWidth: number;
	columnWidth: number;
	lean: Lean;
	heads: readonly (readonly string[])[];
	headX(column: number): number;
	xOf(column: number): number;
	middleOf(column: number): number;
	overallX: number | undefined;
	headHeight: number;
	rowHeight: number;
	right: number;
	overhang: number;
}

function placesOf({ domains }: TrafficLightsInput, left: number, columnWidth: number) {
	const overallAt = domains.findIndex(({ isOverall }) => isOverall);
	const xOf = (c: number) => tenth(left + c * columnWidth + (overallAt > 0 && c >= overallAt ? overallGap : 0));
	return {
		xOf,
		middleOf: (c: number) => tenth(xOf(c) + columnWidth / 2),
		overallX: overallAt > 0 ? tenth(xOf(overallAt) - overallGap / 2) : undefined,
		right: xOf(domains.length),
	};
}

function wideColumns(input: TrafficLightsInput): Columns {
	const { domains, rows } = input;
	const longest = max(rows, ({ label }) => textWidth(label, textSizes.label)) ?? 0;
	const left = Math.ceil(Math.min(labelMost, Math.max(labelLeast, longest)) + 12);
	const none = { count: 0, inDoubt: 0 };
	const { columnWidth, lean, heads } = fitHeads(
		{ columns: domains.map(({ label }) => ({ label, total: none })), cells: [], isCounted: true },
		left,
	);
	const places = placesOf(input, left, columnWidth);
	const hasRows = rows.length > 0;
	return {
		...places,
		labelWidth: left - 10,
		columnWidth,
		lean,
		heads,
		headX: places.xOf,
		headHeight: hasRows ? Math.ceil(heightOfHeads(heads, lean)) : 0,
		rowHeight: lightRow,
		overhang: hasRows && lean === -45 ? overhangOf(heads, columnWidth) : 0,
	};
}

/** Columns headed by numbers. The label of a row stands above its signs where both do not fit side by side. */
function narrowColumns(input: TrafficLightsInput, room: number): Columns {
	const { domains, rows } = input;
	const longest = max(rows, ({ label }) => textWidth(label, textSizes.label)) ?? 0;
	const labels = Math.ceil(Math.min(labelMost, Math.max(labelLeast, longest)) + 12);
	const count = Math.max(1, domains.length);
	const most = Math.min(labels, Math.floor(room - overallGap - count * targetLeast));
	const isBeside = most >= labelLeast + 12;
	const left = isBeside ? most : 0;
	const columnWidth = Math.max(targetLeast, Math.min(targetMost, Math.floor((room - left - overallGap) / count)));
	const places = placesOf(input, left, columnWidth);
	const heads = domains.map((_, c) => [String(c + 1)]);
	return {
		...places,
		labelWidth: isBeside ? left - 10 : room,
		columnWidth,
		lean: 0,
		heads,
		headX: (c) => tenth(places.middleOf(c) - 5 - textWidth(heads[c]?.[0] ?? '', textSizes['head slim']) / 2),
		headHeight: rows.length > 0 ? heightOfHeads(heads, 0) : 0,
		rowHeight: isBeside ? lightRow : lightRow + lineHeight + 4,
		overhang: 0,
	};
}

/** The bars: their labels beside them, or above them and with their numbers where the picture is narrow. */
function placeBars(
	{ domains, bars, total }: TrafficLightsInput,
	top: number,
	tableRight: number,
	room: number | undefined,
): { bars: TrafficLightsLayout['bars']; left: number; right: number; foot: number } {
	const isNarrow = room !== undefined;
	const left = isNarrow ? 0 : barLabels;
	const right = isNarrow ? room : Math.max(barLabels + barLeast, tableRight);
	const heads = domains.map(({ label }, d) =>
		isNarrow
			? wrapText(`${d + 1} ${label}`, room, textSizes['head slim'], 1)
			: wrapText(label, barLabels - 10, textSizes['head slim'], 2),
	);
	const overallAt = domains.findIndex(({ isOverall }) => isOverall);
	const step = isNarrow ? 52 : heads.some((lines) => lines.length > 1) ? 37 : 30;
	const placedBars = domains.map(({ label, href }, d) => {
		const lines = heads[d] ?? [];
		const y = top + d * step + (d === overallAt && d > 0 ? overallGap : 0) + (isNarrow ? 16 : 0);
		let x = left;
		return {
			y,
			labelY: isNarrow ? y - 8 : lines.length > 1 ? y + 6 : y + 13,
			lines,
			label,
			href,
			parts: (bars[d] ?? []).map((part) => {
				const width = total === 0 ? 0 : tenth(((right - left) * part.count) / total);
				const at = x;
				x = tenth(x + width);
				const sign = part.look?.sign ?? '·';
				// The number stands first: behind the sign for some concerns it would look negative.
				const words = [`${part.text} ${sign}`, sign].find((one) => textWidth(one, textSizes['on-tone']) + 6 <= width);
				return { ...part, x: at, width, words: words ?? '' };
			}),
		};
	});
	return {
		bars: placedBars,
		left,
		right,
		foot: top + domains.length * step + (overallAt > 0 ? overallGap : 0),
	};
}
