/** An index as a site has it, without the disk: what its files hold is written and read as theirs is. */
import type { IndexReader } from '../../src/search/find-texts.ts';
import {
	type IndexPart,
	indexFiles,
	placesFile,
	postingsFile,
	readPlaces,
	readPostings,
	type WrittenTexts,
} from '../../src/search/word-files.ts';
import { buildWordIndex, type IndexedText } from '../../src/search/word-index.ts';

/** With parts of at most so many bytes, if any are named. */
export function memoryReader(texts: readonly IndexedText[], partMost?: number): IndexReader {
	const index = buildWordIndex(texts, partMost);
	const files = new Map(
		[...indexFiles(index, { build: '', studies: 0, texts: texts.length })].map(([name, file]) => [
			name,
			JSON.stringify(file),
		]),
	);
	const partOf = <T>(name: string): IndexPart<T> | undefined => {
		const file = files.get(name);
		return file === undefined ? undefined : (JSON.parse(file) as IndexPart<T>);
	};
	return {
		letters: async () => index.letters,
		parts: async () => [...index.postings.keys()],
		postings: async (part) => {
			const own = partOf<WrittenTexts>(postingsFile(part));
			return own ? readPostings(own) : [];
		},
		places: async (part) => {
			const own = partOf<readonly (readonly number[])[]>(placesFile(part));
			return own ? readPlaces(own) : new Map();
		},
		identified: async (identifier) => index.identifiers.get(identifier),
	};
}
