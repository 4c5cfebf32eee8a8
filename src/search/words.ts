/** Splits a text into words, folds them and stems them, in the same way for the texts at build and for queries in the browser. */
import { stemWord } from '../wording/stemmer.ts';

/**
 * A word at its place in a text. A compound such as "follow-up" gives one word for each part, and one for the whole,
 * which spans the places of its parts.
 */
export interface Word {
	/** Folded: see `fold`. */
	word: string;
	/** Its place among the parts of the text, from 0. One place stays free between two blocks, so that no phrase crosses them. */
	place: number;
	/** How many places it takes: 1, or the number of parts of a compound. */
	span: number;
	/** Where it begins and ends in the text, in UTF-16 units. */
	from: number;
	to: number;
	/** Set for a single character of a script without spaces. */
	isCharacter?: true;
}

/** Letters that Unicode does not decompose into a letter and a mark. */
const foldedLetters: Readonly<Record<string, string>> = {
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ħ: 'h',
	ı: 'i',
	ĸ: 'k',
	ŋ: 'n',
	ŧ: 't',
	þ: 'th',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ĳ: 'ij',
	ſ: 's',
};

const foldableLetter = new RegExp(`[${Object.keys(foldedLetters).join('')}]`, 'gu');

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);

/** Lower case without combining marks: `Ødegård` and `odegard` are the same word, and so are `Łukasiewicz` and `lukasiewicz`. */
export function fold(text: string): string {
	// Most words: nothing in them can be taken apart.
	if (isAscii(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(foldableLetter, (letter) => foldedLetters[letter] ?? letter)
		.normalize('NFC');
}

const stems = new Map<string, string>();

/**
 * The stem of a folded word; words with equal stems match. For words in Latin letters it is the Snowball stem of the
 * site's language; any other word is its own stem.
 */
export function stem(word: string): string {
	const cachedStem = stems.get(word);
	if (cachedStem !== undefined) return cachedStem;
	const root = /^[a-z]+$/.test(word) ? stemWord(word) : word;
	stems.set(word, root);
	return root;
}

/** Scripts without spaces between words: each of their characters is a part of its own. */
const scriptsWithoutSpaces = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/**
 * A part of a text: one character of these scripts with its marks; or a run of letters and digits, with full stops and
 * commas between digits; or the break between two blocks.
 */
const part = new RegExp(
	String.raw`[${scriptsWithoutSpaces}]\p{M}*|(?:(?![${scriptsWithoutSpaces}])[\p{L}\p{N}\p{M}]|(?<=\p{N})[.,](?=\p{N}))+|\n`,
	'gu',
);
/** What joins the parts of a compound: hyphens, apostrophes and the soft hyphen. */
const joiner = /^[-‐‑'’ʼ\u00ad]$/u;

/** A compound with more parts, such as a row of numbers with hyphens, is not indexed as one word. */
const spanMost = 8;

const unspacedStart = new RegExp(`^[${scriptsWithoutSpaces}]`, 'u');

/** Whether a part is a character of a script without spaces. */
const isUnspaced = (text: string) => unspacedStart.test(text);

/** The words of a text, parts and compounds, in the order in which they end. Empty for a text without letters and digits. */
export function readWords(text: string): readonly Word[] {
	const words: Word[] = [];
	let place = 0;
	/** The parts of the compound that is being read. */
	let compound: Word[] = [];
	const close = () => {
		const [first] = compound;
		const last = compound.at(-1);
		if (first && last && first !== last && compound.length <= spanMost)
			words.push({
				word: compound.map(({ word }) => word).join(''),
				place: first.place,
				span: compound.length,
				from: first.from,
				to: last.to,
			});
		compound = [];
	};
	let end = 0;
	for (const match of text.matchAll(part)) {
		const [letters] = match;
		if (letters === '\n') {
			close();
			place++;
			end = match.index + 1;
			continue;
		}
		if (!joiner.test(text.slice(end, match.index))) close();
		end = match.index + letters.length;
		// A part that consists only of combining marks is not a word.
		const word = fold(letters);
		if (word === '') continue;
		const entry: Word = { word, place, span: 1, from: match.index, to: end };
		words.push(entry);
		place++;
		if (isUnspaced(letters)) {
			entry.isCharacter = true;
			close();
		} else compound.push(entry);
	}
	close();
	return words;
}
