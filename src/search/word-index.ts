/**
 * The index of words: for each word the texts that hold it, and its places there. It is cut into parts by the first
 * letters of words, so that a query needs the few parts of its own words, however many texts there are.
 */
import { readWords, stem } from './words.ts';

/** A word of the index, with the numbers of the texts that hold it, ascending. */
export interface Posting {
	word: string;
	texts: readonly number[];
}

/** By word, for each of its texts in their order, its places: see `packPlace`. */
export type PlacesByWord = ReadonlyMap<string, readonly (readonly number[])[]>;

export interface IndexedText {
	/** What is read, blocks apart by line breaks. */
	text: string;
	/** Identifiers under which it is found alone: see `identifierOf`. */
	identifiers?: readonly string[];
}

export interface WordIndex {
	/** How many letters the names of parts have. */
	letters: number;
	/** By the name of a part, its words in order. */
	postings: ReadonlyMap<string, readonly Posting[]>;
	/** By the name of a part, the places of its words. */
	places: ReadonlyMap<string, PlacesByWord>;
	/** By identifier, the number of its text. */
	identifiers: ReadonlyMap<string, number>;
}

const spanBase = 16;

/** A place with its span as one number. */
const packPlace = (place: number, span: number) => place * spanBase + span;
export const placeOf = (packed: number) => Math.floor(packed / spanBase);
export const spanOf = (packed: number) => packed % spanBase;

/** How many parts there are of words that begin with no Latin letter or digit. */
const otherParts = 64;

/** A part is at most so large, in bytes of its file, as far as longer names can make it so: an eighth of a second at 1.6 Mbit/s. */
const partMost = 25_000;

/** Names of more letters would be more files than they spare bytes. */
const lettersMost = 3;

/** The name of the part that holds a stem, and every word that begins so: its first letters, or a number for other scripts. */
export function partName(word: string, letters: number): string {
	const head = word.slice(0, letters);
	return isLatin(head) ? head.padEnd(letters, '_') : otherPart(word);
}

const isLatin = (text: string) => /^[a-z0-9]+$/.test(text);
const otherPart = (word: string) => `x${(word.codePointAt(0) ?? 0) % otherParts}`;

/** Of `parts`, those that can hold words that begin so. */
export function partsOfPrefix(prefix: string, letters: number, parts: readonly string[]): readonly string[] {
	if (prefix.length >= letters || !isLatin(prefix)) return [partName(prefix, letters)];
	return parts.filter((part) => part.startsWith(prefix) || part === otherPart(prefix));
}

/** Of a word the parts that hold it: that of its stem, and that of its own letters, where these are others ("dying", "die"). */
function partNames(word: string, letters: number): readonly string[] {
	return [...new Set([partName(stem(word), letters), partName(word, letters)])];
}

/** Text numbers are their positions in `texts`. An index of no texts has no parts. `most` bounds the bytes of a part. */
export function buildWordIndex(texts: readonly IndexedText[], most = partMost): WordIndex {
	const byWord = new Map<string, { texts: number[]; places: number[][] }>();
	for (const [number, { text }] of texts.entries())
		for (const { word, place, span } of readWords(text)) {
			const entry = byWord.get(word) ?? { texts: [], places: [] };
			byWord.set(word, entry);
			if (entry.texts.at(-1) !== number) {
				entry.texts.push(number);
				entry.places.push([]);
			}
			entry.places.at(-1)?.push(packPlace(place, span));
		}
	const sizes = new Map(
		[...byWord].map(([word, { texts: own }]) => [word, word.length + bytesOf(own.length, texts.length)]),
	);
	const letters = lettersFor(sizes, most);
	const postings = new Map<string, Posting[]>();
	const places = new Map<string, Map<string, readonly (readonly number[])[]>>();
	for (const word of [...byWord.keys()].sort()) {
		const entry = byWord.get(word);
		if (!entry) continue;
		const sortedPlaces = entry.places.map((own) => own.sort((a, b) => a - b));
		for (const name of partNames(word, letters)) {
			const part = postings.get(name) ?? [];
			part.push({ word, texts: entry.texts });
			postings.set(name, part);
			places.set(name, (places.get(name) ?? new Map()).set(word, sortedPlaces));
		}
	}
	const identifiers = new Map(
		texts.flatMap(({ identifiers: own = [] }, number) => own.map((identifier) => [identifier, number] as const)),
	);
	return { letters, postings, places, identifiers };
}

/** About how many bytes the texts of a word take in a file: a step each, or a bit for each text of the index. */
function bytesOf(size: number, all: number): number {
	return 8 + Math.min(2 * size + Math.log10(all + 1), all / 6);
}

/** The fewest letters with which no part is larger than `most`; `lettersMost` where none are enough. */
function lettersFor(sizes: ReadonlyMap<string, number>, most: number): number {
	for (let letters = 1; letters < lettersMost; letters++) {
		const byPart = new Map<string, number>();
		for (const [word, size] of sizes)
			for (const part of partNames(word, letters)) byPart.set(part, (byPart.get(part) ?? 0) + size);
		if ([...byPart.values()].every((size) => size <= most)) return letters;
	}
	return lettersMost;
}
