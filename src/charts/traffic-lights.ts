/** Layout of a table of judgements, studies by domains, and of the shares of judgements in each domain below it. */

import { max } from 'd3';
import type { Tone } from '../schema/variable.ts';
import { fitHeads, heightOfHeads, type Lean, overhangOf } from './cross-heads.ts';
import { placeBlocks } from './key.ts';
import { tenth, textSizes, textWidth, wrapText } from './text.ts';

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
	headHeight: number;
	columns: readonly { x: number; middle: number; lines: readonly string[]; label: string; href: string }[];
	rows: readonly {
		y: number;
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
const barWidth = 300;
const overallGap = 10;

/** Positions of everything, in pixels of the picture. Without studies there are only heads. */
export function layoutTrafficLights({ domains, rows, bars, total, legend }: TrafficLightsInput): TrafficLightsLayout {
	const longest = max(rows, ({ label }) => textWidth(label, textSizes.label)) ?? 0;
	const labelWidth = Math.ceil(Math.min(labelMost, Math.max(labelLeast, longest)) + 12);
	const none = { count: 0, inDoubt: 0 };
	const { columnWidth, lean, heads } = fitHeads(
		{ columns: domains.map(({ label }) => ({ label, total: none })), cells: [], isCounted: true },
		labelWidth,
	);
	const overallAt = domains.findIndex(({ isOverall }) => isOverall);
	const xOf = (c: number) => tenth(labelWidth + c * columnWidth + (overallAt >= 0 && c >= overallAt ? overallGap : 0));
	const hasRows = rows.length > 0;
	const headHeight = hasRows ? Math.ceil(heightOfHeads(heads, lean)) : 0;
	const right = xOf(domains.length);
	const foot = headHeight + rows.length * lightRow;
	const blocks = legend.map(({ label }) => ({
		width: Math.ceil(28 + textWidth(label, textSizes.note)) - 18,
		height: 22,
	}));
	const keys = placeBlocks(blocks, legendWidth, foot + (hasRows ? 18 : 4));
	const sharesY = keys.height + foot + (hasRows ? 18 : 4) + 34;
	const top = sharesY + 26;
	const barHeads = domains.map(({ label }) => wrapText(label, barLabels - 10, textSizes['head slim'], 2));
	const step = barHeads.some((lines) => lines.length > 1) ? 37 : 30;
	const placedBars = domains.map(({ label, href }, d) => {
		let x = barLabels;
		return {
			y: top + d * step + (d === overallAt && d > 0 ? overallGap : 0),
			lines: barHeads[d] ?? [],
			label,
			href,
			parts: (bars[d] ?? []).map((part) => {
				const width = total === 0 ? 0 : tenth((barWidth * part.count) / total);
				const at = x;
				x = tenth(x + width);
				const sign = part.look?.sign ?? '·';
				// The number stands first: behind the sign for some concerns it would look negative.
				const words = [`${part.text} ${sign}`, sign].find((one) => textWidth(one, textSizes['on-tone']) + 6 <= width);
				return { ...part, x: at, width, words: words ?? '' };
			}),
		};
	});
	const barsFoot = top + domains.length * step + (overallAt > 0 ? overallGap : 0);
	const overhang = hasRows && lean === -45 ? overhangOf(heads, columnWidth) : 0;
	return {
		width: Math.ceil(Math.max(hasRows ? right + overhang : 0, barLabels + barWidth + 24)),
		height: barsFoot + 24,
		lean,
		columnWidth,
		headHeight,
		columns: hasRows
			? domains.map(({ label, href }, c) => ({
					x: xOf(c),
					middle: tenth(xOf(c) + columnWidth / 2),
					lines: heads[c] ?? [],
					label,
					href,
				}))
			: [],
		rows: rows.map(({ label, href, cells }, r) => ({
			y: headHeight + r * lightRow,
			lines: wrapText(label, labelWidth - 10, textSizes.label, 1),
			label,
			href,
			cells: cells.map((cell, c) => ({ ...cell, x: xOf(c), middle: tenth(xOf(c) + columnWidth / 2) })),
		})),
		right,
		foot,
		...(overallAt > 0 && hasRows ? { overallX: tenth(xOf(overallAt) - overallGap / 2) } : {}),
		legend: legend.map((entry, i) => ({ ...entry, ...(keys.places[i] ?? { x: 0, y: foot }) })),
		shares: {
			y: sharesY,
			left: barLabels,
			width: barWidth,
			ticks: [0, 25, 50, 75, 100].map((percent) => ({ x: barLabels + (barWidth * percent) / 100, percent })),
		},
		bars: placedBars,
		barsFoot,
	};
}
