/**
 * Citations of any page of the site as templates: formatted once at build, with placeholders that `link-texts.ts` fills, so
 * that no citation processor is sent to readers.
 */
import type { CodedCorpus, Corpus } from '../corpus/corpus.ts';
import { dataDoiHref } from '../corpus/data-doi.ts';
import { citationWording as say } from '../wording/citations.ts';
import { formatBibtex, formatRis } from './citation.ts';
import { type CslItem, cslItem } from './csl.ts';
import { accessBlanks, holes, type ViewFormat, type ViewTemplates } from './link-texts.ts';
import { formatReference } from './reference-text.ts';

/** A day that no citation of the site has: the text that a style makes of it is replaced by the blank for the day of access. */
const someday = { 'date-parts': [[1987, 6, 5]] };

/** Citations of a page or a view, with placeholders for its title, its address and the day of access. */
export function viewTemplates({ review, changes }: Pick<Corpus, 'review' | 'changes'>): ViewTemplates {
	const doi = dataDoiHref(changes, review.version);
	const container = say.container(review['short-title'], review.version, review.dates.data, doi);
	const issued = { 'date-parts': [review.dates.data.split('-').map(Number)] };
	// A page of the site has no author, so it is cited by its title.
	const item = {
		id: holes.key,
		type: 'webpage',
		title: holes.title,
		'container-title': container,
		issued,
		accessed: someday,
		URL: holes.address,
	} as Omit<CslItem, 'author'> as CslItem;
	const note = say.note(review.version, review.dates.data, doi);
	const year = { 'date-parts': [[Number(review.dates.data.slice(0, 4))]] };
	return {
		vancouver: formatReference(item, 'vancouver').replace(say.vancouverDay('1987', 6, 5), accessBlanks.vancouver),
		// The style gives the day of retrieval only for works that change. This one does, so the day is added.
		apa: asWritten(doi, formatReference(item, 'apa')).replace(
			holes.address,
			`${say.retrieved(accessBlanks.apa)} ${holes.address}`,
		),
		bibtex: formatBibtex([{ ...item, issued: year, publisher: container }])
			.replace('1987-06-05', accessBlanks.bibtex)
			.trim(),
		ris: formatRis([{ ...item, issued: year, accessed: undefined, note }])
			.replace('ER  - ', `Y2  - ${accessBlanks.ris}\r\nER  - `)
			.replace(/[\r\n]+$/, ''),
	};
}

/** The citation with the address of a DOI as it is written: the style capitalises the title that it stands in. */
function asWritten(doi: string | undefined, citation: string): string {
	const at = doi === undefined ? -1 : citation.toLowerCase().indexOf(doi.toLowerCase());
	return doi === undefined || at < 0 ? citation : `${citation.slice(0, at)}${doi}${citation.slice(at + doi.length)}`;
}

/** Citations of a work in every format that is offered. */
export function citationsOf(item: CslItem): Readonly<Record<ViewFormat, string>> {
	return {
		vancouver: formatReference(item, 'vancouver'),
		apa: formatReference(item, 'apa'),
		bibtex: formatBibtex([item]).trim(),
		ris: formatRis([item]).trim(),
	};
}

/** Citations of the review itself. */
export function reviewCitations({ review }: CodedCorpus): Readonly<Record<ViewFormat, string>> {
	return citationsOf(cslItem(review.citation, 'review'));
}
