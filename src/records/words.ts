/** Words that messages share: how they name a field, a found value and a choice. */
import { nameCharacter, showHidden } from '../schema/characters.ts';
import { kindWords } from '../schema/kind-words.ts';
import { lookAlike } from '../schema/look-alikes.ts';
import { type AbsentState, absentStates, unchartedValue } from '../schema/state.ts';
import { codesOf, type VariableRecord } from '../schema/variable.ts';
import { codeOwner, type Material } from './material.ts';
import { type Candidate, nearestWord } from './nearest.ts';
import { fieldAt, isRecord, listAt, type Path } from './raw.ts';
import type { SourceFile } from './read.ts';

const numbers = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
];

/** A number in words up to twelve, such as `nine`; in digits above. */
export function numberWord(amount: number): string {
	return numbers[amount] ?? String(amount);
}

/** The number from 1 to 12 that a word names; undefined for other words. */
export function numberFrom(word: string): number | undefined {
	const number = numbers.indexOf(word.toLowerCase());
	return number < 1 ? undefined : number;
}

/** A whole number with commas between its thousands: `1,204`. */
export const formatWhole = (amount: number): string => amount.toLocaleString('en');

/** A number with its noun: `1 error`, `3 errors`, `1,204 errors`. */
export function countOf(amount: number, one: string, many = `${one}s`): string {
	return `${formatWhole(amount)} ${amount === 1 ? one : many}`;
}

