/** Formats numbers, amounts, lists and letters in Spanish. */
import type * as english from '../grammar.ts';
import type { Amount, Conjunction, Noun } from '../grammar.ts';
import type { Translated } from '../language.ts';
import { numberFormat, onDemand } from '../on-demand.ts';
import { languageTag } from './language.ts';

export type { Amount, Conjunction, Noun } from '../grammar.ts';

export const formatShare: typeof english.formatShare = (part, whole) =>
	`${formatNumber(part)} de ${formatNumber(whole)}`;

const formatShort = /* @__PURE__ */ numberFormat(languageTag, { maximumFractionDigits: 1 });

/** `1250`, `12.500`, `0,5`: at most one digit after the comma. */
export const formatNumber: typeof english.formatNumber = (amount) => withMinus(formatShort(amount));

const withMinus = (number: string) => number.replace('-', '−');

const pluralRules = /* @__PURE__ */ onDemand(() => new Intl.PluralRules(languageTag));

/** `1 estudio`, `20 estudios`, `0 estudios`. */
export const formatCount: typeof english.formatCount = (amount, noun) =>
	`${formatNumber(amount)} ${inNumber(amount, noun)}`;

/** The singular or the plural of a noun after a number. */
export const inNumber = (amount: number, { one, many }: Noun) => (pluralRules().select(amount) === 'one' ? one : many);

const amounts = {
	about: (amount: string) => `aprox. ${amount}`,
	atLeast: (amount: string) => `al menos ${amount}`,
	atMost: (amount: string) => `como máximo ${amount}`,
	/** A dash beside a minus sign cannot be told from it. */
	between: (min: string, max: string) => (min.startsWith('−') ? `de ${min} a ${max}` : `${min}–${max}`),
};

/** `12`, `2–4`, `de −2 a 4`, `al menos 302`, `aprox. 60`, with the unit where one is given: `12 semanas`, `40 %`. */
export const formatAmount: typeof english.formatAmount = ({ value, min, max, approximate }, unit) => {
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
	// A sign of per cent stands apart from its number, but stays on its line; a degree does not stand apart.
	if (name === '°') return `${amount}${name}`;
	return /^[%‰]$/.test(name) ? `${amount}\u00a0${name}` : `${amount} ${name}`;
};

const formatAll = /* @__PURE__ */ numberFormat(languageTag, { maximumFractionDigits: 20 });

const formatExact = (amount: number) => withMinus(formatAll(amount));

/** Whether an amount takes the singular: one, at least one, at most one; never a range. */
function isOne({ value, min, max }: Amount): boolean {
	if (min !== undefined && max !== undefined && min !== max) return false;
	return (value ?? min ?? max) === 1;
}

/** A percentage: `66,7 %`. */
export const formatPercentage = (percent: number) => `${formatNumber(percent)}\u00a0%`;

export const capitalise: typeof english.capitalise = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A label for use within a sentence. An opening `¿` or `¡` is no letter: the letter behind it keeps its case. */
export const midSentence: typeof english.midSentence = (label) =>
	label.replace(/^(?:[AEOUY](?=\s)|\p{Lu}(?=[\p{Ll}-]))(?!\p{Ll}+ \p{Lu})/u, (letter) => letter.toLowerCase());

/** Replaces straight quotes by apostrophes and single quotation marks. */
export const typeset: typeof english.typeset = (text) =>
	text.replaceAll(/(^|[\s([«“¿¡])'(?=\S)/g, '$1‘').replaceAll("'", '’');

/** A name, a label or a title in angled quotation marks; those within it become high ones. */
export const quote: typeof english.quote = (text) =>
	`«${typeset(text).replaceAll(/[«»]/g, (mark) => (mark === '«' ? '“' : '”'))}»`;

export const conjunctions: Translated<typeof english.conjunctions> = { and: 'y', or: 'o' };

const lists = {
	and: onDemand(() => new Intl.ListFormat(languageTag, { type: 'conjunction' })),
	or: onDemand(() => new Intl.ListFormat(languageTag, { type: 'disjunction' })),
};

/**
 * `a, b y c`, for parts that may be elements such as links. Before a sound like its own, "y" becomes "e" and "o" becomes
 * "u"; of an element the sound is not known.
 */
export function listParts<Part>(parts: readonly Part[], last: Conjunction = 'and'): readonly (Part | string)[] {
	let place = 0;
	return lists[last]()
		.formatToParts(parts.map((part) => (typeof part === 'string' ? part : '_')))
		.map(({ type, value }) => (type === 'element' ? (parts[place++] as Part) : value));
}

export const formatEntries: typeof english.formatEntries = (entries) => entries.join('; ');

/** `a, b y c`. Empty without words. */
export const formatList: typeof english.formatList = (words, last = 'and') => lists[last]().format(words);

export const withStop: typeof english.withStop = (text) => (/[.!?…]["”’»)]?$/.test(text) ? text : `${text}.`);
