/** Finds the studies of a selection. Its conditions stay separate, so that a count can leave one of them out. */
import type { CodedCorpus, CodedStudy } from '../corpus/corpus.ts';
import type { ListName } from '../schema/list.ts';
import { add, addAll, and, andNot, type Bitset, emptySet, forEach, has, keepAll, or, rowsOf, setOf } from './bitset.ts';
import { columnNamed, type Entries, type Index, type IndexColumn, indexOf } from './build-index.ts';
import type { Clause, Range, Selection } from './selection.ts';

/** One condition and the studies that meet it: on a variable of the study, an entry of a list, named studies, or words. */
interface Condition {
	key: string;
	ids: Bitset;
}

/** The conditions of a selection. `joined` caches the studies that meet all conditions except the one with a given key. */
interface SelectionCriteria {
	matches: Bitset | undefined;
	conditions: readonly Condition[];
	keys: ReadonlySet<string>;
	joined: Map<string, Bitset>;
}

/** The studies of a selection. `matches` are the studies that hold its words; without it, words do not filter. */
export function select(index: Index, selection: Selection, matches?: Bitset): Bitset {
	return selectWithout(index, selection, '', matches);
}

/** The studies that meet all conditions except the one with this key (`keyOf`); those of the selection if it has no such condition. */
export function selectWithout(index: Index, selection: Selection, key: string, matches?: Bitset): Bitset {
	const { conditions, keys, joined } = askedOf(index, selection, matches);
	const without = keys.has(key) ? key : '';
	const ids =
		joined.get(without) ??
		join(
			index,
			conditions.filter((condition) => condition.key !== without),
		);
	joined.set(without, ids);
	return ids;
}

/** Whether a selection has a condition with this key (`keyOf`). */
export function isAsked(index: Index, selection: Selection, key: string, matches?: Bitset): boolean {
	return askedOf(index, selection, matches).keys.has(key);
}

const askedByIndex = new WeakMap<Index, WeakMap<Selection, SelectionCriteria>>();

/** Cached for the selection, which never changes, because the list, the counts and the sentence need the same criteria. */
function askedOf(index: Index, selection: Selection, matches: Bitset | undefined): SelectionCriteria {
	const bySelection = askedByIndex.get(index) ?? new WeakMap<Selection, SelectionCriteria>();
	askedByIndex.set(index, bySelection);
	const inCache = bySelection.get(selection);
	if (inCache && inCache.matches === matches) return inCache;
	const conditions = conditionsOf(index, selection, matches);
	const question = {
		matches,
		conditions,
		keys: new Set(conditions.map(({ key }) => key)),
		joined: new Map<string, Bitset>(),
	};
	bySelection.set(selection, question);
	return question;
}

function conditionsOf(index: Index, { clauses, ids, q }: Selection, matches: Bitset | undefined): readonly Condition[] {
	const conditions: Condition[] = [];
	const entryClauses = new Map<string, Clause[]>();
	for (const clause of clauses) {
		const column = columnNamed(index, clause.variable);
		const key = keyOf(column, clause.nth);
		if (column.of === 'study')
			conditions.push({ key, ids: cachedSet(index, [clause], () => studiesOfClause(index, column, clause)) });
		else entryClauses.set(key, [...(entryClauses.get(key) ?? []), clause]);
	}
	for (const [key, together] of entryClauses)
		conditions.push({ key, ids: cachedSet(index, together, () => studiesWithEntry(index, together)) });
	if (ids.length > 0) conditions.push({ key: 'id', ids: namedStudies(index, ids) });
	if (matches && q !== '') conditions.push({ key: 'q', ids: matches });
	return conditions;
}

const meeting = new WeakMap<Index, Map<string, Bitset>>();
/** The most 32-bit words that all cached sets of an index take together: 16 megabytes. */
const wordsMost = 4_000_000;

/** Caches the set of some clauses, because a figure asks for the same rows and columns in every cell. If the cache grows too large, it is emptied. */
function cachedSet(index: Index, clauses: readonly Clause[], find: () => Bitset): Bitset {
	const sets = meeting.get(index) ?? new Map<string, Bitset>();
	meeting.set(index, sets);
	const clauseNames = clauses.map(
		({ variable, any, all, not, range }) => `${variable} ${any}/${all}/${not} ${range?.from}..${range?.to}`,
	);
	const name = clauseNames.join(' & ');
	const ids = sets.get(name) ?? find();
	if (sets.size * index.all.length > wordsMost) sets.clear();
	sets.set(name, ids);
	return ids;
}

const setsByIndex = new WeakMap<Index, WeakMap<readonly string[], Bitset>>();

