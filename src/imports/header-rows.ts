/** Reads a header of two or three rows: names of groups over the names of columns, as merged cells leave them. */
import { isBlank } from '../schema/characters.ts';
import { readFlag } from './guess-flags.ts';
import { areUnits } from './row-headings.ts';

/** The header of several rows as one, and the groups that it had. */
export interface GroupedHeader {
	names: readonly string[];
	groups: readonly string[];
	/** How many rows it has. */
	rows: number;
}

const textOf = (cell: string | undefined) => (cell ?? '').trim();

/**
 * The header of the first rows of a table: of three rows where the two upper ones name groups and groups within them, of
 * two where one does. `isMerged` says that cells of the first row are merged to the right, as those of groups are.
 * Undefined for a header of one row.
 */
export function groupedHeader(rows: readonly (readonly string[])[], isMerged = false): GroupedHeader | undefined {
	const [first = [], second = [], third = [], ...body] = rows;
	// A row of units below the two is no record.
	const two = twoRows(first, second, areUnits(third) ? body : rows.slice(2), isMerged);
	if (two) return two;
	const width = Math.max(first.length, second.length, third.length);
	const texts = [second, third].flatMap((row) => row.filter((cell) => !isBlank(cell)));
	// Names of groups are fewer than those of columns, and none is a number.
	const isSparse = second.filter((cell) => !isBlank(cell)).length < third.filter((cell) => !isBlank(cell)).length;
	if (body.length === 0 || !isSparse || texts.some((cell) => !/\p{L}|%/u.test(cell) || cell.length > 120))
		return undefined;
	let group = '';
	const upper = Array.from({ length: width }, (_, i) => {
		const [top, below] = [textOf(first[i]), textOf(second[i])];
		group = top || group;
		return below === '' ? top : `${group}${group === '' ? '' : ': '}${below}`;
	});
	const three = twoRows(upper, third, body);
	return three && { ...three, rows: 3 };
}

/**
 * The names of the columns where the first row only names groups of them: it fills fewer than half of its columns, and
 * the row below names each, with words that differ and no number. The name of a group stands before those of its columns
 * where they would repeat without it, or where they hold marks, so that together they are one variable; another column
 * keeps its own name, since no cell says where the last group ends. Undefined for a header of one row.
 */
function twoRows(
	first: readonly string[],
	second: readonly string[],
	body: readonly (readonly string[])[],
	isMerged = false,
): GroupedHeader | undefined {
	const width = Math.max(first.length, second.length);
	const mergedHeads = mergedHeader(first, second, body, isDown);
	if (mergedHeads) return mergedHeads;
	const filledCells = second.filter((cell) => !isBlank(cell));
	const groups = first.filter((cell) => !isBlank(cell));
	// Above the names of studies stands no group; then half of the columns may have one, if no cell below repeats a name.
	const isHalf =
		isBlank(first[0] ?? '') &&
		groups.length * 2 === filledCells.length &&
		second.every((cell, i) => !body.some((row) => textOf(row[i]) === textOf(cell))) &&
		body.some((row) => row.some((cell) => !isBlank(cell) && !Number.isNaN(Number(cell))));
	const isHeader =
		groups.length > 1 &&
		(groups.length * 2 < filledCells.length || isHalf || (isMerged && groups.length < filledCells.length)) &&
		filledCells.length >= width * 0.9 &&
		body.length > 0 &&
		filledCells.every((cell) => Number.isNaN(Number(cell)) && cell.length <= 200) &&
		new Set(groups).size === groups.length;
	// Where the first column is of a group itself, numbers below a word of the second row show that this is no record.
	if (!isHeader)
		return mergedHeader(
			first,
			second,
			body,
			(_, columns) =>
				columns.some(isDown) &&
				columns.some(({ below, i }) => {
					const cells = body.map((row) => textOf(row[i])).filter((cell) => cell !== '');
					const numbers = cells.filter((cell) => /^[-−]?[\d.,]+ ?%?$/.test(cell));
					return below !== '' && cells.length > 1 && numbers.length >= 0.7 * cells.length;
				}),
		);
	let group = '';
	const groupOf = Array.from({ length: width }, (_, i) => {
		group = textOf(first[i]) || group;
		return group;
	});
	const counts = Map.groupBy(second, (cell) => textOf(cell).toLowerCase());
	// Repeated names are told apart by their groups, or they are data and no header.
	const full = second.map((cell, i) => `${groupOf[i]}\u0000${textOf(cell).toLowerCase()}`);
	if (new Set(full).size < full.length * 0.95) return undefined;
	const holdsMarks = (i: number) => {
		const cells = body.map((row) => textOf(row[i])).filter((cell) => cell !== '');
		return cells.length > 0 && cells.every((cell) => readFlag(cell, [textOf(second[i])]) !== undefined);
	};
	const columns = Array.from({ length: width }, (_, i) => i);
	const isMarked = new Map(
		[...Map.groupBy(columns, (i) => groupOf[i] ?? '')].map(([name, own]) => [
			name,
			own.length > 1 && own.filter(holdsMarks).length * 2 > own.length,
		]),
	);
	// A column without a cell may be a mark that no study has; one that begins as a mark does is the text beside it.
	const isPart = (i: number) =>
		holdsMarks(i) ||
		body.every((row) => textOf(row[i]) === '') ||
		(i > 0 && groupOf[i] === groupOf[i - 1] && textOf(second[i - 1]) !== '' && isBeside(i));
	const isBeside = (i: number) => holdsMarks(i - 1) && textOf(second[i]).startsWith(textOf(second[i - 1]));
	const names = columns.map((i) => {
		const own = textOf(second[i]);
		const name = groupOf[i] ?? '';
		const isRepeated = (counts.get(own.toLowerCase())?.length ?? 0) > 1;
		if (own === '') return textOf(first[i]);
		return name !== '' && (isRepeated || (isMarked.get(name) && isPart(i))) ? `${name}: ${own}` : own;
	});
	return { names, groups, rows: 2 };
}

