/** Numbers, amounts, lists and letters as English sets them. */
import { english, languageTag } from './language.ts';
import { between } from './rich.ts';

/** How many of how many: `3 of 1,200`. */
export const formatShare = /* @__PURE__ */ english(
	(part: number, whole: number) => `${formatNumber(part)} of ${formatNumber(whole)}`,
);

/** What is counted, by its names: `report`, `reports`. */
export interface Noun {
	one: string;
	many: string;
}

const numberFormat = new Intl.NumberFormat(languageTag, { maximumFractionDigits: 1 });

/** `1,250`, `0.5`: at most one digit behind the point. */
export function formatNumber(amount: number): string {
	return numberFormat.format(amount);
}

/** `1 report`, `20 reports`, `0 reports`. */
export function formatCount(amount: number, { one, many }: Noun): string {
	return `${formatNumber(amount)} ${amount === 1 ? one : many}`;
}

/** An amount is exact, or lies between two ends of which one may be open. */
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
});

/** `12`, `2–4`, `at least 302`, `about 60`, with the unit where one is given. */
export function formatAmount({ value, min, max, approximate }: Amount, unit?: Noun): string {
	const about = (amount: string) => (approximate ? amounts.about(amount) : amount);
	const exact = value ?? (min === max ? min : undefined);
	const amount =
		typeof exact === 'number'
			? about(amountFormat.format(exact))
			: min !== undefined && max !== undefined
				? about(`${amountFormat.format(min)}–${amountFormat.format(max)}`)
				: min !== undefined
					? amounts.atLeast(about(amountFormat.format(min)))
					: amounts.atMost(about(amountFormat.format(max ?? 0)));
	return `${amount}${unit ? ` ${isOne({ value, min, max }) ? unit.one : unit.many}` : ''}`;
}

/** What is recorded is said to its last digit. */
const amountFormat = new Intl.NumberFormat(languageTag, { maximumFractionDigits: 20 });

/** Whether an amount is said in the singular: one, at least one, at most one; not a range. */
function isOne({ value, min, max }: Amount): boolean {
	if (min !== undefined && max !== undefined && min !== max) return false;
	return (value ?? min ?? max) === 1;
}

/** The first letter large, for the start of a sentence or a heading; empty text stays empty. */
export function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label within a sentence: its first letter small, unless it begins with an abbreviation. */
export function midSentence(label: string): string {
	return label.replace(/^\p{Lu}(?=[\p{Ll}\s-])/u, (letter) => letter.toLowerCase());
}

/** Straight quotes as typographers set them: apostrophes and single quotes, which open after a space or a bracket. */
export function typeset(text: string): string {
	return text.replaceAll(/(^|[\s([“])'(?=\S)/g, '$1‘').replaceAll("'", '’');
}

/** A name, a label or a title as it is quoted within a sentence. */
export function quote(text: string): string {
	return `“${typeset(text)}”`;
}

/** What stands before the last of a list. */
export const conjunctions = /* @__PURE__ */ english({ and: 'and', or: 'or' });

export type Conjunction = keyof typeof conjunctions;

/** `a, b and c` of parts that are more than text, such as links; empty for nothing. */
export function listParts<Part>(parts: readonly Part[], last: Conjunction = 'and'): readonly (Part | string)[] {
	return between(parts, ', ', ` ${conjunctions[last]} `);
}

/** `a, b; c; d`: entries that may hold commas themselves; empty for nothing. */
export function formatEntries(entries: readonly string[]): string {
	return entries.join('; ');
}

/** `a, b and c`; empty for nothing. */
export function formatList(words: readonly string[], last: Conjunction = 'and'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${conjunctions[last]} ${words.at(-1)}`;
}
