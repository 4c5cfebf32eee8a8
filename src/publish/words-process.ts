/** The stage that indexes the words of the pages, and writes the list of searchable pages for the build. */
import fs from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../environment.ts';
import { languageOf } from '../records/review-language.ts';
import type { IdentifiersByStudy } from './identifiers.ts';
import { indexedPagesFile, pagesFolder, studyIdentifiersFile } from './pages.ts';
import { speak } from './spoken-words.ts';
import { asStage } from './stage.ts';

const { basePath, contentFolder } = readEnvironment();
// Words are stemmed by the rules of their language.
speak(languageOf(contentFolder));
const { indexWords } = await import('./index-words.ts');

await asStage((own) => {
	const base = basePath.replace(/\/?$/, '/');
	const identifiers = JSON.parse(fs.readFileSync(path.join(own, studyIdentifiersFile), 'utf8')) as IdentifiersByStudy;
	const pages = indexWords(path.join(own, pagesFolder), base, identifiers);
	fs.writeFileSync(path.join(own, indexedPagesFile), JSON.stringify(pages));
});