interface HeaderColumn {
	top: string;
	below: string;
	i: number;
}

/** Whether a name of the first row is merged downwards, over an empty cell. */
const isDown = ({ top, below }: HeaderColumn) => top !== '' && below === '';

/**
 * The names of the columns where cells of the first row are merged to the right, over the names of the columns of a
 * group, and others downwards, over an empty cell. `begins` says whether the first column is one with which such a header
 * begins. Undefined for any other header.
 */
function mergedHeader(
	first: readonly string[],
	second: readonly string[],
	body: readonly (readonly string[])[],
	begins: (first: HeaderColumn, columns: readonly HeaderColumn[]) => boolean,
): GroupedHeader | undefined {
	const width =
		Math.max(
			first.findLastIndex((cell) => !isBlank(cell)),
			second.findLastIndex((cell) => !isBlank(cell)),
		) + 1;
	const columns = Array.from({ length: width }, (_, i) => ({ top: textOf(first[i]), below: textOf(second[i]), i }));
	const isWithin = ({ top, below }: HeaderColumn) => top === '' && below !== '';
	const [firstColumn] = columns;
	const within = columns.filter(isWithin);
	const isHeader =
		firstColumn !== undefined &&
		begins(firstColumn, columns) &&
		within.length > 0 &&
		body.length > 1 &&
		columns.every((column) => column.top !== '' || column.below !== '') &&
		// A column within a group follows a column of the group, never one that is merged downwards.
		within.every(({ i }) => textOf(second[i - 1]) !== '') &&
		second.every((cell) => isBlank(cell) || (/\p{L}|%/u.test(cell) && cell.length <= 120)) &&
		// What names a column does not stand below it, as it may where the second row is a record.
		columns.every(({ below, i }) => below === '' || !body.some((row) => textOf(row[i]) === below)) &&
		// Records have a first cell; where it is empty in other rows too, the second row may go on with the first.
		body.filter((row) => row.some((cell) => !isBlank(cell))).every((row) => !isBlank(row[0] ?? ''));
	if (!isHeader) return undefined;
	let group = '';
	const names = columns.map(({ top, below }) => {
		group = top || group;
		return below === '' ? top : `${group}: ${below}`;
	});
	return {
		names,
		groups: columns.filter(({ top, below }) => top !== '' && below !== '').map(({ top }) => top),
		rows: 2,
	};
}
