/** Layout of a flow of boxes from top to bottom: stages at the left, boxes of what was left out beside the flow, notes below. No two lines cross. */
import { lineHeight, tenth, textSizes, wrapText } from './text.ts';

export interface FlowBox {
	name: string;
	/** The count in words, such as "48 reports", or why there is no number. */
	count: string;
	/** Whether the number is given. */
	isGiven: boolean;
	label: string;
	href?: string;
	note?: string;
	stage: string;
	/** Whether it stands beside the box before it, not below. */
	isAside: boolean;
	/** The name of the flow that begins with it, where there are several: no arrow leads to it. */
	heading?: string;
}

export interface PlacedBox {
	x: number;
	y: number;
	width: number;
	height: number;
	box: FlowBox;
	lines: readonly string[];
	/** The letter of its note; absent without a note. */
	letter?: string;
}

export interface FlowLayout {
	width: number;
	height: number;
	stages: readonly { y: number; height: number; lines: readonly string[] }[];
	/** Names of flows, each above its boxes. */
	headings: readonly { y: number; lines: readonly string[] }[];
	/** In the order of reading: each box, then the boxes beside it. */
	boxes: readonly PlacedBox[];
	/** Straight lines that end in an arrowhead. */
	arrows: readonly { x1: number; y1: number; x2: number; y2: number }[];
	notes: readonly { y: number; letter: string; lines: readonly string[] }[];
	/** Where notes begin, in pixels from the left; their letters stand before it. */
	notesX: number;
}

const stageWidth = 96;
const boxUsual = 244;
const gap = 42;
const between = 30;
const padding = 12;
const boxLine = 17;
const countHeight = 24;

const boxesX = stageWidth + 14;
const flowWidth = boxesX + 2 * boxUsual + gap;
/** Below this, what was left out stands below the box that it left, a little to the right. */
const besideLeast = 600;
const indent = 36;

/** Positions of everything, in pixels. Without boxes there are no stages, arrows or notes. `room` bounds the width. */
export function layoutFlow(boxes: readonly FlowBox[], room = flowWidth): FlowLayout {
	if (room < besideLeast) return layoutFlowBelow(boxes, room);
	const boxWidth = boxUsual;
	const letters = lettersOf(boxes);
	const asideX = boxesX + boxWidth + gap;
	const placedBoxes: PlacedBox[] = [];
	const arrows: { x1: number; y1: number; x2: number; y2: number }[] = [];
	const stages: { y: number; height: number; label: string }[] = [];
	const headings: { y: number; lines: readonly string[] }[] = [];
	let y = 0;
	let last: PlacedBox | undefined;
	for (const { main, aside } of rowsOf(boxes)) {
		const heading = (main ?? aside[0])?.heading;
		if (heading !== undefined) {
			const lines = wrapText(heading, flowWidth, textSizes.group, 3);
			if (placedBoxes.length > 0) y += 14;
			headings.push({ y: y + 14, lines });
			y += lines.length * lineHeight + 14;
			last = undefined;
		}
		const asideBoxes = aside.map((box) => size(box, boxWidth));
		const asideHeight =
			asideBoxes.reduce((total, { height }) => total + height, 0) + 10 * Math.max(0, asideBoxes.length - 1);
		const own = main && size(main, boxWidth);
		// A box is at least as high as all boxes beside it, so that the arrows to them are horizontal.
		const height = Math.max(own?.height ?? 0, asideHeight);
		const stage = (main ?? aside[0])?.stage ?? '';
		const running = stages.at(-1);
		if (running && running.label === stage && heading === undefined) running.height = tenth(y + height - running.y);
		else stages.push({ y, height, label: stage });
		if (main && own) {
			const box = { x: boxesX, y, width: boxWidth, height, box: main, lines: own.lines, ...letterOf(main) };
			if (last) arrows.push({ x1: boxesX + boxWidth / 2, y1: last.y + last.height, x2: boxesX + boxWidth / 2, y2: y });
			placedBoxes.push(box);
			last = box;
		}
		let asideY = y + tenth((height - asideHeight) / 2);
		for (const { box, lines, height: asHigh } of asideBoxes) {
			placedBoxes.push({ x: asideX, y: asideY, width: boxWidth, height: asHigh, box, lines, ...letterOf(box) });
			const level = tenth(asideY + asHigh / 2);
			if (main) arrows.push({ x1: boxesX + boxWidth, y1: level, x2: asideX, y2: level });
			asideY += asHigh + 10;
		}
		y += height + between;
	}
	const foot = placeNotes(letters, Math.max(0, y - between) + 44, flowWidth - boxesX);
	return {
		width: flowWidth,
		notesX: boxesX,
		height: foot.height,
		stages: stages.map(({ label, ...stage }) => ({
			...stage,
			lines: wrapText(label, stageWidth - 10, textSizes.group, 3),
		})),
		headings,
		boxes: placedBoxes,
		arrows,
		notes: foot.notes,
	};

	function letterOf(box: FlowBox) {
		return letterIn(letters, box);
	}
}

