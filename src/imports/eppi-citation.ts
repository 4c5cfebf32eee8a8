/** Reads the reference of an item of EPPI-Reviewer. */
import type { Name } from '../schema/csl.ts';
import { type BibliographyItem, type CitationDraft, parseYear } from './citation.ts';

type Entry = Readonly<Record<string, unknown>>;

const textIn = (entry: Entry, key: string) =>
	entry[key] === undefined || entry[key] === null ? '' : String(entry[key]).trim();

const types: readonly [pattern: RegExp, type: string][] = [
	[/^journal/i, 'article-journal'],
	[/chapter/i, 'chapter'],
	[/^book/i, 'book'],
	[/^report/i, 'report'],
	[/dissertation|thesis/i, 'thesis'],
	[/^conference/i, 'paper-conference'],
	[/internet|web|online/i, 'webpage'],
];

/** Fields of a reference by the key of CSL-JSON that takes each. What is taken by none is named in the report. */
const fields: Readonly<Record<string, string>> = {
	Title: 'title',
	ParentTitle: 'container-title',
	Volume: 'volume',
	Issue: 'issue',
	Pages: 'page',
	Publisher: 'publisher',
	City: 'publisher-place',
	URL: 'URL',
	DOI: 'DOI',
	StandardNumber: 'ISSN',
	Abstract: 'abstract',
};

/** Fields that say nothing of the report, or stand elsewhere. */
const machinery = new Set([
	'Codes',
	'Outcomes',
	'ItemId',
	'ShortTitle',
	'Authors',
	'ParentAuthors',
	'Year',
	'TypeName',
	'QuickCitation',
	'ItemStatus',
	'ItemStatusTooltip',
	'DateCreated',
	'CreatedBy',
	'DateEdited',
	'EditedBy',
	'OldItemId',
]);

/** What an item says of its report, and the fields that no key of a reference takes. */
export function eppiCitation(reference: Entry): Pick<BibliographyItem, 'citation' | 'others'> {
	const type = types.find(([pattern]) => pattern.test(textIn(reference, 'TypeName')))?.[1];
	const year = parseYear(textIn(reference, 'Year'));
	const citation: CitationDraft = {
		...(type === undefined ? {} : { type }),
		author: namesIn(textIn(reference, 'Authors')),
		editor: namesIn(textIn(reference, 'ParentAuthors')),
		...(year === undefined ? {} : { issued: year }),
		...Object.fromEntries(
			Object.entries(fields).flatMap(([field, key]) =>
				textIn(reference, field) === '' ? [] : [[key, textIn(reference, field)]],
			),
		),
	};
	const rest = Object.keys(reference).filter(
		(key) => !machinery.has(key) && !Object.hasOwn(fields, key) && textIn(reference, key) !== '',
	);
	return { citation, others: Object.fromEntries(rest.map((key) => [key, [textIn(reference, key)]])) };
}

const particles = /^(?:(?:van|von|der|den|de|di|da|del|della|la|le|el|al|bin|ten|ter|zu|dos|du|st\.?)\s+)+/i;

/** `Albright Cheryl L; van Sluijs Esther M F; `: the surname comes first. A name that stands twice is taken once. */
function namesIn(text: string): readonly Name[] {
	const names = text
		.split(';')
		.map((name) => name.trim().replace(/\s+/g, ' '))
		.filter((name) => name !== '');
	return [...new Set(names)].map((name) => {
		const [particle = ''] = particles.exec(name) ?? [];
		const [surname = '', ...given] = name.slice(particle.length).split(' ');
		const family = `${particle}${surname}`.trim();
		return given.length === 0 ? { family } : { family, given: given.join(' ') };
	});
}
