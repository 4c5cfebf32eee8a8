/** The files of the index of words: their names and their format. They are written when a site is built, and read in the browser. */
import type { PlacesByWord, Posting, WordIndex } from './word-index.ts';

/** The folder of the index within a site. */
export const wordsFolder = 'words';

export const indexFile = 'index.json';
export const ranksFile = 'ranks.json';
export const postingsFile = (part: string) => `postings/${part}.json`;
export const placesFile = (part: string) => `places/${part}.json`;
export const identifiersFile = (part: number) => `identifiers/${part}.json`;
export const textFile = (text: number) => `texts/${text}.json`;

/** Of so many texts, in their order, Pagefind has an index of its own. */
export const pagesOfOrder = 1_500;

/** The folder of the index that Pagefind has of a part of the texts, within a site: the first has the code too. */
export const orderFolder = (part: number) => (part === 0 ? 'pagefind' : `pagefind/${part}`);

/** About how many identifiers one file holds. */
const identifiersMost = 4_000;

/**
 * The first file of the index. It lists the parts that exist, so that a part without words is not a failure, and names
 * the build, so that files of another build are recognised.
 */
export interface IndexHead {
	/** An id that is the same in all files of one build. */
	build: string;
	/** How many texts belong to studies. They come first, in the order of the studies' ids. */
	studies: number;
	/** How many texts there are. The other pages follow the studies. */
	texts: number;
	/** How many letters the name of a part has, and the names of all parts. */
	letters: number;
	parts: readonly string[];
	identifierParts: number;
}

/** A part of the index: each word with its list. Each number in a list is written as the difference from the one before. */
export interface IndexPart<T> {
	build: string;
	words: readonly (readonly [word: string, T])[];
}

export interface IdentifierPart {
	build: string;
	texts: Readonly<Record<string, number>>;
}

/** A searchable page: the text of each block, with the anchor nearest to it (`''` for the top of the page). */
export interface PageText {
	href: string;
	title: string;
	blocks: readonly (readonly [anchor: string, text: string])[];
}

const distances = (numbers: readonly number[]) => numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

function numbersOf(steps: readonly number[]): readonly number[] {
	let last = 0;
	return steps.map((step) => {
		last += step;
		return last;
	});
}

/**
 * The texts of a word: differences, or a bit set in base64, whichever is shorter. The bit set has one bit for each text
 * up to the last one; text 0 is the lowest bit of the first byte. So a common word among ten thousand texts takes less
 * than 2 kB.
 */
export type WrittenTexts = readonly number[] | string;

function writeTexts(texts: readonly number[]): WrittenTexts {
	const steps = distances(texts);
	const last = texts.at(-1) ?? 0;
	if (JSON.stringify(steps).length <= Math.ceil((last + 1) / 24) * 4 + 2) return steps;
	const bytes = new Uint8Array(Math.floor(last / 8) + 1);
	for (const text of texts) bytes[text >> 3] = (bytes[text >> 3] ?? 0) | (1 << (text & 7));
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function readTexts(pack: WrittenTexts): readonly number[] {
	if (typeof pack !== 'string') return numbersOf(pack);
	const texts: number[] = [];
	for (const [place, letter] of [...atob(pack)].entries()) {
		const byte = letter.charCodeAt(0);
		for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) texts.push(place * 8 + bit);
	}
	return texts;
}

/** The contents of all files of an index except the texts, with their names, one after the other: all at once would take several times the memory of the index. */
export function* indexFiles(
	{ letters, postings, placesIn, identifiers }: WordIndex,
	head: Pick<IndexHead, 'build' | 'studies' | 'texts'>,
): Iterable<readonly [name: string, file: object]> {
	const { build } = head;
	const identifierParts = Math.ceil(identifiers.size / identifiersMost);
	yield [indexFile, { ...head, letters, parts: [...postings.keys()].sort(), identifierParts } satisfies IndexHead];
	for (const [part, words] of postings) {
		yield [postingsFile(part), { build, words: words.map(({ word, texts }) => [word, writeTexts(texts)]) }];
		yield [placesFile(part), { build, words: [...placesIn(part)].map(([word, own]) => [word, own.map(distances)]) }];
	}
	const byPart = Map.groupBy(identifiers, ([identifier]) => identifierPart(identifier, identifierParts));
	for (let part = 0; part < identifierParts; part++)
		yield [
			identifiersFile(part),
			{ build, texts: Object.fromEntries(byPart.get(part) ?? []) } satisfies IdentifierPart,
		];
}

/** The number of the file that holds an identifier, from 0. */
export function identifierPart(identifier: string, parts: number): number {
	let sum = 0;
	for (const letter of identifier) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_536;
	return sum % Math.max(1, parts);
}

/** Decodes a part: its words with the numbers of their texts. */
export function readPostings({ words }: IndexPart<WrittenTexts>): readonly Posting[] {
	return words.map(([word, texts]) => ({ word, texts: readTexts(texts) }));
}

/** Decodes a part: its words with their places. */
export function readPlaces({ words }: IndexPart<readonly (readonly number[])[]>): PlacesByWord {
	return new Map(words.map(([word, places]) => [word, places.map(numbersOf)]));
}
