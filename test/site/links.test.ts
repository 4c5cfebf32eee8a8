/** Everything that a page points at is there, under `/` and under a base. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listedCodes } from '../../src/corpus/codes.ts';
import { codeHref, valuesHref, variableHref } from '../../src/corpus/href.ts';
import { builtSites, host } from '../built-site.ts';
import { parseCsv } from '../exports/parse-csv.ts';
import { corpusOf, fileAt, type Page, pagesOf, textOf } from '../read-site.ts';
import { wholeSites } from './every-site.ts';

/** Attributes that hold an address. */
const pointers = ['href', 'src', 'action', 'data-base', 'poster', 'srcset'];

function addressesOf({ document }: Page): readonly string[] {
	return pointers.flatMap((name) =>
		[...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
	);
}

/** Whole addresses of this site that stand in text, such as those in a citation or in linked data. */
function mentionsOf({ html }: Page): readonly string[] {
	return html.match(new RegExp(`${host}[^\\s"'<>(){}&\\\\]*`, 'g')) ?? [];
}

describe.each(wholeSites)('$name', (site) => {
	const corpus = corpusOf(site);
	const pages = pagesOf(site);
	/** Whether it has a register of what was published. */
	const isReleased = corpus.published.length > 0;
	const idsByAddress = new Map(
		pages.map(({ address, document }) => [
			address,
			new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
		]),
	);

	function isThere(found: string, { address }: Page): boolean {
		const url = new URL(found, `${host}${address}`);
		if (url.origin !== host) return url.protocol === 'https:' || url.protocol === 'http:';
		const file = fileAt(site, url.href);
		if (!file || !fs.existsSync(file)) return false;
		const anchor = decodeURIComponent(url.hash.slice(1));
		return anchor === '' || idsByAddress.get(url.pathname)?.has(anchor) === true;
	}

	test('there is a page for each study, and more', () => {
		expect(pages.length).toBeGreaterThan(20);
		expect(isReleased).toBe(builtSites.includes(site));
	});

	test('every address that a page points at leads to a file, and every anchor to an element', () => {
		const lost = pages.flatMap((page) =>
			[...new Set(addressesOf(page))]
				.filter((found) => !isThere(found, page))
				.map((found) => `${page.address} → ${found}`),
		);
		expect(lost).toEqual([]);
	});

	test('every address of this site that stands in text leads somewhere', () => {
		const lost = pages.flatMap((page) =>
			[...new Set(mentionsOf(page))]
				.map((found) => found.replace(/[.,;]+$/, ''))
				.filter((found) => !isThere(found, page))
				.map((found) => `${page.address} → ${found}`),
		);
		expect(lost).toEqual([]);
	});

	test('every former address leads to the present one, and every former name has its addresses', () => {
		const { variables } = corpus;
		const moved = new Map(pages.flatMap(({ address, movedTo }) => (movedTo ? [[address, movedTo] as const] : [])));
		const expected = variables.flatMap((variable) => {
			const codes = listedCodes(corpus, variable).map((code) => ({
				code,
				to: codeHref(site, variable.id, code),
				former: variable.codes.find((candidate) => candidate.code === code)?.aliases ?? [],
			}));
			const ofCodes = codes.flatMap(({ former, to }) =>
				former.map((alias) => [codeHref(site, variable.id, alias), to]),
			);
			const order = (name: string) => `${site.base}studies/sorted/${name}/`;
			const hasOrder = pages.some(({ address }) => address === order(variable.id));
			const ofVariable = (variable.aliases ?? []).flatMap((alias) => [
				[variableHref(site, alias), variableHref(site, variable.id)],
				[valuesHref(site, alias), valuesHref(site, variable.id)],
				...(hasOrder ? [[order(alias), order(variable.id)]] : []),
				...codes.flatMap(({ code, former, to }) => [code, ...former].map((word) => [codeHref(site, alias, word), to])),
			]);
			return [...ofCodes, ...ofVariable];
		}) as [string, string][];
		const left = corpus.redirects
			.filter(({ from }) => !from.includes('#'))
			.map(({ from, to }) => [`${site.base}${from}/`, `${site.base}${to}/`]);
		const isCard = (address: string) => address.startsWith(`${site.base}embed/`);
		expect(Object.fromEntries([...moved].filter(([from]) => !isCard(from)))).toEqual(
			Object.fromEntries([...expected, ...left]),
		);
		// The card of what has moved is not lost either.
		for (const { from } of corpus.redirects.filter((redirect) => /^(studies|figures|guidance)\//.test(redirect.from)))
			expect([...moved.keys()]).toContain(`${site.base}embed/${from.replace('#', '/')}/`);
		for (const { document, movedTo } of pages.filter((page) => page.movedTo)) {
			expect(document.querySelector(`main a[href="${movedTo}"]`)).not.toBeNull();
			expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${host}${movedTo}`);
			expect(document.querySelectorAll('meta[name=robots][content*=noindex]')).toHaveLength(1);
		}
	});

	if (isReleased) {
		test('every published address leads to a page, and every anchor to a place on it', () => {
			const published = [...corpus.published, ...corpus.redirects.map(({ from }) => from)].filter(
				(address) => !address.startsWith('data/'),
			);
			const byAddress = new Map(pages.map((page) => [page.address, page]));
			const lost = published.filter((address) => {
				const [name, anchor] = address.split('#');
				const page = byAddress.get(`${site.base}${name}/`);
				return !page || (anchor !== undefined && !page.movedTo && !idsByAddress.get(page.address)?.has(anchor));
			});
			expect(published.length).toBeGreaterThan(100);
			expect(lost).toEqual([]);
		});

		test('every published file is there, with its columns', () => {
			const published = corpus.published.filter((address) => /^data\/(?!versions)/.test(address));
			const lost = published.filter((address) => {
				const [name = '', column] = address.split('#');
				const file = path.join(site.folder, name);
				if (!fs.existsSync(file)) return true;
				if (column === undefined) return false;
				const [header = []] = parseCsv(fs.readFileSync(file, 'utf8'));
				const formerly = corpus.variables.some(({ aliases = [] }) => aliases.includes(column.replace(/_.*/, '')));
				return !header.includes(column) && !formerly;
			});
			expect(published.length).toBeGreaterThan(50);
			expect(lost).toEqual([]);
		});
	}

	test('no id stands twice on a page', () => {
		const doubled = pages.flatMap(({ address, document }) => {
			const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
			return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${address}#${id}`);
		});
		expect(doubled).toEqual([]);
	});

	test('every page can be reached by links from the first, but cards, search, lost addresses, and codes that no study has', () => {
		const byAddress = new Map(pages.map((page) => [page.address, page]));
		const reached = new Set([site.base]);
		// A set that grows while it is walked through visits what is added.
		for (const address of reached)
			for (const link of byAddress.get(address)?.document.querySelectorAll('a[href]') ?? []) {
				const url = new URL(link.getAttribute('href') ?? '', `${host}${address}`);
				if (url.origin === host) reached.add(url.pathname);
			}
		const lonely = pages.filter(
			({ address, document, movedTo }) =>
				!movedTo &&
				!reached.has(address) &&
				!address.startsWith(`${site.base}embed/`) &&
				!/^0 (of|de) /.test(textOf(document.querySelector('h2'))),
		);
		expect(lonely.map(({ address }) => address)).toEqual([`${site.base}404.html`, `${site.base}search/`]);
	});
});
