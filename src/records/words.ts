/** Words that messages share: how a field, a found thing and a choice are named. */
import { showHidden } from '../schema/characters.ts';
import { kindWords } from '../schema/kind-words.ts';
import { type AbsentState, absentStates, uncharted } from '../schema/state.ts';
import type { VariableRecord } from '../schema/variable.ts';
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

/** `nine`, and figures above twelve. */
export function numberWord(amount: number): string {
	return numbers[amount] ?? String(amount);
}

/** The number that a word is, such as `nine`; undefined for other words. */
export function numberFrom(word: string): number | undefined {
	const number = numbers.indexOf(word.toLowerCase());
	return number < 1 ? undefined : number;
}

/** `1 error`, `3 errors`. */
export function countOf(amount: number, one: string, many = `${one}s`): string {
	return `${amount} ${amount === 1 ? one : many}`;
}

/** `a, b and c`; empty for nothing. */
export function formatWords(words: readonly string[], last = 'and'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A text of up to sixty characters; what is longer is cut, and ends with "…". */
export function shorten(text: string): string {
	// No half of a character is left at the end.
	return text.length > 60 ? `${text.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** No message needs more; the lists of what can stand somewhere are the longest. */
const mostOfMessage = 1500;

/** A message in one line, without what nobody sees, and not longer than anyone reads. */
export function shortenWords(message: string): string {
	const words = showHidden(message.slice(0, 2 * mostOfMessage));
	return words.length > mostOfMessage ? `${words.slice(0, mostOfMessage)}…` : words;
}

/** What was found: text in quotes, numbers as they are, anything larger by its kind. */
export function quoteFound(value: unknown): string {
	if (typeof value === 'string') return `"${showHidden(shorten(value))}"`;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : kindOf(value);
}

/** `text`, `a number`, `a list` and so on. */
export function kindOf(value: unknown): string {
	if (typeof value === 'string') return 'text';
	if (typeof value === 'number') return 'a number';
	if (typeof value === 'boolean') return 'true or false';
	if (value === null || value === undefined) return 'nothing';
	return Array.isArray(value) ? 'a list' : 'a group of keys';
}

const listNouns: Partial<Record<SourceFile['kind'], string>> = { references: 'reference', programmes: 'programme' };

/**
 * The field as written, for the start of a message: `design`, `findings.less-stress.direction`,
 * `codes.rct.label`, `reference 27, issued`. Entries go by their id, without one by their position.
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
	if (steps.length > 1 && steps.at(-1) === 'value') steps.pop();
	const noun = listNouns[kind];
	const [first, ...rest] = steps;
	if (noun && first !== undefined)
		return [`${noun} ${first}`, rest.join('.')].filter(Boolean).join(', ').replaceAll('.[', '[');
	return steps.join('.').replaceAll('.[', '[');
}

/** What an entry goes by. */
function nameOf({ id, number, code }: Record<string, unknown>): string | undefined {
	const name = [id, number, code].find(
		(mark) => (typeof mark === 'string' && mark !== '' && mark.length < 60) || typeof mark === 'number',
	);
	return name === undefined ? undefined : String(name);
}

/** How many words are listed in a message; of more, the file that lists them is named. */
const few = 5;

/** `The codes are "a" and "b".`, or where to find them. Empty for a variable without codes. */
export function codesHint(variable: VariableRecord, { variablesById, filesByVariable }: Material): string {
	const owner = codeOwner(variable);
	const codes = (variablesById.get(owner)?.codes ?? []).map(({ code }) => code);
	if (codes.length === 0) return '';
	if (codes.length === 1) return `The only code is "${codes[0]}".`;
	if (codes.length <= few) return `The codes are ${choices(codes)}.`;
	return `The ${numberWord(codes.length)} codes are in ${filesByVariable.get(owner)?.path}.`;
}

/** The code of a variable that was most likely meant; undefined where none is near. */
export function nearestCode(
	text: string,
	variable: VariableRecord,
	{ variablesById }: Material,
	others: readonly Candidate[] = [],
): string | undefined {
	const codes = variablesById.get(codeOwner(variable))?.codes ?? [];
	return nearestWord(text, [...codes.map(({ code, label }) => ({ word: code, label })), ...others]);
}

/** `"a", "b" and "c"`. */
export function choices(words: readonly string[], last = 'and'): string {
	return formatWords(
		words.map((word) => `"${word}"`),
		last,
	);
}

/** What can stand where there is no value. */
export function statesHint(material: Material): string {
	return `Where there is no value, write a state: ${formatWords(statesLeft(material), 'or')}.`;
}

/** The states that can be written: where charting is complete, nothing is left to chart. */
export function statesLeft({ isChartingComplete }: Pick<Material, 'isChartingComplete'>): readonly AbsentState[] {
	return absentStates.filter((state) => !isChartingComplete || state !== uncharted.state);
}

/** How a value of a variable is written, with its question. */
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

/** What a field holds, from the schema's description; empty without one. */
export function holdsHint(description: string | undefined): string {
	// A description begins with a capital, unless that is an abbreviation's.
	return description === undefined
		? ''
		: `It holds ${description.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase())}.`;
}

/** `Did you mean "x"? `, with the space; empty without a guess. */
export function guess(nearest: string | undefined): string {
	return nearest === undefined ? '' : `Did you mean "${nearest}"? `;
}

/** Ids of the entries of a list, where they have one. */
export function entryIds(data: unknown, ...path: Path): readonly (readonly [number, string])[] {
	return [...listAt(data, ...path).entries()].flatMap(([i, entry]) => {
		const id = fieldAt(entry, 'id');
		return typeof id === 'string' ? [[i, id] as const] : [];
	});
}
