/** Values that are collected from a study's lists or its reference. Nobody writes them in a record. */

import { type Citation, citationYear } from '../schema/csl.ts';
import type { ListName } from '../schema/list.ts';
import { isAbsentState, strongestOf } from '../schema/state.ts';
import type { Code, VariableRecord } from '../schema/variable.ts';
import { derivedWording as say } from '../wording/derived.ts';
import type { Entry, EntryList } from './corpus.ts';
import { isInDoubt } from './doubt.ts';
import { buildGroupTree, clustersOf, type GroupTree } from './groups.ts';
import { entryName, formatBasis } from './label.ts';
import { chartedValue, codesOfValue, combineStates, extentOf, type Value } from './value.ts';

/**
 * Where a variable is collected from. `where` maps a variable of the list to the codes that an entry must have one of.
 */
export interface Derivation {
	list: ListName | 'reference' | 'appraisal';
	field: string;
	where: ReadonlyMap<string, readonly string[]>;
}

/** The derivation of a variable; undefined for a variable that people write. */
export function derivationOf({ from }: Pick<VariableRecord, 'from'>): Derivation | undefined {
	if (from === undefined) return undefined;
	if (typeof from === 'string') {
		const [list = '', ...fields] = from.split('.');
		return { list, field: fields.join('.'), where: new Map() };
	}
	const where = Object.entries(from.where ?? {}).map(([id, codes]) => [id, [codes].flat()] as const);
	return { list: from.list, field: from.field, where: new Map(where) };
}

/** The entries that meet every condition of `where`; all entries if there is no condition. */
function entriesWhere(entries: readonly Entry[], where: Derivation['where']): readonly Entry[] {
	return entries.filter((entry) =>
		[...where].every(([id, words]) => {
			const value = entry.values[id];
			return value !== undefined && codesOfValue(value).some((code) => words.includes(code));
		}),
	);
}

const absent = (state: ReturnType<typeof combineStates>, source: string): Value => ({
	state,
	source,
	coded: 'derived',
});

/**
 * The codes of all chosen entries, each once, in the codebook's order. If no entry has a code, the state that says
 * most.
 */
export function collectCodes(list: EntryList, derivation: Derivation, codes: readonly Code[], source: string): Value {
	if (isAbsentState(list)) return absent(list, source);
	const entries = entriesWhere(list, derivation.where);
	const values = entries.flatMap((entry) => entry.values[derivation.field] ?? []);
	const saying = entries.filter((entry) => entry.values[derivation.field]?.state === 'reported');
	const codesOfEntries = new Set(saying.flatMap((entry) => codesOfValue(chartedValue(entry.values, derivation.field))));
	if (codesOfEntries.size === 0) return absent(combineStates(values.map(({ state }) => state)), source);
	const value = codes.map(({ code }) => code).filter((code) => codesOfEntries.has(code));
	const also = combinedAlso(saying.map((entry) => entry.values[derivation.field]));
	const doubtful = saying.filter((entry) => isInDoubt(chartedValue(entry.values, derivation.field), entry));
	const firm = new Set(
		saying
			.filter((entry) => !doubtful.includes(entry))
			.flatMap((entry) => codesOfValue(chartedValue(entry.values, derivation.field))),
	);
	return {
		state: 'reported',
		value,
		...(also === undefined ? {} : { also }),
		source,
		coded: 'derived',
		from: saying.map(({ id }) => id),
		// A code is beyond doubt if at least one entry beyond doubt has it.
		...(value.every((code) => firm.has(code)) ? {} : carriedDoubt(doubtful)),
	};
}

/** The state beside the codes of some values that says most; undefined if none has one. */
function combinedAlso(values: readonly (Value | undefined)[]): Value['also'] {
	return strongestOf(values.flatMap((value) => value?.also ?? []));
}

/**
 * The lower and upper end of an entry's count. `none` is zero to zero; undefined for any other count that is not
 * reported.
 */
function endsOf({ count }: Entry): [low: number, high: number] | undefined {
	if (count?.state === 'none') return [0, 0];
	const extent = count && extentOf(count);
	return extent && [Math.max(extent[0], 0), extent[1]];
}

/** What is known about the number of people in some groups together. */
interface Crowd {
	low: number;
	high: number;
	/** The number of people that there are at least, even if groups on different bases are the same people. */
	sure: number;
	/** The entries whose counts were used. */
	used: readonly Entry[];
	/** Whether a part has more people than its whole can have. */
	isContradicted: boolean;
}

