/** The search index is there, holds each study, and is small where it is first asked. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTexts } from '../../src/search/find-texts.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { IndexHead, PageText } from '../../src/search/word-files.ts';
import { builtSites } from '../built-site.ts';
import { corpusOf, pagesOf, plainText, readSiteFile, textOf } from '../read-site.ts';
import { absent, anyQuery, queryFrom } from '../search/any-text.ts';
import { fileIndex } from '../search/file-index.ts';
import { holds } from '../search/slow-reading.ts';

interface Fragment {
	url: string;
	content: string;
	meta: Record<string, string>;
}

describe.each(builtSites)('$name', (site) => {
	const corpus = corpusOf(site);
	const folder = path.join(site.folder, 'pagefind');
	const textNumbered = (number: number) => JSON.parse(readSiteFile(site, `words/texts/${number}.json`)) as PageText;
	const index = fileIndex(site.folder);
	const { texts } = index;
	const textsOfStudies = texts.slice(0, corpus.studies.length);
	const fragments = fs.readdirSync(path.join(folder, 'fragment'));

	/** A signature of letters stands before the JSON. */
	function readFragment(name: string): Fragment {
		const text = gunzipSync(fs.readFileSync(path.join(folder, 'fragment', name))).toString('utf8');
		return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
	}

	test('Pagefind has written what its script asks for', () => {
		for (const file of ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', 'wasm.en.pagefind'])
			expect(fs.existsSync(path.join(folder, file)), file).toBe(true);
		expect(JSON.parse(readSiteFile(site, 'pagefind/pagefind-entry.json'))).toMatchObject({
			languages: { en: { page_count: fragments.length } },
		});
	});

	test('ranks.json leads from each fragment to the text of its page', () => {
		const byFragment = JSON.parse(readSiteFile(site, 'words/ranks.json')) as Record<string, number>;
		expect(Object.keys(byFragment)).toHaveLength(fragments.length);
		for (const [fragment, number] of Object.entries(byFragment))
			expect(textNumbered(number).href).toBe(`${site.base}${readFragment(`${fragment}.pf_fragment`).url.slice(1)}`);
	});

	test('the index of words has the texts of studies first, and files that say which build they are of', () => {
		const head = JSON.parse(readSiteFile(site, 'words/index.json')) as IndexHead;
		expect(head).toMatchObject({ studies: corpus.studies.length, texts: fragments.length });
		expect(texts.slice(0, head.studies).map(({ href }) => href)).toEqual(
			corpus.studies.map(({ id }) => `${site.base}studies/${id}/`).sort(),
		);
		for (const part of head.parts)
			for (const folderName of ['postings', 'places'])
				expect(JSON.parse(readSiteFile(site, `words/${folderName}/${part}.json`))).toMatchObject({ build: head.build });
	});

	test('finds what a slow reading of the texts of its studies finds', async () => {
		const read = textsOfStudies.map((page) => page.blocks.map(([, text]) => text).join('\n'));
		const queries = fc.sample(fc.oneof(queryFrom(read), anyQuery), { numRuns: 12, seed: 5 });
		for (const query of [...queries, ...absent].filter((one) => parseQuery(one).identifier === undefined)) {
			const slow = read.flatMap((text, i) => (holds(text, query) ? [i] : []));
			const found = (await findTexts(index, parseQuery(query))).filter((text) => text < read.length);
			expect([query, found]).toEqual([query, slow]);
		}
	});

	test('finds no study by a word that stands in none, and each by its identifiers', async () => {
		for (const word of absent.filter(
			(one) => !textsOfStudies.some(({ blocks }) => blocks.some(([, text]) => holds(text, one))),
		))
			expect([word, (await findTexts(index, parseQuery(word))).filter((text) => text < corpus.studies.length)]).toEqual(
				[word, []],
			);
		for (const { id, citation, report } of corpus.studies) {
			const number = texts.findIndex(({ href }) => href === `${site.base}studies/${id}/`);
			const names = [
				id,
				`#${report.reference}`,
				...(citation.DOI ? [`https://doi.org/${citation.DOI.toUpperCase()}`] : []),
			];
			for (const name of names) expect([name, await findTexts(index, parseQuery(name))]).toEqual([name, [number]]);
		}
	});

	test('the index holds the pages that ask for it and no others', () => {
		const asking = pagesOf(site).filter(({ document }) => document.querySelector('[data-pagefind-body]'));
		expect(fragments.map((name) => readFragment(name).url).sort()).toEqual(
			asking.map(({ address }) => `/${address.slice(site.base.length)}`).sort(),
		);
	});

	test('what is indexed of a study is the whole text of its page, under its title', () => {
		for (const name of fragments) {
			const { url, content, meta } = readFragment(name);
			const page = pagesOf(site).find(({ address }) => address === `${site.base}${url.slice(1)}`);
			const study = corpus.studies.find(({ id }) => url === `/studies/${id}/`);
			const title = textOf(page?.document.querySelector('h1'));
			expect(plainText(meta.title ?? ''), url).toBe(study ? `${study.label}: ${title}` : title);
			if (study) expect(plainText(content)).toContain(textOf(page?.document.querySelector('.finding p')).slice(0, 40));
		}
	});
});
