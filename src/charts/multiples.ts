/**
 * Layout of small multiples with a few parts each. A part has the same scale in every multiple: dots for small numbers,
 * bars for large ones, ladders for codes.
 */
import { scaleLinear, scalePoint } from 'd3';
import { lineHeight, shortenText, tenth, textSizes, textWidth, wrapText } from './text.ts';

/** How a part is drawn in every multiple. The scale of a bar begins at 0, or at `from` where numbers are negative. */
export type PartScale =
	| { kind: 'dots'; hasAnchor: boolean }
	| { kind: 'bar'; from?: number; to: number }
	| { kind: 'ladder'; steps: number };

/** Why there is no value: it is known that there is none, the question does not apply, or nobody knows. */
export type Absence = 'none' | 'not-applicable' | 'unknown';

export interface PartValue {
	/** The full text, such as "Contact: weekly". */
	name: string;
	/** The short form beside the picture. */
	words: string;
	/** A shorter form, used where `words` does not fit. */
	brief?: string;
	/** The number is at least `low` and at most `high`, which is `Infinity` where the end is open. */
	low?: number;
	high?: number;
	/** Indexes of steps on a ladder, from 0. */
	steps?: readonly number[];
	absence?: Absence;
	/** Whether it is in doubt. */
	isHollow?: boolean;
}

export interface Multiple {
	name: string;
	labels: readonly { text: string; href: string }[];
	note?: string;
	parts: readonly PartValue[];
}

export interface KeyEntry {
	value: PartValue;
	count?: number;
	inDoubt?: number;
	href?: string;
}

/** The explanation of one part: how its values look, and how many multiples have each. */
export interface KeyColumn {
	label: string;
	href: string;
	hint: string;
	scale: PartScale;
	entries: readonly KeyEntry[];
}

export interface MultiplesInput {
	legend: { label: string; columns: readonly KeyColumn[] };
	multiples: readonly Multiple[];
}

export interface PartLayout {
	/** Each dot is filled from the left up to `share` (0–1) of its width. */
	dots: readonly { x: number; r: number; of: 'anchor' | 'sure' | 'perhaps'; share: number }[];
	bars: readonly { x: number; width: number; of: 'sure' | 'perhaps' }[];
	/** The x of each tick on the line under a bar or through a ladder. */
	ticks: readonly number[];
	/** The x of each chosen step on the ladder. */
	places: readonly number[];
	/** The x from which a number continues beyond what is drawn. */
	opensAt?: number;
	absence?: Absence;
	isHollow?: boolean;
}

export interface MultiplesLayout {
	width: number;
	height: number;
	keyHeight: number;
	legend: readonly string[];
	/** Position of the key's explanation of hollow marks; absent where there are none. */
	doubtKey?: { x: number; y: number };
	columns: readonly {
		x: number;
		y: number;
		width: number;
		lines: readonly string[];
		hints: readonly string[];
		column: KeyColumn;
		entries: readonly { y: number; entry: KeyEntry; lines: readonly string[]; part: PartLayout }[];
	}[];
	multiples: readonly {
		x: number;
		y: number;
		width: number;
		height: number;
		multiple: Multiple;
		labels: readonly { y: number; lines: readonly string[]; href: string }[];
		notes: { y: number; lines: readonly string[] };
		parts: readonly { y: number; value: PartValue; words: string; part: PartLayout }[];
	}[];
}

/** Width of the picture of a part, in pixels; its words begin at `wordsAt`. */
export const partWidth = 88;
export const wordsAt = partWidth + 8;
/** A bar leaves room for the sign that its number continues. */
const barWidth = partWidth - 8;
/** A larger number than this has a sign that it continues, in place of further dots. */
export const dotsMost = 10;
/** The narrowest multiple, and the narrowest column of the key, in pixels. */
const multipleLeast = 230;
const columnLeast = 280;
const gutter = 16;
const stepHeight = 21;
const size = { label: textSizes.group, words: textSizes['part-words'] };

/** Positions within one part, in its own coordinates: x from 0 to `partWidth`, y around 0. */
export function layoutPart(scale: PartScale, value: PartValue): PartLayout {
	const part = layoutFirmPart(scale, value);
	return value.isHollow ? { ...part, isHollow: true } : part;
}

