/** The numbers beside values. A facet's numbers ignore its own clause and respect all others. */
import type { Corpus } from '../corpus/corpus.ts';
import type { ListName } from '../schema/variable.ts';
import type { Bin } from './bins.ts';
import { type Bitset, count, countBoth, has, rowsOf } from './bitset.ts';
import { type Column, columnNamed, type Entries, type Held, type Index, indexOf } from './build-index.ts';
import { type Conditions, conditionsOf, entryClauses, type EntryCondition, entryCondition, join, keyOf } from './select.ts';
import type { Selection, Unit } from './selection.ts';

export interface FacetCounts {
	variable: string;
	/** Units by code and state, in the column's order, zeros too. */
	codes: ReadonlyMap<string, number>;
	/** Of numbers and years: units by bin. A unit that touches two bins counts in both. */
	bins: readonly (Bin & { count: number })[];
}

/** What is counted together: studies of a set, in the order in which those of one unit stand together. */
interface Counted {
	ids: Bitset;
	unit: Unit;
	/** Filled on first use: many counts never need it. */
	numbers?: Int32Array;
}

/**
 * For each variable, how many units would be found if it held one value alone, all else as it is. For
 * variables of a list the value is asked of the `nth` entry, beside what else is asked of that entry.
 */
export function countFacets(
	index: Index,
	selection: Selection,
	variables: readonly string[],
	{ found, nth = 1 }: { found?: Bitset; nth?: number } = {},
): readonly FacetCounts[] {
	const conditions = conditionsOf(index, selection, found);
	const counted = new Map<string, Counted>();
	return variables.map((variable) => {
		const column = columnNamed(index, variable);
		const key = keyOf(column, nth);
		const base = isAmong(conditions, key) ? key : '';
		const others = counted.get(base) ?? { ids: join(index, conditions, base), unit: selection.unit };
		counted.set(base, others);
		return named(column, countColumn(index, column, others, conditionBeside(index, selection, column, nth)));
	});
}

function isAmong(conditions: Conditions, key: string): boolean {
	return conditions.some((condition) => condition.key === key);
}

function conditionBeside(index: Index, selection: Selection, column: Column, nth: number): EntryCondition {
	return column.of === 'study' ? {} : entryCondition(index, entryClauses(index, selection, column.of, nth), column.id);
}

function named({ id, codes, bins }: Column, counts: Int32Array): FacetCounts {
	return {
		variable: id,
		codes: new Map(codes.map((code, place) => [code, counts[place] as number])),
		bins: bins.map((bin, i) => ({ ...bin, count: counts[codes.length + i] as number })),
	};
}

/** Units among some studies by code or state of a variable, in its order, zeros too. */
export function countsOf(corpus: Corpus, ids: Bitset, variable: string, unit: Unit = 'report'): ReadonlyMap<string, number> {
	return countIds(indexOf(corpus), ids, variable, unit).codes;
}

/** The same with the bins of a histogram, from an index alone. */
export function countIds(index: Index, ids: Bitset, variable: string, unit: Unit = 'report'): FacetCounts {
	const column = columnNamed(index, variable);
	return named(column, countColumn(index, column, { ids, unit }, {}));
}

/** How many reports or programmes some studies are. A programme is there if one of its reports is. */
export function countUnits(index: Index, ids: Bitset, unit: Unit): number {
	if (unit === 'report') return count(ids);
	let total = 0;
	let last = -1;
	for (const study of index.programmes.order)
		if (has(ids, study) && index.programmes.of[study] !== last) {
			last = index.programmes.of[study] as number;
			total++;
		}
	return total;
}

/** One row of codes costs about as much as this many words of two sets. */
const wordsPerRow = 2;

function countColumn(index: Index, column: Column, counted: Counted, { wanted, unwanted }: EntryCondition): Int32Array {
	const counts = new Int32Array(column.studies.length);
	if (wanted || unwanted) return countEntries(index, column, counted, wanted, unwanted, counts);
	const { starts, places } = column.heldByStudy;
	if (counted.unit === 'report') {
		const rows = counted.numbers?.length ?? count(counted.ids);
		const held = places.length / Math.max(1, starts.length - 1);
		if (rows * held * wordsPerRow > counts.length * counted.ids.length) {
			for (let place = 0; place < counts.length; place++)
				counts[place] = countBoth(counted.ids, column.studies[place] as Bitset);
			return counts;
		}
	}
	const numbers = numbersOf(index, counted);
	return counted.unit === 'report' ? countReports(numbers, column.heldByStudy, counts) : countProgrammes(index, numbers, column.heldByStudy, counts);
}

/** The studies of a set; where programmes are counted, those of one programme together. */
export function numbersOf({ programmes }: Index, counted: Counted): Int32Array {
	counted.numbers ??= counted.unit === 'report' ? rowsOf(counted.ids) : programmes.order.filter((study) => has(counted.ids, study));
	return counted.numbers;
}

function countReports(numbers: Int32Array, { starts, places }: Held, counts: Int32Array): Int32Array {
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

function countProgrammes({ programmes }: Index, numbers: Int32Array, { starts, places }: Held, counts: Int32Array): Int32Array {
	const last = new Int32Array(counts.length).fill(-1);
	for (const study of numbers) {
		const programme = programmes.of[study] as number;
		for (let i = starts[study] as number; i < (starts[study + 1] as number); i++) {
			const place = places[i] as number;
			if (last[place] === programme) continue;
			last[place] = programme;
			counts[place] = (counts[place] as number) + 1;
		}
	}
	return counts;
}

/** Through the wanted entries alone, without the codes that an unwanted entry of the same study holds. */
function countEntries(
	index: Index,
	column: Column,
	counted: Counted,
	wanted: Bitset | undefined,
	unwanted: Bitset | undefined,
	counts: Int32Array,
): Int32Array {
	const entries = index.lists.get(column.of as ListName) as Entries;
	const { starts, places } = column.held;
	const units = counted.unit === 'report' ? index.numbers : index.programmes.of;
	const last = new Int32Array(counts.length).fill(-1);
	const barred = new Int32Array(counts.length).fill(-1);
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
			for (let i = starts[entry] as number; i < (starts[entry + 1] as number); i++) {
				const place = places[i] as number;
				if (last[place] === unit || barred[place] === study) continue;
				last[place] = unit;
				counts[place] = (counts[place] as number) + 1;
			}
		}
	}
	return counts;
}
