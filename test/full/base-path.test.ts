/** A site under a base path is the same site: each page and file says the same, with the base before each address. */
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt, filesUnder, inventedSite, inventedSiteUnderBase } from '../built-site.ts';
import { pagesOf } from '../read-site.ts';

const { base } = inventedSiteUnderBase;

beforeAll(async () => {
	for (const site of [inventedSite, inventedSiteUnderBase]) await ensureBuilt(site);
});

/**
 * Without the base, also in keys of BibTeX, and without what the longer addresses in files change: the digests in names of
 * scripts and styles, and sizes of files.
 */
const plain = (text: string) =>
	text
		.replaceAll(base, '/')
		.replaceAll(base.slice(0, -1), '')
		.replaceAll('reviews-garden-', '')
		.replaceAll(/\d+ kB/g, '')
		.replaceAll(/(\/_astro\/[\w@.-]*?)\.[\w-]{8}(?=\.)/g, '$1');

test('its pages say the same', () => {
	const atRoot = new Map(pagesOf(inventedSite).map(({ address, html }) => [address, plain(html)]));
	const under = pagesOf(inventedSiteUnderBase).map(({ address, html }) => [plain(address), plain(html)] as const);
	expect(under.map(([address]) => address)).toEqual([...atRoot.keys()]);
	expect(under.filter(([address, html]) => atRoot.get(address) !== html).map(([address]) => address)).toEqual([]);
});

test('its files have the same names', () => {
	const namesOf = (folder: string) =>
		filesUnder(folder)
			.map((file) => path.relative(folder, file).split(path.sep).join('/'))
			.filter((name) => !/^(_astro|pagefind|words|offline)\//.test(name));
	expect(namesOf(inventedSiteUnderBase.folder)).toEqual(namesOf(inventedSite.folder));
});
