/** Sorts studies for lists, tables and exports: absent values come last in both directions, and ties keep the order of the corpus. */
import { isAbsentState } from '../schema/state.ts';
import { type Bitset, has, rowsOf } from './bitset.ts';
import { columnNamed, type Index, type IndexColumn } from './build-index.ts';
import type { Sort } from './selection.ts';

const orders = new WeakMap<Index, Map<string, Int32Array>>();

/** The numbers of all studies in an order; computed once for each order. */
export function orderOf(index: Index, sort: Sort | undefined): Int32Array {
	if (!sort) return index.numbers;
	const orderByKey = orders.get(index) ?? new Map<string, Int32Array>();
	orders.set(index, orderByKey);
	const key = `${sort.isDescending ? '-' : ''}${sort.by}`;
	const order = orderByKey.get(key) ?? buildOrder(index, sort);
	orderByKey.set(key, order);
	return order;
}

function buildOrder(index: Index, { by, isDescending }: Sort): Int32Array {
	const ranks = by === 'study' ? Float64Array.from(index.numbers) : ranksOf(index, columnNamed(index, by));
	const sign = isDescending ? -1 : 1;
	return index.numbers.slice().sort((a, b) => {
		const rankA = ranks[a] as number;
		const rankB = ranks[b] as number;
		if (Number.isNaN(rankA) || Number.isNaN(rankB))
			return Number(Number.isNaN(rankA)) - Number(Number.isNaN(rankB)) || a - b;
		return sign * (rankA - rankB) || a - b;
	});
}

/**
 * The rank of each study: the lower end of its number, or the first of its codes in the order of the codebook. `NaN`
 * where nothing is reported. For variables of a list, the lowest rank among the entries.
 */
function ranksOf(index: Index, column: IndexColumn): Float64Array {
	const ranks = new Float64Array(index.size).fill(Number.NaN);
	const { low, lowDay, of } = column;
	const studyOf = of === 'study' ? index.numbers : (index.lists.get(of)?.studyOf ?? index.numbers);
	const isAbsent = column.codes.map(isAbsentState);
	const { starts, places } = column.rowPlaces;
	for (const [row, study] of studyOf.entries()) {
		if (low) least(ranks, study, (low[row] as number) + (lowDay?.[row] ?? 0) / 10_000);
		else
			for (let i = starts[row] as number; i < (starts[row + 1] as number); i++)
				if (!isAbsent[places[i] as number]) least(ranks, study, places[i] as number);
	}
	return ranks;
}

function least(ranks: Float64Array, study: number, rank: number): void {
	const lowest = ranks[study] as number;
	if (!(lowest <= rank) && !Number.isNaN(rank)) ranks[study] = rank;
}

/** The numbers of the studies of a set, sorted. `from` and `to` (not included) select a page of them. */
export function sortIds(
	index: Index,
	ids: Bitset,
	sort: Sort | undefined,
	{ from = 0, to = Number.POSITIVE_INFINITY }: { from?: number; to?: number } = {},
): readonly number[] {
	if (!sort) return [...rowsOf(ids).subarray(from, Math.min(to, index.size))];
	const page: number[] = [];
	let place = 0;
	for (const study of orderOf(index, sort)) {
		if (!has(ids, study)) continue;
		if (place >= to) break;
		if (place >= from) page.push(study);
		place++;
	}
	return page;
}

/** Groups sorted studies by programme: the first `most` programmes in the order of their first study, each with its studies. */
export function groupByProgramme(
	{ programmes }: Index,
	studies: readonly number[],
	most = Number.POSITIVE_INFINITY,
): readonly (readonly number[])[] {
	const groups = new Map<number, number[]>();
	for (const study of studies) {
		const programme = programmes.of[study] as number;
		const group = groups.get(programme);
		if (group) group.push(study);
		else if (groups.size < most) groups.set(programme, [study]);
	}
	return [...groups.values()];
}
