/** What search engines, feed readers, archives and reference managers find of a site. */
import fs from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { dataBy } from '../../src/corpus/data-by.ts';
import { typeset } from '../../src/wording/grammar.ts';
import { host } from '../built-site.ts';
import { corpusOf, fileAt, pageAt, pagesOf, plainText, readSiteFile, textOf } from '../read-site.ts';
import { wholeSites } from './every-site.ts';

const metaOf = (document: Document, name: string) =>
	document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? undefined;

describe.each(wholeSites)('$name', (site) => {
	const corpus = corpusOf(site);
	const { review } = corpus;
	const home = `${host}${site.base}`;
	const own = pagesOf(site).filter(
		({ address, movedTo, document }) =>
			!movedTo && !address.startsWith(`${site.base}embed/`) && document.querySelector('.site-head'),
	);
	const cited = own.filter(({ document }) => metaOf(document, 'citation_title') !== undefined);

	test('each page says its address and its date, and the first page the feed, the icons and what describes the data', () => {
		for (const { address, document } of own) {
			const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined;
			expect(metaOf(document, 'og:url'), address).toBe(canonical);
			const date = metaOf(document, 'dcterms.date') ?? metaOf(document, 'citation_title');
			expect(date, address).toBeDefined();
		}
		const { document: first } = pageAt(site, '');
		expect(metaOf(first, 'og:site_name')).toBe(review['short-title']);
		for (const rel of ['manifest', 'apple-touch-icon', 'alternate', 'describedby', 'icon']) {
			const link = first.querySelector(`link[rel="${rel}"]`)?.getAttribute('href') ?? '';
			expect(fs.existsSync(fileAt(site, new URL(link, host).href) ?? ''), rel).toBe(true);
		}
	});

	test('each page describes itself, otherwise than any other that search engines list', () => {
		const listed = own.filter(({ document }) => !/noindex/.test(metaOf(document, 'robots') ?? ''));
		const byText = Map.groupBy(listed, ({ document }) => metaOf(document, 'description') ?? '');
		const alike = [...byText].filter(([, pages]) => pages.length > 1);
		expect(alike.map(([text, pages]) => [text, pages.map(({ address }) => address)])).toEqual([]);
	});

	test('each page names a picture for those who share it: a figure and a question their own', () => {
		const pictures = new Map(own.map(({ address, document }) => [address, metaOf(document, 'og:image')]));
		for (const [address, picture] of pictures) {
			if (address.endsWith('404.html')) continue;
			const bytes = fs.readFileSync(fileAt(site, picture ?? '') ?? '');
			expect(bytes.subarray(1, 4).toString(), address).toBe('PNG');
			// The width and the height stand at the beginning of the file.
			expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], address).toEqual([1200, 630]);
		}
		const alone = [
			...corpus.figures.map(({ id }) => `figures/${id}/`),
			...corpus.questions.map(({ id }) => `guidance/${id}/`),
		];
		const drawn = alone.map((address) =>
			fs.readFileSync(fileAt(site, pictures.get(`${site.base}${address}`) ?? '') ?? ''),
		);
		expect(new Set(drawn.map((bytes) => bytes.toString('base64'))).size).toBe(alone.length);
	});

	test('sorted lists name the list that they sort as the page to list', () => {
		const sorted = own.filter(({ address }) => address.startsWith(`${site.base}studies/sorted/`));
		expect(sorted.length).toBeGreaterThan(0);
		for (const { document } of sorted)
			expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${home}studies/`);
	});

	// By the rules of Zotero's translators: COinS comes before the tags of a head, and two spans make a list.
	test('a reference manager takes a study from its page, the review from the first page, and a list elsewhere', () => {
		const studyPages = corpus.studies.map(({ id }) => `${site.base}studies/${id}/`);
		expect(cited.map(({ address }) => address).sort()).toEqual([site.base, ...studyPages].sort());
		for (const { address, document } of cited) {
			expect(document.querySelectorAll('.Z3988'), address).toHaveLength(0);
			expect(metaOf(document, 'description')).not.toBe(metaOf(document, 'citation_title'));
		}
		for (const study of corpus.studies) {
			const text = metaOf(pageAt(site, `studies/${study.id}/`).document, 'og:description') ?? '';
			const said = review.glance.filter((id) => study.values[id]?.state === 'reported');
			for (const id of said) expect(text).toContain(`${typeset(corpus.variablesById.get(id)?.label ?? id)}: `);
		}
		for (const { address, document } of own.filter(({ address: one }) => one.startsWith(`${site.base}by/`))) {
			const listed = [...document.querySelectorAll('.entries .who a[href*="/studies/"]')];
			const spans = document.querySelectorAll('.Z3988');
			if (spans.length > 0) expect(spans.length, address).toBe(listed.length);
		}
		expect(own.some(({ address, document }) => address.includes('/by/') && document.querySelector('.Z3988'))).toBe(
			true,
		);
	});

	test('the feed is well-formed, and has an entry for each version, with a place on the page of changes', () => {
		const text = readSiteFile(site, 'changes.xml');
		const parser = new SaxesParser();
		const names: string[] = [];
		parser.on('opentag', ({ name }) => names.push(name));
		parser.on('error', (error) => {
			throw error;
		});
		parser.write(text).close();
		expect(names.filter((name) => name === 'entry')).toHaveLength(corpus.changes.length);
		const ids = [...text.matchAll(/<entry><id>([^<]+)/g)].map(([, id = '']) => new URL(id));
		const { document } = pageAt(site, 'changes/');
		for (const { hash } of ids) expect(document.getElementById(hash.slice(1))).not.toBeNull();
		expect(new Set(ids.map(String)).size).toBe(corpus.changes.length);
		expect(textOf(document.querySelector(`a[href="${site.base}changes.xml"]`))).not.toBe('');
	});

	test('the outline for programs links to pages and files that are there, every study among them', () => {
		const text = readSiteFile(site, 'llms.txt');
		const links = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, link = '']) => link);
		const dead = links.filter((link) => {
			const file = fileAt(site, link);
			return file === undefined || !fs.existsSync(file);
		});
		expect(dead).toEqual([]);
		expect(text).toContain(dataBy(corpus));
		for (const { id } of corpus.studies) expect(links).toContain(`${home}studies/${id}/`);
	});

	test('the page of the data, its files and what describes them find each other by typed links', () => {
		const { document } = pageAt(site, 'data/');
		const hrefs = (rel: string) =>
			[...document.querySelectorAll(`link[rel="${rel}"]`)].map((link) => link.getAttribute('href') ?? '');
		const [set = ''] = hrefs('linkset');
		const { linkset } = JSON.parse(fs.readFileSync(fileAt(site, set) ?? '', 'utf8')) as {
			linkset: Record<string, { href: string }[]>[];
		};
		const [own, ...others] = linkset;
		for (const rel of ['author', 'item', 'describedby', 'license', 'type'])
			expect(
				own?.[rel]?.map(({ href }) => href),
				rel,
			).toEqual(hrefs(rel));
		for (const href of [...hrefs('item'), ...hrefs('describedby')]) {
			expect(fs.existsSync(fileAt(site, href) ?? ''), href).toBe(true);
			expect(
				others.some(({ anchor }) => String(anchor) === href),
				href,
			).toBe(true);
		}
		const about = pageAt(site, 'about/').document;
		for (const href of hrefs('author')) expect(about.getElementById(new URL(href).hash.slice(1)), href).not.toBeNull();
		expect(hrefs('author')).toHaveLength(1);
		expect(hrefs('cite-as')).toEqual(
			corpus.changes.flatMap(({ version, doi }) =>
				doi && version === review.version ? [`https://doi.org/${doi}`] : [],
			),
		);
	});

	test('each page that is quoted has a twin in Markdown, with its title and whole links', () => {
		const twins = own.filter(({ document }) => document.querySelector('link[type="text/markdown"]'));
		for (const kind of ['studies', 'guidance', 'recommendations', 'figures', 'claims'])
			if (own.some(({ address }) => new RegExp(`^${site.base}${kind}/[^/]+/$`).test(address)))
				expect(
					twins.some(({ address }) => address.startsWith(`${site.base}${kind}/`)),
					kind,
				).toBe(true);
		for (const { address, document } of twins) {
			const text = readSiteFile(site, `${address.slice(site.base.length)}index.md`);
			const heading = plainText(/^# (.+)$/m.exec(text)?.[1]?.replaceAll(/[\\*]/g, '') ?? '');
			expect(heading, address).toBe(textOf(document.querySelector('h1')).replaceAll(/[\\*]/g, ''));
			const links = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, link = '']) => link);
			expect(
				links.filter((link) => !/^(https?:|mailto:)/.test(link)),
				address,
			).toEqual([]);
		}
	});

	test('the research object says the size of each file', () => {
		const crate = JSON.parse(readSiteFile(site, 'ro-crate-metadata.json')) as { '@graph': Record<string, unknown>[] };
		const files = crate['@graph'].filter((entity) => entity['@type'] === 'File');
		expect(files.length).toBeGreaterThan(10);
		const wrong = files.filter((entity) => {
			const name = String(entity['@id']);
			return entity.contentSize !== String(fs.statSync(path.join(site.folder, name)).size);
		});
		expect(wrong.map((entity) => entity['@id'])).toEqual([]);
	});

	test('a device that keeps the site finds its icons', () => {
		const manifest = JSON.parse(readSiteFile(site, 'manifest.webmanifest')) as {
			icons: { src: string }[];
			scope: string;
		};
		expect(manifest.scope).toBe(site.base);
		for (const { src } of manifest.icons) expect(fs.existsSync(fileAt(site, new URL(src, host).href) ?? '')).toBe(true);
	});
});
