/** The pages of a review with 500 invented studies: none grows with them, and what is left out is counted and stands in the explorer. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, serialize } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { pageBounds } from '../../src/corpus/page-bounds.ts';
import { environmentWith } from '../../src/environment.ts';
import { columnsFile, corpusFile } from '../../src/explorer/corpus-file.ts';
import { bytesOf } from '../../src/exports/bytes.ts';
import { filesOf } from '../../src/exports/files.ts';
import { recordPartName } from '../../src/exports/record-names.ts';
import { recordFile, recordParts } from '../../src/exports/record-parts.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import { orderOf } from '../../src/facets/sort.ts';
import { unpackColumns } from '../../src/facets/unpack-columns.ts';
import { indexWords } from '../../src/publish/index-words.ts';
import { leaveOutIndexMarks, shortenHtml } from '../../src/publish/shorter-html.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { wordsFolder } from '../../src/search/word-files.ts';
import { writeReview } from '../bench/write-review.ts';
import { filesUnder, realSite, root } from '../built-site.ts';
import { corpusOf, pageDocument } from '../read-site.ts';
import { fileIndex } from '../search/file-index.ts';
import { excessOf, heavyKinds } from '../site/page-size.ts';

const size = 500;

/** The mean of pages of a study, in thousands of bytes. */
const leanMost = { 'studies/*': 34.2 };

interface SentPage {
	address: string;
	html: string;
	document: Document;
}

let folder = '';
let corpus: Corpus;
let pages: readonly SentPage[] = [];

beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'many-studies-'));
	const content = path.join(folder, 'content');
	writeReview(content, size);
	corpus = loadCorpus(content);
	const site = path.join(folder, 'site');
	const { status, stderr } = spawnSync(process.execPath, ['test/site/render-pages.ts', site], {
		cwd: root,
		encoding: 'utf8',
		env: environmentWith({ CONTENT_DIR: content, BASE_PATH: '/', NODE_ENV: 'production', VITEST: '' }),
	});
	if (status !== 0) throw new Error(`no pages: exit code ${status}\n${stderr}`);
	pages = filesUnder(site).map((file) => {
		const html = fs.readFileSync(file, 'utf8');
		const address = path
			.relative(site, file)
			.split(path.sep)
			.join('/')
			.replace(/(^|\/)index\.html$/, '$1');
		return { address, html, document: pageDocument(html) };
	});
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function pageOf(address: string): SentPage {
	const page = pages.find((one) => one.address === address);
	if (!page) throw new Error(`no page: ${address}`);
	return page;
}

/** What the explorer shows at a link of a page: its studies in their order. */
function shownAt(link: Element | null | undefined): readonly string[] {
	const [place, query = ''] = (link?.getAttribute('href') ?? '').split('?');
	expect(place).toBe('/explore/');
	const { selection, ignored } = parseAddress(corpus, query);
	expect(ignored).toEqual([]);
	const index = indexOf(corpus);
	const found = new Set(studiesIn(corpus, select(index, selection)).map(({ id }) => id));
	return [...orderOf(index, selection.sort)].flatMap((at) => {
		const id = index.ids[at] ?? '';
		return found.has(id) ? [id] : [];
	});
}

const numbersIn = (text = '') => (text.match(/\d[\d,]*/g) ?? []).map((number) => Number(number.replaceAll(',', '')));
const idsOfRows = (page: SentPage) =>
	[...page.document.querySelectorAll('table.studies tbody th a')].map(
		(link) => /^\/studies\/(.+)\/$/.exec(link.getAttribute('href') ?? '')?.[1],
	);

test('there are as many studies as are asked for, and pages of each kind', () => {
	expect(corpus.studies.length).toBe(size);
	expect(pages.length).toBeGreaterThan(400);
});

