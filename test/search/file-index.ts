/** The index of words of a built site, read from its files. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { IndexReader } from '../../src/search/find-texts.ts';
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
	spotOfPart,
	type TextsFile,
	textsFile,
	wordsFolder,
} from '../../src/search/word-files.ts';

export interface FileIndex extends IndexReader {
	head: IndexHead;
	/** All texts in their order. */
	texts: readonly PageText[];
}

/** What a file of the index under `folder` holds, packed or not. */
export function readWordsFile<T>(folder: string, name: string): T {
	const bytes = fs.readFileSync(path.join(folder, wordsFolder, name));
	return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as T;
}

/** The index in a site's folder. Every file is read once. */
export function fileIndex(folder: string): FileIndex {
	const head = readWordsFile<IndexHead>(folder, indexFile);
	return {
		head,
		texts: head.textsInFiles.flatMap((_, file) => readWordsFile<TextsFile>(folder, textsFile(file)).texts),
		...readerOf(head, (name) => readWordsFile(folder, name)),
	};
}

/** The index of this head, from files that are read once each. */
export function readerOf(head: IndexHead, readFile: (name: string) => unknown): IndexReader {
	const { letters, parts, identifierParts } = head;
	const kept = new Map<string, unknown>();
	const read = <T>(name: string): T => {
		const known = kept.get(name) ?? readFile(name);
		kept.set(name, known);
		return known as T;
	};
	return {
		letters: async () => letters,
		parts: async () => parts,
		postings: async (part) => {
			const spot = spotOfPart(head, part);
			return spot ? readPostings(read<PostingsFile>(postingsFile(spot.file)), spot.at) : [];
		},
		places: async ({ word, placesFile: file }) => readPlaces(read<PlacesFile>(placesFile(file))).get(word) ?? [],
		identified: async (identifier) => {
			if (identifierParts === 0) return undefined;
			const { texts } = read<IdentifierPart>(identifiersFile(identifierPart(identifier, identifierParts)));
			return Object.hasOwn(texts, identifier) ? texts[identifier] : undefined;
		},
	};
}
