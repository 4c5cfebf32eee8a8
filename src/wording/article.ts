/** Chooses the indefinite article for nouns that a review brings: `a programme`, `an RCT`. */

/** Abbreviations and numbers whose spoken form begins with a vowel: `an RCT`, `an 8-week course`. */
const vowelNames = /^(?:[AEFHILMNORSX](?!\p{Ll})|(?:8\d*|11|18)(?!\d))/u;

/** Words that begin with a vowel letter but a consonant sound: `a unit`, `a UK site`, `a one-day course`. */
const consonantSounds = /^(?:[Uu](?:ni(?![mnd])|s[aeu]|t[ei]|r[ai])|U(?!\p{Ll})|[Ee](?:u|we)|[Oo]n(?:e|ce)(?!\p{L}))/u;

const vowelSounds = /^(?:[aeiou]|hour|hono|heir|honest)/i;

/** The words with the indefinite article that their sound needs: `a programme`, `an intervention`. */
export function withArticle(words: string): string {
	const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '');
	const takesAn = vowelNames.test(plain) || (vowelSounds.test(plain) && !consonantSounds.test(plain));
	return `${takesAn ? 'an' : 'a'} ${words}`;
}
