/** Labels of variables and codes, which are short, and the definitions that keep the whole of them. */
import type { MapCode } from './import-map.ts';

/** The definition of a code: what a dictionary says, or the whole of a label that is too long for one. */
export function definitionOf(label: string, definition?: string): Pick<MapCode, 'definition'> {
	const whole = definition ?? (shortLabel(label) === label ? undefined : label);
	return whole === undefined ? {} : { definition: whole.replace(/\s+/g, ' ').slice(0, 600) };
}

/** A label of at most 60 characters; a longer one is cut. */
export const shortLabel = (label: string) => (label.length <= 60 ? label : `${label.slice(0, 59).trimEnd()}…`);

/** Signs by which tables judge, such as the risk of bias, with a label for each: a label needs a letter. */
const signs: ReadonlyMap<string, string> = new Map([
	['+', 'Plus (+)'],
	['++', 'Two pluses (++)'],
	['-', 'Minus (-)'],
	['−', 'Minus (−)'],
	['–', 'Minus (–)'],
	['--', 'Two minuses (--)'],
	['?', 'Question mark (?)'],
	['±', 'Plus or minus (±)'],
	['+/-', 'Plus or minus (+/-)'],
	['~', 'Tilde (~)'],
]);

/** Signs by which tables say in which direction a result went, beside a plus. */
const directions: ReadonlyMap<string, string> = new Map([
	['0', 'Zero (0)'],
	['=', 'Equal (=)'],
	['↑', 'Up (↑)'],
	['↓', 'Down (↓)'],
	['→', 'Level (→)'],
	['↔', 'Level (↔)'],
]);

/** Whether a word of a cell is a sign of a direction, such as + or 0. */
export const isDirection = (word: string) => isSign(word) || directions.has(word);

/** The label of a code: for a sign a name with a letter, and otherwise the word itself. */
export const labelOfWord = (word: string) =>
	signs.get(word) ?? directions.get(word) ?? (/[\p{L}\p{N}]/u.test(word) ? word : `Sign ${word}`);

/** Whether a word of a cell is a sign that has a name of its own, such as + or ?. */
export const isSign = (word: string) => signs.has(word);
