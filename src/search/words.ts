/** Words of a text: how they are told apart, folded and stemmed. The same at build, where texts are read, and for a query. */
import stemEnglish from 'wink-porter2-stemmer';

/** A word at its place. A compound such as "follow-up" gives its parts, and itself as one word over their places. */
export interface Word {
	/** Folded: see `fold`. */
	word: string;
	/** Its place among the parts of the text, from 0. Between two blocks one place stays free, so that no phrase goes over. */
	place: number;
	/** How many places it takes: 1, or the number of parts of a compound. */
	span: number;
	/** Where it stands in the text, in UTF-16 units. */
	from: number;
	to: number;
	/** One character of a script without spaces. */
	isCharacter?: true;
}

/** Letters that Unicode does not take apart into a letter and a mark. */
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

const unfolded = new RegExp(`[${Object.keys(foldedLetters).join('')}]`, 'gu');

/** Small letters without marks: `Ødegård` and `odegard` are one word, `Łukasiewicz` and `lukasiewicz` too. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(unfolded, (letter) => foldedLetters[letter] ?? letter)
		.normalize('NFC');
}

/** Of these the stem would be one vowel: AED, the defibrillator, would be found wherever there is an article. They stand for themselves. */
const leavesOneLetter = /^(?:[aou]ed|ied(?=ly|s)|[aeiou]ing)(?:ly|s)?$/;

const stems = new Map<string, string>();

/**
 * What folded words that match have in common: the Snowball stem of English ("Porter 2", snowballstem.org), of words in
 * Latin letters. Other words match themselves.
 */
export function stem(word: string): string {
	const cachedStem = stems.get(word);
	if (cachedStem !== undefined) return cachedStem;
	const root = /^[a-z]+$/.test(word) && !leavesOneLetter.test(word) ? stemEnglish(word) : word;
	stems.set(word, root);
	return root;
}

/** Scripts that put no space between words: each of their characters is a part of its own. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** One character of these with its marks; or a run of letters and digits, with stops and commas between digits; or a break between blocks. */
const part = new RegExp(
	String.raw`[${unspaced}]\p{M}*|(?:(?![${unspaced}])[\p{L}\p{N}\p{M}]|(?<=\p{N})[.,](?=\p{N}))+|\n`,
	'gu',
);
/** What joins the parts of a compound: hyphens, dashes that are meant as such, apostrophes, and the soft hyphen. */
const joiner = /^[-‐‑'’ʼ\u00ad]$/u;

/** A compound of more parts, as a row of numbers with hyphens, is not found as one word. */
const spanMost = 8;

/** Whether a part is a character of a script without spaces. */
const isUnspaced = (text: string) => new RegExp(`^[${unspaced}]`, 'u').test(text);

/** The words of a text, parts and compounds, by place. None for a text without letters and digits. */
export function readWords(text: string): readonly Word[] {
	const words: Word[] = [];
	let place = 0;
	/** Parts that are joined to one compound. */
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
		// A part of marks alone is no word.
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
