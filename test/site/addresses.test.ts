/** The table of kinds of page and the check of links know every page and file of a site from its content, and no other. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fillAddress } from '../../src/corpus/address-form.ts';
import type { PageKind } from '../../src/corpus/page-kind.ts';
import { cardPath } from '../../src/corpus/page-kind.ts';
import { pageKinds } from '../../src/corpus/page-kinds.ts';
import { pagePaths, readPage } from '../../src/corpus/pages.ts';
import { filePaths } from '../../src/documents/addresses.ts';
import { loadVersions } from '../../src/records/load.ts';
import { type BuiltSite, inventedSite } from '../built-site.ts';
import { corpusOf, pagesOf } from '../read-site.ts';
import { everySite } from './every-site.ts';

/** Paths of what is built, without what has moved. The page for addresses that do not exist has none itself. */
const builtPaths = (site: BuiltSite) =>
	pagesOf(site)
		.filter(({ address, movedTo }) => !movedTo && !address.endsWith('404.html'))
		.map(({ address }) => address.slice(site.base.length).replace(/\/$/, ''));

test.each(everySite)('$name: pagePaths(corpus) are the pages that are built', (site) => {
	expect([...pagePaths(corpusOf(site))].sort()).toEqual(builtPaths(site).sort());
});

const kinds = Object.entries<PageKind>(pageKinds);

/** Paths of the pages and cards of a kind, each with what it is. */
const pathsOf = (name: string, kind: PageKind) =>
	kind.pages(corpusOf(inventedSite)).flatMap((names) => {
		const [address, card] = [fillAddress(kind.address, names), cardPath(kind, names)];
		return [
			...(address.includes('#') ? [] : [{ path: address, is: { name, names, isCard: false } }]),
			...(card === undefined ? [] : [{ path: card, is: { name, names, isCard: true } }]),
		];
	});

test('each built page is of exactly one kind of the table, and is read as that', () => {
	const all = kinds.flatMap(([name, kind]) => pathsOf(name, kind));
	const byPath = Map.groupBy(all, ({ path: own }) => own);
	for (const built of builtPaths(inventedSite)) {
		expect([built, byPath.get(built)?.length]).toEqual([built, 1]);
		expect([built, readPage(built)]).toMatchObject([built, byPath.get(built)?.[0]?.is ?? {}]);
	}
});

test.each(kinds)('the invented review has a built page of the kind %s, with a name for readers', (name, kind) => {
	const built = new Set(builtPaths(inventedSite));
	const paths = pathsOf(name, kind);
	expect(paths.filter(({ path: own }) => built.has(own)).length).toBeGreaterThan(0);
	for (const { is } of paths) expect(kind.label(corpusOf(inventedSite), ...is.names)).toMatch(/\S/);
});

test.each(everySite)('$name: filePaths(corpus, versions) are there', (site) => {
	const files = filePaths(corpusOf(site), loadVersions(site.content));
	expect(files.filter((file) => !fs.existsSync(path.join(site.folder, file)))).toEqual([]);
});
