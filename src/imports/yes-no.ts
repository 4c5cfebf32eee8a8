/** Words for yes and no in tables. */
import type { ProgramCode } from '../schema/variable-kind.ts';

const words: ReadonlyMap<string, ProgramCode> = new Map([
	...(['yes', 'y', 'true'] as const).map((word) => [word, 'yes'] as const),
	...(['no', 'n', 'false'] as const).map((word) => [word, 'no'] as const),
]);

/** The code that a cell says; undefined for any other word. */
export function yesNoOf(cell: string): ProgramCode | undefined {
	return words.get(cell.trim().toLowerCase());
}