/** Words as a list in a sentence: `a, b and c`; empty for no words. */
export function formatWords(words: readonly string[], last = 'and'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A text of at most sixty characters; a longer text is cut and ends with "…". */
export function shorten(text: string): string {
	// Removes half of a character at the end.
	return text.length > 60 ? `${text.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** The most characters of a message. The longest are lists of what is allowed. */
const mostOfMessage = 1500;

/** A message on one line, with hidden characters escaped, cut to `mostOfMessage` characters. */
export function shortenWords(message: string): string {
	const words = showHidden(message.slice(0, 2 * mostOfMessage));
	return words.length > mostOfMessage ? `${words.slice(0, mostOfMessage)}…` : words;
}

/** What was found, for a message: text in quotes, numbers and booleans as they are, anything else by its type. */
export function quoteFound(value: unknown): string {
	if (typeof value === 'string') return `"${showHidden(shorten(value))}"${nameLookAlike(value)}`;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : kindOf(value);
}

/** ` (its "е" is U+0435, a Cyrillic letter)`, so that two texts which look the same are told apart; mostly empty. */
function nameLookAlike(text: string): string {
	const letter = lookAlike(text);
	return letter
		? ` (its "${letter.character}" is ${nameCharacter(letter.character).replace(' (', ', ').replace(')', '')})`
		: '';
}

/** The type of a value in words: `text`, `a number`, `a list` … */
export function kindOf(value: unknown): string {
	if (typeof value === 'string') return 'text';
	if (typeof value === 'number') return 'a number';
	if (typeof value === 'boolean') return 'true or false';
	if (value === null || value === undefined) return 'nothing';
	return Array.isArray(value) ? 'a list' : 'a group of keys';
}

const listNouns: Partial<Record<SourceFile['kind'], string>> = { references: 'reference', programmes: 'programme' };

/**
 * The field as written, for the start of a message: `design`, `findings.less-stress.direction`, `codes.rct.label`,
 * `reference 27, issued`. An entry is named by its id, or by its position if it has none.
 */
export function fieldName({ kind, data }: SourceFile, path: Path): string {
	const steps: string[] = [];
	let parent: unknown = data;
	for (const step of path) {
		const entry = fieldAt(parent, step);
		if (typeof step === 'string') steps.push(shorten(step));
		else if (!isRecord(entry)) steps.push(`[${step + 1}]`);
		else steps.push(nameOf(entry) ?? `[${step + 1}]`);
		parent = entry;
	}
	if (kind === 'study' && steps[0] === 'values' && steps.length > 1) steps.shift();
	// A place in a list follows the name of its variable, also where the list stands without the key "value".
	const place = /^\[\d+\]$/.test(steps.at(-1) ?? '') ? steps.pop() : undefined;
	if (steps.length > 1 && steps.at(-1) === 'value') steps.pop();
	if (place !== undefined) steps.push(place);
	const noun = listNouns[kind];
	const [first, ...rest] = steps;
	if (noun && first !== undefined)
		return [`${noun} ${first}`, rest.join('.')].filter(Boolean).join(', ').replaceAll('.[', '[');
	return steps.join('.').replaceAll('.[', '[');
}

/** The id, number or code by which messages name an entry; undefined if it has none that is usable. */
function nameOf({ id, number, code }: Record<string, unknown>): string | undefined {
	const name = [id, number, code].find(
		(mark) => (typeof mark === 'string' && mark !== '' && mark.length < 60) || typeof mark === 'number',
	);
	return name === undefined ? undefined : String(name);
}

/** The most codes that a message lists. If there are more, it names the file that lists them. */
const few = 5;

/** `The codes are "a" and "b".`, or the file that lists them. Empty for a variable without codes. */
export function codesHint(variable: VariableRecord, { variablesById, filesByVariable }: Material): string {
	const owner = codeOwner(variable);
	const codes = codesOf(variable, variablesById).map(({ code }) => code);
	if (codes.length === 0) return '';
	if (codes.length <= few) return allChoices(['code', 'codes'], codes);
	return `The ${numberWord(codes.length)} codes are in ${filesByVariable.get(owner)?.path}.`;
}

/** The code of a variable that was most likely meant; undefined if none is near. */
export function nearestCode(
	text: string,
	variable: VariableRecord,
	{ variablesById }: Material,
	others: readonly Candidate[] = [],
): string | undefined {
	const codes = codesOf(variable, variablesById);
	return nearestWord(text, [...codes.map(({ code, label }) => ({ word: code, label })), ...others]);
}

/** Words in quotes as a list in a sentence: `"a", "b" and "c"`. */
export function choices(words: readonly string[], last = 'and'): string {
	return formatWords(
		words.map((word) => `"${word}"`),
		last,
	);
}

/** `The reasons are "a" and "b".`, `The only reason is "a".` */
export function allChoices([one, many]: readonly [string, string], words: readonly string[]): string {
	return words.length === 1 ? `The only ${one} is ${choices(words)}.` : `The ${many} are ${choices(words)}.`;
}

/** What to do where a study is named that is not counted. */
export const uncountedHint =
	'It was retracted, or another record replaces it. Name a study that is counted, or take the name out.';

/** A sentence that lists the states which can take the place of a value. */
export function statesHint(material: Material): string {
	return `Where there is no value, write a state: ${formatWords(statesLeft(material), 'or')}.`;
}

/** The states that may be written. In a review with complete charting, `not-charted` is not allowed. */
export function statesLeft({ isChartingComplete }: Pick<Material, 'isChartingComplete'>): readonly AbsentState[] {
	return absentStates.filter((state) => !isChartingComplete || state !== unchartedValue.state);
}

/** How to write a value of a variable, with its question. */
export function answerHint(variable: VariableRecord, material: Material): string {
	return [
		variable.question,
		`Write ${kindWords[variable.kind].written}.`,
		codesHint(variable, material),
		'Otherwise write a state, such as not-reported.',
	]
		.filter(Boolean)
		.join(' ');
}

/** What a field holds, from its description in the schema; empty if it has none. */
export function holdsHint(description: string | undefined): string {
	return description === undefined ? '' : `${description}.`;
}

/** `Did you mean "x"? ` with a space at the end; empty without a guess. */
export function guess(nearest: string | undefined): string {
	return nearest === undefined ? '' : `Did you mean "${nearest}"? `;
}

/** The ids of the entries of a list, each with its position. Skips entries without an id. */
export function entryIds(data: unknown, ...path: Path): readonly (readonly [number, string])[] {
	return [...listAt(data, ...path).entries()].flatMap(([i, entry]) => {
		const id = fieldAt(entry, 'id');
		return typeof id === 'string' ? [[i, id] as const] : [];
	});
}
