/** The words of English, in order of the alphabet. */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

// Read, not imported: TypeScript would make a type of each of its 275,000 words.
const file = fileURLToPath(import.meta.resolve('an-array-of-english-words/index.json'));

export const dictionary: readonly string[] = JSON.parse(fs.readFileSync(file, 'utf8'));
