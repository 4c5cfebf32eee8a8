/**
 * Stems of Spanish words, for searching, after the Snowball stemmer of Spanish (snowballstem.org). Words come folded,
 * without accents, so the endings here have none either. Where an accent tells a verb from a noun (`verán`, `veran`;
 * `estudió`, `estudio`), the ending is left out, and a final i says the same of -ía, -io and -ió: see `stemWord`.
 */
import type * as english from '../stemmer.ts';

const list = (words: string) => words.split(' ');

/** From the longest, so that the first that fits is the longest. */
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);

const pronouns = longestFirst(list('me se sela selo selas selos la le lo las les los nos'));

/** Endings of nouns and adjectives, and what can stand before them and goes as well. Their place is R2 where none is named. */
const endings: readonly { of: readonly string[]; before?: readonly string[]; become?: string; place?: 'r1' }[] = [
	{
		of: list(
			'anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos',
		),
	},
	{ of: list('adora ador acion adoras adores aciones ante antes ancia ancias'), before: ['ic'] },
	{ of: list('logia logias'), become: 'log' },
	{ of: list('ucion uciones'), become: 'u' },
	{ of: list('encia encias'), become: 'ente' },
	{ of: ['amente'], before: list('ativ iv os ic ad'), place: 'r1' },
	{ of: ['mente'], before: list('ante able ible') },
	{ of: list('idad idades'), before: list('abil ic iv') },
	{ of: list('iva ivo ivas ivos'), before: ['at'] },
];

const endingWords = longestFirst(endings.flatMap(({ of }) => of));

const yEndings = longestFirst(list('ya ye yan yen yeron yendo yo yas yes yais yamos'));

const shortEndings = list('en es eis emos');

const verbEndings = longestFirst([
	...shortEndings,
	...list('areis aremos ereis eremos ireis iremos aba ada ida ara iera ad ed id ase iese aste iste an aban aran ieran'),
	...list('asen iesen aron ieron ado ido ando iendo ar er ir as abas adas idas aras ieras ases ieses ais abais arais'),
	...list('ierais aseis ieseis asteis isteis ados idos amos abamos imos aramos ieramos iesemos asemos'),
]);

const residues = longestFirst(list('os a o e'));

const isVowel = (letter: string | undefined) => letter !== undefined && 'aeiou'.includes(letter);

/** Where the part of a word begins that follows the first consonant after a vowel, from a place on; its end if none does. */
function afterFirstSyllable(word: string, from: number): number {
	let place = from;
	while (place < word.length && !isVowel(word[place])) place++;
	while (place < word.length && isVowel(word[place])) place++;
	return Math.min(place + 1, word.length);
}

/** Where RV begins, in which endings of verbs may stand. */
function verbPart(word: string): number {
	const next = (from: number, isForVowel: boolean) => {
		let place = from;
		while (place < word.length && isVowel(word[place]) !== isForVowel) place++;
		return Math.min(place + 1, word.length);
	};
	if (!isVowel(word[1])) return next(2, true);
	return isVowel(word[0]) ? next(2, false) : Math.min(3, word.length);
}

/** The longest of the endings that a word has, all of it at or after `from`. */
const endingOf = (word: string, from: number, longest: readonly string[]) =>
	longest.find((ending) => word.length - ending.length >= from && word.endsWith(ending));

const without = (word: string, ending: string) => word.slice(0, word.length - ending.length);

/** The stem of a word in the letters a to z. */
export const stemWord: typeof english.stemWord = (word) => {
	const rv = verbPart(word);
	const r1 = afterFirstSyllable(word, 0);
	const r2 = afterFirstSyllable(word, r1);
	const bare = withoutPronoun(word, rv);
	const stem = withoutResidue(withoutNounEnding(bare, r1, r2) ?? withoutVerbEnding(bare, rv), rv);
	return stem.endsWith('i') && stem.length > r2 ? stem.slice(0, -1) : stem;
};

/** `hablarlas` becomes `hablar`. */
function withoutPronoun(word: string, rv: number): string {
	const pronoun = endingOf(word, rv, pronouns);
	if (!pronoun) return word;
	const bare = without(word, pronoun);
	if (endingOf(bare, rv, ['iendo', 'ando', 'ar', 'er', 'ir'])) return bare;
	return bare.endsWith('uyendo') && endingOf(bare, rv, ['yendo']) ? bare : word;
}

/** Undefined where the word has no such ending, or where that stands too near to the start. */
function withoutNounEnding(word: string, r1: number, r2: number): string | undefined {
	const ending = endingOf(word, 0, endingWords);
	const rule = endings.find(({ of }) => ending !== undefined && of.includes(ending));
	if (!ending || !rule || word.length - ending.length < (rule.place === 'r1' ? r1 : r2)) return undefined;
	const bare = without(word, ending);
	const before = rule.before && endingOf(bare, r2, rule.before);
	return `${before ? without(bare, before) : bare}${rule.become ?? ''}`;
}

function withoutVerbEnding(word: string, rv: number): string {
	const y = endingOf(word, rv, yEndings);
	if (y && without(word, y).endsWith('u')) return without(word, y);
	const ending = endingOf(word, rv, verbEndings);
	if (!ending) return word;
	const bare = without(word, ending);
	return shortEndings.includes(ending) && bare.endsWith('gu') ? bare.slice(0, -1) : bare;
}

function withoutResidue(word: string, rv: number): string {
	const residue = endingOf(word, rv, residues);
	if (!residue) return word;
	const bare = without(word, residue);
	return residue === 'e' && bare.endsWith('gu') && bare.length > rv ? bare.slice(0, -1) : bare;
}
