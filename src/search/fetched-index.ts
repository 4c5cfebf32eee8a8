/** The index of words in the browser: its parts are fetched as queries need them. */
import { Failure } from '../requests/failure.ts';
import { fetchJson } from '../requests/fetch-file.ts';
import { fetchPackedJson } from '../requests/gzip.ts';
import type { IndexReader } from './find-texts.ts';
import {
	type IdentifierPart,
	type IndexHead,
	identifierPart,
	identifiersFile,
	indexFile,
	type PageText,
	type PlacesFile,
	type PostingsFile,
	placesFile,
	postingsFile,
	readPlaces,
	readPostings,
	spotOf,
	spotOfPart,
	type TextsFile,
	textsFile,
	wordsFolder,
} from './word-files.ts';

export interface FetchedIndex extends IndexReader {
	head(): Promise<IndexHead>;
	/** The blocks of a page, for an excerpt. */
	text(number: number): Promise<PageText>;
}

const indexes = new Map<string, FetchedIndex>();

/** The index of the site under `base`. A part that arrived is kept; a part that failed is fetched again when it is next needed. */
export function fetchedIndex(base: string): FetchedIndex {
	const index = indexes.get(base) ?? createIndex(`${base}${wordsFolder}/`);
	indexes.set(base, index);
	return index;
}

function createIndex(root: string): FetchedIndex {
	const files = new Map<string, Promise<unknown>>();
	const once = <T>(name: string, read: () => Promise<T>): Promise<T> => {
		const hit = files.get(name) as Promise<T> | undefined;
		if (hit) return hit;
		const reading = read();
		files.set(name, reading);
		// The caller learns of the failure from the promise that it got; the next caller fetches again.
		reading.catch((_cause: unknown) => files.delete(name));
		return reading;
	};
	const head = () => once(indexFile, () => fetchJson<IndexHead>(`${root}${indexFile}`));
	const file = <T extends { build: string }>(name: string): Promise<T> =>
		once(name, async () => {
			const [{ build }, own] = await Promise.all([head(), fetchPackedJson<T>(`${root}${name}`)]);
			if (own.build !== build) throw new Failure('outdated', `of another build: ${name}`);
			return own;
		});
	return {
		head,
		letters: async () => (await head()).letters,
		parts: async () => (await head()).parts,
		postings: async (name) => {
			const spot = spotOfPart(await head(), name);
			if (!spot) return [];
			return once(`part ${name}`, async () => readPostings(await file<PostingsFile>(postingsFile(spot.file)), spot.at));
		},
		places: async ({ word, placesFile: number }) => {
			const name = placesFile(number);
			const byWord = await once(`read ${name}`, async () => readPlaces(await file<PlacesFile>(name)));
			return wanted(byWord.get(word), `${name}: ${word}`);
		},
		identified: async (identifier) => {
			const { identifierParts } = await head();
			if (identifierParts === 0) return undefined;
			const { texts } = await file<IdentifierPart>(identifiersFile(identifierPart(identifier, identifierParts)));
			return Object.hasOwn(texts, identifier) ? texts[identifier] : undefined;
		},
		text: async (number) => {
			const spot = wanted(spotOf((await head()).textsInFiles, number), `text ${number}`);
			const name = textsFile(spot.file);
			const { texts } = await file<TextsFile>(name);
			return wanted(texts[spot.at], `${name}: text ${number}`);
		},
	};
}

/** What files of one build say is in them. */
function wanted<T>(value: T | undefined, what: string): T {
	if (value === undefined) throw new Failure('unreadable', `not there: ${what}`);
	return value;
}
