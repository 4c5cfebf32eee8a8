/** The files of the index of words: their names and their format. They are written when a site is built, and read in the browser. */
import { type PlacesByWord, type Posting, partMost, type WordIndex } from './word-index.ts';

/** The folder of the index within a site. */
export const wordsFolder = 'words';

export const indexFile = 'index.json';
export const ranksFile = 'ranks.json';
/** The file, by its number, with the texts that hold the words of its parts. */
export const postingsFile = (file: number) => `postings/${file}.json.gz`;
/** The file, by its number, with where in these texts the words stand. */
export const placesFile = (file: number) => `places/${file}.json.gz`;
/** The part, by its number, of the identifiers that studies are found by, such as DOIs. */
export const identifiersFile = (part: number) => `identifiers/${part}.json.gz`;
/** The file, by its number, with texts, from which excerpts are taken. */
export const textsFile = (file: number) => `texts/${file}.json.gz`;

/** Of so many texts, in their order, Pagefind has an index of its own. */
export const pagesOfOrder = 1_500;

/** The folder of the index that Pagefind has of a part of the texts, within a site: the first has the code too. */
export const orderFolder = (part: number) => (part === 0 ? 'pagefind' : `pagefind/${part}`);

/** About how many identifiers one file holds. */
const identifiersMost = 4_000;

/** Characters of JSON in a file, unless one part, word or text has more: compressed some 12 kB, a sixteenth of a second at 1.6 Mbit/s. */
const fileMost = 50_000;

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
	/** How many of these parts each file of postings holds, one file after the other. */
	partsInFiles: readonly number[];
	/** How many texts each file of texts holds. */
	textsInFiles: readonly number[];
	identifierParts: number;
}

/** Where one of many stands that share files: the number of its file, and its place there, from 0. */
export interface Spot {
	file: number;
	at: number;
}

/** The spot of the one numbered `number`, where each file holds so many; undefined where there is none. */
export function spotOf(inFiles: readonly number[], number: number): Spot | undefined {
	let first = 0;
	for (const [file, count] of inFiles.entries()) {
		if (number >= first && number < first + count) return { file, at: number - first };
		first += count;
	}
	return undefined;
}

/** The spot of a part of the index; undefined where no word is in it. */
export function spotOfPart({ parts, partsInFiles }: IndexHead, name: string): Spot | undefined {
	return spotOf(partsInFiles, parts.indexOf(name));
}

/** Parts of the index, one after the other: each word with its texts, and the number of the file that holds its places. */
export interface PostingsFile {
	build: string;
	parts: readonly (readonly WrittenPosting[])[];
}

type WrittenPosting = readonly [word: string, texts: WrittenTexts, placesFile: number];

export interface FiledPosting extends Posting {
	/** The number of the file that holds its places. */
	placesFile: number;
}

/** For each word, a list for each of its texts. Each number in a list is written as the difference from the one before. */
export interface PlacesFile {
	build: string;
	words: readonly (readonly [word: string, places: readonly (readonly number[])[]])[];
}

export interface TextsFile {
	build: string;
	texts: readonly PageText[];
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

/**
 * All files of an index except the texts, with their names and their JSON, one after the other: all at once would take
 * several times the memory of the index. `most` limits the characters of a file that holds several parts or words.
 */
export function* indexFiles(
	{ letters, postings, words, placesOf, identifiers }: WordIndex,
	head: Pick<IndexHead, 'build' | 'studies' | 'texts' | 'textsInFiles'>,
	most = fileMost,
): Iterable<readonly [name: string, json: string]> {
	const { build } = head;
	const fileByWord = new Map<string, number>();
	let files = 0;
	for (const { items, json } of packs(words, (word) => JSON.stringify([word, placesOf(word).map(distances)]), most)) {
		for (const word of items) fileByWord.set(word, files);
		yield [placesFile(files++), `{"build":"${build}","words":${json}}`];
	}
	const writePart = (part: string) =>
		JSON.stringify(
			(postings.get(part) ?? []).map(
				({ word, texts }): WrittenPosting => [word, writeTexts(texts), fileByWord.get(word) ?? 0],
			),
		);
	const parts = [...postings.keys()].sort();
	const partsInFiles: number[] = [];
	for (const { items, json } of packs(parts, writePart, Math.min(most, partMost))) {
		yield [postingsFile(partsInFiles.length), `{"build":"${build}","parts":${json}}`];
		partsInFiles.push(items.length);
	}
	const identifierParts = Math.ceil(identifiers.size / identifiersMost);
	const byPart = Map.groupBy(identifiers, ([identifier]) => identifierPart(identifier, identifierParts));
	for (let part = 0; part < identifierParts; part++) {
		const own: IdentifierPart = {
			build,
			texts: Object.fromEntries(byPart.get(part) ?? []),
		};
		yield [identifiersFile(part), JSON.stringify(own)];
	}
	yield [
		indexFile,
		JSON.stringify({
			...head,
			letters,
			parts,
			partsInFiles,
			identifierParts,
		} satisfies IndexHead),
	];
}

/** Items that share a file, and the JSON of the list of them. */
interface Pack<T> {
	items: readonly T[];
	json: string;
}

/** Puts items together, in their order, as long as their JSON has at most `most` characters; a longer item stays alone. */
export function* packs<T>(items: Iterable<T>, jsonOf: (item: T) => string, most = fileMost): Iterable<Pack<T>> {
	let own: T[] = [];
	let texts: string[] = [];
	let length = 0;
	for (const item of items) {
		const text = jsonOf(item);
		if (own.length > 0 && length + text.length > most) {
			yield { items: own, json: `[${texts.join(',')}]` };
			[own, texts, length] = [[], [], 0];
		}
		own.push(item);
		texts.push(text);
		length += text.length;
	}
	if (own.length > 0) yield { items: own, json: `[${texts.join(',')}]` };
}

/** The number of the file that holds an identifier, from 0. */
export function identifierPart(identifier: string, parts: number): number {
	let sum = 0;
	for (const letter of identifier) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_536;
	return sum % Math.max(1, parts);
}

/** The words of a part, by its place in its file. Empty for a file that is shorter. */
export function readPostings({ parts }: PostingsFile, at: number): readonly FiledPosting[] {
	return (parts[at] ?? []).map(([word, texts, file]) => ({
		word,
		texts: readTexts(texts),
		placesFile: file,
	}));
}

/** The words of a file with their places. */
export function readPlaces({ words }: PlacesFile): PlacesByWord {
	return new Map(words.map(([word, places]) => [word, places.map(numbersOf)]));
}
