/** What a column holds: its words and how often each stands there. */
import type { AbsentState } from '../schema/state.ts';
import { isNotSignificant, isRomance, isShortAbsence, stateOfWord } from './missing-words.ts';
import type { Sheet } from './sheet.ts';

export interface Profile {
	sheet: Sheet;
	name: string;
	/** Counted from zero. */
	index: number;
	/** Cells with a value. */
	filled: number;
	/** Different cells with a value, most frequent first. */
	words: ReadonlyMap<string, number>;
	/** Words for a missing value, with the state that each is taken for; the blank too. */
	missing: ReadonlyMap<string, { state: AbsentState; count: number }>;
	/** Characters of the longest cell. */
	longest: number;
}

/** The columns of a table, in its order. */
export function profilesOf(sheet: Sheet): readonly Profile[] {
	const hasShort = isRomance(sheet.header);
	return sheet.header.map((name, index) => {
		const words = new Map<string, number>();
		const missing = new Map<string, { state: AbsentState; count: number }>();
		let [filled, longest] = [0, 0];
		for (const { cells } of sheet.rows) {
			const cell = cells[index] ?? '';
			const state = isNotSignificant(cell, name)
				? undefined
				: hasShort && isShortAbsence(cell)
					? 'not-reported'
					: stateOfWord(cell);
			if (state !== undefined) {
				missing.set(cell, { state, count: (missing.get(cell)?.count ?? 0) + 1 });
				continue;
			}
			filled++;
			longest = Math.max(longest, cell.length);
			words.set(cell, (words.get(cell) ?? 0) + 1);
		}
		const byCount = [...words].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
		return { sheet, name, index, filled, words: new Map(byCount), missing, longest };
	});
}

/** The share of the filled cells that meet a condition, from 0 to 1; 0 for a column without any. */
export function shareOf({ words, filled }: Profile, holds: (cell: string) => boolean): number {
	let count = 0;
	for (const [word, cells] of words) if (holds(word)) count += cells;
	return filled === 0 ? 0 : count / filled;
}
