/** Writes the index of words for a built site: which pages contain a word, and where. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexFile, indexFiles, type PageText, packs, textsFile, wordsFolder } from '../search/word-files.ts';
import { buildWordIndex, type IndexedText } from '../search/word-index.ts';
import type { IdentifiersByStudy } from './identifiers.ts';
import { readPageText } from './page-text.ts';

/** A searchable page. Its position in the list of pages is the number of its text in the index. */
export interface IndexedPage {
	/** The path of its folder in the site, with a slash at its end: `studies/okafor-2019/`; empty for the first page. */
	place: string;
	/** The numbers of the blocks that are headings, each with its level (1 to 6). */
	levels: readonly (readonly [block: number, level: number])[];
}

/**
 * Indexes the pages below `folder` and writes the index there. `base` begins every address in it and ends with a slash.
 * Returns the searchable pages in the order of their texts: studies first, sorted by id. Keeps few pages in memory at a
 * time, since all pages of a large site would not fit.
 */
export function indexWords(folder: string, base: string, identifiers: IdentifiersByStudy = {}): readonly IndexedPage[] {
	const digest = createHash('sha256');
	const pages: IndexedPage[] = [];
	let studies = 0;
	function* readPages(): Iterable<IndexedText & { json: string }> {
		for (const place of pagesIn(folder)) {
			const page = readPageText(fs.readFileSync(path.join(folder, place, 'index.html'), 'utf8'));
			if (!page) continue;
			const { title, blocks, levels } = page;
			const json = JSON.stringify({
				href: `${base}${place}`,
				title,
				blocks,
			} satisfies PageText);
			digest.update(json);
			pages.push({ place, levels: [...levels] });
			const study = studyOf(place);
			if (study !== undefined) studies++;
			yield {
				json,
				text: blocks.map(([, block]) => block).join('\n'),
				...(study === undefined ? {} : { identifiers: [`id ${study}`, ...(identifiers[study] ?? [])] }),
			};
		}
	}
	const own = path.join(folder, wordsFolder);
	const textsInFiles: number[] = [];
	const draft = (file: number) => path.join(own, `texts-${file}.json`);
	function* readTexts(): Iterable<IndexedText> {
		for (const { items, json } of packs(readPages(), (page) => page.json)) {
			write(draft(textsInFiles.length), json);
			textsInFiles.push(items.length);
			yield* items;
		}
	}
	const index = buildWordIndex(readTexts());
	const build = digest.digest('hex').slice(0, 16);
	// Each file names the build. Its id is a digest of all texts, so the drafts are completed only now.
	for (const file of textsInFiles.keys()) {
		const texts = fs.readFileSync(draft(file), 'utf8');
		write(path.join(own, textsFile(file)), gzipJson(`{"build":"${build}","texts":${texts}}`));
		fs.rmSync(draft(file));
	}
	for (const [name, json] of indexFiles(index, {
		build,
		studies,
		texts: pages.length,
		textsInFiles,
	}))
		write(path.join(own, name), name === indexFile ? json : gzipJson(json));
	return pages;
}

/** Compressed here, so that files are small on the host's disk and on their way, even if the host does not compress. */
const gzipJson = (json: string) => gzipSync(json, { level: 9 });

function write(file: string, content: string | Uint8Array): void {
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, content);
}

const studyOf = (place: string) => /^studies\/([^/]+)\/$/.exec(place)?.[1];

/** The folders of all pages, each with a slash at its end: studies first, by id, then the others, by path. The first page is `''`. */
function pagesIn(folder: string): readonly string[] {
	const places = fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => path.basename(file) === 'index.html')
		.map((file) => path.dirname(file).split(path.sep).join('/'))
		.map((place) => (place === '.' ? '' : `${place}/`))
		.sort();
	const [studies = [], others = []] = [true, false].map((isStudy) =>
		places.filter((place) => (studyOf(place) !== undefined) === isStudy),
	);
	studies.sort((a, b) => ((studyOf(a) ?? '') < (studyOf(b) ?? '') ? -1 : 1));
	return [...studies, ...others];
}
