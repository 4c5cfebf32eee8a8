/** COinS: the report of a study as the `title` of an empty span. Zotero reads these spans on pages that list studies. */
import type { Study } from '../corpus/corpus.ts';
import { type Citation, citationYear, leadNames } from '../schema/csl.ts';
import { unmarkedText } from '../schema/rich-text.ts';
import { citationHref, invertedName, pageRange } from './csl.ts';

type Field = [key: string, text: string | undefined];

/** The OpenURL format of a type of work, and its genre in that format. Other types are written as Dublin Core. */
const formats: Partial<
	Record<Citation['type'], readonly [format: 'journal' | 'book' | 'dissertation', genre?: string]>
> = {
	'article-journal': ['journal', 'article'],
	article: ['journal', 'preprint'],
	book: ['book', 'book'],
	chapter: ['book', 'bookitem'],
	'paper-conference': ['book', 'proceeding'],
	report: ['book', 'report'],
	'article-magazine': ['journal', 'article'],
	'article-newspaper': ['journal', 'article'],
	review: ['journal', 'article'],
	'review-book': ['journal', 'article'],
	entry: ['book', 'bookitem'],
	'entry-dictionary': ['book', 'bookitem'],
	'entry-encyclopedia': ['book', 'bookitem'],
	thesis: ['dissertation'],
};

/**
 * The text of the attribute, not yet escaped for HTML. Only for pages that list studies: on a study's page, a single span
 * would hide the fuller tags of `highwire.ts`.
 */
export function coinsTitle({ citation }: Pick<Study, 'citation'>): string {
	const [format, genre] = formats[citation.type] ?? [];
	const { first, last } = pageRange(citation);
	const href = citationHref(citation);
	const authors = leadNames(citation).map(invertedName);
	const year = citationYear(citation);
	const date = year === undefined ? undefined : String(year);
	const fields: readonly Field[] = format
		? [
				['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
				['rft.genre', genre],
				...titles(citation, format),
				['rft.date', date],
				['rft.volume', citation.volume],
				['rft.issue', citation.issue],
				['rft.spage', first],
				['rft.epage', last],
				['rft.issn', citation.ISSN],
				[format === 'dissertation' ? 'rft.inst' : 'rft.pub', citation.publisher],
				...authors.map((name): Field => ['rft.au', name]),
			]
		: [
				['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
				['rft.type', citation.type],
				['rft.title', plain(citation.title)],
				['rft.date', date],
				['rft.publisher', citation.publisher],
				...authors.map((name): Field => ['rft.creator', name]),
			];
	const identifier: Field = ['rft_id', citation.DOI === undefined ? href : `info:doi/${citation.DOI}`];
	return [['ctx_ver', 'Z39.88-2004'] as Field, ...fields, identifier]
		.flatMap(([key, text]) => (text === undefined ? [] : [`${key}=${encodeURIComponent(text)}`]))
		.join('&');
}

const plain = (text: string | undefined) => (text === undefined ? undefined : unmarkedText(text));

function titles(citation: Citation, format: 'journal' | 'book' | 'dissertation'): readonly Field[] {
	const { type } = citation;
	const [title, container] = [plain(citation.title), plain(citation['container-title'])];
	if (format === 'journal')
		return [
			['rft.atitle', title],
			['rft.jtitle', container],
		];
	if (format === 'dissertation') return [['rft.title', title]];
	const isWhole = type === 'book' || type === 'report';
	return isWhole
		? [['rft.btitle', title]]
		: [
				['rft.atitle', title],
				['rft.btitle', container],
			];
}
