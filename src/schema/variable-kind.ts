/**
 * The kinds of variable: one table, from which schema, facet, order, cell, sentence, file, page and hint derive. Who needs
 * to know what a variable can do asks for a trait of its kind, never for the kind's name. Loaded by the browser too, so
 * without zod and words: `kind-schema.ts` has the schema of each kind, `kind-words.ts` its words.
 */

/**
 * What a reported value is made of: codes, a year, an amount with a lower and an upper end, or words. How a value is kept,
 * counted, said and written into files follows from its form; each room that does one of these has a table of all forms.
 */
export type Form = 'codes' | 'year' | 'amount' | 'words';

/** Where codes come from: written in the codebook, or the years or countries that the records name. */
export type CodeOrigin = 'codebook' | 'years' | 'countries';

/** What is known of a kind of variable. */
export interface KindTraits {
	form: Form;
	/** Undefined for a kind without codes. */
	codes?: CodeOrigin;
	/** Whether one value can be several codes. */
	isSeveral: boolean;
	/** Whether readers ask for it from one end to another, and order it from the lowest. */
	hasRange: boolean;
	/** Whether it is counted, and so known of all studies in a browser. What is not stands in records alone. */
	isCounted: boolean;
	/** Whether its values are names, which keep their capitals within a sentence. */
	isName: boolean;
	/** Where a figure can put it beside a cross table: along time, or on a map. */
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
	number: {
		form: 'amount',
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
	country: {
		form: 'codes',
		codes: 'countries',
		isSeveral: false,
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
} as const satisfies Record<string, KindTraits>;

export type Kind = keyof typeof table;

export const kindTraits: Readonly<Record<Kind, KindTraits>> = table;

/** All kinds, in the order in which messages list them. */
export const kinds = Object.keys(table) as [Kind, ...Kind[]];

/** What the kind of a variable can do. */
export function traitsOf({ kind }: { kind: Kind }): KindTraits {
	return kindTraits[kind];
}

/** The kinds of which something is true, in their order. */
export function kindsWith(holds: (traits: KindTraits) => boolean): readonly Kind[] {
	return kinds.filter((kind) => holds(kindTraits[kind]));
}

/** Whether a word is of that name; a word that people wrote may be of none. */
export function isKind(word: unknown): word is Kind {
	return kinds.some((kind) => kind === word);
}

/** Whether the codebook writes out the codes of a variable, so that it says beforehand what can be found. */
export function ownsCodes(variable: { kind: Kind }): boolean {
	return traitsOf(variable).codes === 'codebook';
}

/** Words of an origin that no codebook lists: what such a code looks like. */
export const codeForms: Readonly<Record<Exclude<CodeOrigin, 'codebook'>, RegExp>> = {
	years: /^\d{4}$/,
	countries: /^[A-Z]{2}$/,
};

/** Whether a word looks like a code of a kind whose codes no codebook lists; false for other kinds. */
export function isFormOfCode({ codes }: KindTraits, word: string): boolean {
	return codes !== undefined && codes !== 'codebook' && codeForms[codes].test(word);
}
