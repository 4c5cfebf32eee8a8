/** An index that is read from memory. */
import type { IndexReader } from '../../src/search/find-texts.ts';
import { buildWordIndex, type IndexedText } from '../../src/search/word-index.ts';

export function memoryReader(texts: readonly IndexedText[]): IndexReader {
	const { letters, postings, places, identifiers } = buildWordIndex(texts);
	return {
		letters: async () => letters,
		postings: async (part) => postings.get(part) ?? [],
		places: async (part) => places.get(part) ?? new Map(),
		identified: async (identifier) => identifiers.get(identifier),
	};
}
