/** The check of links knows every page and file of a site from its content, and no other. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filePaths, pagePaths } from '../../src/documents/addresses.ts';
import { loadVersions } from '../../src/records/load.ts';
import { builtSites } from '../built-site.ts';
import { corpusOf, pagesOf } from '../read-site.ts';

test.each(builtSites)('$name: pagePaths(corpus) are the pages that are built', (site) => {
	const built = pagesOf(site)
		.filter(({ address, movedTo }) => !movedTo && !address.endsWith('404.html'))
		.map(({ address }) => address.slice(site.base.length).replace(/\/$/, ''));
	expect([...pagePaths(corpusOf(site))].sort()).toEqual(built.sort());
});

test.each(builtSites)('$name: filePaths(corpus, versions) are there', (site) => {
	const files = filePaths(corpusOf(site), loadVersions(site.content));
	expect(files.filter((file) => !fs.existsSync(path.join(site.folder, file)))).toEqual([]);
});