function layoutFirmPart(scale: PartScale, { low, high, steps, absence }: PartValue): PartLayout {
	const nothing: PartLayout = { dots: [], bars: [], ticks: [], places: [] };
	if (scale.kind === 'ladder') {
		const place = scalePoint<number>()
			.domain(Array.from({ length: scale.steps }, (_, i) => i))
			.range([6, partWidth - 6]);
		const at = (step: number) => tenth(place(step) ?? partWidth / 2);
		if (!steps?.length) return { ...nothing, ...(absence ? { absence } : {}) };
		return { ...nothing, ticks: place.domain().map(at), places: steps.map(at) };
	}
	if (low === undefined || high === undefined) return { ...nothing, ...(absence ? { absence } : {}) };
	if (scale.kind === 'dots') return { ...nothing, ...layoutDots(low, high, scale.hasAnchor) };
	const { from: least = 0 } = scale;
	const x = scaleLinear([least, scale.to || (least < 0 ? 0 : 1)], [0, barWidth]).clamp(true);
	const [zero, from, to] = [tenth(x(0)), tenth(x(low)), tenth(x(Math.min(high, scale.to)))];
	// A bar goes from zero to the end of the number that is nearer to it.
	const sure =
		low >= 0
			? { x: zero, width: Math.max(low > 0 ? 1.5 : 0, tenth(from - zero)) }
			: { x: Math.min(to, zero), width: tenth(Math.max(0, zero - to)) };
	return {
		...nothing,
		ticks: least < 0 ? [0, zero, barWidth] : [0, barWidth],
		bars: [
			{ ...sure, of: 'sure' as const },
			{ x: from, width: tenth(to - from), of: 'perhaps' as const },
		].filter(({ width }) => width > 0),
		...(high > scale.to ? { opensAt: barWidth + 3 } : {}),
	};
}

function layoutDots(low: number, high: number, hasAnchor: boolean): Pick<PartLayout, 'dots' | 'opensAt'> {
	const start = hasAnchor ? 16.5 : 4;
	const step = 7;
	const share = (amount: number, i: number) => tenth(Math.min(1, Math.max(0, amount - i)));
	const places = Array.from({ length: dotsMost }, (_, i) => ({
		x: tenth(start + i * step),
		sure: share(low, i),
		perhaps: share(high, i),
	}));
	const dots = places.filter(({ sure, perhaps }) => sure > 0 || (perhaps > 0 && high !== Number.POSITIVE_INFINITY));
	const end = dots.at(-1)?.x ?? start - step;
	return {
		dots: [
			...(hasAnchor ? [{ x: 6, r: 5.5, of: 'anchor' as const, share: 1 }] : []),
			...dots.flatMap(({ x, sure, perhaps }) => [
				...(perhaps > sure && high !== Number.POSITIVE_INFINITY
					? [{ x, r: 2.4, of: 'perhaps' as const, share: 1 }]
					: []),
				...(sure > 0 ? [{ x, r: 2.8, of: 'sure' as const, share: sure }] : []),
			]),
		],
		...(high > dotsMost ? { opensAt: tenth(end + 5) } : {}),
	};
}

