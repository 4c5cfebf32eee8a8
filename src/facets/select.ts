/** A selection's studies. Conditions are joined part by part, so that a count can leave its own part out. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import type { ListName } from '../schema/variable.ts';
import { and, andNot, type Bitset, emptySet, has, or, setOf } from './bitset.ts';
import { type Column, columnNamed, type Entries, type Index, indexOf } from './build-index.ts';
import type { Clause, Range, Selection } from './selection.ts';

/** One condition and the studies that meet it: a variable of the study, an entry of a list, named studies, or words. */
interface Condition {
	key: string;
	ids: Bitset;
}

export type Conditions = readonly Condition[];

/** The studies of a selection. `found` are those in which its words were found; without it words filter nothing. */
export function select(index: Index, selection: Selection, found?: Bitset): Bitset {
	return join(index, conditionsOf(index, selection, found));
}

/** All conditions of a selection, each with its studies. */
export function conditionsOf(index: Index, { clauses, ids, q }: Selection, found?: Bitset): Conditions {
	const conditions: Condition[] = [];
	const entryClauses = new Map<string, Clause[]>();
	for (const clause of clauses) {
		const column = columnNamed(index, clause.variable);
		const key = keyOf(column, clause.nth);
		if (column.of === 'study') conditions.push({ key, ids: studiesOfClause(index, column, clause) });
		else entryClauses.set(key, [...(entryClauses.get(key) ?? []), clause]);
	}
	for (const [key, together] of entryClauses) conditions.push({ key, ids: studiesWithEntry(index, together) });
	if (ids.length > 0) {
		const numbers = ids.flatMap((id) => index.numbersById.get(id) ?? []);
		conditions.push({ key: 'id', ids: setOf(index.size, numbers) });
	}
	if (found && q !== '') conditions.push({ key: 'q', ids: found });
	return conditions;
}

/** Variables of one entry share a condition. A dot keeps the key apart from any variable's id. */
export function keyOf({ id, of }: Pick<Column, 'id' | 'of'>, nth: number): string {
	return of === 'study' ? `.${id}` : `${of}.${nth}`;
}

/** The studies that meet all conditions but the one left out; all studies where none remains. */
export function join(index: Index, conditions: Conditions, without?: string): Bitset {
	const [first, ...others] = conditions.filter(({ key }) => key !== without);
	return others.reduce((joined, { ids }) => and(joined, ids), first?.ids ?? index.all);
}

function studiesOfClause(index: Index, column: Column, clause: Clause): Bitset {
	let ids = hasPositive(clause) ? rowsOfAny(column, clause, index.size) : index.all;
	for (const code of clause.all) ids = and(ids, holders(column.rows, column, code, index.size));
	for (const code of clause.not) ids = andNot(ids, holders(column.rows, column, code, index.size));
	return ids;
}

function hasPositive({ any, range }: Clause): boolean {
	return any.length > 0 || range !== undefined;
}

/** A code that nobody holds is a set too. */
function holders(sets: readonly Bitset[], { placesByCode }: Column, code: string, size: number): Bitset {
	const place = placesByCode.get(code);
	return (place === undefined ? undefined : sets[place]) ?? emptySet(size);
}

/** The rows that hold any of the codes or lie in the range. */
function rowsOfAny(column: Column, { any, range }: Clause, size: number): Bitset {
	const sets = any.map((code) => holders(column.rows, column, code, size));
	if (range) sets.push(rowsInRange(column, range, size));
	const [first, ...others] = sets;
	return others.reduce(or, first ?? emptySet(size));
}

/** Rows whose number touches the range: 2–4 lies in 4..10. */
function rowsInRange({ low, high }: Column, { from, to }: Range, size: number): Bitset {
	const rows = emptySet(size);
	if (!low || !high) return rows;
	const least = from ?? Number.NEGATIVE_INFINITY;
	const most = to ?? Number.POSITIVE_INFINITY;
	// Word by word; a row without a number is NaN, which is neither below nor above anything.
	for (let word = 0; word < rows.length; word++) {
		let bits = 0;
		const end = Math.min(size, (word + 1) << 5);
		for (let row = word << 5; row < end; row++)
			if ((high[row] as number) >= least && (low[row] as number) <= most) bits |= 1 << (row & 31);
		rows[word] = bits;
	}
	return rows;
}

/** What is asked of one entry, leaving out one variable: which entries are meant, and which must not be there. */
export interface EntryCondition {
	/** Entries that meet all that is asked of the others; absent where nothing is asked. */
	wanted?: Bitset;
	/** Entries that one holding a code must not be among: see `studiesWithEntry`. */
	unwanted?: Bitset;
}

