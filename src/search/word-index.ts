/**
 * Builds the index of words: for each word, the texts that hold it and its places there. The index is divided into parts
 * by the first letters of words, so that a query needs only the parts of its own words, however many texts there are.
 */
import { readWords, stem } from './words.ts';

/** A word of the index, with the numbers of the texts that hold it, ascending. */
export interface Posting {
	word: string;
	texts: readonly number[];
}

/** For each word, its places in each of its texts, in the order of the texts; packed: see `packPlace`. */
export type PlacesByWord = ReadonlyMap<string, readonly (readonly number[])[]>;

export interface IndexedText {
	/** The text to search, with line breaks between blocks. */
	text: string;
	/** Identifiers that find only this text: see `identifierOf`. */
	identifiers?: readonly string[];
}

export interface WordIndex {
	/** How many letters the name of a part has. */
	letters: number;
	/** The words of each part, in order; the key is the name of the part. */
	postings: ReadonlyMap<string, readonly Posting[]>;
	/** All words, in order. */
	words: readonly string[];
	/** The places of a word: see `PlacesByWord`. They are made when they are asked for, since those of all words are many. */
	placesOf(word: string): readonly (readonly number[])[];
	/** The number of the text for each identifier. */
	identifiers: ReadonlyMap<string, number>;
}

const spanBase = 16;

/** A place with its span as one number. */
const packPlace = (place: number, span: number) => place * spanBase + span;
/** The place in a packed number. */
export const placeOf = (number: number) => Math.floor(number / spanBase);
/** The span in a packed number. */
export const spanOf = (number: number) => number % spanBase;

/** How many parts share the words that do not begin with a Latin letter or a digit. */
const otherParts = 64;

/** The largest file of a part, in bytes, as far as longer names can keep to it: an eighth of a second at 1.6 Mbit/s. */
export const partMost = 25_000;

/** With longer names, the number of additional files would cost more than the smaller files save. */
const lettersMost = 3;

/** The name of the part for a word: its first letters, padded with `_`, or `x` and a number for other scripts. */
export function partName(word: string, letters: number): string {
	const head = word.slice(0, letters);
	return isLatin(head) ? head.padEnd(letters, '_') : otherPart(word);
}

const isLatin = (text: string) => /^[a-z0-9]+$/.test(text);
const otherPart = (word: string) => `x${(word.codePointAt(0) ?? 0) % otherParts}`;

/** The names among `parts` that can hold words with this prefix. A prefix that is long enough names its part alone, even if `parts` lacks it. */
export function partsOfPrefix(prefix: string, letters: number, parts: readonly string[]): readonly string[] {
	if (prefix.length >= letters || !isLatin(prefix)) return [partName(prefix, letters)];
	return parts.filter((part) => part.startsWith(prefix) || part === otherPart(prefix));
}

/** The parts that hold a word: that of its stem, and that of its own letters where they differ ("dying", "die"). */
function partNames(word: string, letters: number): readonly string[] {
	return [...new Set([partName(stem(word), letters), partName(word, letters)])];
}

/** The texts of a word, and its places in them one after the other: a list for each text would take several times the memory. */
interface Entry {
	texts: number[];
	places: number[];
	/** For each text, where its places begin. */
	starts: number[];
}

/** Builds the index of `texts`, each of which is read once; the number of a text is its position there. Without texts there are no parts. `most` limits the bytes of a part. */
export function buildWordIndex(texts: Iterable<IndexedText>, most = partMost): WordIndex {
	const byWord = new Map<string, Entry>();
	const identifiers = new Map<string, number>();
	let number = 0;
	for (const { text, identifiers: own = [] } of texts) {
		for (const { word, place, span } of readWords(text)) {
			let entry = byWord.get(word);
			if (!entry) {
				entry = { texts: [], places: [], starts: [] };
				byWord.set(word, entry);
			}
			if (entry.texts.at(-1) !== number) {
				entry.texts.push(number);
				entry.starts.push(entry.places.length);
			}
			entry.places.push(packPlace(place, span));
		}
		for (const identifier of own) identifiers.set(identifier, number);
		number++;
	}
	const sizes = new Map([...byWord].map(([word, { texts: own }]) => [word, word.length + bytesOf(own.length, number)]));
	const letters = lettersFor(sizes, most);
	const postings = new Map<string, Posting[]>();
	const words = [...byWord.keys()].sort();
	for (const word of words) {
		const { texts: own = [] } = byWord.get(word) ?? {};
		for (const name of partNames(word, letters)) {
			const part = postings.get(name) ?? [];
			part.push({ word, texts: own });
			postings.set(name, part);
		}
	}
	const placesOf = (word: string) => {
		const entry = byWord.get(word);
		return entry ? placesByText(entry) : [];
	};
	return { letters, postings, words, placesOf, identifiers };
}

/** By text, ascending: a compound is read after its parts. */
function placesByText({ places, starts }: Entry): readonly (readonly number[])[] {
	return starts.map((start, i) => places.slice(start, starts[i + 1]).sort((a, b) => a - b));
}

/**
 * About how many bytes the texts of a word take in a file: one difference per text, or one bit for each text of the
 * index. `size` is the number of its texts, `all` that of the index.
 */
function bytesOf(size: number, all: number): number {
	return 8 + Math.min(2 * size + Math.log10(all + 1), all / 6);
}

/** The smallest number of letters with which no part is larger than `most` bytes; `lettersMost` where no smaller number is enough. */
function lettersFor(sizes: ReadonlyMap<string, number>, most: number): number {
	for (let letters = 1; letters < lettersMost; letters++) {
		const byPart = new Map<string, number>();
		for (const [word, size] of sizes)
			for (const part of partNames(word, letters)) byPart.set(part, (byPart.get(part) ?? 0) + size);
		if ([...byPart.values()].every((size) => size <= most)) return letters;
	}
	return lettersMost;
}
