/** What comes of reading a cell: its value, or what is wrong with it. */
import type { CellValue } from './cell-value.ts';

/** What is wrong with a cell. */
interface CellProblem {
	kind: 'unknown-word' | 'wrong-value';
	message: string;
	hint: string;
}

/** `cut` is of a text that is too long to be kept whole: how many characters it has, and how many there is room for. */
export type CellReading = { read: CellValue; cut?: { characters: number; most: number } } | { problem: CellProblem };

/** A cell of at most 60 characters, as messages quote it; a longer one is cut. */
export const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The reading of a cell that has no value for its variable. */
export const wrong = (kind: CellProblem['kind'], message: string, hint: string): CellReading => ({
	problem: { kind, message, hint },
});