test('no page is larger than its kind allows', () => {
	// The prose of the review is on them.
	expect(pageOf('guidance/why-run-a-programme/').document.querySelectorAll('main h2').length).toBeGreaterThan(1);
	expect(pages.map(({ address, html, document }) => excessOf(address, html, document)).filter(Boolean)).toEqual([]);
});

test('a study has one page, which takes no more bytes in the folder of the site than a lean site allows', () => {
	const ofStudies = pages.filter(({ address }) => /^(embed\/)?studies\/(?!sorted)[^/]+\/$/.test(address));
	expect(ofStudies.length).toBeGreaterThan(15);
	expect(ofStudies.filter(({ address }) => address.startsWith('embed/'))).toEqual([]);
	const shortened = ofStudies.map((page) => ({ ...page, html: shortenHtml(leaveOutIndexMarks(page.html)) }));
	expect(heavyKinds(shortened, leanMost)).toEqual([]);
});

test('a page reads the same without the quotes and ends that a lean site leaves out', () => {
	const read = (html: string) => serialize(parse(html, { scriptingEnabled: false }));
	expect(pages.filter(({ html }) => read(shortenHtml(html)) !== read(html)).map(({ address }) => address)).toEqual([]);
});

test('the explorer reads no more than 42 kB before it can be used, and 68 kB until it can count everything', () => {
	expect(corpusFile(corpus)).toBe(columnsFile);
	const { studies, further, entries } = packColumns(corpus, 1);
	const [first = 0, ...others] = [studies, further, entries].map((bytes) => gzipSync(bytes, { level: 9 }).length);
	expect(first).toBeLessThanOrEqual(42_000);
	expect(others.reduce((sum, bytes) => sum + bytes, first)).toBeLessThanOrEqual(68_000);
});

test('no list, table or picture of a page has more parts than the bounds allow', () => {
	const most = Math.max(...Object.values(pageBounds)) + 1;
	const long = pages.flatMap(({ address, document }) =>
		[...document.querySelectorAll('ul, ol, tbody, dl, p, span, figure svg.units')]
			.filter(({ children }) => children.length > most)
			.map(({ tagName, children }) => `${address}: ${tagName} of ${children.length}`),
	);
	expect(long).toEqual([]);
});

test('linked data of the first page name the data set, and not each report', () => {
	const text = pageOf('').document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
	const { about } = JSON.parse(text) as { about: Record<string, unknown> };
	expect(about).not.toHaveProperty('citation');
	expect(about.subjectOf).toMatchObject({ '@type': 'Dataset' });
});

test('cells of the first page hold numbers, and each leads to as many reports', () => {
	const { document } = pageOf('');
	// On a phone a cell is a grid of its column's name and one box: what stands beside that would fall under the name.
	const counted = [...document.querySelectorAll('td[data-column]')].filter((cell) => cell.querySelector('.counts'));
	expect(counted.length).toBeGreaterThan(0);
	for (const cell of counted) expect(cell.querySelector(':scope > div')?.textContent).toBe(cell.textContent?.trim());
	const captions = [...document.querySelectorAll('table caption')].map(({ textContent }) => textContent ?? '');
	expect(captions.length).toBe(2);
	for (const caption of captions) expect(caption).toMatch(/The numbers count reports/);
	const cells = [...document.querySelectorAll('figure td[data-column] a.all')];
	expect(cells.length).toBeGreaterThan(10);
	for (const cell of cells) expect(shownAt(cell).length).toBe(numbersIn(cell.textContent)[0]);
	expect(document.querySelectorAll('figure td[data-column] ul li a').length).toBe(0);
});

describe.each(['studies/', 'studies/sorted/year/', 'studies/sorted/design/'])('/%s', (address) => {
	test('has the first hundred studies, in the order in which the explorer has all of them', () => {
		const page = pageOf(address);
		const rows = idsOfRows(page);
		expect(rows.length).toBe(pageBounds.studies);
		const [above, below] = [...page.document.querySelectorAll('.remainder')];
		expect(numbersIn(above?.textContent)).toEqual([pageBounds.studies, size]);
		expect(below?.textContent).toBe(above?.textContent);
		const all = shownAt(above?.querySelector('a'));
		expect(all.length).toBe(size);
		expect(all.slice(0, rows.length)).toEqual(rows);
		expect(above?.querySelector('a')?.getAttribute('href')).toContain('view=table');
	});
});

