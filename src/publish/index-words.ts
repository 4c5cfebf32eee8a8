/** Writes the index of words over a built site: which pages hold a word, and where. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { identifierOf } from '../search/query.ts';
import { indexFiles, type PageText, textFile, wordsFolder } from '../search/word-files.ts';
import { buildWordIndex } from '../search/word-index.ts';
import { readPageText } from './page-text.ts';

/** Numbers of the texts, by the path of their page: `studies/okafor-2019/`. */
export type TextNumbers = ReadonlyMap<string, number>;

/** Studies come first, by their ids; `base` stands before every address. `identifiers` are those of each study. */
export function indexWords(
	folder: string,
	base: string,
	identifiers: (study: string) => readonly string[] = () => [],
): TextNumbers {
	const pages = pagesIn(folder).flatMap((place) => {
		const page = readPageText(fs.readFileSync(path.join(folder, place, 'index.html'), 'utf8'));
		return page ? [{ place: place === '' ? '' : `${place}/`, page, study: studyOf(place) }] : [];
	});
	const studies = pages.flatMap((page) => (page.study === undefined ? [] : [{ ...page, study: page.study }]));
	studies.sort((a, b) => (a.study < b.study ? -1 : 1));
	const others = pages.filter(({ study }) => study === undefined).sort((a, b) => (a.place < b.place ? -1 : 1));
	const inOrder = [...studies, ...others];
	const texts = inOrder.map(({ place, page }): PageText => ({ href: `${base}${place}`, ...page }));
	const index = buildWordIndex(
		inOrder.map(({ page: { blocks }, study }) => ({
			text: blocks.map(([, text]) => text).join('\n'),
			...(study === undefined ? {} : { identifiers: [`id ${study}`, ...identifiers(study)] }),
		})),
	);
	const build = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
	const files = indexFiles(index, { build, studies: studies.length, texts: texts.length });
	for (const [number, text] of texts.entries()) write(path.join(folder, wordsFolder, textFile(number)), text);
	for (const [name, content] of files) write(path.join(folder, wordsFolder, name), content);
	return new Map(inOrder.map(({ place }, number) => [place, number]));
}

function write(file: string, content: object): void {
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, JSON.stringify(content));
}

const studyOf = (place: string) => /^studies\/([^/]+)$/.exec(place)?.[1];

/** Folders of pages, with slashes; the first page is empty. */
function pagesIn(folder: string): readonly string[] {
	return fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => path.basename(file) === 'index.html')
		.map((file) => path.dirname(file).split(path.sep).join('/'))
		.map((place) => (place === '.' ? '' : place))
		.sort();
}

/** Identifiers of a study's published citation, as a query names them. */
export function citationIdentifiers(
	citation: { DOI?: string; PMID?: string; PMCID?: string },
	reference: number,
): readonly string[] {
	const { DOI, PMID, PMCID } = citation;
	return [
		...(DOI === undefined ? [] : [identifierOf(DOI)]),
		...(PMID === undefined ? [] : [identifierOf(`pmid ${PMID}`)]),
		...(PMCID === undefined ? [] : [identifierOf(PMCID)]),
		`reference ${reference}`,
	].filter((identifier) => identifier !== undefined);
}
