/** All documents that are made to be hard; `test/documents/limits.test.ts` has one of each format, and those that are refused. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { address, hardDocuments } from '../documents/hard-documents.ts';
import { temporaryFolder } from '../records/overlay.ts';

test.each(hardDocuments)('%s: it is read to its last link', (_, name, content) => {
	const file = path.join(temporaryFolder(), name);
	fs.writeFileSync(file, content());
	const { links, problem } = readDocument(file);
	expect(problem).toBeUndefined();
	expect(links.map(({ href }) => href)).toEqual([address]);
});
