/** The search index is there, holds each study, and is small where it is first asked. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtSites } from '../built-site.ts';
import { corpusOf, pagesOf, plainText, readFile, textOf } from '../read-site.ts';

interface Fragment {
	url: string;
	content: string;
	meta: Record<string, string>;
}

describe.each(builtSites)('$name', (site) => {
	const corpus = corpusOf(site);
	const folder = path.join(site.folder, 'pagefind');
	const fragments = fs.readdirSync(path.join(folder, 'fragment'));

	/** A signature of letters stands before the JSON. */
	function readFragment(name: string): Fragment {
		const text = gunzipSync(fs.readFileSync(path.join(folder, 'fragment', name))).toString('utf8');
		return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
	}

	test('Pagefind has written what its script asks for', () => {
		for (const file of ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', 'wasm.en.pagefind'])
			expect(fs.existsSync(path.join(folder, file)), file).toBe(true);
		expect(JSON.parse(readFile(site, 'pagefind/pagefind-entry.json'))).toMatchObject({
			languages: { en: { page_count: fragments.length } },
		});
	});

	test('studies.json leads from a fragment to each study, once', () => {
		const byFragment = JSON.parse(readFile(site, 'pagefind/studies.json')) as Record<string, string>;
		expect(Object.values(byFragment).sort()).toEqual(corpus.studies.map(({ id }) => id).sort());
		for (const [fragment, id] of Object.entries(byFragment))
			expect(readFragment(`${fragment}.pf_fragment`).url).toBe(`/studies/${id}/`);
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
