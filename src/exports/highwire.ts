/** `citation_*` tags of a study's page, from which Zotero and Mendeley read the report. */
import type { Study } from '../corpus/corpus.ts';
import { type Citation, citationYear, leadNames, type Name } from '../schema/csl.ts';
import { unmarkedText } from '../schema/rich-text.ts';
import { citationHref, invertedName, pageRange, spokenName } from './csl.ts';

export interface MetaTag {
	name: string;
	content: string;
}

/** The tag that holds the container or the institution also says which kind of work it is. */
const containers: Partial<Record<Citation['type'], [tag: string, field: 'container-title' | 'publisher']>> = {
	'article-journal': ['citation_journal_title', 'container-title'],
	'article-magazine': ['citation_journal_title', 'container-title'],
	'article-newspaper': ['citation_journal_title', 'container-title'],
	article: ['citation_journal_title', 'container-title'],
	chapter: ['citation_inbook_title', 'container-title'],
	'paper-conference': ['citation_conference_title', 'container-title'],
	thesis: ['citation_dissertation_institution', 'publisher'],
	report: ['citation_technical_report_institution', 'publisher'],
};

/**
 * The tags, in reading order. The address is that of the work, so that a saved record does not lead to this site. There is
 * no `citation_pdf_url`, because the site holds no articles.
 */
export function citationTags({ citation }: Pick<Study, 'citation'>): readonly MetaTag[] {
	const [tag, field] = containers[citation.type] ?? [];
	const { first, last } = pageRange(citation);
	const names = leadNames(citation);
	const date = citationYear(citation) === undefined ? undefined : citation.issued?.['date-parts']?.[0];
	const tags: readonly [string, string | undefined][] = [
		['citation_title', plain(citation.title)],
		...names.map((name): [string, string] => ['citation_author', authorTag(name, names.length === 1)]),
		['citation_publication_date', date === undefined ? undefined : date.join('/')],
		...(tag && field ? [[tag, plain(citation[field])] as [string, string | undefined]] : []),
		['citation_volume', citation.volume],
		['citation_issue', citation.issue],
		['citation_firstpage', first],
		['citation_lastpage', last],
		['citation_issn', citation.ISSN],
		['citation_isbn', citation.ISBN],
		['citation_publisher', field === 'publisher' ? undefined : citation.publisher],
		['citation_doi', citation.DOI],
		['citation_pmid', citation.PMID],
		['citation_language', citation.language],
		['citation_public_url', citationHref(citation)],
	];
	return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

const plain = (text: string | undefined) => (text === undefined ? undefined : unmarkedText(text));

/**
 * The content of an author's tag. Zotero reads a semicolon as the end of a name. If there is only one author, it also reads
 * a comma so if there are spaces before and after it in the name; such an author is written with the given name first.
 */
function authorTag(name: Name, isSole: boolean): string {
	const familyFirst = invertedName(name).replaceAll(';', ',');
	if (!isSole || !familyFirst.includes(', ')) return familyFirst;
	const [family = '', givenName = ''] = familyFirst.split(', ');
	return family.includes(' ') && givenName.includes(' ') ? spokenName(name) : familyFirst;
}
