/** The loops behind every count. Sets are counted word by word, or study by study if only few studies are left. */
import { type Bitset, count, countBoth, has, rowsOf } from './bitset.ts';
import { tallyBlocks } from './blocks.ts';
import type { Entries, Index, IndexColumn } from './build-index.ts';
import { countRepeats } from './repeats.ts';
import type { EntryCondition } from './select.ts';
import type { Unit } from './selection.ts';

/** Studies whose units are counted. The set must not change afterwards, because results are cached for it. */
export interface UnitSet {
	ids: Bitset;
	unit: Unit;
}

const numbersBySet = new WeakMap<Bitset, Int32Array>();
const programmesBySet = new WeakMap<Bitset, Int32Array>();
const sizes = new WeakMap<Bitset, number>();

function fromCache<T>(cache: WeakMap<Bitset, T>, ids: Bitset, read: () => T): T {
	const value = cache.get(ids) ?? read();
	cache.set(ids, value);
	return value;
}

/** The numbers of the studies in a set, in the order of the corpus. */
export function numbersOf(ids: Bitset): Int32Array {
	return fromCache(numbersBySet, ids, () => rowsOf(ids));
}

/** How many units a set has. A programme counts if one of its reports is in the set. */
export function tallyUnits(index: Index, { ids, unit }: UnitSet): number {
	const reports = fromCache(sizes, ids, () => count(ids));
	if (unit === 'report') return reports;
	return reports - countRepeats(index, ids, ids);
}

/**
 * The cost of looking up one place of a study, compared with joining one word of two sets: lookups of scattered studies
 * miss the processor's cache.
 */
const lookUpCost = 5;

/** Whether joining sets is cheaper than visiting each study. */
function isDense(ids: Bitset, lookUpsPerStudy: number, sets: number): boolean {
	return fromCache(sizes, ids, () => count(ids)) * lookUpsPerStudy * lookUpCost > sets * ids.length;
}

/** How many units are at each place of one column. */
export function tallyColumn(index: Index, column: IndexColumn, units: UnitSet, condition: EntryCondition): Int32Array {
	if (condition.wanted || condition.unwanted) return tallyEntries(index, column, units, condition);
	const { ids, unit } = units;
	if (unit === 'report') return ids === index.all ? column.totals : tallyReports(index, column, ids);
	const counts = ids === index.all ? column.totals.slice() : tallyReports(index, column, ids);
	subtractRepeats(index, column, ids, counts, 0);
	return counts;
}

/**
 * How many units are at each place of all columns at once; those of a column begin at its `offset`. Undefined if
 * counting column by column is cheaper.
 */
export function tallyTogether(index: Index, { ids, unit }: UnitSet): Int32Array | undefined {
	const { blocks, columns } = index;
	if (ids === index.all || isDense(ids, blocks.count / lookUpCost, blocks.width)) return undefined;
	const counts = tallyBlocks(blocks, numbersOf(ids));
	for (const column of columns.values()) {
		if (blocks.loose.has(column)) counts.set(tallyReports(index, column, ids), column.offset);
		if (unit === 'programme') subtractRepeats(index, column, ids, counts, column.offset);
	}
	return counts;
}

function tallyReports(
	{ size }: Index,
	{ placesByStudy: { starts, places }, studies }: IndexColumn,
	ids: Bitset,
): Int32Array {
	const counts = new Int32Array(studies.length);
	if (isDense(ids, places.length / Math.max(1, size), studies.length)) {
		for (let place = 0; place < studies.length; place++) counts[place] = countBoth(ids, studies[place] as Bitset);
		return counts;
	}
	const numbers = numbersOf(ids);
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

/** Turns counts of reports into counts of programmes: subtracts each further report with which a programme holds the same place. Mutates `counts`. */
function subtractRepeats(
	index: Index,
	{ studies }: IndexColumn,
	ids: Bitset,
	counts: Int32Array,
	offset: number,
): void {
	for (let place = 0; place < studies.length; place++)
		counts[offset + place] = (counts[offset + place] as number) - countRepeats(index, ids, studies[place] as Bitset);
}

/** The studies of a set in an order in which the studies of one unit follow each other. */
function unitsTogether({ programmes }: Index, { ids, unit }: UnitSet): Int32Array {
	if (unit === 'report') return numbersOf(ids);
	return fromCache(programmesBySet, ids, () => programmes.order.filter((study) => has(ids, study)));
}

/** Counts units through wanted entries only, without the codes that an unwanted entry of the same study holds. */
function tallyEntries(
	index: Index,
	column: IndexColumn,
	unitSet: UnitSet,
	{ wanted, unwanted }: EntryCondition,
): Int32Array {
	const entries = index.lists.get(column.of) as Entries;
	const { starts, places } = column.rowPlaces;
	const units = unitSet.unit === 'report' ? index.numbers : index.programmes.of;
	const width = column.rows.length;
	const counts = new Int32Array(width);
	const last = new Int32Array(width).fill(-1);
	const barredBy = new Int32Array(width).fill(-1);
	const numbers = unitsTogether(index, unitSet);
	for (let n = 0; n < numbers.length; n++) {
		const study = numbers[n] as number;
		const unit = units[study] as number;
		const first = entries.starts[study] as number;
		const end = entries.starts[study + 1] as number;
		if (unwanted)
			for (let entry = first; entry < end; entry++)
				if (has(unwanted, entry))
					for (let i = starts[entry] as number; i < (starts[entry + 1] as number); i++)
						barredBy[places[i] as number] = study;
		for (let entry = first; entry < end; entry++) {
			if (wanted && !has(wanted, entry)) continue;
			const rowEnd = starts[entry + 1] as number;
			for (let i = starts[entry] as number; i < rowEnd; i++) {
				const place = places[i] as number;
				if (last[place] === unit || barredBy[place] === study) continue;
				last[place] = unit;
				counts[place] = (counts[place] as number) + 1;
			}
		}
	}
	return counts;
}
