/** Two variables crossed. A cell counts distinct units, as the address behind it finds them. */
import type { ListName } from '../schema/variable.ts';
import { and, type Bitset, countBoth, has } from './bitset.ts';
import { type Column, columnNamed, type Entries, type Held, type Index, joinEntries } from './build-index.ts';
import { type Counted, isDense, unitsTogether } from './tally.ts';
import type { Unit } from './selection.ts';

export interface MatrixCounts {
	/** Codes and states, then bins, of either variable. */
	columns: readonly string[];
	rows: readonly string[];
	/** The number at column `i` and row `j` is `counts[j * columns.length + i]`. */
	counts: Int32Array;
}

/**
 * Units among some studies that hold a code of `x` and a code of `y`. Two variables of one list meet in
 * one entry. `entries` keeps to some entries of a list: those that a selection asks for, so that a cell
 * and its address agree.
 */
export function countMatrix(
	index: Index,
	ids: Bitset,
	x: string,
	y: string,
	{ unit = 'report', entries }: { unit?: Unit; entries?: Partial<Record<ListName, Bitset | undefined>> } = {},
): MatrixCounts {
	const across = columnNamed(index, x);
	const down = columnNamed(index, y);
	const width = across.rows.length;
	const counts = new Int32Array(width * down.rows.length);
	const units = unit === 'report' ? index.numbers : index.programmes.of;
	const last = new Int32Array(counts.length).fill(-1);
	const cross = (a: Held, b: Held, row: number, of: number) => {
		const aEnd = a.starts[row + 1] as number;
		const bEnd = b.starts[row + 1] as number;
		for (let j = b.starts[row] as number; j < bEnd; j++)
			for (let i = a.starts[row] as number; i < aEnd; i++) {
				const cell = (b.places[j] as number) * width + (a.places[i] as number);
				if (last[cell] === of) continue;
				last[cell] = of;
				counts[cell] = (counts[cell] as number) + 1;
			}
	};
	const counted: Counted = { ids, unit };
	const list = across.of === down.of && across.of !== 'study' ? index.lists.get(across.of) : undefined;
	if (list) {
		const within = entries?.[across.of as ListName];
		for (const study of unitsTogether(index, counted))
			for (let entry = list.starts[study] as number; entry < (list.starts[study + 1] as number); entry++)
				if (!within || has(within, entry)) cross(across.held, down.held, entry, units[study] as number);
	} else {
		const a = heldWithin(index, across, entries);
		const b = heldWithin(index, down, entries);
		const isWhole = a === across.heldByStudy && b === down.heldByStudy;
		if (isWhole && unit === 'report' && isDense(ids, 1, counts.length)) crossSets(ids, across, down, counts);
		else for (const study of unitsTogether(index, counted)) cross(a, b, study, units[study] as number);
	}
	return { columns: labelsOf(across), rows: labelsOf(down), counts };
}

function crossSets(ids: Bitset, across: Column, down: Column, counts: Int32Array): void {
	for (const [j, row] of down.studies.entries()) {
		const inRow = and(ids, row);
		for (const [i, column] of across.studies.entries()) counts[j * across.studies.length + i] = countBoth(inRow, column);
	}
}

function heldWithin(index: Index, column: Column, entries: Partial<Record<ListName, Bitset | undefined>> | undefined): Held {
	const within = column.of === 'study' ? undefined : entries?.[column.of];
	if (!within || column.of === 'study') return column.heldByStudy;
	return joinEntries(column.held, index.lists.get(column.of) as Entries, column.rows.length, within);
}

/** A bin is named as its range is written in an address. */
function labelsOf({ codes, bins }: Column): readonly string[] {
	return [...codes, ...bins.map(({ from, to }) => `${from}..${to}`)];
}
