/** Labels of variables and codes, which are short, and the definitions that keep the whole of them. */
import type { MapCode } from './import-map.ts';

/** The definition of a code: what a dictionary says, or the whole of a label that is too long for one. */
export function definitionOf(label: string, definition?: string): Pick<MapCode, 'definition'> {
	const cut = shortLabel(label) === label ? undefined : label;
	// A definition says the whole of a label that is cut.
	const whole = cut !== undefined && definition !== undefined ? `${cut}: ${definition}` : (definition ?? cut);
	return whole === undefined ? {} : { definition: whole.replace(/\s+/g, ' ').slice(0, 600) };
}

/** A label of at most so many characters; a longer one is cut, behind a word if one ends near. */
export function shortLabel(label: string, most = 60): string {
	if (label.length <= most) return label;
	const start = label.slice(0, most - 1);
	const whole = /\s/.test(label.charAt(most - 1)) ? start : start.replace(/[\s(–-]+[^\s]{0,18}$/, '');
	return `${whole.trimEnd()}…`;
}

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
