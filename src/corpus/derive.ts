/** Values that are collected from a study's lists or its reference, and never typed. */
import type { Reference } from '../schema/reference.ts';
import { isAbsentState } from '../schema/state.ts';
import { type Code, lists, type ListName, type VariableRecord } from '../schema/variable.ts';
import type { Entry, EntryList } from './corpus.ts';
import { codesOfValue, combineStates, extentOf, type Value } from './value.ts';

/** Where a variable is collected from; `where` maps a variable of the list to the codes it may have. */
export interface Derivation {
	list: ListName | 'reference';
	field: string;
	where: ReadonlyMap<string, readonly string[]>;
}

/** The derivation of a variable, undefined for variables that are typed. */
export function derivationOf({ from }: VariableRecord): Derivation | undefined {
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

const absent = (state: ReturnType<typeof combineStates>, source: string): Value => ({ state, source, coded: 'derived' });

/** The codes of all chosen entries, each once, in the codebook's order. Where none has a code, the state that says most. */
export function collectCodes(list: EntryList, derivation: Derivation, codes: readonly Code[], source: string): Value {
	if (isAbsentState(list)) return absent(list, source);
	const entries = chosen(list, derivation.where);
	const values = entries.flatMap((entry) => entry.values[derivation.field] ?? []);
	const found = new Set(values.filter(({ state }) => state === 'reported').flatMap(codesOfValue));
	if (found.size === 0) return absent(combineStates(values.map(({ state }) => state)), source);
	const value = codes.map(({ code }) => code).filter((code) => found.has(code));
	return { state: 'reported', value, source, coded: 'derived', from: entries.map(({ id }) => id) };
}

/**
 * The sum of the counts of all chosen entries. An entry that is part of another chosen entry with a
 * count is left out, and so is one that overlaps with another, so that nobody is counted twice. Where
 * entries overlap, or one has no count, the sum is a lower bound (`min`); where none has a count, the
 * state that says most. One approximate part makes the sum so.
 */
export function sumCounts(list: EntryList, derivation: Derivation, source: string): Value {
	if (isAbsentState(list)) return absent(list, source);
	const entries = chosen(list, derivation.where);
	const countOf = (entry: Entry) => (entry.count === undefined ? undefined : extentOf(entry.count));
	const counted = new Set(entries.filter((entry) => countOf(entry) !== undefined).map(({ id }) => id));
	const byId = new Map(list.map((entry) => [entry.id, entry]));
	const isPartOfCounted = (entry: Entry): boolean => {
		// A chain of `within` cannot be longer than the list, even if it is a circle.
		let outer = entry.within;
		for (let steps = 0; outer !== undefined && steps < list.length; steps++) {
			if (counted.has(outer)) return true;
			outer = byId.get(outer)?.within;
		}
		return false;
	};
	const outermost = entries.filter((entry) => !isPartOfCounted(entry));
	const apart = outermost.filter(({ overlaps }) => overlaps === undefined || !counted.has(overlaps));
	const extents = apart.flatMap((entry) => {
		const extent = countOf(entry);
		return extent ? [extent] : [];
	});
	if (extents.length === 0)
		return absent(combineStates(apart.flatMap((entry) => entry.count?.state ?? [])), source);
	const least = extents.reduce((total, [low]) => total + Math.max(low, 0), 0);
	const most = extents.reduce((total, [, high]) => total + high, 0);
	const isWhole = extents.length === outermost.length;
	const sum: Value = {
		state: 'reported',
		source,
		coded: 'derived',
		from: apart.filter((entry) => counted.has(entry.id)).map(({ id }) => id),
	};
	if (isWhole && least === most) sum.value = least;
	else {
		sum.min = least;
		if (isWhole && Number.isFinite(most)) sum.max = most;
	}
	if (apart.some((entry) => entry.count?.approximate)) sum.approximate = true;
	return sum;
}

export function yearOf(reference: Reference, source: string): Value {
	return { state: 'reported', value: reference.issued, source, coded: 'derived' };
}
