/** The loops under every number. Sets are counted word by word, or study by study where few are left. */
import type { ListName } from '../schema/variable.ts';
import { type Bitset, count, countBoth, has, rowsOf } from './bitset.ts';
import type { Column, Entries, Held, Index } from './build-index.ts';
import type { EntryCondition } from './select.ts';
import type { Unit } from './selection.ts';

/** Studies whose units are counted. */
export interface Counted {
	ids: Bitset;
	unit: Unit;
}

const listed: Record<Unit, WeakMap<Bitset, Int32Array>> = { report: new WeakMap(), programme: new WeakMap() };
const sizes = new WeakMap<Bitset, number>();

/** The studies of a set, those of one programme together where programmes are counted. Kept: several counts need the same. */
export function numbersOf(index: Index, { ids, unit }: Counted): Int32Array {
	const numbers = listed[unit].get(ids) ?? (unit === 'report' ? rowsOf(ids) : byProgramme(index, ids));
	listed[unit].set(ids, numbers);
	return numbers;
}

function sizeOf(ids: Bitset): number {
	const size = sizes.get(ids) ?? count(ids);
	sizes.set(ids, size);
	return size;
}

function byProgramme({ programmes: { order } }: Index, ids: Bitset): Int32Array {
	const numbers = new Int32Array(count(ids));
	let filled = 0;
	for (let i = 0; i < order.length; i++) {
		const study = order[i] as number;
		if (has(ids, study)) numbers[filled++] = study;
	}
	return numbers;
}

/**
 * What looking up one place of a study costs, in words of two sets: scattered studies of a column miss the
 * cache, while those of the table have all their places together. Measured by `npm run bench`.
 */
export const lookUpCost = { column: 5, table: 1 };

/** Whether joining sets is cheaper than looking at each study. Only reports can be counted in sets. */
export function isDense(counted: Counted, costPerStudy: number, sets: number): boolean {
	if (counted.unit !== 'report') return false;
	return sizeOf(counted.ids) * costPerStudy > sets * counted.ids.length;
}

/** Units by place of one column. */
export function tallyColumn(index: Index, column: Column, counted: Counted, condition: EntryCondition): Int32Array {
	const width = column.studies.length;
	if (condition.wanted || condition.unwanted) return tallyEntries(index, column, counted, condition);
	if (counted.ids === index.all && counted.unit === 'report') return column.totals;
	const held = column.heldByStudy;
	if (!isDense(counted, placesPerStudy(index, held) * lookUpCost.column, width)) return tallyHeld(index, counted, held, width);
	const counts = new Int32Array(width);
	for (let place = 0; place < width; place++) counts[place] = countBoth(counted.ids, column.studies[place] as Bitset);
	return counts;
}

/**
 * Units by place of all columns at once; undefined where column by column is cheaper. What one study holds
 * stands in one place of memory, so that few scattered studies cost a few cache lines each.
 */
export function tallyTable(index: Index, counted: Counted): Int32Array | undefined {
	const { table, width } = index;
	if (counted.ids === index.all || isDense(counted, placesPerStudy(index, table) * lookUpCost.table, width)) return undefined;
	return tallyHeld(index, counted, table, width);
}

function placesPerStudy({ size }: Index, { places }: Held): number {
	return places.length / Math.max(1, size);
}

function tallyHeld(index: Index, counted: Counted, held: Held, width: number): Int32Array {
	const numbers = numbersOf(index, counted);
	return counted.unit === 'report' ? tallyReports(numbers, held, width) : tallyProgrammes(index, numbers, held, width);
}

function tallyReports(numbers: Int32Array, { starts, places }: Held, width: number): Int32Array {
	const counts = new Int32Array(width);
	for (let n = 0; n < numbers.length; n++) {
		const study = numbers[n] as number;
		const end = starts[study + 1] as number;
		for (let i = starts[study] as number; i < end; i++) {
			const place = places[i] as number;
			counts[place] = (counts[place] as number) + 1;
		}
	}
	return counts;
}

/** A programme counts once a place: its studies come one after the other. */
function tallyProgrammes({ programmes }: Index, numbers: Int32Array, { starts, places }: Held, width: number): Int32Array {
	const counts = new Int32Array(width);
	const last = new Int32Array(width).fill(-1);
	for (let n = 0; n < numbers.length; n++) {
		const study = numbers[n] as number;
		const programme = programmes.of[study] as number;
		const end = starts[study + 1] as number;
		for (let i = starts[study] as number; i < end; i++) {
			const place = places[i] as number;
			if (last[place] === programme) continue;
			last[place] = programme;
			counts[place] = (counts[place] as number) + 1;
		}
	}
	return counts;
}

/** Through the wanted entries alone, without the codes that an unwanted entry of the same study holds. */
function tallyEntries(index: Index, column: Column, counted: Counted, { wanted, unwanted }: EntryCondition): Int32Array {
	const entries = index.lists.get(column.of as ListName) as Entries;
	const { starts, places } = column.held;
	const units = counted.unit === 'report' ? index.numbers : index.programmes.of;
	const width = column.rows.length;
	const counts = new Int32Array(width);
	const last = new Int32Array(width).fill(-1);
	const barred = new Int32Array(width).fill(-1);
	const numbers = numbersOf(index, counted);
	for (let n = 0; n < numbers.length; n++) {
		const study = numbers[n] as number;
		const unit = units[study] as number;
		const first = entries.starts[study] as number;
		const end = entries.starts[study + 1] as number;
		if (unwanted)
			for (let entry = first; entry < end; entry++)
				if (has(unwanted, entry))
					for (let i = starts[entry] as number; i < (starts[entry + 1] as number); i++) barred[places[i] as number] = study;
		for (let entry = first; entry < end; entry++) {
			if (wanted && !has(wanted, entry)) continue;
			const rowEnd = starts[entry + 1] as number;
			for (let i = starts[entry] as number; i < rowEnd; i++) {
				const place = places[i] as number;
				if (last[place] === unit || barred[place] === study) continue;
				last[place] = unit;
				counts[place] = (counts[place] as number) + 1;
			}
		}
	}
	return counts;
}
