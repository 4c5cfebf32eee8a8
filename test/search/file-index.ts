/** The index of words of a built site, read from its files. */
import fs from 'node:fs';
import path from 'node:path';
import type { IndexReader } from '../../src/search/find-texts.ts';
import {
	type IdentifierPart,
	type IndexHead,
	identifierPart,
	identifiersFile,
	indexFile,
	type PageText,
	placesFile,
	postingsFile,
	readPlaces,
	readPostings,
	textFile,
	wordsFolder,
} from '../../src/search/word-files.ts';

export interface FileIndex extends IndexReader {
	head: IndexHead;
	/** All texts in their order. */
	texts: readonly PageText[];
}

/** The index in a site's folder. Every part is read once. */
export function fileIndex(folder: string): FileIndex {
	const kept = new Map<string, unknown>();
	const read = <T>(name: string): T => {
		const known = kept.get(name) ?? JSON.parse(fs.readFileSync(path.join(folder, wordsFolder, name), 'utf8'));
		kept.set(name, known);
		return known as T;
	};
	const head = read<IndexHead>(indexFile);
	const { letters, parts, identifierParts } = head;
	return {
		head,
		texts: Array.from({ length: head.texts }, (_, number) => read<PageText>(textFile(number))),
		letters: async () => letters,
		parts: async () => parts,
		postings: async (part) => (parts.includes(part) ? readPostings(read(postingsFile(part))) : []),
		places: async (part) => (parts.includes(part) ? readPlaces(read(placesFile(part))) : new Map()),
		identified: async (identifier) => {
			const { texts } = read<IdentifierPart>(identifiersFile(identifierPart(identifier, identifierParts)));
			return Object.hasOwn(texts, identifier) ? texts[identifier] : undefined;
		},
	};
}
