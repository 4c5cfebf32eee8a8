/** The search index is there, holds each study, and is small where it is first asked. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readElement } from '../../src/publish/quick-tree.ts';
import { findTexts } from '../../src/search/find-texts.ts';
import { parseQuery } from '../../src/search/query.ts';
import { builtSites, filesUnder } from '../built-site.ts';
import { corpusOf, pagesOf, plainText, readSiteFile, textOf } from '../read-site.ts';
import { some } from '../runs.ts';
import { absent, anyQuery, queryFrom } from '../search/any-text.ts';
import { fileIndex, readWordsFile } from '../search/file-index.ts';
import { holds } from '../search/slow-reading.ts';

// All pages of the published review, which are many: in test:full.
describe.each(some(builtSites, 1))('$name', (site) => {
	const corpus = corpusOf(site);
	const folder = path.join(site.folder, 'pagefind');
	const index = fileIndex(site.folder);
	const { texts } = index;
	const textsOfStudies = texts.slice(0, corpus.studies.length);

	test('Pagefind has written what its script asks for', () => {
		for (const file of ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', 'wasm.en.pagefind'])
			expect(fs.existsSync(path.join(folder, file)), file).toBe(true);
		expect(JSON.parse(readSiteFile(site, 'pagefind/pagefind-entry.json'))).toMatchObject({
			languages: { en: { page_count: texts.length, wasm: 'en' } },
		});
	});

	test('its pages are written so that the quick reader can read them: a parser takes four times as long', () => {
		const mark = 'data-pagefind-body';
		const searched = pagesOf(site).filter(({ html }) => html.includes(mark));
		expect(searched.length).toBeGreaterThan(0);
		const slow = searched.filter(({ html }) => !readElement(html, html.lastIndexOf('<', html.indexOf(mark))));
		expect(slow.map(({ address }) => address)).toEqual([]);
	});

	test('ranks.json leads from each of Pagefind’s pages to a text of its own', () => {
		const numbers = Object.values(JSON.parse(readSiteFile(site, 'words/ranks.json')) as Record<string, number>);
		expect(numbers.sort((a, b) => a - b)).toEqual([...texts.keys()]);
	});

	test('the index of words has the texts of studies first, and files that say which build they are of', () => {
		const { head } = index;
		expect(head).toMatchObject({ studies: corpus.studies.length, texts: texts.length });
		expect(texts.slice(0, head.studies).map(({ href }) => href)).toEqual(
			corpus.studies.map(({ id }) => `${site.base}studies/${id}/`).sort(),
		);
		const files = filesUnder(path.join(site.folder, 'words')).map((file) =>
			path.relative(path.join(site.folder, 'words'), file).split(path.sep).join('/'),
		);
		const parts = files.filter((name) => name.includes('/'));
		expect(new Set(parts.map((name) => name.replace(/\/.*/, '')))).toEqual(
			new Set(['identifiers', 'places', 'postings', 'texts']),
		);
		for (const name of parts)
			expect([name, readWordsFile(site.folder, name)]).toEqual([name, expect.objectContaining({ build: head.build })]);
		expect(files.filter((name) => !parts.includes(name)).sort()).toEqual(['index.json', 'ranks.json']);
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
		expect(texts.map(({ href }) => href).sort()).toEqual(asking.map(({ address }) => address).sort());
	});

	test('what is indexed of a study is the whole text of its page, under its title', () => {
		for (const { href, title, blocks } of texts) {
			const page = pagesOf(site).find(({ address }) => address === href);
			const study = corpus.studies.find(({ id }) => href === `${site.base}studies/${id}/`);
			const heading = textOf(page?.document.querySelector('h1'));
			// What the review says and asks for would otherwise read like a sentence of the site.
			const isOfReview = /^(claims|recommendations)\/./.test(href.slice(site.base.length));
			if (isOfReview) expect(plainText(title), href).not.toBe(heading);
			expect(plainText(title).slice(isOfReview ? -heading.length : 0), href).toBe(
				study ? `${study.label}: ${heading}` : heading,
			);
			const content = blocks.map(([, text]) => text).join('\n');
			if (study) expect(plainText(content)).toContain(textOf(page?.document.querySelector('.finding p')).slice(0, 40));
		}
	});
});