/** The set of named studies, cached for the array of ids, which stays the same while other parts of a selection change. */
function namedStudies(index: Index, ids: readonly string[]): Bitset {
	const sets = setsByIndex.get(index) ?? new WeakMap<readonly string[], Bitset>();
	setsByIndex.set(index, sets);
	const numbers = () => ids.flatMap((id) => index.numbersById.get(id) ?? []);
	const studies = sets.get(ids) ?? setOf(index.size, numbers());
	sets.set(ids, studies);
	return studies;
}

/**
 * The key of the condition of a variable. Variables of the same entry of a list share one condition. The dot makes the
 * key differ from `id` and `q`.
 */
export function keyOf({ id, of }: Pick<IndexColumn, 'id' | 'of'>, nth: number): string {
	return of === 'study' ? `.${id}` : `${of}.${nth}`;
}

/** The studies that meet all conditions; all studies if there is none. */
function join(index: Index, conditions: readonly Condition[]): Bitset {
	const [first, second, ...others] = conditions;
	if (!first || !second) return first?.ids ?? index.all;
	const studies = and(first.ids, second.ids);
	for (const { ids } of others) keepAll(studies, ids);
	return studies;
}

function studiesOfClause(index: Index, column: IndexColumn, clause: Clause): Bitset {
	let ids = hasPositive(clause) ? rowsOfAny(column, clause, index.size) : index.all;
	for (const code of clause.all) ids = and(ids, holders(column.rows, column, code, index.size));
	if (clause.not.length > 0) ids = andNot(ids, mayHold(column, clause.not, index.size));
	return ids;
}

function hasPositive({ any, range }: Clause): boolean {
	return any.length > 0 || range !== undefined;
}

/** The set of a code; empty for a code that nothing holds. */
function holders(sets: readonly Bitset[], { placesByCode }: IndexColumn, code: string, size: number): Bitset {
	const place = placesByCode.get(code);
	return (place === undefined ? undefined : sets[place]) ?? emptySet(size);
}

/** The studies that hold a code or state of a variable, through any of their entries: those for which `codesOfStudy` gives it. */
export function studiesWith(index: Index, variable: string, code: string): Bitset {
	const column = columnNamed(index, variable);
	return holders(column.studies, column, code, index.size);
}

/** The rows that hold, or may hold, one of the codes: `not` excludes them. */
function mayHold(column: IndexColumn, codes: readonly string[], size: number): Bitset {
	const sets = codes.map((code) => holders(column.rows, column, code, size));
	return [...sets, ...(column.unsure ? [column.unsure] : [])].reduce(or);
}

/** The rows that hold any of the clause's codes, or whose number touches its range. */
function rowsOfAny(column: IndexColumn, { any, range }: Clause, size: number): Bitset {
	const sets = any.map((code) => holders(column.rows, column, code, size));
	if (range) sets.push(rowsInRange(column, range, size));
	const [first, ...others] = sets;
	return others.reduce(or, first ?? emptySet(size));
}

