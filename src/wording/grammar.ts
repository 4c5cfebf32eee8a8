/** Formats numbers, amounts, lists and letters in English. */
import { english, languageTag } from './language.ts';
import { numberFormat } from './on-demand.ts';
import { between } from './rich.ts';

/** A part of a whole: `3 of 1,200`. */
export const formatShare = /* @__PURE__ */ english(
	(part: number, whole: number) => `${formatNumber(part)} of ${formatNumber(whole)}`,
);

/** What is counted, in the singular and the plural: `report`, `reports`. */
export interface Noun {
	one: string;
	many: string;
	/** For languages that have genders: without it, they guess by the ending. English does not ask. */
	gender?: Gender | undefined;
}

/** The genders of nouns, as far as a language of the site has them. */
export type Gender = 'masculine' | 'feminine';

const formatShort = /* @__PURE__ */ numberFormat(languageTag, { maximumFractionDigits: 1 });

/** `1,250`, `0.5`: at most one digit after the point. */
export function formatNumber(amount: number): string {
	return withMinus(formatShort(amount));
}

/** A hyphen is shorter than a minus sign, and breaks from its number at the end of a line. */
const withMinus = (number: string) => number.replace('-', '−');

/** `1 report`, `20 reports`, `0 reports`. */
export function formatCount(amount: number, { one, many }: Noun): string {
	return `${formatNumber(amount)} ${amount === 1 ? one : many}`;
}

/** An amount: an exact value, or a range between two ends, one of which may be open. */
export interface Amount {
	value?: unknown;
	min?: number | undefined;
	max?: number | undefined;
	approximate?: boolean | undefined;
}

const amounts = /* @__PURE__ */ english({
	about: (amount: string) => `about ${amount}`,
	atLeast: (amount: string) => `at least ${amount}`,
	atMost: (amount: string) => `at most ${amount}`,
	/** A dash beside a minus sign cannot be told from it. */
	between: (min: string, max: string) => (min.startsWith('−') ? `${min} to ${max}` : `${min}–${max}`),
});

/** `12`, `2–4`, `−2 to 4`, `at least 302`, `about 60`, with the unit where one is given: `12 weeks`, `5 kg`, `40%`. */
export function formatAmount({ value, min, max, approximate }: Amount, unit?: Noun): string {
	const about = (amount: string) => (approximate ? amounts.about(amount) : amount);
	const exact = value ?? (min === max ? min : undefined);
	const amount =
		typeof exact === 'number'
			? about(formatExact(exact))
			: min !== undefined && max !== undefined
				? about(amounts.between(formatExact(min), formatExact(max)))
				: min !== undefined
					? amounts.atLeast(about(formatExact(min)))
					: amounts.atMost(about(formatExact(max ?? 0)));
	if (!unit) return amount;
	const name = isOne({ value, min, max }) ? unit.one : unit.many;
	return /^[%‰°]$/.test(name) ? `${amount}${name}` : `${amount} ${name}`;
}

/** Recorded numbers keep all their digits. */
const formatAll = /* @__PURE__ */ numberFormat(languageTag, { maximumFractionDigits: 20 });

const formatExact = (amount: number) => withMinus(formatAll(amount));

/** Whether an amount takes the singular: one, at least one, at most one; never a range. */
function isOne({ value, min, max }: Amount): boolean {
	if (min !== undefined && max !== undefined && min !== max) return false;
	return (value ?? min ?? max) === 1;
}

/** The text with a capital first letter, for the start of a sentence or a heading. An empty text stays empty. */
export function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A label for use within a sentence: its first letter in lower case, unless it begins with an abbreviation or with two words
 * in capitals, as names do (`Ovid MEDLINE`, `New Zealand`). Of words of one letter, only the article is none (`C compound`).
 */
export function midSentence(label: string): string {
	return label.replace(/^(?:A(?=\s)|\p{Lu}(?=[\p{Ll}-]))(?!\p{Ll}+ \p{Lu})/u, (letter) => letter.toLowerCase());
}

/** Replaces straight quotes by apostrophes and single quotation marks; after a space or a bracket, a quotation mark opens. */
export function typeset(text: string): string {
	return text.replaceAll(/(^|[\s([“])'(?=\S)/g, '$1‘').replaceAll("'", '’');
}

/** The text with a full stop, unless it ends in a mark of its own. */
export function withStop(text: string): string {
	return /[.!?…]["”’»)]?$/.test(text) ? text : `${text}.`;
}

/** A name, a label or a title in quotation marks, for use within a sentence. */
export function quote(text: string): string {
	return `“${typeset(text)}”`;
}

/** The word before the last part of a list. */
export const conjunctions = /* @__PURE__ */ english({ and: 'and', or: 'or' });

export type Conjunction = keyof typeof conjunctions;

/** `a, b and c`, for parts that may be elements such as links. Empty without parts. */
export function listParts<Part>(parts: readonly Part[], last: Conjunction = 'and'): readonly (Part | string)[] {
	return between(parts, ', ', ` ${conjunctions[last]} `);
}

/** `a, b; c; d`, for entries that may contain commas. Empty without entries. */
export function formatEntries(entries: readonly string[]): string {
	return entries.join('; ');
}

/** `a, b and c`. Empty without words. */
export function formatList(words: readonly string[], last: Conjunction = 'and'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${conjunctions[last]} ${words.at(-1)}`;
}