const nobody: Crowd = { low: 0, high: 0, sure: 0, used: [], isContradicted: false };

/**
 * The number of people in one group: from its own count if the group is chosen and has one, otherwise from those of its
 * parts that are chosen. `inner` is what is known about its parts.
 */
function weigh(entry: Entry | undefined, inner: Crowd, isChosen: ReadonlySet<Entry>): Crowd {
	const ends = entry && endsOf(entry);
	if (!entry || !ends) return entry && isChosen.has(entry) ? { ...inner, high: Number.POSITIVE_INFINITY } : inner;
	const [least, most] = ends;
	if (isChosen.has(entry)) {
		// A whole has at least as many people as its parts.
		const sure = Math.max(least, inner.sure);
		const isContradicted = inner.isContradicted || sure > most;
		return { low: Math.min(sure, most), high: Math.max(sure, most), sure, used: [entry], isContradicted };
	}
	// The number of a single part stands. Several parts together cannot have more people than the whole.
	if (inner.used.length < 2) return inner;
	const low = inner.low > most ? inner.sure : inner.low;
	const high = Number.isFinite(inner.high) ? Math.max(low, Math.min(inner.high, most)) : inner.high;
	return { ...inner, low, high, isContradicted: inner.isContradicted || inner.sure > most };
}

type Pairs = ReadonlyMap<Entry | undefined, readonly (readonly [Entry, Entry])[]>;

/**
 * The number of people in all parts of a whole together; for `undefined`, in all groups that are part of none. The
 * pairs name groups that share people: `counted` among the groups that are counted, `all` among all groups.
 */
function addCrowds(
	whole: Entry | undefined,
	tree: GroupTree<Entry>,
	crowds: ReadonlyMap<Entry | undefined, Crowd>,
	{ counted, all }: { counted: Pairs; all: Pairs },
): Crowd {
	const parts = tree.partsOf(whole);
	const crowdOf = (part: Entry) => crowds.get(part) ?? nobody;
	const partsWithPeople = parts.filter((part) => crowdOf(part).used.length > 0);
	// Groups that overlap have together at least as many people as the largest of them.
	const leastOf = (groups: readonly Entry[], pairs: Pairs, end: 'low' | 'sure') =>
		clustersOf(groups, pairs.get(whole) ?? []).reduce(
			(sum, cluster) => sum + cluster.reduce((most, part) => Math.max(most, crowdOf(part)[end]), 0),
			0,
		);
	const bases = [...new Set(partsWithPeople.map(({ basis }) => basis))];
	const sures = bases.map((basis) =>
		leastOf(
			partsWithPeople.filter((part) => part.basis === basis),
			all,
			'sure',
		),
	);
	return {
		low: leastOf(partsWithPeople, counted, 'low'),
		high: parts.reduce((sum, part) => sum + crowdOf(part).high, 0),
		sure: Math.max(0, ...sures),
		used: partsWithPeople.flatMap((part) => crowdOf(part).used),
		isContradicted: partsWithPeople.some((part) => crowdOf(part).isContradicted),
	};
}

/**
 * Pairs of groups that overlap, by the whole around them. A pair stands side by side: one of them, or a part of it,
 * says that it overlaps the other or a part of that.
 */
function sharing(list: readonly Entry[], tree: GroupTree<Entry>, standsFor: (entry: Entry) => readonly Entry[]): Pairs {
	const byId = new Map(list.map((entry) => [entry.id, entry]));
	const pairs = new Map<Entry | undefined, (readonly [Entry, Entry])[]>();
	for (const entry of list) {
		const other = byId.get(entry.overlaps ?? '');
		for (const a of other ? standsFor(entry) : [])
			for (const b of other ? standsFor(other) : []) {
				const sides = tree.sidesOf(a, b);
				if (sides) addTo(pairs, tree.wholeOf(sides[0]), sides);
			}
	}
	return pairs;
}

/**
 * The entries whose counts include a given entry: the counted whole around it, or itself, or those of its parts that
 * are counted.
 */
