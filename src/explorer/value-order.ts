/** Which values of a facet are shown, and in which order. */
import type { ValueRow } from './facet-view.ts';

/** Values shown before "show all"; chosen ones are always shown. */
const shownMost = 8;

/** How many units have each value in the whole review: a count that no selection changes. Absent for a count that is not known. */
export type WholeCounts = ReadonlyMap<string, number>;

/** Rows by number in the whole review, the largest first; states of absence stay last. Equal numbers keep their order. */
export function byWholeCount(rows: readonly ValueRow[], whole: WholeCounts): readonly ValueRow[] {
	const countOf = ({ code }: ValueRow) => whole.get(code) ?? 0;
	return [...rows].sort((a, b) => Number(a.isAbsent) - Number(b.isAbsent) || countOf(b) - countOf(a));
}

/**
 * The rows that are shown at first, in the order given: the eight that most units of the whole review have, and all
 * that are chosen. The largest value is never left out, and a selection changes no place.
 */
export function firstRows(rows: readonly ValueRow[], whole: WholeCounts): readonly ValueRow[] {
	if (rows.length <= shownMost + 1) return rows;
	const largest = new Set(byWholeCount(rows, whole).slice(0, shownMost));
	return rows.filter((row) => largest.has(row) || row.part);
}
