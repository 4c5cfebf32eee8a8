/** Writes what search needs over a built site: the index of words, and Pagefind's, which puts pages in order. */
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { readEnvironment } from '../environment.ts';
import { ranksFile, wordsFolder } from '../search/word-files.ts';
import { citationIdentifiers, indexWords, type TextNumbers } from './index-words.ts';

export interface SearchIndex {
	pages: number;
}

/** Indexes every page of `folder` that has a `data-pagefind-body`. Throws with all of Pagefind's errors. */
export async function indexSearch(folder: string): Promise<SearchIndex> {
	const base = readEnvironment().basePath.replace(/\/?$/, '/');
	const numbers = indexWords(folder, base, identifiersIn(folder));
	try {
		const { index, errors } = await createIndex({ forceLanguage: 'en' });
		if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
		const problems: string[] = [];
		// Given the folder, Pagefind would read every page of it, and most are not searched.
		for (const sourcePath of [...numbers.keys()].map((place) => `${place}index.html`)) {
			const content = fs.readFileSync(path.join(folder, sourcePath), 'utf8');
			problems.push(...(await index.addHTMLFile({ sourcePath, content })).errors);
		}
		problems.push(...(await index.writeFiles({ outputPath: path.join(folder, 'pagefind') })).errors);
		if (problems.length > 0) throw new Error(`no search index: ${problems.join('; ')}`);
		removeReadyMade(path.join(folder, 'pagefind'));
		return { pages: await writeRanks(folder, numbers) };
	} finally {
		await close();
	}
}

/** The site has search boxes of its own: those of Pagefind, with the code of others in them, do not go to readers. */
function removeReadyMade(folder: string): void {
	for (const file of fs.readdirSync(folder))
		if (/^pagefind-(highlight|([a-z]+-)?ui)\.(js|css)$/.test(file)) fs.rmSync(path.join(folder, file));
}

interface PublishedCitation {
	id: string;
	DOI?: string;
	PMID?: string;
	PMCID?: string;
	'citation-number': number;
}

/** The identifiers of a study, from the published reference list. */
function identifiersIn(folder: string): (study: string) => readonly string[] {
	const file = path.join(folder, 'data', 'references.json');
	const { references } = JSON.parse(fs.readFileSync(file, 'utf8')) as { references: readonly PublishedCitation[] };
	const citationsById = new Map(references.map((citation) => [citation.id, citation]));
	return (study) => {
		const citation = citationsById.get(study);
		if (!citation) throw new Error(`no citation: ${study}`);
		return citationIdentifiers(citation, citation['citation-number']);
	};
}

/**
 * Pagefind's results carry the name of their fragment file. Its content (gzip, a signature of letters, then JSON) holds
 * the page's address, so a map from fragment to text puts what was found in Pagefind's order without loading one
 * fragment. Returns the number of pages in the index.
 */
async function writeRanks(folder: string, numbers: TextNumbers): Promise<number> {
	const fragments = path.join(folder, 'pagefind', 'fragment');
	const files = fs.readdirSync(fragments).sort();
	const entries: [string, number][] = [];
	for (const file of files) {
		const content = (await promisify(gunzip)(fs.readFileSync(path.join(fragments, file)))).toString('utf8');
		const { url } = JSON.parse(content.slice(content.indexOf('{'))) as { url: string };
		const number = numbers.get(url.replace(/^\//, ''));
		if (number !== undefined) entries.push([path.basename(file, '.pf_fragment'), number]);
	}
	fs.writeFileSync(path.join(folder, wordsFolder, ranksFile), JSON.stringify(Object.fromEntries(entries)));
	return files.length;
}
