/** Counts the numbers beside the values of facets. The numbers of a facet ignore its own clause and respect all others. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import type { Bin } from './bins.ts';
import type { Bitset } from './bitset.ts';
import { columnNamed, type Index, type IndexColumn, indexOf } from './build-index.ts';
import { type EntryCondition, entryClauses, entryCondition, isAsked, keyOf, select, selectWithout } from './select.ts';
import type { Selection, Unit } from './selection.ts';
import { tallyColumn, tallyTogether, tallyUnits, type UnitSet } from './tally.ts';

/**
 * Whether a corpus has all variables that say which studies a selection finds, and in which order. A browser lacks some
 * until they have arrived.
 */
export function isCountable(
	{ variablesById }: Pick<CodedCorpus, 'variablesById'>,
	{ clauses, sort }: Selection,
): boolean {
	const isHere = (id: string) => variablesById.has(id);
	return clauses.every(({ variable }) => isHere(variable)) && (!sort || sort.by === 'study' || isHere(sort.by));
}

export interface FacetCounts {
	variable: string;
	/** How many units have each code and state, in the order of the column, including zeros. */
	codes: ReadonlyMap<string, number>;
	/** For numbers and years, how many units are in each bin. A unit that touches two bins counts in both. */
	bins: readonly (Bin & { count: number })[];
}

/**
 * For each variable and each of its values, how many units the selection would find if its clause for the variable asked
 * for this value alone. For variables of a list, the value belongs to the `nth` entry, together with the other
 * conditions on that entry.
 */
export function countFacets(
	index: Index,
	selection: Selection,
	variables: readonly string[],
	{ matches, nth = 1 }: { matches?: Bitset; nth?: number } = {},
): readonly FacetCounts[] {
	const columns = variables.map((variable) => columnNamed(index, variable));
	const isFree = (column: IndexColumn) => !isAsked(index, selection, keyOf(column, nth), matches);
	const free: UnitSet = { ids: select(index, selection, matches), unit: selection.unit };
	const together = columns.filter(isFree).length * 2 > index.columns.size ? tallyTogether(index, free) : undefined;
	return columns.map((column) => {
		if (isFree(column))
			return together
				? countsByCode(column, together, column.offset)
				: countsByCode(column, tallyColumn(index, column, free, {}));
		const others: UnitSet = { ids: selectWithout(index, selection, keyOf(column, nth), matches), unit: selection.unit };
		return countsByCode(column, tallyColumn(index, column, others, conditionBeside(index, selection, column, nth)));
	});
}

function conditionBeside(index: Index, selection: Selection, column: IndexColumn, nth: number): EntryCondition {
	return column.of === 'study' ? {} : entryCondition(index, entryClauses(index, selection, column.of, nth), column.id);
}

function countsByCode({ id, codes, bins }: IndexColumn, counts: Int32Array, offset = 0): FacetCounts {
	return {
		variable: id,
		codes: new Map(codes.map((code, place) => [code, counts[offset + place] as number])),
		bins: bins.map(({ from, to }, i) => ({ from, to, count: counts[offset + codes.length + i] as number })),
	};
}

/** How many units among some studies have each code or state of a variable, in its order, including zeros. */
export function countsOf(
	corpus: CodedCorpus,
	ids: Bitset,
	variable: string,
	unit: Unit = 'report',
): ReadonlyMap<string, number> {
	return countIds(indexOf(corpus), ids, variable, unit).codes;
}

/** The same with the bins of a histogram, from an index instead of a corpus. */
export function countIds(index: Index, ids: Bitset, variable: string, unit: Unit = 'report'): FacetCounts {
	const column = columnNamed(index, variable);
	return countsByCode(column, tallyColumn(index, column, { ids, unit }, {}));
}

/** How many reports or programmes some studies are. A programme counts if one of its reports is among them. */
export function countUnits(index: Index, ids: Bitset, unit: Unit): number {
	return tallyUnits(index, { ids, unit });
}
