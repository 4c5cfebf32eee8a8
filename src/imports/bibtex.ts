/** Reads BibTeX and CSL-JSON, through citation-js. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { formatDate, readDate } from '../schema/citation-date.ts';
import { isNameVariable, type Name } from '../schema/csl.ts';
import { dateVariables } from '../schema/csl-variables.ts';
import { joinKeywords } from './bibliography-fields.ts';
import { otherFields, parentKey, preprintAddress, preprintFields, tidyEntry } from './bibtex-entry.ts';
import { isCircaDate, withWholeDate } from './bibtex-months.ts';
import type { BibliographyItem, CitationDraft } from './citation.ts';
import { parseName, parsePeople } from './person-names.ts';
import { withPrintedYear, writtenStatus } from './printed-year.ts';
import type { ImportProblem } from './problem.ts';
import { shortDate } from './short-date.ts';
import type { BibliographyReading } from './tagged-records.ts';

/** Where an entry of BibTeX begins. */
const entryStart = /^[ \t]*@[ \t]*([A-Za-z]+)[ \t]*[{(]/gm;

/** The references of a BibTeX file. Each entry is read by itself, so that all that cannot be read are named. */
export function parseBibtex(file: string, text: string): BibliographyReading {
	const starts = [...text.matchAll(entryStart)].map((match) => ({
		at: match.index,
		kind: (match[1] ?? '').toLowerCase(),
	}));
	const pieces = starts.map(({ at, kind }, i) => ({
		kind,
		line: text.slice(0, at).split('\n').length,
		text: text.slice(at, starts[i + 1]?.at),
	}));
	const abbreviations = pieces.filter(({ kind }) => kind === 'string').map((piece) => piece.text);
	const entries = pieces.filter(({ kind }) => !['string', 'comment', 'preamble'].includes(kind));
	if (entries.length === 0)
		return {
			references: [],
			notes: [],
			problems: [
				{
					kind: 'damaged-file',
					file,
					message: 'There is no entry: none begins with @.',
					hint: 'Export the references again, as BibTeX, RIS or NBIB.',
				},
			],
		};
	const problems: ImportProblem[] = [];
	const parents = new Map<string, string | undefined>();
	const own = entries.flatMap(({ line, text: entry }): BibliographyItem[] => {
		try {
			const cite = new Cite([...abbreviations, withWholeDate(tidyEntry(entry, line))].join('\n'));
			return cite.data.map((item) => {
				const { key, citation: own, others, remarks } = itemOf(item, `line ${line}`);
				const fields = otherFields(entry, own);
				// A report has its number, for which the library has no place.
				const number = Object.entries(fields).find(([name]) => name.toLowerCase() === 'number')?.[1][0];
				const address = preprintAddress(fields);
				const citation: CitationDraft = {
					...own,
					...(number === undefined ? {} : { number }),
					...(isCircaDate(entry) ? { published: `${own.published ?? own.issued}~` } : {}),
					...(address === undefined || own.URL !== undefined ? {} : { URL: address }),
				};
				const isArchived = address !== undefined || own.PMID !== undefined;
				const otherNames = Object.entries(fields).filter(
					([name]) => name.toLowerCase() !== 'number' && !(isArchived && preprintFields.includes(name.toLowerCase())),
				);
				parents.set(key, parentKey(entry)?.replace(/\s+/g, '_'));
				return {
					file,
					line,
					key,
					citation,
					...(remarks ? { remarks } : {}),
					others: { ...Object.fromEntries(otherNames), ...others },
				};
			});
		} catch (cause) {
			// The library throws errors of many kinds at an entry that it cannot read.
			if (!(cause instanceof Error)) throw cause;
			const [, key = ''] = /^[^{(]*[{(]\s*([^,\s]+)/.exec(entry) ?? [];
			problems.push({
				kind: 'damaged-file',
				file,
				line,
				message: `The entry ${key} cannot be read: ${cause instanceof RangeError ? 'its braces are nested too deeply' : cause.message.split('\n')[0]}.`,
				hint: 'Look for a brace or a quotation mark that is not closed, or a comma that is missing.',
			});
			return [];
		}
	});
	return { ...withParents(own, parents), problems };
}

/** What a chapter or a paper takes over from its book or proceedings. */
const inherited = [
	'issued',
	'published',
	'editor',
	'publisher',
	'publisher-place',
	'volume',
	'collection-title',
	'ISBN',
	'event',
	'event-place',
];

/** References with what they take over from those that they name under crossref. What is only named so is no reference itself. */
function withParents(
	own: readonly BibliographyItem[],
	parents: ReadonlyMap<string, string | undefined>,
): Pick<BibliographyReading, 'references' | 'notes'> {
	const byKey = new Map(own.map((item) => [item.key.toLowerCase(), item]));
	const parentOf = ({ key }: BibliographyItem) => byKey.get(parents.get(key)?.toLowerCase() ?? '');
	const parentItems = new Set(own.flatMap((item) => parentOf(item) ?? []));
	const references = own.flatMap((item): BibliographyItem[] => {
		if (parentItems.has(item)) return [];
		const parent = parentOf(item);
		if (!parent) return [item];
		const fields = Object.entries(parent.citation).filter(
			([name, value]) => inherited.includes(name) && !(Array.isArray(value) && value.length === 0),
		);
		const { title } = parent.citation;
		const citation = { ...item.citation };
		for (const [name, value] of [...fields, ['container-title', title] as const]) {
			const there = citation[name as keyof CitationDraft];
			const isOpen = there === undefined || (Array.isArray(there) && there.length === 0);
			if (isOpen && value !== undefined) Object.assign(citation, { [name]: value });
		}
		return [{ ...item, citation }];
	});
	return {
		references,
		notes:
			parentItems.size === 0
				? []
				: [
						`${[...parentItems].map(({ key }) => key).join(', ')}: others name ${parentItems.size === 1 ? 'it' : 'them'} under crossref and take over what ${parentItems.size === 1 ? 'it says' : 'they say'}; ${parentItems.size === 1 ? 'it is no reference itself' : 'they are no references themselves'}.`,
					],
	};
}

/** The references of CSL-JSON; undefined if the value is none. */
export function readCslJson(file: string, value: unknown): BibliographyReading | undefined {
	const listOf = (key: 'items' | 'references') =>
		typeof value === 'object' && value !== null && key in value && Array.isArray(value[key as keyof typeof value])
			? (value[key as keyof typeof value] as unknown[])
			: undefined;
	// Pandoc has them under `references`.
	const items = Array.isArray(value) ? value : (listOf('items') ?? listOf('references'));
	const isItem = (item: unknown): item is Record<string, unknown> =>
		typeof item === 'object' && item !== null && ('title' in item || 'DOI' in item);
	if (!items || items.length === 0 || !items.every(isItem)) return undefined;
	const untyped = items.flatMap((item, i) => (typeof item.type === 'string' ? [] : [i + 1]));
	// A list of rows with a title each is a table.
	if (untyped.length > items.length / 2) return undefined;
	return {
		references: items.map((item, i) => ({
			file,
			line: i + 1,
			...itemOf({ ...item, type: typeof item.type === 'string' ? item.type : 'document' }, String(i + 1)),
		})),
		problems: [],
		notes: untyped.map((i) => `${file}: reference ${i} has no type, and is taken for a document.`),
	};
}

/** Texts that a program has put into a list of their own, as Crossref does with titles. */
const withoutLists = (item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
	Object.fromEntries(
		Object.entries(item).map(([key, value]) => [
			key,
			Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
				? value.join('; ')
				: value,
		]),
	);

/** Names that the specification of CSL has for variables which its JSON calls otherwise. */
const ownNames: ReadonlyMap<string, string> = new Map(
	['part', 'printing', 'supplement'].map((name) => [`${name}-number`, name]),
);

/** Keys of a citation that are no facts about the report. */
const machinery = new Set(['id', 'citation-key', '_graph', 'citation-label']);

function itemOf(
	item: Readonly<Record<string, unknown>>,
	place: string,
): Pick<BibliographyItem, 'key' | 'citation' | 'others' | 'remarks'> {
	const key =
		typeof item['citation-key'] === 'string' ? item['citation-key'] : item.id === undefined ? place : String(item.id);
	const { issued, type, author, editor, ...fields } = withoutLists(item);
	const rest = Object.fromEntries(Object.entries(fields).map(([name, value]) => [ownNames.get(name) ?? name, value]));
	const year = yearOfDate(issued);
	const ofYear = withPrintedYear({}, wordsOfDate(issued) ?? '');
	const { keyword } = rest;
	// Zotero writes numbers for which it has no field into the note.
	const numbers = typeof rest.note === 'string' ? numbersInNote(rest.note) : {};
	const names = namesOf(author);
	const isCut = names.some((name) => 'family' in name && name.family === 'others');
	const plain = Object.fromEntries(
		Object.entries(rest).flatMap(([name, value]) =>
			machinery.has(name)
				? []
				: isHeld(name)
					? [[name, isDate(name) ? shortDate(value) : value]]
					: typeof value === 'string' || typeof value === 'number'
						? [[name, String(value)]]
						: [],
		),
	);
	const others = Object.fromEntries(
		Object.entries(rest).flatMap(([name, value]) =>
			machinery.has(name) || isHeld(name) || typeof value !== 'object' || value === null
				? []
				: [[name, [JSON.stringify(value)]]],
		),
	);
	const citation: CitationDraft = {
		...numbers,
		...plain,
		...(typeof type === 'string' ? { type } : {}),
		author: names.filter((name) => !('family' in name && name.family === 'others')),
		editor: namesOf(editor),
		...(year === undefined ? {} : { issued: year }),
		...wholeDate(issued),
		...ofYear.citation,
		...(typeof rest.status === 'string' ? { status: writtenStatus(rest.status) } : {}),
		...(typeof keyword === 'string' ? { keyword: joinKeywords(keyword.split(keyword.includes(';') ? ';' : ',')) } : {}),
		...(isCut ? { note: 'The bibliography shortens the authors after those named here.' } : {}),
	};
	return { key, citation, others, ...(ofYear.remarks ? { remarks: ofYear.remarks } : {}) };
}

/** `PMID: 12345` and `PMCID: PMC123`, each on a line of its own. */
const numbersInNote = (note: string): CitationDraft => {
	const [, pmid] = /^PMID:\s*(\d{1,9})\s*$/m.exec(note) ?? [];
	const [, pmcid] = /^PMCID:\s*(PMC\d+)\s*$/m.exec(note) ?? [];
	return { ...(pmid === undefined ? {} : { PMID: pmid }), ...(pmcid === undefined ? {} : { PMCID: pmcid }) };
};

/** Whether a reference holds a variable as CSL-JSON has it: other names and dates. */
const isHeld = (name: string) => isNameVariable(name) || name === 'categories' || isDate(name);

const isDate = (name: string) => dateVariables.some((one) => one === name);

/** A date that says more than its year. */
function wholeDate(date: unknown): Pick<CitationDraft, 'published'> {
	const reading = date === undefined ? undefined : readDate(date);
	if (!reading || 'fault' in reading || !reading.date['date-parts']) return {};
	const published = formatDate(reading.date);
	return /^\d{4}$/.test(published) ? {} : { published };
}

/** What stands in place of a date, such as `in press`; undefined without words. */
function wordsOfDate(date: unknown): string | undefined {
	if (typeof date !== 'object' || date === null) return undefined;
	const words = 'raw' in date ? date.raw : 'literal' in date ? date.literal : undefined;
	return typeof words === 'string' && words.trim() !== '' ? words.trim() : undefined;
}

/** The year of a date of CSL-JSON. */
function yearOfDate(date: unknown): number | undefined {
	if (typeof date === 'number' || typeof date === 'string') return yearOfDate({ raw: String(date) });
	if (typeof date !== 'object' || date === null) return undefined;
	const parts = 'date-parts' in date && Array.isArray(date['date-parts']) ? date['date-parts'][0] : undefined;
	const first: unknown = Array.isArray(parts)
		? parts[0]
		: 'raw' in date
			? date.raw
			: 'literal' in date
				? date.literal
				: undefined;
	const [year] = /\d{4}/.exec(String(first ?? '')) ?? [];
	return year === undefined ? undefined : Number(year);
}

/** What says how a name is written, and is no part of it. */
const nameFlags = ['comma-suffix', 'static-ordering', 'parse-names'] as const;

const nameParts = ['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle'];

function namesOf(names: unknown): readonly Name[] {
	if (typeof names === 'string') return parsePeople([names]);
	if (!Array.isArray(names)) return [];
	return names.flatMap((name: unknown): Name[] => {
		if (typeof name !== 'object' || name === null) return [];
		const part = (key: string) =>
			key in name && typeof name[key as keyof typeof name] === 'string' ? String(name[key as keyof typeof name]) : '';
		if (part('literal')) return [{ literal: part('literal') }];
		const parts = nameParts.flatMap((key) => (part(key) ? [[key, part(key)]] : []));
		if (!part('family')) return part('given') ? [{ literal: part('given') }] : [];
		// An organization is no family: parseName knows it by its words.
		if (parts.length === 1 && part('family').includes(' ') && 'literal' in parseName(part('family')))
			return [{ literal: part('family') }];
		const flags = nameFlags.flatMap((key) => (key in name ? [[key, name[key as keyof typeof name]]] : []));
		return [Object.fromEntries([...parts, ...flags])];
	});
}
