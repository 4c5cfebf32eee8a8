/** Values that are collected from a study's lists or its reference, and never typed. */
import type { Reference } from '../schema/reference.ts';
import { isAbsentState } from '../schema/state.ts';
import { type Code, type ListName, lists, type VariableRecord } from '../schema/variable.ts';
import type { Entry, EntryList } from './corpus.ts';
import { codesOfValue, combineStates, extentOf, type Value } from './value.ts';

/** Where a variable is collected from; `where` maps a variable of the list to the codes it may have. */
export interface Derivation {
	list: ListName | 'reference';
	field: string;
	where: ReadonlyMap<string, readonly string[]>;
}

/** The derivation of a variable, undefined for variables that are typed. */
export function derivationOf({ from }: Pick<VariableRecord, 'from'>): Derivation | undefined {
	if (from === undefined) return undefined;
	if (typeof from === 'string') {
		const [list = '', field = ''] = from.split('.');
		return { list: list === 'reference' ? list : listNamed(list), field, where: new Map() };
	}
	const where = Object.entries(from.where ?? {}).map(([id, codes]) => [id, [codes].flat()] as const);
	return { list: from.list, field: from.field, where: new Map(where) };
}

function listNamed(name: string): ListName {
	const list = lists.find((candidate) => candidate === name);
	if (!list) throw new Error(`unknown list: ${name}`);
	return list;
}

/** Entries that meet every condition of `where`; all of them without conditions. */
function chosen(entries: readonly Entry[], where: Derivation['where']): readonly Entry[] {
	return entries.filter((entry) =>
		[...where].every(([id, allowed]) => {
			const value = entry.values[id];
			return value !== undefined && codesOfValue(value).some((code) => allowed.includes(code));
		}),
	);
}

const absent = (state: ReturnType<typeof combineStates>, source: string): Value => ({
	state,
	source,
	coded: 'derived',
});

/** The codes of all chosen entries, each once, in the codebook's order. Where none has a code, the state that says most. */
export function collectCodes(list: EntryList, derivation: Derivation, codes: readonly Code[], source: string): Value {
	if (isAbsentState(list)) return absent(list, source);
	const entries = chosen(list, derivation.where);
	const values = entries.flatMap((entry) => entry.values[derivation.field] ?? []);
	const saying = entries.filter((entry) => entry.values[derivation.field]?.state === 'reported');
	const found = new Set(
		saying.flatMap((entry) => codesOfValue(entry.values[derivation.field] ?? { state: 'not-charted' })),
	);
	if (found.size === 0) return absent(combineStates(values.map(({ state }) => state)), source);
	const value = codes.map(({ code }) => code).filter((code) => found.has(code));
	return { state: 'reported', value, source, coded: 'derived', from: saying.map(({ id }) => id) };
}

/** The ends of an entry's count; none is zero, and an unknown count has no ends. */
function endsOf({ count }: Entry): [low: number, high: number] | undefined {
	if (count?.state === 'none') return [0, 0];
	const extent = count && extentOf(count);
	return extent && [Math.max(extent[0], 0), extent[1]];
}

/** The ids of an entry and of everything that it is part of. A circle of `within` ends. */
function lineOf(entry: Entry, byId: ReadonlyMap<string, Entry>): ReadonlySet<string> {
	const line = new Set([entry.id]);
	for (let outer = entry.within; outer !== undefined && !line.has(outer); outer = byId.get(outer)?.within)
		line.add(outer);
	return line;
}

/**
 * Entries in clusters: those that overlap stand together, whichever of the two says so, and also where
 * it is said of the wholes that they are part of.
 */
function clustersOf(entries: readonly Entry[], byId: ReadonlyMap<string, Entry>): readonly (readonly Entry[])[] {
	const overlap = (a: Entry, b: Entry) => {
		const [lineA, lineB] = [lineOf(a, byId), lineOf(b, byId)];
		const names = (line: ReadonlySet<string>, other: ReadonlySet<string>) =>
			[...line].some((id) => other.has(byId.get(id)?.overlaps ?? ''));
		return names(lineA, lineB) || names(lineB, lineA);
	};
	const clusters: Entry[][] = [];
	for (const entry of entries) {
		const touched = clusters.filter((cluster) => cluster.some((other) => overlap(entry, other)));
		for (const cluster of touched) clusters.splice(clusters.indexOf(cluster), 1);
		clusters.push([...touched.flat(), entry]);
	}
	return clusters;
}

/**
 * The sum of the counts of all chosen entries, in which nobody is counted twice. An entry that is part
 * of another counted one is left out. Of entries that overlap there are at least as many people as in
 * the largest and at most as many as in all. Where an entry has no count the sum is a lower bound
 * (`min`); where none has a count, the state that says most. One approximate part makes the sum so.
 *
 *     enrolled 112, enrolled 190, of whom 9 responded   → 302
 *     1149 and 1213, overlapping                        → 1213 to 2362
 *     57, and a group whose number is not reported      → at least 57
 */
export function sumCounts(list: EntryList, derivation: Derivation, source: string): Value {
	if (isAbsentState(list)) return absent(list, source);
	const byId = new Map(list.map((entry) => [entry.id, entry]));
	const entries = chosen(list, derivation.where);
	const counted = entries.filter((entry) => endsOf(entry) !== undefined);
	const outermost = entries.filter(
		(entry) => !counted.some((whole) => whole !== entry && lineOf(entry, byId).has(whole.id)),
	);
	const used = outermost.filter((entry) => endsOf(entry) !== undefined);
	if (used.length === 0) {
		// What is said of the whole counts, not what is said of its parts.
		const wholes = entries.filter(
			(entry) => !entries.some((whole) => whole !== entry && lineOf(entry, byId).has(whole.id)),
		);
		return absent(combineStates(wholes.flatMap(({ count }) => count?.state ?? [])), source);
	}
	let low = 0;
	let high = used.length < outermost.length ? Number.POSITIVE_INFINITY : 0;
	for (const cluster of clustersOf(used, byId)) {
		// A whole has at least as many people as any of its parts.
		const lows = counted
			.filter((entry) => cluster.some((whole) => whole === entry || lineOf(entry, byId).has(whole.id)))
			.map((entry) => endsOf(entry)?.[0] ?? 0);
		low += Math.max(...lows);
		for (const entry of cluster) high += endsOf(entry)?.[1] ?? 0;
	}
	const sum: Value = { state: 'reported', source, coded: 'derived', from: used.map(({ id }) => id) };
	if (low === high) sum.value = low;
	else {
		if (low > 0) sum.min = low;
		if (Number.isFinite(high)) sum.max = high;
	}
	if (used.some(({ count }) => count?.approximate)) sum.approximate = true;
	const bases = [...new Set(used.flatMap(({ basis }) => basis ?? []))];
	if (bases.length > 1)
		sum.note = `Adds up groups counted differently: ${bases.map((basis) => basis.replaceAll('-', ' ')).join(', ')}.`;
	return sum;
}

export function yearOf(reference: Reference, source: string): Value {
	return { state: 'reported', value: reference.issued, source, coded: 'derived' };
}