/** Positions of the key and of every multiple, in pixels. Without multiples, only the key. */
export function layoutMultiples({ legend, multiples }: MultiplesInput, width = 1240): MultiplesLayout {
	const legendLines = wrapText(legend.label, width, size.words, 4);
	const isDoubted = multiples.some(({ parts }) => parts.some(({ isHollow, absence }) => isHollow && !absence));
	const lastLine = textWidth(legendLines.at(-1) ?? '', size.words);
	// The key of hollow marks stands behind the words, or below them.
	const isBehind = lastLine + 110 <= width;
	const doubtAt = isBehind
		? { x: Math.ceil(lastLine) + 28, y: lineHeight * legendLines.length - 8 }
		: { x: 6, y: lineHeight * legendLines.length + 8 };
	const keyTop = Math.max(24, (isDoubted && !isBehind ? lineHeight : 0) + lineHeight * legendLines.length + 8);
	const columns = layoutKey(legend.columns, width, keyTop);
	const keyHeight =
		Math.max(
			0,
			...columns.map(
				({ y, entries, hints, lines }) => entries.at(-1)?.y ?? y + 20 + (lines.length + hints.length) * lineHeight,
			),
		) + 22;
	const acrossMost = fittingInto(width, multipleLeast, 5);
	const cell = tenth((width - (acrossMost - 1) * gutter) / acrossMost);
	const placedMultiples: MultiplesLayout['multiples'][number][] = [];
	let y = keyHeight;
	for (let first = 0; first < multiples.length; first += acrossMost) {
		const band = multiples.slice(first, first + acrossMost).map((multiple) => ({
			multiple,
			labels: multiple.labels.map(({ text, href }) => ({ lines: wrapText(text, cell - 4, size.label, 2), href })),
			notes: multiple.note ? wrapText(multiple.note, cell - 4, size.words, 2) : [],
		}));
		const headHeight = Math.max(
			...band.map(({ labels, notes }) => (labels.flatMap(({ lines }) => lines).length + notes.length) * lineHeight),
		);
		const partsAt = y + 10 + headHeight + 15;
		const parts = Math.max(0, ...band.map(({ multiple }) => multiple.parts.length));
		const height = partsAt + (parts - 1) * stepHeight + 18 - y;
		for (const [c, { multiple, labels, notes }] of band.entries()) {
			let lineY = y + 20;
			const placedLabels = labels.map(({ lines, href }) => {
				const at = lineY;
				lineY += lines.length * lineHeight;
				return { y: at, lines, href };
			});
			placedMultiples.push({
				x: tenth(c * (cell + gutter)),
				y,
				width: cell,
				height,
				multiple,
				labels: placedLabels,
				notes: { y: lineY, lines: notes },
				parts: multiple.parts.map((value, p) => ({
					y: partsAt + p * stepHeight,
					value,
					words: fitting(value, cell - wordsAt),
					part: layoutPart(legend.columns[p]?.scale ?? { kind: 'dots', hasAnchor: false }, value),
				})),
			});
		}
		y += height + 8;
	}
	const doubtKey = isDoubted ? { doubtKey: doubtAt } : {};
	return {
		width,
		height: Math.ceil(y),
		keyHeight,
		legend: legendLines,
		...doubtKey,
		columns,
		multiples: placedMultiples,
	};
}

/** How many columns of at least this width stand side by side: at least one, at most `most`. */
function fittingInto(width: number, least: number, most: number): number {
	return Math.max(1, Math.min(most, Math.floor((width + gutter) / (least + gutter))));
}

/** The words of a value, or its shorter form where they are too wide; cut where that is too wide as well. */
function fitting({ words, brief }: PartValue, width: number): string {
	return shortenText(brief !== undefined && textWidth(words, size.words) > width ? brief : words, width, size.words);
}

/** Columns of the key, four side by side, so that their words have room. */
function layoutKey(columns: readonly KeyColumn[], width: number, top: number): MultiplesLayout['columns'] {
	const across = fittingInto(width, columnLeast, 4);
	const cell = tenth((width - (across - 1) * gutter) / across);
	const placedColumns: MultiplesLayout['columns'][number][] = [];
	let y = top;
	for (let first = 0; first < columns.length; first += across) {
		const band = columns.slice(first, first + across).map((column) => ({
			column,
			lines: wrapText(column.label, cell - 4, size.label, 2),
			hints: wrapText(column.hint, cell - 12, size.words, 2),
		}));
		const headHeight = Math.max(...band.map(({ lines, hints }) => (lines.length + hints.length) * lineHeight));
		for (const [c, { column, lines, hints }] of band.entries())
			placedColumns.push({
				x: tenth(c * (cell + gutter)),
				y,
				width: cell,
				lines,
				hints,
				column,
				entries: column.entries.map((entry, i) => ({
					y: y + headHeight + 28 + i * stepHeight,
					entry,
					lines: wrapText(entry.value.words, cell - wordsAt - 34, size.words, 1),
					part: layoutPart(column.scale, entry.value),
				})),
			});
		y += headHeight + 28 + Math.max(0, ...band.map(({ column }) => column.entries.length)) * stepHeight + 12;
	}
	return placedColumns;
}