/** The rows whose number touches the range: 2–4 touches 4..10. Single rows are compared only in the bins at the ends of the range. */
function rowsInRange(
	{ low, high, rows, codes, bins }: IndexColumn,
	{ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Range,
	size: number,
): Bitset {
	const touching = emptySet(size);
	if (!low || !high) return touching;
	for (const [i, bin] of bins.entries()) {
		const inBin = rows[codes.length + i] as Bitset;
		const next = bins[i + 1]?.from ?? Number.POSITIVE_INFINITY;
		// A period without a beginning reaches before the first bin, as one without an end reaches beyond the last.
		if (next <= from || (bin.from > to && i > 0)) continue;
		if (bin.from >= from && bin.to <= to && next !== Number.POSITIVE_INFINITY) addAll(touching, inBin);
		else
			forEach(inBin, (row) => {
				if ((high[row] as number) >= from && (low[row] as number) <= to) add(touching, row);
			});
	}
	return touching;
}

/** The conditions on one entry of a list: which entries meet them, and which ones a study must not have. */
export interface EntryCondition {
	/** Entries that meet all conditions; absent if there are only `not` conditions, or none. */
	wanted?: Bitset;
	/** Entries that exclude their study: see `studiesWithEntry`. When codes are counted, they exclude only the codes that they hold. */
	unwanted?: Bitset;
}

/**
 * The studies with one entry that meets every clause. `not` excludes studies by those entries that meet the clauses of
 * the *other* variables: "a benefit to A, and no harm to A" is `who=A&direction=benefit&direction.not=harm`. Clauses
 * with only `not` need no entry: a study without the list meets them.
 */
function studiesWithEntry(index: Index, clauses: readonly Clause[]): Bitset {
	const { wanted, unwanted } = entryCondition(index, clauses);
	const studies = wanted ? studiesOfEntries(index, clauses, wanted) : index.all;
	return unwanted ? andNot(studies, project(entriesOf(index, clauses), unwanted, index.size)) : studies;
}

/** The condition of clauses on one entry of a list. `without` leaves out one variable, whose codes are to be counted. */
export function entryCondition(index: Index, clauses: readonly Clause[], without?: string): EntryCondition {
	const others = clauses.filter(({ variable }) => variable !== without);
	if (others.length === 0) return {};
	const { size } = entriesOf(index, others);
	const positive = new Map(
		others.filter(hasPositive).map((clause) => {
			const column = columnNamed(index, clause.variable);
			const rows = rowsOfAny(column, clause, size);
			return [clause.variable, { rows, perhaps: column.unsure ? or(rows, column.unsure) : rows }];
		}),
	);
	const rowsOfAll = joinRows([...positive.values()].map(({ rows }) => rows));
	const barredRows = others
		.filter(({ not }) => not.length > 0)
		.map(({ variable, not }) => {
			const column = columnNamed(index, variable);
			const bad = mayHold(column, not, size);
			const rest = joinRows([...positive].filter(([other]) => other !== variable).map(([, { perhaps }]) => perhaps));
			return rest ? and(bad, rest) : bad;
		});
	return {
		...(rowsOfAll ? { wanted: rowsOfAll } : {}),
		...(barredRows.length > 0 ? { unwanted: barredRows.reduce(or) } : {}),
	};
}

function joinRows(sets: readonly Bitset[]): Bitset | undefined {
	return sets.length === 0 ? undefined : sets.reduce(and);
}

/** The entries of the list that some clauses are about. */
function entriesOf(index: Index, clauses: readonly Clause[]): Entries {
	const list = columnNamed(index, clauses[0]?.variable ?? '').of;
	return index.lists.get(list) as Entries;
}

/** The studies of wanted entries. For the codes of a single variable, the index has the studies already, so the entries are not read. */
function studiesOfEntries(index: Index, clauses: readonly Clause[], rows: Bitset): Bitset {
	const [clause, second] = clauses.filter(hasPositive);
	if (!clause || second || clause.range) return project(entriesOf(index, clauses), rows, index.size);
	const column = columnNamed(index, clause.variable);
	return clause.any.map((code) => holders(column.studies, column, code, index.size)).reduce(or);
}

/** The studies of some entries. */
function project({ studyOf }: Entries, rows: Bitset, size: number): Bitset {
	const studies = emptySet(size);
	for (let i = 0; i < rows.length; i++)
		for (let word = rows[i] as number; word !== 0; word &= word - 1) {
			const study = studyOf[(i << 5) + 31 - Math.clz32(word & -word)] as number;
			studies[study >>> 5] = (studies[study >>> 5] as number) | (1 << (study & 31));
		}
	return studies;
}

/** The clauses of a selection on the `nth` entry of a list. */
export function entryClauses(index: Index, { clauses }: Selection, list: ListName, nth: number): readonly Clause[] {
	return clauses.filter((clause) => clause.nth === nth && columnNamed(index, clause.variable).of === list);
}

/**
 * The entries of a list that meet the conditions on the `nth` one, in any study: the matches to show, and what a matrix
 * of the list counts. Undefined if there are no conditions, or only `not`.
 */
export function selectEntries(index: Index, selection: Selection, list: ListName, nth = 1): Bitset | undefined {
	const clauses = entryClauses(index, selection, list, nth);
	return clauses.length === 0 ? undefined : entryCondition(index, clauses).wanted;
}

/** The indexes, within a study's own list, of the entries that `rows` holds. `length` is the length of that list; 0 if it is absent as a whole. */
export function placesIn(index: Index, list: ListName, rows: Bitset, study: number, length: number): readonly number[] {
	const start = index.lists.get(list)?.starts[study] ?? 0;
	return Array.from({ length }, (_, i) => i).filter((i) => has(rows, start + i));
}

/** The studies of a set, in the order of the corpus. The set must come from the index of the same corpus. */
export function studiesIn<S extends CodedStudy>({ studies }: { studies: readonly S[] }, ids: Bitset): readonly S[] {
	return Array.from(rowsOf(ids), (row) => studies[row] as S);
}

/** The set of studies with these ids, for functions of `(corpus, ids)`. Ids that the corpus lacks are left out. */
export function idsOf(corpus: CodedCorpus, studies: Iterable<string>): Bitset {
	const index = indexOf(corpus);
	return setOf(
		index.size,
		[...studies].flatMap((id) => index.numbersById.get(id) ?? []),
	);
}
