/** The index of words in the browser: its parts are fetched as queries need them. */
import { Failure, fetchJson } from '../requests/failure.ts';
import type { IndexReader } from './find-texts.ts';
import {
	type IdentifierPart,
	type IndexHead,
	type IndexPart,
	identifierPart,
	identifiersFile,
	indexFile,
	type PageText,
	placesFile,
	postingsFile,
	readPlaces,
	readPostings,
	textFile,
	type WrittenTexts,
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
	const part = async <T extends { build: string }>(name: string): Promise<T> => {
		const [{ build }, file] = await Promise.all([head(), fetchJson<T>(`${root}${name}`)]);
		if (file.build !== build) throw new Failure('outdated', `of another build: ${name}`);
		return file;
	};
	return {
		head,
		letters: async () => (await head()).letters,
		parts: async () => (await head()).parts,
		postings: (name) =>
			once(postingsFile(name), async () => {
				if (!(await head()).parts.includes(name)) return [];
				return readPostings(await part<IndexPart<WrittenTexts>>(postingsFile(name)));
			}),
		places: (name) =>
			once(placesFile(name), async () => {
				if (!(await head()).parts.includes(name)) return new Map();
				return readPlaces(await part<IndexPart<readonly (readonly number[])[]>>(placesFile(name)));
			}),
		identified: async (identifier) => {
			const { identifierParts } = await head();
			if (identifierParts === 0) return undefined;
			const name = identifiersFile(identifierPart(identifier, identifierParts));
			const { texts } = await once(name, () => part<IdentifierPart>(name));
			return Object.hasOwn(texts, identifier) ? texts[identifier] : undefined;
		},
		text: (number) => once(textFile(number), () => fetchJson<PageText>(`${root}${textFile(number)}`)),
	};
}
