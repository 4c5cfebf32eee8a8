/** Reads the reference of an item of EPPI-Reviewer. */
import type { Name } from '../schema/csl.ts';
import { defined, joinKeywords, serialNumbers, wholeDate } from './bibliography-fields.ts';
import { type BibliographyItem, type CitationDraft, parseYear } from './citation.ts';
import { type EppiEntry, eppiText } from './eppi-entry.ts';
import { parseName } from './person-names.ts';

const types: readonly [pattern: RegExp, type: string][] = [
	[/^journal/i, 'article-journal'],
	[/chapter/i, 'chapter'],
	[/^book/i, 'book'],
	[/^report|^research project/i, 'report'],
	[/dissertation|thesis/i, 'thesis'],
	[/^conference/i, 'paper-conference'],
	[/internet|web|online/i, 'webpage'],
	[/periodical|magazine/i, 'article-magazine'],
	[/newspaper/i, 'article-newspaper'],
	[/dvd|video|media|film/i, 'motion_picture'],
	[/interview/i, 'interview'],
];

/** Fields of a reference by the key of CSL-JSON that takes each. What is taken by none is named in the report. */
const fields: Readonly<Record<string, string>> = {
	Title: 'title',
	ParentTitle: 'container-title',
	Volume: 'volume',
	Issue: 'issue',
	Pages: 'page',
	Publisher: 'publisher',
	URL: 'URL',
	DOI: 'DOI',
	Edition: 'edition',
	Abstract: 'abstract',
	Comments: 'annote',
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
	'Month',
	'City',
	'Country',
	'Keywords',
	'StandardNumber',
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
export function eppiCitation(reference: EppiEntry): Pick<BibliographyItem, 'citation' | 'others'> {
	const type = types.find(([pattern]) => pattern.test(eppiText(reference, 'TypeName')))?.[1];
	const textIn = (field: string) => eppiText(reference, field);
	const issued = parseYear(textIn('Year'));
	const published = textIn('Month') === '' ? undefined : wholeDate(`${textIn('Month')} ${issued ?? ''}`);
	const isInstitutional = textIn('Publisher') === '' && (type === 'thesis' || type === 'report');
	const citation: CitationDraft = defined({
		type,
		author: namesIn(textIn('Authors')),
		editor: namesIn(textIn('ParentAuthors')),
		issued,
		published,
		...Object.fromEntries(Object.entries(fields).map(([field, key]) => [key, textIn(field)])),
		...(isInstitutional ? { publisher: textIn('Institution') } : {}),
		'publisher-place': [textIn('City'), textIn('Country')].filter((text) => text !== '').join(', '),
		keyword: joinKeywords([textIn('Keywords')]),
		...serialNumbers([textIn('StandardNumber')]),
	});
	const fieldsInUse = new Set(isInstitutional ? ['Institution'] : []);
	const rest = Object.keys(reference).filter(
		(key) =>
			!machinery.has(key) && !fieldsInUse.has(key) && !Object.hasOwn(fields, key) && eppiText(reference, key) !== '',
	);
	return { citation, others: Object.fromEntries(rest.map((key) => [key, [eppiText(reference, key)]])) };
}

const particles = /^(?:(?:van|von|der|den|de|di|da|del|della|la|le|el|al|bin|ten|ter|zu|dos|du|st\.?)\s+)+/i;

/** `Albright Cheryl L; van Sluijs Esther M F; `: the surname comes first, and a comma may say so. A name that stands twice is taken once. */
function namesIn(text: string): readonly Name[] {
	const names = text
		.split(';')
		.map((name) => name.trim().replace(/\s+/g, ' '))
		.filter((name) => name !== '');
	return [...new Set(names)].map((name) => {
		if (name.includes(',')) return parseName(name);
		const [particle = ''] = particles.exec(name) ?? [];
		const [surname = '', ...givenNames] = name.slice(particle.length).split(' ');
		const family = `${particle}${surname}`.trim();
		return givenNames.length === 0 ? { family } : { family, given: givenNames.join(' ') };
	});
}