function countedFor(tree: GroupTree<Entry>, isChosen: ReadonlySet<Entry>): (entry: Entry) => readonly Entry[] {
	const above = new Map<Entry, Entry>();
	const below = new Map<Entry, Entry[]>();
	for (const entry of tree.outermostFirst) {
		const whole = tree.wholeOf(entry);
		const counter = (whole && above.get(whole)) ?? (isChosen.has(entry) && endsOf(entry) ? entry : undefined);
		if (counter) above.set(entry, counter);
		if (counter !== entry) continue;
		for (let around = whole; around; around = tree.wholeOf(around)) addTo(below, around, entry);
	}
	return (entry) => {
		const counter = above.get(entry);
		return counter ? [counter] : (below.get(entry) ?? []);
	};
}

function addTo<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
	const list = lists.get(key);
	if (list) list.push(one);
	else lists.set(key, [one]);
}

/** The chosen entries that are part of no other chosen entry. */
function outermost(tree: GroupTree<Entry>, isChosen: ReadonlySet<Entry>): readonly Entry[] {
	const inside = new Set<Entry>();
	for (const entry of tree.outermostFirst) {
		const whole = tree.wholeOf(entry);
		if (whole && (isChosen.has(whole) || inside.has(whole))) inside.add(entry);
	}
	return tree.outermostFirst.filter((entry) => isChosen.has(entry) && !inside.has(entry));
}

/**
 * The sum of the counts of all chosen entries, without counting anybody twice. An entry that is part of another counted
 * entry is left out. Entries that overlap count as at least the largest and at most all of them together. If some
 * entries have no count, the sum is a lower bound (`min`). If no entry has a count, or the sum is only
 * known to be at least zero, the result is the state that says most. If one count is approximate, so is the sum. If one
 * is in doubt, or the numbers contradict each other, the sum is in doubt.
 *
 *     enrolled 112, enrolled 190, of whom 9 responded   → 302
 *     1149 and 1213, overlapping                        → 1213 to 2362
 *     57, and a group whose number is not reported      → at least 57
 *     49, of whom, which is in doubt, 60                → 49 to 60
 */
export function sumCounts(list: EntryList, derivation: Derivation, source: string): Value {
	if (isAbsentState(list)) return absent(list, source);
	const tree = buildGroupTree(list);
	const isChosen = new Set(entriesWhere(list, derivation.where));
	const crowds = new Map<Entry | undefined, Crowd>();
	const pairs = {
		counted: sharing(list, tree, countedFor(tree, isChosen)),
		all: sharing(list, tree, (entry) => [entry]),
	};
	for (const entry of [...tree.outermostFirst.toReversed(), undefined])
		crowds.set(entry, weigh(entry, addCrowds(entry, tree, crowds, pairs), isChosen));
	const { low, high, used, isContradicted } = crowds.get(undefined) ?? nobody;
	if (used.length === 0 || (low === 0 && high === Number.POSITIVE_INFINITY)) {
		// The state of the whole decides, not the states of its parts.
		return absent(combineStates(outermost(tree, isChosen).flatMap(({ count }) => count?.state ?? [])), source);
	}
	const isUsed = new Set(used);
	const from = list.filter((entry) => isUsed.has(entry)).map(({ id }) => id);
	const sum: Value = { state: 'reported', source, coded: 'derived', from };
	if (low === high) sum.value = low;
	else {
		if (low > 0) sum.min = low;
		if (Number.isFinite(high)) sum.max = high;
	}
	if (used.some(({ count }) => count?.approximate)) sum.approximate = true;
	const bases = [...new Set(used.flatMap(({ basis }) => basis ?? []))];
	if (bases.length > 1) sum.note = say.severalBases(bases.map(formatBasis));
	const { doubt: carriedNote } = carriedDoubt(used.filter((entry) => entry.count && isInDoubt(entry.count, entry)));
	const doubts = [isContradicted && say.contradicted, carriedNote];
	const doubt = doubts.filter(Boolean).join(' ');
	return doubt === '' ? sum : { ...sum, doubt };
}

/** The doubt that a derived value takes from the entries that it uses; an empty object if none is in doubt. */
function carriedDoubt(entries: readonly Entry[]): Pick<Value, 'doubt'> {
	if (entries.length === 0) return {};
	return { doubt: say.fromDoubtful(entries.map(entryName)) };
}

/** The year of a reference, as a derived value; `not-reported` where it has none. */
export function yearOf(citation: Citation, source: string): Value {
	const year = citationYear(citation);
	return year === undefined
		? absent('not-reported', source)
		: { state: 'reported', value: year, source, coded: 'derived' };
}
