/** Two variables crossed. A cell counts distinct units, as the address behind it finds them. */
import type { ListName } from '../schema/variable.ts';
import { and, type Bitset, countBoth, has } from './bitset.ts';
import { type Column, columnNamed, type Entries, type Held, type Index, joinEntries } from './build-index.ts';
import type { Unit } from './selection.ts';
import { isDense, numbersOf, unitsTogether } from './tally.ts';

export interface MatrixCounts {
	/** Codes and states, then bins, of either variable. */
	columns: readonly string[];
	rows: readonly string[];
	/** The number at column `i` and row `j` is `counts[j * columns.length + i]`. */
	counts: Int32Array;
}

type EntrySets = Partial<Record<ListName, Bitset | undefined>>;

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
	{ unit = 'report', entries = {} }: { unit?: Unit; entries?: EntrySets } = {},
): MatrixCounts {
	const across = columnNamed(index, x);
	const down = columnNamed(index, y);
	return { columns: labelsOf(across), rows: labelsOf(down), counts: cross(index, ids, across, down, unit, entries) };
}

/** A bin is named as its range is written in an address. */
function labelsOf({ codes, bins }: Column): readonly string[] {
	return [...codes, ...bins.map(({ from, to }) => `${from}..${to}`)];
}

function cross(index: Index, ids: Bitset, across: Column, down: Column, unit: Unit, sets: EntrySets): Int32Array {
	const width = across.rows.length;
	const counts = new Int32Array(width * down.rows.length);
	const tally = tallyInto(counts, width);
	const units = unit === 'report' ? index.numbers : index.programmes.of;
	const list = across.of === down.of && across.of !== 'study' ? index.lists.get(across.of) : undefined;
	if (list) {
		const within = sets[across.of as ListName];
		for (const study of unitsTogether(index, { ids, unit }))
			for (let entry = list.starts[study] as number; entry < (list.starts[study + 1] as number); entry++)
				if (!within || has(within, entry)) tally(across.held, down.held, entry, units[study] as number);
		return counts;
	}
	const a = heldWithin(index, across, sets);
	const b = heldWithin(index, down, sets);
	const isWhole = a === across.heldByStudy && b === down.heldByStudy;
	if (isWhole && unit === 'report') {
		if (isDense(ids, 1, counts.length)) crossSets(ids, across, down, counts);
		else crossReports(numbersOf(ids), a, b, width, counts);
	} else for (const study of unitsTogether(index, { ids, unit })) tally(a, b, study, units[study] as number);
	return counts;
}

function heldWithin(index: Index, column: Column, sets: EntrySets): Held {
	const within = column.of === 'study' ? undefined : sets[column.of];
	if (!within || column.of === 'study') return column.heldByStudy;
	return joinEntries(column.held, index.lists.get(column.of) as Entries, column.rows.length, within);
}

/** Counts a unit once a cell; what belongs to one unit has to come together. */
function tallyInto(counts: Int32Array, width: number): (a: Held, b: Held, row: number, unit: number) => void {
	const last = new Int32Array(counts.length).fill(-1);
	return (a, b, row, unit) => {
		for (let j = b.starts[row] as number; j < (b.starts[row + 1] as number); j++)
			for (let i = a.starts[row] as number; i < (a.starts[row + 1] as number); i++) {
				const cell = (b.places[j] as number) * width + (a.places[i] as number);
				if (last[cell] === unit) continue;
				last[cell] = unit;
				counts[cell] = (counts[cell] as number) + 1;
			}
	};
}

function crossSets(ids: Bitset, across: Column, down: Column, counts: Int32Array): void {
	for (const [j, row] of down.studies.entries()) {
		const inRow = and(ids, row);
		for (const [i, column] of across.studies.entries())
			counts[j * across.studies.length + i] = countBoth(inRow, column);
	}
}

/** A study holds every place once, so no cell meets it twice. */
function crossReports(studies: Int32Array, a: Held, b: Held, width: number, counts: Int32Array): void {
	for (let n = 0; n < studies.length; n++) {
		const study = studies[n] as number;
		const aStart = a.starts[study] as number;
		const aEnd = a.starts[study + 1] as number;
		const bEnd = b.starts[study + 1] as number;
		for (let j = b.starts[study] as number; j < bEnd; j++) {
			const first = (b.places[j] as number) * width;
			for (let i = aStart; i < aEnd; i++) {
				const cell = first + (a.places[i] as number);
				counts[cell] = (counts[cell] as number) + 1;
			}
		}
	}
}
