/**
 * The language of this folder: English; in a build for tests, English with accents on its vowels. A site in another
 * language has the words of a folder beside these files instead: see `publish/spoken-words.ts`.
 */

declare global {
	/** Set by the build from `PSEUDO_LANGUAGE`; in code that runs directly in Node, by `speak` or not at all. */
	const IS_PSEUDO_LANGUAGE: boolean | undefined;
}

/** The tag of the language (BCP 47). */
export const languageTag = 'en';

/** A text, a function that returns one (or a list of parts), or a table of these. */
export type Wording = string | ((...about: never[]) => unknown) | { readonly [name: string]: Wording };

/** The same words in another language: every text has its translation, every function takes and returns the same. */
export type Translated<T> = T extends string
	? string
	: T extends (...about: never[]) => unknown
		? T
		: { readonly [Name in keyof T]: Translated<T[Name]> };

const isPseudo = typeof IS_PSEUDO_LANGUAGE === 'boolean' && IS_PSEUDO_LANGUAGE;

/** Returns the wording in the language of this build. Every text of this room is in the argument of such a call. */
export function english<T extends Wording>(wording: T): T {
	return isPseudo ? (accentVowels(wording) as T) : wording;
}

const accents: Readonly<Record<string, string>> = {
	...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý' },
	...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý' },
};

/**
 * The wording with an accent on each vowel, also in the results of functions and in the texts that they pass to other
 * functions. A word without an accent on a built page then comes neither from this room nor from the content.
 */
export function accentVowels(wording: unknown): unknown {
	if (typeof wording === 'string') return wording.replaceAll(/[aeiouy]/gi, (letter) => accents[letter] ?? letter);
	if (typeof wording === 'function')
		return (...about: unknown[]) =>
			accentVowels(
				wording(
					...about.map((each) => (typeof each === 'function' ? (text: unknown) => each(accentVowels(text)) : each)),
				),
			);
	if (Array.isArray(wording)) return wording.map(accentVowels);
	if (isPlain(wording))
		return Object.fromEntries(Object.entries(wording).map(([name, each]) => [name, accentVowels(each)]));
	return wording;
}

/** Whether a value is a plain table or list. Elements of pages and islands are not: they hold texts from elsewhere. */
function isPlain(value: unknown): value is object {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.getPrototypeOf(value) === Object.prototype &&
		!('props' in value)
	);
}
