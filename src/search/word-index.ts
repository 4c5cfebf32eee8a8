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

/** From so many words on, parts are named after two letters: one letter has too many words then. */
const wordsMost = 20_000;

/** The name of the part that holds a stem, and every word that begins so: its first letter or two, or a number for other scripts. */
export function partName(word: string, letters: number): string {
	const head = word.slice(0, letters);
	if (/^[a-z0-9]+$/.test(head)) return head.padEnd(letters, '_');
	return `x${(word.codePointAt(0) ?? 0) % otherParts}`;
}

/** Of a word the parts that hold it: that of its stem, and that of its own letters, where these are others ("dying", "die"). */
function partNames(word: string, letters: number): readonly string[] {
	return [...new Set([partName(stem(word), letters), partName(word, letters)])];
}

/** Text numbers are their positions in `texts`. An index of no texts has no parts. */
export function buildWordIndex(texts: readonly IndexedText[]): WordIndex {
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
	const letters = byWord.size > wordsMost ? 2 : 1;
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
