/** What Zotero saves of each page, by the rules of its translators: COinS come before the tags of a head. */
import { describe, expect, test } from 'vitest';
import { leadNames } from '../../src/schema/csl.ts';
import { unmarkedText } from '../../src/schema/rich-text.ts';
import { builtSites } from '../built-site.ts';
import { corpusOf, pageAt, pagesOf } from '../read-site.ts';
import { some } from '../runs.ts';

interface Saved {
	/** The reader that wins. */
	by: 'COinS' | 'Embedded Metadata';
	items: readonly SavedItem[];
}

interface SavedItem {
	type: string;
	title: string | undefined;
	authors: readonly string[];
	date: string | undefined;
	doi: string | undefined;
	pages: string | undefined;
	journal: string | undefined;
	url: string | undefined;
	abstract: string | undefined;
}

/** The tag that decides the type of an item, in the order in which Embedded Metadata asks. */
const typesByTag = [
	['citation_journal_title', 'journalArticle'],
	['citation_conference_title', 'conferencePaper'],
	['citation_inbook_title', 'bookSection'],
	['citation_dissertation_institution', 'thesis'],
	['citation_technical_report_institution', 'report'],
	['citation_title', 'journalArticle'],
] as const;

function readAsZotero(document: Document): Saved {
	const spans = [...document.querySelectorAll('span.Z3988[title]')];
	if (spans.length > 0)
		return {
			by: 'COinS',
			items: spans.map((span) => readSpan(new URLSearchParams(span.getAttribute('title') ?? ''))),
		};
	return { by: 'Embedded Metadata', items: [readHead(document)] };
}

const readSpan = (fields: URLSearchParams): SavedItem => {
	const of = (name: string) => fields.get(`rft.${name}`) ?? undefined;
	const ids = fields.getAll('rft_id');
	return {
		type: of('genre') === 'article' ? 'journalArticle' : (of('genre') ?? 'document'),
		title: of('atitle') ?? of('btitle') ?? of('title'),
		authors: fields.getAll('rft.au'),
		date: of('date'),
		doi: ids.find((id) => id.startsWith('info:doi/'))?.slice('info:doi/'.length),
		pages: of('spage'),
		journal: of('jtitle'),
		url: ids.find((id) => /^https?:/.test(id)),
		abstract: undefined,
	};
};

function readHead(document: Document): SavedItem {
	const all = (name: string) =>
		[...document.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`)].map(
			(tag) => tag.getAttribute('content') ?? '',
		);
	const of = (...names: string[]) => names.flatMap(all)[0];
	const tags = all('citation_author');
	const [only = ''] = tags;
	const [before = '', after = ''] = only.split(', ');
	const isPairOfPeople = tags.length === 1 && before.includes(' ') && after.includes(' ');
	const type = typesByTag.find(([tag]) => of(tag) !== undefined)?.[1] ?? 'webpage';
	return {
		type,
		title: of('citation_title', 'og:title'),
		authors: isPairOfPeople ? [before, after] : tags.flatMap((tag) => tag.split(/;\s*/)),
		date: of('citation_publication_date', 'citation_cover_date', 'citation_date', 'citation_year', 'dcterms.date'),
		doi: of('citation_doi'),
		pages: of('citation_firstpage'),
		journal: of('citation_journal_title'),
		url: of('citation_public_url') ?? document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined,
		abstract: of('citation_abstract', 'dcterms.abstract', 'og:description'),
	};
}

// All pages of the published review, which are many: in test:full.
describe.each(some(builtSites, 1))('$name', (site) => {
	const corpus = corpusOf(site);

	test('the page of a study saves its report, with its people and its address, and no title as its abstract', () => {
		for (const { id, citation } of corpus.studies) {
			const { by, items } = readAsZotero(pageAt(site, `studies/${id}/`).document);
			expect([by, items.length], id).toEqual(['Embedded Metadata', 1]);
			const [item] = items;
			expect(item?.title).toBe(unmarkedText(citation.title ?? ''));
			expect(item?.authors.length, id).toBe(leadNames(citation).length);
			if (citation.type === 'article-journal') {
				expect(item?.type, id).toBe('journalArticle');
				expect(item?.journal).toBe(unmarkedText(citation['container-title'] ?? ''));
			}
			expect(item?.doi).toBe(citation.DOI);
			// Without an address of its own, a record would have that of this site.
			if (citation.DOI !== undefined) expect(item?.url).toBe(`https://doi.org/${citation.DOI}`);
			expect(item?.abstract).not.toBe(item?.title);
			expect(item?.date).toMatch(/^\d{4}/);
			expect(pageAt(site, `studies/${id}/`).document.querySelector('meta[name=citation_pdf_url]')).toBeNull();
		}
	});

	test('the list of studies offers each of them, with authors, so that nothing is looked up elsewhere', () => {
		const { by, items } = readAsZotero(pageAt(site, 'studies/').document);
		expect(by).toBe('COinS');
		expect(items.map(({ title }) => title).sort()).toEqual(
			corpus.studies.map(({ citation }) => unmarkedText(citation.title ?? '')).sort(),
		);
		expect(items.filter(({ authors }) => authors.length === 0)).toEqual([]);
	});

	test('the first page saves the review, and every other page itself, on the day of the data', () => {
		const [review] = readAsZotero(pageAt(site, '').document).items;
		expect(review?.title).toBe(unmarkedText(corpus.review.citation.title ?? ''));
		expect(review?.doi).toBe(corpus.review.citation.DOI);
		const others = pagesOf(site).filter(
			({ address, movedTo, document }) =>
				movedTo === undefined &&
				document.querySelector('.site-head') !== null &&
				address !== site.base &&
				!new RegExp(`^${site.base}studies/(?!sorted/)[^/]+/$`).test(address),
		);
		expect(others.length).toBeGreaterThan(50);
		for (const { address, document } of others) {
			const { by, items } = readAsZotero(document);
			if (by === 'COinS') continue;
			expect([items[0]?.type, items[0]?.date], address).toEqual(['webpage', corpus.review.dates.data]);
		}
	});
});
