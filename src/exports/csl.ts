/** Citations as CSL-JSON, the form that reference managers and citation styles share. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { studiesByReference } from '../corpus/study-reports.ts';
import { type Citation, isNameVariable, type Name, nameVariables, shortName } from '../schema/csl.ts';
import {
	dateVariables,
	identifierVariables,
	numberVariables,
	richVariables,
	textVariables,
} from '../schema/csl-variables.ts';
import type { Reference } from '../schema/reference.ts';
import { otherItemId } from './item-ids.ts';

/** One item; its keys are keys of csl-data.json, which allows no others. */
export type CslItem = Citation & {
	id: string;
	/** Its number in the review's reference list. */
	'citation-number'?: number;
};

const usualKeys: readonly (keyof Citation)[] = [
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
];

/** The place of each key in an item; `issued` stands at its end. */
const places: ReadonlyMap<string, number> = new Map(
	[
		...new Set([
			...usualKeys,
			...richVariables,
			...nameVariables,
			...numberVariables,
			...identifierVariables,
			...textVariables,
			'categories' as const,
			...dateVariables.toReversed(),
		]),
	].map((key, i) => [key, i]),
);

/** A citation under an id of ours. Keys without a value, and those that are not of CSL-JSON, are left out. */
export function cslItem(citation: Citation, id: string): CslItem {
	const fields = Object.entries(citation).filter(([key, value]) => value !== undefined && places.has(key));
	fields.sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
	const cslFields = fields.map(([key, value]) => [
		key,
		isNameVariable(key) ? (value as readonly Name[]).map(spacedName) : value,
	]);
	return { id, type: citation.type, ...Object.fromEntries(cslFields) };
}

/**
 * The reports of some studies: the main ones under the studies' ids, and behind each of them its others, numbered from 2
 * (`okafor-2019_2`).
 */
export function cslItems(studies: readonly Study[]): readonly CslItem[] {
	return studies.flatMap(({ citation, id, others = [] }) => [
		cslItem(citation, id),
		...others.map((other, i) => cslItem(other.citation, otherItemId(id, i))),
	]);
}

/** The whole reference list with its numbers. */
export function referenceItems(corpus: Corpus): readonly CslItem[] {
	const ids = referenceIds(corpus);
	return corpus.references.map((reference) => {
		const { 'citation-number': number } = reference;
		return {
			...cslItem(reference, ids.get(reference) ?? ''),
			...(number === undefined ? {} : { 'citation-number': number }),
		};
	});
}

/**
 * The id of each reference: its own, else that of the only study of which it is the main report, else its number
 * (`reference-12`).
 */
function referenceIds(corpus: Corpus): ReadonlyMap<Reference, string> {
	const studies = studiesByReference(corpus);
	const own = new Set(corpus.references.flatMap(({ id }) => id ?? []));
	return new Map(
		corpus.references.map((reference, i) => {
			const mains = (studies.get(reference) ?? []).filter(
				({ report }) => corpus.referencesByKey.get(String(report.reference)) === reference,
			);
			const [main] = mains;
			const studyId = main && mains.length === 1 && !own.has(main.id) ? main.id : undefined;
			const number = reference['citation-number'];
			return [
				reference,
				reference.id ?? studyId ?? (number === undefined ? `unnamed-${i + 1}` : `reference-${number}`),
			] as const;
		}),
	);
}

/** The address of a work: the link of its DOI, otherwise its URL; undefined if it has neither. */
export function citationHref({ DOI, URL }: Pick<Citation, 'DOI' | 'URL'>): string | undefined {
	// A DOI can contain characters that would end the path of an address.
	return DOI === undefined ? URL : `https://doi.org/${encodeURI(DOI).replace(/[?#]/g, encodeURIComponent)}`;
}

const range = /^([A-Za-z]*)(\d+)\s*[-–—]+\s*([A-Za-z]*)(\d+)$/;

/** Pages before the first chapter: `iv–x`. */
const romanRange = /^([ivxlc]+)\s*[-–—]+\s*([ivxlc]+)$/i;

/**
 * First and last page, each in full: `1577-602`, as bibliographies shorten it, ends on page 1602. An article number, a
 * single page or several ranges are a first page without a last one. Empty without `page`.
 */
export function pageRange({ page }: Pick<Citation, 'page'>): { first?: string; last?: string } {
	if (page === undefined) return {};
	const [, series = '', first, ownSeries = '', last] = range.exec(page) ?? [];
	const [, firstRoman, lastRoman] = romanRange.exec(page) ?? [];
	if (firstRoman !== undefined && lastRoman !== undefined) return { first: firstRoman, last: lastRoman };
	if (first === undefined || last === undefined) return { first: page };
	const whole = first.slice(0, Math.max(0, first.length - last.length)) + last;
	const isShort = last.length < first.length && (ownSeries || series) === series && Number(whole) > Number(first);
	return { first: series + first, last: isShort ? series + whole : ownSeries + last };
}

/** The name with its initials apart: `SJ` becomes `S. J.`. As one word it counts as one name, and citation styles would shorten it to `S.` */
export function spacedName(name: Name): Name {
	if (name.literal !== undefined || name.given === undefined || !/^\p{Lu}{2,4}$/u.test(name.given)) return name;
	return { ...name, given: [...name.given].map((initial) => `${initial}.`).join(' ') };
}

/** `Family, Given`, `Family, Given, Jr.`, the family name alone, or the name of a group. */
export function invertedName(name: Name): string {
	const { given, suffix, literal, family, 'dropping-particle': particle } = spacedName(name);
	if (literal !== undefined || family === undefined) return shortName(name);
	return [shortName(name), [given, particle].filter(Boolean).join(' '), suffix].filter(Boolean).join(', ');
}

/** `Given Family`, as it is spoken. */
export function spokenName(name: Name): string {
	const { given, suffix, literal, 'dropping-particle': particle, family } = spacedName(name);
	if (literal !== undefined) return literal;
	return [given, particle, family === undefined ? undefined : shortName(name), suffix].filter(Boolean).join(' ');
}