test('the page of a code shows at most 30 studies or entries, and of each what it says and nothing for programs alone', () => {
	const ofCodes = pages.filter(({ address }) => /^by\//.test(address));
	const counts = ofCodes.map(({ document }) => document.querySelectorAll('.hung ul.plain > li').length);
	expect(Math.max(...counts)).toBe(pageBounds.ofCode);
	expect(ofCodes.filter(({ document }) => document.querySelector('.Z3988')).map(({ address }) => address)).toEqual([]);
});

test('linked data of a study name its report, whose other details stand in the tags for citations', () => {
	const { address, document } = pages.find((one) => /^studies\/(?!sorted)[^/]+\/$/.test(one.address)) as SentPage;
	const { citation } = corpus.studiesById.get(address.split('/')[1] ?? '') ?? {};
	const text = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
	const { mainEntity } = JSON.parse(text) as { mainEntity: Record<string, unknown> };
	expect(Object.keys(mainEntity)).toEqual(['@type', 'name', 'sameAs']);
	expect(mainEntity.sameAs).toBe(`https://doi.org/${citation?.DOI}`);
	const authors = [...document.querySelectorAll('meta[name=citation_author]')];
	expect(authors.length).toBe(citation?.author?.length);
});

test('the page of a study leads into the explorer for what it does not name of similar studies and of its reference', () => {
	const ofStudies = pages.filter(({ address }) => /^studies\/(?!sorted)[^/]+\/$/.test(address));
	for (const { address, document } of ofStudies) {
		const id = address.split('/')[1] ?? '';
		const similar = [...document.querySelectorAll('[aria-labelledby=similar] li')];
		expect(similar.length, address).toBeGreaterThan(0);
		for (const one of similar) {
			const [own, compared] = [...one.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
			const { selection, ignored } = parseAddress(corpus, compared?.split('?')[1] ?? '');
			expect(ignored).toEqual([]);
			expect(selection.view).toBe('compare');
			expect(selection.compare.toSorted()).toEqual([id, own?.split('/')[2] ?? ''].sort());
			const [shared = 0, of = 0] = numbersIn(one.querySelector('.fine')?.textContent);
			expect(shared, address).toBeGreaterThan(0);
			expect(of, address).toBeGreaterThanOrEqual(shared);
		}
		const cited = [...document.querySelectorAll('[aria-labelledby=cite] [id^=cite-]')].map((one) => one.id);
		expect(cited).toEqual(['cite-vancouver', 'cite-record']);
		expect(shownAt(document.querySelector('[aria-labelledby=cite] a[href^="/explore/"]'))).toEqual([id]);
		expect(document.querySelectorAll('.glance svg').length, address).toBe(0);
	}
});

test('the page of a code says how many studies or entries it leaves out, and leads to all that have it', () => {
	const bounded = pages.filter(
		({ address, document }) => /^by\//.test(address) && document.querySelector('.remainder'),
	);
	expect(bounded.length).toBeGreaterThan(20);
	for (const { address, document } of bounded) {
		const [, variable = '', code = ''] = address.split('/');
		const [shown = 0, all = 0] = numbersIn(document.querySelector('.remainder')?.textContent);
		expect(document.querySelectorAll('.hung ul.plain > li').length, address).toBe(shown);
		expect(all, address).toBeGreaterThan(shown);
		const [counted] = numbersIn(document.querySelector('h2')?.textContent);
		const link = document.querySelector('.remainder a');
		if (parseAddress(corpus, `${variable}=${code}`).selection.clauses.length > 0)
			expect(shownAt(link).length, address).toBe(counted);
	}
});

test('names in prose and in answers say how many more there are, and lead to all of them', () => {
	const links = pages.flatMap(({ address, document }) =>
		[...document.querySelectorAll('a[href^="/explore/"]')]
			.filter((link) => /^[\d,]+ more$/.test(link.textContent ?? ''))
			.map((link) => ({ address, link })),
	);
	expect(links.length).toBeGreaterThan(10);
	for (const { address, link } of links) {
		const names = [...(link.parentElement?.querySelectorAll('a') ?? [])].filter((one) =>
			/^\/studies\//.test(one.getAttribute('href') ?? ''),
		);
		const [left = 0] = numbersIn(link.textContent ?? '');
		expect(shownAt(link).length, address).toBeGreaterThanOrEqual(left + Math.min(names.length, 1));
	}
});

test('a list of answers that is too long for a sentence names five studies', () => {
	const questions = pages.filter(({ address }) => /^guidance\/(?!plan)./.test(address));
	const lists = questions.flatMap(({ document }) =>
		[...document.querySelectorAll('.answers .names')].map((list) =>
			[...list.querySelectorAll('a')].map((link) => link.textContent ?? ''),
		),
	);
	const long = lists.filter((names) => / more$/.test(names[pageBounds.inSet] ?? ''));
	expect(long.length).toBeGreaterThan(20);
});

test('the page of a statement says how many reports of a set it leaves out, and leads to all of them', () => {
	const more = pages
		.filter(({ address }) => /^claims\/(?!report)./.test(address))
		.flatMap(({ address, document }) =>
			[...document.querySelectorAll('main svg g, main p.fine')].flatMap((part) => {
				const links = [...part.querySelectorAll('a')];
				const link = links.find((one) => /^(and [\d,]+ more|list all of them)$/.test((one.textContent ?? '').trim()));
				return link && (part.tagName === 'P' || links.length > 1) ? [{ address, part, link }] : [];
			}),
		);
	expect(more.filter(({ part }) => part.tagName === 'P').length).toBeGreaterThan(10);
	expect(more.filter(({ part }) => part.tagName !== 'P').length).toBeGreaterThan(10);
	expect(
		pages.flatMap(({ document }) =>
			[...document.querySelectorAll('main svg text.note')].filter((text) =>
				/^and [\d,]+ more$/.test((text.textContent ?? '').trim()),
			),
		),
	).toEqual([]);
	const listed = more.filter(({ link }) => link.getAttribute('href')?.startsWith('/explore/'));
	expect(listed.length).toBeGreaterThan(more.length / 2);
	for (const { address, part, link } of listed) {
		const [left = 0] = numbersIn(part.tagName === 'P' ? (part.textContent ?? '') : (link.textContent ?? ''));
		const shown = part.tagName === 'P' ? 1 : part.querySelectorAll('a').length - 1;
		expect(shownAt(link).length, address).toBeGreaterThanOrEqual(left + shown);
	}
	// Sets that no address can name are in the file of statements.
	for (const { link } of more.filter((one) => !listed.includes(one)))
		expect(link.getAttribute('href')).toBe('/data/claims.json');
});

describe('data files', () => {
	const weigh = (of: Corpus, isWanted: (name: string) => boolean = () => true) =>
		filesOf(of)
			.filter(({ name }) => isWanted(name))
			.map((file) => ({ name: file.name, bytes: bytesOf(file.write(of, 'https://evidence.example/')).length }));
	let files: ReturnType<typeof weigh> = [];
	const sum = (files: readonly { bytes: number }[]) => files.reduce((all, { bytes }) => all + bytes, 0);

	beforeAll(() => {
		files = weigh(corpus);
	});

	test('are at most a third as many as the studies, and take 14 kB a study; a workbook is made of a selection alone', () => {
		expect(files.length).toBeLessThan(size / 3);
		// There are as many statements of the review however many studies it has: what they take in the first review itself is
		// set aside, and what their sets grow by is not.
		const ofClaims = weigh(corpusOf(realSite), (name) => /\bclaims\./.test(name));
		expect(ofClaims.length).toBe(3);
		expect(files.filter(({ name }) => name.endsWith('.xlsx'))).toEqual([]);
		expect((sum(files) - sum(ofClaims)) / size).toBeLessThan(14_000);
	});

	test('a record comes with a part of at most 25 kB', () => {
		const parts = files.filter(({ name }) => name.startsWith('parts/'));
		expect(parts.length).toBeGreaterThan(50);
		expect(Math.max(...parts.map(({ bytes }) => bytes))).toBeLessThan(25_000);
	});

	test('the explorer’s columns tell in which part each record is', () => {
		const { textBytes, studiesInPart } = recordParts(corpus);
		const columns = unpackColumns(packColumns(corpus, textBytes, studiesInPart));
		for (const [place, id] of columns.columns.ids.entries())
			expect(recordFile(corpus, id)).toBe(recordPartName(place, columns.studiesInPart ?? 1));
	});
});

describe('the index of words', () => {
	let site = '';
	let files: readonly { name: string; bytes: number }[] = [];

	beforeAll(() => {
		// Of single studies, pages with what their records say: the layout of a page is not searched.
		site = path.join(folder, 'searched');
		fs.cpSync(path.join(folder, 'site'), site, { recursive: true });
		for (const study of corpus.studies) {
			const page = path.join(site, 'studies', study.id);
			fs.mkdirSync(page, { recursive: true });
			const blocks = [...new Set(textsIn(study))].map(
				(text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
			);
			fs.writeFileSync(path.join(page, 'index.html'), `<main data-pagefind-body>${blocks.join('')}</main>`);
		}
		indexWords(site, '/');
		const words = path.join(site, wordsFolder);
		files = filesUnder(words).map((file) => ({
			name: path.relative(words, file).split(path.sep).join('/'),
			bytes: fs.statSync(file).size,
		}));
	});

	test('has less than half as many files as the studies, and takes 6 kB a study', () => {
		const { head } = fileIndex(site);
		expect(head.studies).toBe(size);
		expect(files.length).toBeLessThan(size / 2);
		expect(files.reduce((sum, { bytes }) => sum + bytes, 0) / size).toBeLessThan(6_000);
	});

	test('no file of it has more than 25 kB, whatever is looked for', () => {
		expect(files.filter(({ bytes }) => bytes > 25_000)).toEqual([]);
	});
});

/** All texts that a value holds, as often as it holds them. */
function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('no address of the explorer grows with the number of studies', () => {
	const long = pages.flatMap(({ address, document }) =>
		[...document.querySelectorAll('a[href^="/explore/?"]')]
			.map((link) => link.getAttribute('href') ?? '')
			.filter(
				(href) => href.length > 2_000 || parseAddress(corpus, href.split('?')[1] ?? '').selection.ids.length > 100,
			)
			.map((href) => `${address}: ${href.length} letters`),
	);
	expect(long).toEqual([]);
});

test('what the records say of an element leads to all studies of which they say so, however many', () => {
	const lines = pages
		.flatMap(({ document }) => [...document.querySelectorAll('.silent li')])
		.map((line) => ({ line, text: line.textContent ?? '' }))
		// Several codes together can be asked for, but not that there are no others.
		.filter(({ text }) => /[\d,]+ more/.test(text) && /^[^,]+\(([^:,]+): [^,;]+\)/.test(text));
	expect(lines.some(({ text }) => (numbersIn(text)[0] ?? 0) > 100)).toBe(true);
	for (const { line, text } of lines) {
		const [stated] = numbersIn(text);
		const link = line.querySelector('a[href^="/explore/"]');
		expect(link, text.slice(0, 90)).not.toBeNull();
		expect(shownAt(link).length, text.slice(0, 90)).toBe(stated);
	}
});
