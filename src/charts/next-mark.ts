/** Finds the mark of a picture to which a key of the keyboard leads, from the positions of the marks. */

export interface MarkBox {
	x: number;
	y: number;
	width: number;
	height: number;
}

export type Move = 'left' | 'right' | 'up' | 'down' | 'row-start' | 'row-end' | 'start' | 'end';

/** A step to the side costs as much as two in the direction of the key, so that the focus stays in its column across a few empty rows. */
const aside = 2;
/** Marks with less than this between them, in pixels, stand in one cell. */
const touching = 2;

/** A mark with the horizontal extent of its cell: that of the mark and of all marks that it touches in its row. */
interface MarkPlace extends MarkBox {
	place: number;
	from: number;
	to: number;
}

/**
 * The index of the mark that a move reaches from the mark at index `at`; `at` itself where there is none. Left and right
 * continue from the end of a row to the next one (as the ARIA grid pattern allows), so that they reach every mark. Up
 * and down lead to the nearest cell above or below, and there to the mark with the nearest x.
 */
export function nextMark(boxes: readonly MarkBox[], at: number, move: Move): number {
	const rows = rowsOf(boxes);
	const marks = rows.flat();
	const row = rows.find((marksOfRow) => marksOfRow.some(({ place }) => place === at)) ?? [];
	const order = marks.findIndex(({ place }) => place === at);
	const mark = marks[order];
	if (!mark) return at;
	const target: Record<Move, () => MarkPlace | undefined> = {
		left: () => marks[order - 1],
		right: () => marks[order + 1],
		up: () =>
			nearest(
				mark,
				marks.filter((other) => isBelow(mark, other)),
			),
		down: () =>
			nearest(
				mark,
				marks.filter((other) => isBelow(other, mark)),
			),
		'row-start': () => row[0],
		'row-end': () => row.at(-1),
		start: () => marks[0],
		end: () => marks.at(-1),
	};
	return target[move]()?.place ?? at;
}

const middle = ({ y, height }: MarkBox) => y + height / 2;

/** Whether `low` stands below `high`. Neither of two marks is below the other if they stand beside each other, even roughly. */
function isBelow(low: MarkBox, high: MarkBox): boolean {
	return middle(low) >= high.y + high.height && middle(high) <= low.y && middle(low) > middle(high);
}

/** Rows from the top, each from left to right. A row holds the marks that stand beside its highest one. */
function rowsOf(boxes: readonly MarkBox[]): readonly (readonly MarkPlace[])[] {
	const rows: MarkPlace[][] = [];
	const fromTop = boxes
		.map(({ x, y, width, height }, place) => ({ x, y, width, height, place, from: x, to: x + width }))
		.sort((a, b) => middle(a) - middle(b));
	for (const mark of fromTop) {
		const row = rows.at(-1);
		const [highest] = row ?? [];
		if (row && highest && !isBelow(mark, highest)) row.push(mark);
		else rows.push([mark]);
	}
	for (const row of rows) {
		row.sort((a, b) => a.x - b.x || a.place - b.place);
		joinCells(row);
	}
	return rows;
}

/** Mutates the marks: those that touch each other take the extent of all of them. */
function joinCells(row: readonly MarkPlace[]): void {
	let cell: MarkPlace[] = [];
	for (const mark of row) {
		const to = cell.at(-1)?.to ?? Number.NEGATIVE_INFINITY;
		if (mark.x - to >= touching) cell = [];
		cell.push(mark);
		const ends = { from: cell[0]?.from ?? mark.x, to: Math.max(mark.to, cell.length > 1 ? to : mark.to) };
		for (const other of cell) Object.assign(other, ends);
	}
}

function nearest(mark: MarkPlace, others: readonly MarkPlace[]): MarkPlace | undefined {
	let best: { other: MarkPlace; away: number; shift: number } | undefined;
	for (const other of others) {
		// Rounded to whole pixels: in a browser, positions that should be equal differ by a fraction of one.
		const away = Math.round(
			gap(mark.y, mark.y + mark.height, other.y, other.y + other.height) +
				aside * gap(mark.from, mark.to, other.from, other.to),
		);
		const shift = Math.round(Math.abs(other.x - mark.x));
		if (!best || away < best.away || (away === best.away && shift < best.shift)) best = { other, away, shift };
	}
	return best?.other;
}

/** The distance between two extents; 0 where they overlap. */
function gap(from: number, to: number, otherFrom: number, otherTo: number): number {
	return Math.max(0, otherFrom - to, from - otherTo);
}
