import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { indexPages } from '../../src/publish/index-pages.ts';
import { indexWords } from '../../src/publish/index-words.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'index-pages-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const read = (...names: string[]) => fs.readFileSync(path.join(folder, ...names));

interface Fragment {
	url: string;
	content: string;
}

function fragmentsIn(index: string): ReadonlyMap<string, Fragment> {
	return new Map(
		fs.readdirSync(path.join(folder, index, 'fragment')).map((name) => {
			const text = gunzipSync(read(index, 'fragment', name)).toString('utf8');
			return [path.basename(name, '.pf_fragment'), JSON.parse(text.slice(text.indexOf('{'))) as Fragment];
		}),
	);
}

test('indexPages(folder, pages, each) gives so many pages an index of their own, each page the rank of its text, and Pagefind nothing but the words', async () => {
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
	expect(await indexPages(folder, pages, 2)).toBe(5);

	const indexes = ['pagefind', 'pagefind/1', 'pagefind/2'].map(fragmentsIn);
	expect(indexes.map(({ size }) => size)).toEqual([2, 2, 1]);
	const ranks = JSON.parse(read('words', 'ranks.json').toString()) as Record<string, number>;
	for (const [id, { url, content }] of indexes.flatMap((fragments) => [...fragments])) {
		const { place } = pages[ranks[id] ?? -1] ?? {};
		expect(url).toBe(`/${place}`);
		expect(content).toBe(`At /${place} & more. A < b.`);
	}
	expect(Object.keys(ranks)).toHaveLength(5);
});
