/** Words for yes and no in tables. */
import type { ProgramCode } from '../schema/variable-kind.ts';

const words: ReadonlyMap<string, ProgramCode> = new Map([
	...(['yes', 'y', 'true', '1', 'ja', 'oui', 'si', 'sí', 'sim'] as const).map((word) => [word, 'yes'] as const),
	...(['no', 'n', 'false', '0', 'nein', 'non', 'não', 'nao', 'nee', 'nej', 'nei'] as const).map(
		(word) => [word, 'no'] as const,
	),
]);

/** The code that a cell says; undefined for any other word. */
export function yesNoOf(cell: string): ProgramCode | undefined {
	return words.get(cell.trim().toLowerCase());
}
