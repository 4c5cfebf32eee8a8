/** Writes the search index over a built site, and the map from its entries to studies. */
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';

export interface SearchIndex {
	pages: number;
}

/** Indexes every page of `folder` that has a `data-pagefind-body`. Throws with all of Pagefind's errors. */
export async function indexSearch(folder: string): Promise<SearchIndex> {
	try {
		const { index, errors } = await createIndex({ forceLanguage: 'en' });
		if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
		const added = await index.addDirectory({ path: folder });
		const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
		const problems = [...added.errors, ...written.errors];
		if (problems.length > 0) throw new Error(`no search index: ${problems.join('; ')}`);
		removeReadyMade(path.join(folder, 'pagefind'));
		return { pages: await writeStudyMap(folder) };
	} finally {
		await close();
	}
}

/** The site has search boxes of its own: those of Pagefind, with the code of others in them, do not go to readers. */
function removeReadyMade(folder: string): void {
	for (const file of fs.readdirSync(folder))
		if (/^pagefind-(highlight|([a-z]+-)?ui)\.(js|css)$/.test(file)) fs.rmSync(path.join(folder, file));
}

/**
 * Pagefind's results carry the name of their fragment file. Its content (gzip, a signature of letters,
 * then JSON) holds the page's address, so a map from fragment to study tells all matching studies
 * without loading one fragment. `pagefind/studies.json`: `{ "en_1a2b3c": "okafor-2019", … }`. Returns
 * the number of pages in the index.
 */
async function writeStudyMap(folder: string): Promise<number> {
	const fragments = path.join(folder, 'pagefind', 'fragment');
	const entries: [string, string][] = [];
	const files = fs.readdirSync(fragments).sort();
	for (const file of files) {
		const content = (await promisify(gunzip)(fs.readFileSync(path.join(fragments, file)))).toString('utf8');
		const { url } = JSON.parse(content.slice(content.indexOf('{'))) as { url: string };
		const study = /\/studies\/([^/]+)\/$/.exec(url)?.[1];
		if (study) entries.push([path.basename(file, '.pf_fragment'), study]);
	}
	fs.writeFileSync(path.join(folder, 'pagefind', 'studies.json'), JSON.stringify(Object.fromEntries(entries)));
	return files.length;
}
