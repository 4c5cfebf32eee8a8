/** Stems of words, for searching. */
import stemEnglish from 'wink-porter2-stemmer';

/** Words whose stem would be a single vowel, so that AED, the defibrillator, would match the article "a". They are not stemmed. */
const leavesOneLetter = /^(?:[aou]ed|ied(?=ly|s)|[aeiou]ing)(?:ly|s)?$/;

/** What the library stems in another way than Snowball does, of all words of a dictionary: the name Howe would be found in "how". */
const otherwise: ReadonlyMap<string, string> = new Map([
	['howe', 'howe'],
	['naysayer', 'naysay'],
	['naysayers', 'naysay'],
	['waylayer', 'waylay'],
	['waylayers', 'waylay'],
]);

/** The Snowball stem of English ("Porter 2", snowballstem.org) of a word in the letters a to z. */
export function stemWord(word: string): string {
	return leavesOneLetter.test(word) ? word : (otherwise.get(word) ?? stemEnglish(word));
}
