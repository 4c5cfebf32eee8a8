/** The indefinite article of what a review counts, whose names are its own. */

/** Letters that are named with a vowel first, and numbers: `an RCT`, `an 8-week course`. */
const vowelNames = /^(?:[AEFHILMNORSX](?!\p{Ll})|(?:8\d*|11|18)(?!\d))/u;

/** Begins with a vowel, but is said with a consonant first: `a unit`, `a UK site`, `a one-day course`. */
const consonantSounds = /^(?:[Uu](?:ni(?![mnd])|s[aeu]|t[ei]|r[ai])|U(?!\p{Ll})|[Ee](?:u|we)|[Oo]n(?:e|ce)(?!\p{L}))/u;

const vowelSounds = /^(?:[aeiou]|hour|hono|heir|honest)/i;

/** What a review counts, with the article that its sound takes: `a programme`, `an intervention`. */
export function withArticle(words: string): string {
	const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '');
	const takesAn = vowelNames.test(plain) || (vowelSounds.test(plain) && !consonantSounds.test(plain));
	return `${takesAn ? 'an' : 'a'} ${words}`;
}
