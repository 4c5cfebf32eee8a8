/** An index as a site has it, without the disk: what its files hold is written and read as theirs is. */
import type { IndexReader } from '../../src/search/find-texts.ts';
import { type IndexHead, indexFile, indexFiles } from '../../src/search/word-files.ts';
import { buildWordIndex, type IndexedText } from '../../src/search/word-index.ts';
import { readerOf } from './file-index.ts';

/** With parts of at most so many bytes, and files of at most so many characters, if any are named. */
export function memoryReader(texts: readonly IndexedText[], partMost?: number, fileMost?: number): IndexReader {
	const index = buildWordIndex(texts, partMost);
	const head = {
		build: '',
		studies: 0,
		texts: texts.length,
		textsInFiles: [texts.length],
	};
	const files = new Map(indexFiles(index, head, fileMost));
	const read = (name: string) => JSON.parse(files.get(name) ?? '') as unknown;
	return readerOf(read(indexFile) as IndexHead, read);
}