/**
 * Studies with one entry that meets every clause. `not` speaks of the entries that meet the *other*
 * variables' clauses: "a benefit to A, and no harm to A" is `who=A&direction=benefit&direction.not=harm`.
 * Clauses that only say `not` ask for no entry: a study without a list meets them.
 */
function studiesWithEntry(index: Index, clauses: readonly Clause[]): Bitset {
	const { wanted, unwanted } = entryCondition(index, clauses);
	const kept = wanted ? studiesOfEntries(index, clauses, wanted) : index.all;
	return unwanted ? andNot(kept, project(entriesOf(index, clauses), unwanted, index.size)) : kept;
}

/** The entry condition of clauses of one list; with `without` that of the others, for counting that variable's codes. */
export function entryCondition(index: Index, clauses: readonly Clause[], without?: string): EntryCondition {
	const others = clauses.filter(({ variable }) => variable !== without);
	if (others.length === 0) return {};
	const { size } = entriesOf(index, others);
	const positive = new Map(
		others.filter(hasPositive).map((clause) => [clause.variable, rowsOfAny(columnNamed(index, clause.variable), clause, size)]),
	);
	const wanted = joinRows([...positive.values()]);
	const unwanted = others
		.filter(({ not }) => not.length > 0)
		.map(({ variable, not }) => {
			const column = columnNamed(index, variable);
			const bad = not.map((code) => holders(column.rows, column, code, size)).reduce(or);
			const rest = joinRows([...positive].filter(([other]) => other !== variable).map(([, rows]) => rows));
			return rest ? and(bad, rest) : bad;
		});
	return { ...(wanted ? { wanted } : {}), ...(unwanted.length > 0 ? { unwanted: unwanted.reduce(or) } : {}) };
}

function joinRows(sets: readonly Bitset[]): Bitset | undefined {
	return sets.length === 0 ? undefined : sets.reduce(and);
}

/** The rows of the list that some clauses speak of. */
function entriesOf(index: Index, clauses: readonly Clause[]): Entries {
	const list = columnNamed(index, clauses[0]?.variable ?? '').of as ListName;
	return index.lists.get(list) as Entries;
}

/** Studies of wanted entries; one variable's codes need no look at the entries, for their studies are known. */
function studiesOfEntries(index: Index, clauses: readonly Clause[], wanted: Bitset): Bitset {
	const [clause, second] = clauses.filter(hasPositive);
	if (!clause || second || clause.range) return project(entriesOf(index, clauses), wanted, index.size);
	const column = columnNamed(index, clause.variable);
	return clause.any.map((code) => holders(column.studies, column, code, index.size)).reduce(or);
}

/** The studies of some entries. */
export function project({ studyOf }: Entries, rows: Bitset, size: number): Bitset {
	const studies = emptySet(size);
	for (let i = 0; i < rows.length; i++)
		for (let word = rows[i] as number; word !== 0; word &= word - 1) {
			const study = studyOf[(i << 5) + 31 - Math.clz32(word & -word)] as number;
			studies[study >>> 5] = (studies[study >>> 5] as number) | (1 << (study & 31));
		}
	return studies;
}

/** The clauses of a selection that speak of the `nth` entry of a list. */
export function entryClauses(index: Index, { clauses }: Selection, list: ListName, nth: number): readonly Clause[] {
	return clauses.filter((clause) => clause.nth === nth && columnNamed(index, clause.variable).of === list);
}

/**
 * The entries of a list that meet what is asked of the `nth` one, in any study: what matched, and what a
 * matrix of the list counts. Undefined where nothing is asked, or only `not`.
 */
export function selectEntries(index: Index, selection: Selection, list: ListName, nth = 1): Bitset | undefined {
	const clauses = entryClauses(index, selection, list, nth);
	return clauses.length === 0 ? undefined : entryCondition(index, clauses).wanted;
}

/** Places in a study's own list of the entries that some set holds; a list that is absent as a whole has none. */
export function placesIn(index: Index, list: ListName, rows: Bitset, study: number, length: number): readonly number[] {
	const start = index.lists.get(list)?.starts[study] ?? 0;
	return Array.from({ length }, (_, i) => i).filter((i) => has(rows, start + i));
}

/** The studies of a set, in the corpus's order. The set must come from the corpus's own index. */
export function studiesIn({ studies }: Corpus, ids: Bitset): readonly Study[] {
	return studies.filter((_, i) => has(ids, i));
}

/** The set of some studies, for functions of `(corpus, ids)`; ids that the corpus lacks are left out. */
export function idsOf(corpus: Corpus, studies: Iterable<string>): Bitset {
	const index = indexOf(corpus);
	return setOf(index.size, [...studies].flatMap((id) => index.numbersById.get(id) ?? []));
}
