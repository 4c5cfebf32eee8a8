/** The language that readers are spoken to: English, or in a build for tests English with accents on its vowels. */

declare global {
	/** Set by the build (`PSEUDO_LANGUAGE`); what runs in Node alone knows it not. */
	const IS_PSEUDO_LANGUAGE: boolean | undefined;
}

/** How programs name the language (BCP 47). */
export const languageTag = 'en';

/** A sentence, a label, a function of what they are about, or a table of these. */
export type Wording = string | ((...about: never[]) => unknown) | { readonly [name: string]: Wording };

const isPseudo = typeof IS_PSEUDO_LANGUAGE === 'boolean' && IS_PSEUDO_LANGUAGE;

/** What the program says, in the language of this build. Each file of this room is one call, or a few. */
export function english<T extends Wording>(wording: T): T {
	return isPseudo ? (accentVowels(wording) as T) : wording;
}

const accents: Readonly<Record<string, string>> = {
	...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý' },
	...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý' },
};

/**
 * The wording with an accent on each vowel, in what functions return and in what they give to functions, too. A word
 * without an accent on a built page is then a word that does not come from this room, nor from the content.
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

/** Not what draws: elements of pages and islands, which hold texts of other owners. */
function isPlain(value: unknown): value is object {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.getPrototypeOf(value) === Object.prototype &&
		!('props' in value)
	);
}
