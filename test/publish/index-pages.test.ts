import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { indexPages } from '../../src/publish/index-pages.ts';
import { indexWords } from '../../src/publish/index-words.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'index-pages-'));
afterAll(async () => {
	await close();
	fs.rmSync(folder, { recursive: true });
});

const read = (...names: string[]) => fs.readFileSync(path.join(folder, ...names));

/** Under which id Pagefind has a page that holds these words and nothing else: the id is made of its address, title and words. */
async function idOf(place: string, html: string): Promise<string | undefined> {
	const { index } = await createIndex({ forceLanguage: 'en' });
	await index?.addHTMLFile({
		sourcePath: `${place}index.html`,
		content: `<html lang="en"><body>${html}</body></html>`,
	});
	const { files = [] } = (await index?.getFiles()) ?? {};
	await index?.deleteIndex();
	return files.flatMap((file) => /^fragment\/(.+)\.pf_fragment$/.exec(file.path)?.[1] ?? [])[0];
}

test('indexPages(folder, pages, language, each) gives so many pages an index of their own, each page the rank of its text, and Pagefind nothing but the words', async () => {
	const places = ['', 'about/', 'studies/cho-2021/', 'studies/abebe-2019/', 'studies/yu-2020/'];
	for (const place of places) {
		fs.mkdirSync(path.join(folder, place), { recursive: true });
		const page = `<h1 id="a">At /${place} &amp; <em>more</em></h1><p>A &lt; b</p><p data-pagefind-ignore>Hidden</p>`;
		fs.writeFileSync(
			path.join(folder, place, 'index.html'),
			`<!doctype html><html lang="en"><main data-pagefind-body>${page}</main></html>`,
		);
	}
	fs.mkdirSync(path.join(folder, 'embed'));
	fs.writeFileSync(path.join(folder, 'embed', 'index.html'), '<!doctype html><html lang="en"><main>No</main></html>');

	const pages = indexWords(folder, '/', {});
	expect(pages.map(({ place }) => place)).toEqual([
		'studies/abebe-2019/',
		'studies/cho-2021/',
		'studies/yu-2020/',
		'',
		'about/',
	]);
	expect(await indexPages(folder, pages, 'en', 2)).toBe(5);

	const ranks = JSON.parse(read('words', 'ranks.json').toString()) as Record<string, number>;
	const ids = await Promise.all(
		pages.map(({ place }) => idOf(place, `<h1>At /${place} &amp; more</h1><p>A &lt; b</p>`)),
	);
	expect(ranks).toEqual(Object.fromEntries(ids.map((id, number) => [id, number])));
	expect(Object.keys(ranks)).toHaveLength(5);
	expect(await idOf('', '<h1>At / &amp; more</h1><p>A &lt; b</p><p>Hidden</p>')).not.toBe(ids[3]);

	const [first = '', ...others] = ['pagefind', 'pagefind/1', 'pagefind/2'].map((index) =>
		fs
			.readdirSync(path.join(folder, index))
			.map((name) => name.replace(/en_[0-9a-f]+/, 'en_*'))
			.sort()
			.join(' '),
	);
	// The code is in the first. Nothing has a file for each page, and nothing is there that the site does not ask for.
	expect(first).toBe(
		'1 2 index pagefind-entry.json pagefind-worker.js pagefind.en_*.pf_meta pagefind.js wasm.en.pagefind',
	);
	expect(others).toEqual(Array(2).fill('index pagefind-entry.json pagefind.en_*.pf_meta'));
	for (const index of ['pagefind', 'pagefind/1', 'pagefind/2'])
		expect(fs.readdirSync(path.join(folder, index, 'index')).length).toBe(1);
});
