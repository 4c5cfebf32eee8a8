/**
 * Finds the texts for a query: those that hold all of its words, and its phrases word for word. Two words match if their
 * stems are equal. A word that is still being typed matches all words that begin with it.
 */
import type { Query, QueryPhrase, QueryWord } from './query.ts';
import type { FiledPosting } from './word-files.ts';
import { type Posting, partName, partsOfPrefix, placeOf, spanOf } from './word-index.ts';
import { stem } from './words.ts';

/** Reads the index, from memory or from fetched files. Each method rejects if its part cannot be read. */
export interface IndexReader {
	/** How many letters the name of a part has. */
	letters(): Promise<number>;
	/** The names of the parts that exist. */
	parts(): Promise<readonly string[]>;
	/** The words of a part; empty for a part that the index does not have. */
	postings(part: string): Promise<readonly FiledPosting[]>;
	/** The places of a word in each of its texts. */
	places(posting: FiledPosting): Promise<readonly (readonly number[])[]>;
	/** The number of the text with this identifier; undefined where no text has it. */
	identified(identifier: string): Promise<number | undefined>;
}

/** The numbers of the texts that a query finds, ascending. Empty for a query without words. Rejects if a part of the index cannot be read. */
export async function findTexts(reader: IndexReader, query: Query): Promise<readonly number[]> {
	const { identifier, phrases, isPrefix } = query;
	const placeOfIdentifier = identifier === undefined ? undefined : await reader.identified(identifier);
	if (placeOfIdentifier !== undefined) return [placeOfIdentifier];
	if (phrases.length === 0) return [];
	const sets = await Promise.all(
		phrases.map((phrase, i) => textsOfPhrase(reader, phrase, isPrefix && i === phrases.length - 1)),
	);
	const [first = new Set<number>(), ...others] = sets;
	return [...first].filter((text) => others.every((set) => set.has(text))).sort((a, b) => a - b);
}

/** Words of the index that match a word of a query. */
async function matching(reader: IndexReader, word: string, isPrefix: boolean): Promise<readonly FiledPosting[]> {
	const letters = await reader.letters();
	const root = isPrefix ? word : stem(word);
	const names = isPrefix ? partsOfPrefix(word, letters, await reader.parts()) : [partName(root, letters)];
	const isMatch = (one: Posting) => (isPrefix ? one.word.startsWith(root) : stem(one.word) === root);
	const parts = await Promise.all(names.map(async (part) => (await reader.postings(part)).filter(isMatch)));
	// A word can stand in two parts of the index; it counts once.
	return [...new Map(parts.flat().map((one) => [one.word, one])).values()];
}

async function textsOfPhrase(
	reader: IndexReader,
	phrase: QueryPhrase,
	isPrefix: boolean,
): Promise<ReadonlySet<number>> {
	const [only, second] = phrase;
	const [single, further] = only?.parts ?? [];
	if (!second && single !== undefined && further === undefined)
		return textsOf(await matching(reader, single, isPrefix));
	const words = await Promise.all(
		phrase.map((word, i) => placedWord(reader, word, isPrefix && i === phrase.length - 1)),
	);
	const [first, ...rest] = words.map(textsWith);
	const candidates = [...(first ?? [])].filter((text) => rest.every((set) => set.has(text)));
	return new Set(candidates.filter((text) => standsIn(text, words)));
}

function textsOf(postings: readonly Posting[]): ReadonlySet<number> {
	return new Set(postings.flatMap(({ texts }) => texts));
}

/** For each text, the places of a word, packed with their spans. */
type Places = ReadonlyMap<number, readonly number[]>;

/** A word of a phrase: its parts one after the other, or all of them as one word. */
interface PlacedWord {
	parts: readonly Places[];
	joined: Places;
}

async function placedWord(reader: IndexReader, word: QueryWord, isPrefix: boolean): Promise<PlacedWord> {
	const placesOf = async (text: string, isOpen: boolean) => placesIn(reader, await matching(reader, text, isOpen));
	const [joined, ...parts] = await Promise.all([
		word.joined === undefined ? new Map<number, readonly number[]>() : placesOf(word.joined, isPrefix),
		...word.parts.map((part, i) => placesOf(part, isPrefix && i === word.parts.length - 1)),
	]);
	return { parts, joined };
}

async function placesIn(reader: IndexReader, words: readonly FiledPosting[]): Promise<Places> {
	const placesOfWords = await Promise.all(words.map((word) => reader.places(word)));
	const places = new Map<number, number[]>();
	for (const [which, { texts }] of words.entries()) {
		const own = placesOfWords[which] ?? [];
		for (const [i, text] of texts.entries()) {
			const ownPlaces = places.get(text);
			if (ownPlaces) ownPlaces.push(...(own[i] ?? []));
			else places.set(text, [...(own[i] ?? [])]);
		}
	}
	return places;
}

function textsWith({ parts, joined }: PlacedWord): ReadonlySet<number> {
	const [first, ...rest] = parts;
	const together = [...(first?.keys() ?? [])].filter((text) => rest.every((places) => places.has(text)));
	return new Set([...together, ...joined.keys()]);
}

/** Whether the words stand directly one after the other, anywhere in the text. */
function standsIn(text: number, words: readonly PlacedWord[]): boolean {
	/** The places that can follow the words read so far; undefined before the first word, which may stand anywhere. */
	let ends: ReadonlySet<number> | undefined;
	const after = (places: readonly number[], from: ReadonlySet<number> | undefined) =>
		new Set(places.filter((place) => !from || from.has(placeOf(place))).map((place) => placeOf(place) + spanOf(place)));
	for (const { parts, joined } of words) {
		let own = ends;
		for (const places of parts) own = after(places.get(text) ?? [], own);
		ends = new Set([...(own ?? []), ...after(joined.get(text) ?? [], ends)]);
		if (ends.size === 0) return false;
	}
	return true;
}
