/** Citations as CSL-JSON, the form that reference managers and citation styles share. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import type { Citation } from '../schema/reference.ts';

/** One item; its keys are keys of csl-data.json, which allows no others. */
export interface CslItem extends Omit<Citation, 'issued'> {
	id: string;
	issued: { 'date-parts': number[][] };
	/** Its number in the review's reference list. */
	'citation-number'?: number;
}

const keys = [
	'title',
	'author',
	'editor',
	'container-title',
	'container-title-short',
	'publisher',
	'publisher-place',
	'volume',
	'issue',
	'page',
	'DOI',
	'PMID',
	'PMCID',
	'ISSN',
	'URL',
	'language',
	'note',
] as const satisfies readonly (keyof Citation & keyof CslItem)[];

/** A citation as an item with this id. Keys without a value are left out. */
export function cslItem(citation: Citation, id: string): CslItem {
	const { type, author, editor, issued } = citation;
	const names = { author: author.map(spacedName), editor: editor?.map(spacedName) };
	const item = { ...citation, ...names };
	const fields = Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]])));
	return { id, type, ...fields, issued: { 'date-parts': [[issued]] } } as CslItem;
}

/** The reports of these studies, with the studies' ids. */
export function cslItems(studies: readonly Study[]): readonly CslItem[] {
	return studies.map(({ citation, id }) => cslItem(citation, id));
}

/** The whole reference list with its numbers. A reference that is a study has the study's id. */
export function referenceItems({ references, studies }: Corpus): readonly CslItem[] {
	const idsByNumber = new Map(studies.map(({ id, report }) => [report.reference, id]));
	return references.map((reference) => ({
		...cslItem(reference, idsByNumber.get(reference.number) ?? `reference-${reference.number}`),
		'citation-number': reference.number,
	}));
}

/** The address of a work: the link of its DOI, otherwise its URL; undefined if it has neither. */
export function citationHref({ DOI, URL }: Pick<Citation, 'DOI' | 'URL'>): string | undefined {
	// A DOI can contain characters that would end the path of an address.
	return DOI === undefined ? URL : `https://doi.org/${encodeURI(DOI).replace(/[?#]/g, encodeURIComponent)}`;
}

const range = /^([A-Za-z]*\d+)\s*[-–—]+\s*([A-Za-z]*\d+)$/;

/** First and last page. An article number or a single page is a first page without a last one. Empty without `page`. */
export function pageRange({ page }: Pick<Citation, 'page'>): { first?: string; last?: string } {
	if (page === undefined) return {};
	const [, first, last] = range.exec(page) ?? [];
	return first === undefined ? { first: page } : { first, last };
}

type Name = Citation['author'][number];

/** The name with its initials apart: `SJ` becomes `S. J.`. As one word it counts as one name, and citation styles would shorten it to `S.` */
export function spacedName(name: Name): Name {
	if ('literal' in name || name.given === undefined || !/^\p{Lu}{2,4}$/u.test(name.given)) return name;
	return { ...name, given: [...name.given].map((initial) => `${initial}.`).join(' ') };
}

/** `Family, Given`, the family name alone, or the name of a group. */
export function invertedName(name: Name): string {
	const spaced = spacedName(name);
	if ('literal' in spaced) return spaced.literal;
	return spaced.given === undefined ? spaced.family : `${spaced.family}, ${spaced.given}`;
}