function letterIn(letters: ReadonlyMap<string, string>, { note }: FlowBox): { letter?: string } {
	const letter = note === undefined ? undefined : letters.get(note);
	return letter === undefined ? {} : { letter };
}

/** Notes below each other from `y`, and where they end; without notes, where the flow ends. */
function placeNotes(letters: ReadonlyMap<string, string>, from: number, width: number) {
	let y = from;
	const notes = [...letters].map(([note, letter]) => {
		const lines = wrapText(note, width, textSizes.note, 30);
		const at = y;
		y += lines.length * lineHeight + 5;
		return { y: at, letter, lines };
	});
	return { notes, height: Math.ceil(notes.length > 0 ? y : y - 42) };
}

/** All boxes below each other; stages are heads above them. A line along the left leads from box to box, and to what was left out between them. */
function layoutFlowBelow(boxes: readonly FlowBox[], width: number): FlowLayout {
	const letters = lettersOf(boxes);
	const placedBoxes: PlacedBox[] = [];
	const arrows: { x1: number; y1: number; x2: number; y2: number }[] = [];
	const headings: { y: number; lines: readonly string[] }[] = [];
	const trunk = indent / 2;
	let y = 0;
	let last: PlacedBox | undefined;
	let stage: string | undefined;
	const head = (text: string) => {
		const lines = wrapText(text, width, textSizes.group, 3);
		headings.push({ y: y + 14, lines });
		y += lines.length * lineHeight + 10;
	};
	for (const { main, aside } of rowsOf(boxes)) {
		const first = main ?? aside[0];
		if (first?.heading !== undefined) {
			if (placedBoxes.length > 0) y += 14;
			head(first.heading);
			last = undefined;
		}
		const opens = first !== undefined && (first.stage !== stage || first.heading !== undefined);
		stage = first?.stage;
		const own = main && size(main, width);
		if (main && own) {
			if (opens && main.stage !== '') {
				// The line of the flow goes past the name of the stage.
				headings.push({ y: y + 14, lines: wrapText(main.stage, width - indent - 8, textSizes.group, 2) });
				y += 16 * (headings.at(-1)?.lines.length ?? 1) + 12;
			}
			const box = { x: 0, y, width, height: own.height, box: main, lines: own.lines, ...letterIn(letters, main) };
			if (last) arrows.push({ x1: width - trunk, y1: last.y + last.height, x2: width - trunk, y2: y });
			placedBoxes.push(box);
			last = box;
			y += own.height;
		}
		for (const one of aside) {
			const { height, lines } = size(one, width - 2 * indent);
			y += 14;
			placedBoxes.push({ x: indent, y, width: width - 2 * indent, height, box: one, lines, ...letterIn(letters, one) });
			if (main) arrows.push({ x1: width - trunk, y1: y + height / 2, x2: width - indent, y2: y + height / 2 });
			y += height;
		}
		y += between;
	}
	const foot = placeNotes(letters, Math.max(0, y - between) + 44, width - 20);
	return {
		width,
		notesX: 20,
		height: foot.height,
		stages: [],
		headings,
		boxes: placedBoxes,
		arrows,
		notes: foot.notes,
	};
}

/** Each box with those beside it. A box that stands aside before any main box goes beside the first main box. */
function rowsOf(boxes: readonly FlowBox[]): readonly { main?: FlowBox; aside: FlowBox[] }[] {
	const rows: { main?: FlowBox; aside: FlowBox[] }[] = [];
	for (const box of boxes) {
		const last = rows.at(-1);
		if (box.isAside) {
			if (last) last.aside.push(box);
			else rows.push({ aside: [box] });
		} else if (last && !last.main) last.main = box;
		else rows.push({ main: box, aside: [] });
	}
	return rows;
}

function size(box: FlowBox, boxWidth: number): { box: FlowBox; height: number; lines: readonly string[] } {
	const lines = wrapText(box.label, boxWidth - 2 * padding, textSizes.label, 4);
	return { box, lines, height: 2 * padding + countHeight + lines.length * boxLine - 4 };
}

/** The letter of each note, in the order of the boxes. A note that several boxes share has one letter and is printed once. */
function lettersOf(boxes: readonly FlowBox[]): ReadonlyMap<string, string> {
	const notes = [
		...new Set(rowsOf(boxes).flatMap(({ main, aside }) => [main, ...aside].flatMap((box) => box?.note ?? []))),
	];
	return new Map(notes.map((note, i) => [note, i < 26 ? String.fromCharCode(97 + i) : String(i + 1)]));
}
