/** Accounts for the cells of the tables: each is taken, says that there is no value, or is left out by name. */
import type { AbsentState } from '../schema/state.ts';

/** What became of the cells of one column. Their sum is the number of rows. */
export interface ColumnCount {
	file: string;
	column: string;
	taken: number;
	/** Cells without a value, by the state that they are taken for. */
	missing: Map<AbsentState, number>;
	/** Cells that are left out, by the reason. */
	left: Map<string, number>;
}

export type Ledger = Map<string, ColumnCount>;

/** The count of a column, which starts with nothing. */
export function countColumn(ledger: Ledger, file: string, column: string): ColumnCount {
	const key = JSON.stringify([file, column]);
	const before = ledger.get(key);
	if (before) return before;
	const count: ColumnCount = { file, column, taken: 0, missing: new Map(), left: new Map() };
	ledger.set(key, count);
	return count;
}

/** Adds one to a count. Mutates. */
export function addTo<K>(counts: Map<K, number>, key: K): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Why the cells of a table that the map takes for nothing are left out. */
export const unusedTable = 'the table is not used';

/** Accounts anew for one cell of a table that is not used, because something else takes it. Mutates. */
export function reclaimCell({ left }: ColumnCount): void {
	const count = left.get(unusedTable) ?? 0;
	if (count > 1) left.set(unusedTable, count - 1);
	else left.delete(unusedTable);
}

/** All cells of a column that were accounted for. */
export function cellsOf({ taken, missing, left }: ColumnCount): number {
	const sum = (counts: ReadonlyMap<unknown, number>) => [...counts.values()].reduce((all, one) => all + one, 0);
	return taken + sum(missing) + sum(left);
}
