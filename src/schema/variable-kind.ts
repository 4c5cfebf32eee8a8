/**
 * The kinds of variable and their traits. Schema, facet, order, cell, sentence, file, page and hint derive from this
 * table. Code that needs to know what a variable can do asks for a trait of its kind, never for the name of the kind.
 * The browser loads this file too, so it imports neither zod nor words: the schema of each kind is in `kind-schema.ts`,
 * its words in `kind-words.ts`.
 */

import { intervalCodes } from './estimate.ts';

/**
 * What a reported value is made of: codes, a year, an amount with a lower and an upper end, an estimate with its
 * interval, a stretch of time, words, or prose. The form decides how a value is stored, counted, worded and written into
 * files. Each room that does one of these has a table of all forms.
 */
export type Form = 'codes' | 'year' | 'amount' | 'estimate' | 'time' | 'words' | 'prose';

/**
 * Where the codes come from: the codebook, the program itself, the years or countries that the records name, or the
 * interval around an estimate.
 */
export type CodeOrigin = 'codebook' | 'program' | 'years' | 'countries' | 'intervals';

/** The codes that the program itself has. Their labels are in `wording/record.ts`. */
export type ProgramCode = 'yes' | 'no' | (typeof intervalCodes)[number];

/** The traits of a kind of variable. */
export interface KindTraits {
	form: Form;
	/** Where its codes come from; undefined for a kind without codes. */
	codes?: CodeOrigin;
	/** Its codes where the program knows all of them, in their order. */
	programCodes?: readonly ProgramCode[];
	/**
	 * Whether its codes only class its values: readers see the value itself, and find the codes beside its range.
	 */
	hasClasses?: boolean;
	/** Whether one value can hold several codes. */
	isSeveral: boolean;
	/** Whether readers filter it by a range, and sort it from the lowest value. */
	hasRange: boolean;
	/**
	 * Whether values are counted. A counted variable is in the index that the browser loads for all studies; any other is
	 * only in each record.
	 */
	isCounted: boolean;
	/** Whether a value has two ends, which files have in columns of their own. */
	isSpan?: boolean;
	/** Whether its values are so long that the explorer starts without them, and fetches records when it shows them. */
	isLong?: boolean;
	/** Whether its values are names, which keep their capitals within a sentence. */
	isName: boolean;
	/** The kind of figure, other than a cross table, that can have it as an axis: over time, or on a map. */
	axis?: 'time' | 'map';
}

const table = {
	code: {
		form: 'codes',
		codes: 'codebook',
		isSeveral: false,
		hasRange: false,
		isCounted: true,
		isName: false,
	},
	codes: {
		form: 'codes',
		codes: 'codebook',
		isSeveral: true,
		hasRange: false,
		isCounted: true,
		isName: false,
	},
	'yes-no': {
		form: 'codes',
		codes: 'program',
		programCodes: ['yes', 'no'],
		isSeveral: false,
		hasRange: false,
		isCounted: true,
		isName: false,
	},
	number: {
		form: 'amount',
		isSeveral: false,
		hasRange: true,
		isCounted: true,
		isName: false,
	},
	estimate: {
		form: 'estimate',
		codes: 'intervals',
		programCodes: intervalCodes,
		hasClasses: true,
		isSeveral: false,
		hasRange: true,
		isCounted: true,
		isName: false,
	},
	year: {
		form: 'year',
		codes: 'years',
		isSeveral: false,
		hasRange: true,
		isCounted: true,
		isName: false,
		axis: 'time',
	},
	date: {
		form: 'time',
		isSeveral: false,
		hasRange: true,
		isCounted: true,
		isName: true,
	},
	period: {
		form: 'time',
		isSpan: true,
		isSeveral: false,
		hasRange: true,
		isCounted: true,
		isName: false,
	},
	country: {
		form: 'codes',
		codes: 'countries',
		isSeveral: false,
		hasRange: false,
		isCounted: true,
		isName: true,
		axis: 'map',
	},
	countries: {
		form: 'codes',
		codes: 'countries',
		isSeveral: true,
		hasRange: false,
		isCounted: true,
		isName: true,
		axis: 'map',
	},
	places: {
		form: 'codes',
		codes: 'codebook',
		isSeveral: true,
		hasRange: false,
		isCounted: true,
		isName: true,
		axis: 'map',
	},
	text: {
		form: 'words',
		isSeveral: false,
		hasRange: false,
		isCounted: false,
		isName: true,
	},
	prose: {
		form: 'prose',
		isSeveral: false,
		hasRange: false,
		isCounted: false,
		isLong: true,
		isName: true,
	},
} as const satisfies Record<string, KindTraits>;

export type Kind = keyof typeof table;

export const kindTraits: Readonly<Record<Kind, KindTraits>> = table;

/** All kinds, in the order in which messages list them. */
export const kinds = Object.keys(table) as [Kind, ...Kind[]];

/** The traits of a variable's kind. */
export function traitsOf({ kind }: { kind: Kind }): KindTraits {
	return kindTraits[kind];
}

/** The kinds whose traits meet a condition, in the order of `kinds`. */
export function kindsWith(holds: (traits: KindTraits) => boolean): readonly Kind[] {
	return kinds.filter((kind) => holds(kindTraits[kind]));
}

/** Whether something is the name of a kind. Content may name kinds that do not exist. */
export function isKind(word: unknown): word is Kind {
	return kinds.some((kind) => kind === word);
}

/** Where codes come from so that all codes that records can name are known. */
type ListedOrigin = 'codebook' | 'program';

const isListedOrigin = (codes: CodeOrigin | undefined): codes is ListedOrigin =>
	codes === 'codebook' || codes === 'program';

/** Whether all codes that records can name are known: the codebook lists them, or the program has them. */
export function ownsCodes(variable: { kind: Kind }): boolean {
	return isListedOrigin(traitsOf(variable).codes);
}

/** The form of a code, for the origins whose codes nothing lists. */
export const codeForms: Readonly<Record<Exclude<CodeOrigin, ListedOrigin>, RegExp>> = {
	years: /^\d{4}$/,
	countries: /^[A-Z]{2}$/,
	intervals: /^(?:below-null|includes-null|above-null|no-interval)$/,
};

/**
 * Whether a word has the form of a code of this kind. Only for kinds whose codes nothing lists; false for all
 * others.
 */
export function isFormOfCode({ codes }: KindTraits, word: string): boolean {
	return codes !== undefined && !isListedOrigin(codes) && codeForms[codes].test(word);
}
