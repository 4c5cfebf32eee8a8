/** The numbers beside values. A facet's numbers ignore its own clause and respect all others. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import type { Bin } from './bins.ts';
import type { Bitset } from './bitset.ts';
import { columnNamed, type Index, type IndexColumn, indexOf } from './build-index.ts';
import { type EntryCondition, entryClauses, entryCondition, isAsked, keyOf, select, selectWithout } from './select.ts';
import type { Selection, Unit } from './selection.ts';
import { tallyColumn, tallyTogether, tallyUnits, type UnitSet } from './tally.ts';

export interface FacetCounts {
	variable: string;
	/** Units by code and state, in the column's order, zeros too. */
	codes: ReadonlyMap<string, number>;
	/** Of numbers and years: units by bin. A unit that touches two bins counts in both. */
	bins: readonly (Bin & { count: number })[];
}

/**
 * For each variable, how many units would be found if it held one value alone, all else as it is. For
 * variables of a list the value is asked of the `nth` entry, beside what else is asked of that entry.
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

/** Units among some studies by code or state of a variable, in its order, zeros too. */
export function countsOf(
	corpus: CodedCorpus,
	ids: Bitset,
	variable: string,
	unit: Unit = 'report',
): ReadonlyMap<string, number> {
	return countIds(indexOf(corpus), ids, variable, unit).codes;
}

/** The same with the bins of a histogram, from an index alone. */
export function countIds(index: Index, ids: Bitset, variable: string, unit: Unit = 'report'): FacetCounts {
	const column = columnNamed(index, variable);
	return countsByCode(column, tallyColumn(index, column, { ids, unit }, {}));
}

/** How many reports or programmes some studies are. A programme is there if one of its reports is. */
export function countUnits(index: Index, ids: Bitset, unit: Unit): number {
	return tallyUnits(index, { ids, unit });
}
