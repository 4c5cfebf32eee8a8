/** Layout of small multiples with a few parts each, and of their key. A part has the same scale in every multiple. */
import { layoutPart, type PartLayout, type PartScale, type PartValue, partWidth } from './part.ts';
import { lineHeight, shortenText, tenth, textSizes, textWidth, wrapText } from './text.ts';

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

/** Where the words of a part begin, in pixels from the left of its picture. */
export const wordsAt = partWidth + 8;
/** The narrowest multiple, and the narrowest column of the key, in pixels. */
const multipleLeast = 230;
const columnLeast = 280;
const gutter = 16;
const stepHeight = 21;
const size = { label: textSizes.group, words: textSizes['part-words'] };

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
	const acrossMost = acrossOf(multiples, width);
	const cell = cellWidth(width, acrossMost);
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
					words: shortenText(wordsFor(value, cell - wordsAt), cell - wordsAt, size.words),
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

const cellWidth = (width: number, across: number) => tenth((width - (across - 1) * gutter) / across);

/** How many multiples stand side by side: one or two fewer than could, where their words are whole only then. */
function acrossOf(multiples: readonly Multiple[], width: number): number {
	const most = fittingInto(width, multipleLeast, 5);
	const isWhole = (across: number) =>
		multiples.every(({ parts }) =>
			parts.every((value) => {
				const room = cellWidth(width, across) - wordsAt;
				return textWidth(wordsFor(value, room), size.words) <= room;
			}),
		);
	return [most, most - 1, most - 2].find((across) => across >= 1 && isWhole(across)) ?? most;
}

/** How many columns of at least this width stand side by side: at least one, at most `most`. */
function fittingInto(width: number, least: number, most: number): number {
	return Math.max(1, Math.min(most, Math.floor((width + gutter) / (least + gutter))));
}

/** The words of a value, or its shorter form where they are too wide. */
function wordsFor({ words, brief }: PartValue, width: number): string {
	return brief !== undefined && textWidth(words, size.words) > width ? brief : words;
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
