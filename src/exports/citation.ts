/**
 * RIS and BibTeX, for reference managers. Written when the site is built: citation-js expects Node's
 * network modules, so in the browser `selected-citations.ts` picks records out of the built files.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { isInPeriodical } from '../corpus/published-place.ts';
import {
	type CitationDate,
	citationYear,
	isNameVariable,
	leadNames,
	type Name,
	nameVariables,
	shortName,
} from '../schema/csl.ts';
import { richVariables } from '../schema/csl-variables.ts';
import { unmarkedText } from '../schema/rich-text.ts';
import { citationWording as say } from '../wording/citations.ts';
import { dateWording } from '../wording/dates.ts';
import { type CslItem, citationHref, invertedName, pageRange, spacedName } from './csl.ts';
import { escapeTex, formatTex } from './tex.ts';

/** Order of the tags, as reference managers write them; `TY` and `ER` enclose them. */
const risTags =
	'AU A2 A3 A4 TI OP TT ST T2 T3 C3 J2 C2 PY DA VL NV IS M1 SP EP SE SN ET PB CY M3 DO UR Y2 LA AB KW CN AN DB N1 ID'.split(
		' ',
	);

type RisFields = Partial<Record<string, string | readonly string[]>>;

/** The records of some items, an empty line after each; empty for none. */
export function formatRis(items: readonly CslItem[]): string {
	return items.map((item) => `${risLines(item).join('\r\n')}\r\n\r\n`).join('');
}

/** What the tags of RIS have room for: names of three parts at most, and text without marks. */
function bareItem(item: CslItem): CslItem {
	const { 'original-author': _, 'original-title': __, accessed: ___, ...rest } = item;
	const names = nameVariables.flatMap((key) =>
		rest[key as keyof typeof rest] ? [[key, item[key]?.map(bareName)]] : [],
	);
	return { ...rest, ...plainTitles(rest), ...Object.fromEntries(names) };
}

/** A comma parts family and given names, so a family name, or a name in one part such as that of a body, has none. */
const risName = ({ family, ...name }: Name) =>
	name.literal === undefined
		? invertedName({ ...name, ...(family === undefined ? {} : { family: family.replaceAll(',', '') }) })
		: name.literal.replaceAll(',', '');

const bareName = (name: Name): Name => ({ literal: risName(name) });

/** The authors, or whoever has their place where no editor or translator has it: the director of a film. */
function standIn(item: CslItem): readonly Name[] | undefined {
	const names = item.author ?? (item.editor || item.translator ? [] : leadNames(item));
	return names.length === 0 ? undefined : names;
}

const plainTitles = (item: Partial<CslItem>) =>
	Object.fromEntries(
		richVariables.flatMap((key) => {
			const text = item[key];
			return text === undefined ? [] : [[key, unmarkedText(text)]];
		}),
	);

/**
 * The lines of one record. citation-js maps an item to tags, but the text is written here: citation-js breaks lines within
 * words, cuts ids at 20 characters, leaves a range of pages in `SP`, and for conference papers and web pages it does not
 * put the year or the container where other programs look for them.
 */
function risLines(item: CslItem): readonly string[] {
	const bare = bareItem(item);
	const [mapped = {}] = plugins.output.format('ris', [bare], { format: 'object' }) as RisFields[];
	const { first, last } = pageRange(item);
	const year = citationYear(item);
	const fields: RisFields = {
		...mapped,
		...(item.type === 'article' ? { TY: 'UNPB' } : {}),
		AU: standIn(item)?.map(risName),
		TI: bare.title,
		OP: item['original-title'] && unmarkedText(item['original-title']),
		TT: item['translated-title'] && unmarkedText(item['translated-title']),
		T2: mapped.T2 ?? (mapped.C3 === undefined ? bare['container-title'] : undefined),
		PY: year === undefined ? undefined : String(year),
		DA: risDay(item.issued),
		ET: item.edition ?? item.version,
		Y2: risDay(item.accessed),
		KW: item.keyword?.split(/\s*[;,]\s*/).filter(Boolean),
		// The server of a preprint, which citation-js leaves out.
		PB: mapped.PB ?? item.publisher,
		// Databases number their records so; PubMed's are the only ones that CSL-JSON knows.
		AN: item.PMID,
		DO: item.DOI,
		// An article without pages has a number in their place.
		SP: first ?? (isInPeriodical(item) ? item.number : undefined),
		EP: last,
		UR: citationHref(item),
		N1: year === undefined ? (item.issued?.literal ?? item.status) : restOfDate(item.issued),
		ID: item.id,
	};
	const lines = risTags.flatMap((tag) => [fields[tag] ?? []].flat().map((text) => `${tag}  - ${oneLine(text)}`));
	return [`TY  - ${fields.TY}`, ...lines, 'ER  - '];
}

/** `2021/03/15/`; undefined for a date without a month, which `PY` says whole. */
function risDay(date: CitationDate | undefined): string | undefined {
	const [[year, month, day] = []] = date?.['date-parts'] ?? [];
	if (year === undefined || month === undefined) return undefined;
	const pad = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
	return `${year}/${pad(month)}/${pad(day)}/`;
}

/** A date of which `PY` and `DA` say a part only, in words: `ca. 1999`, `Dec 2019–Jan 2020`; undefined for others. */
function restOfDate(date: CitationDate | undefined): string | undefined {
	const { circa, season, 'date-parts': parts = [] } = date ?? {};
	return circa || season !== undefined || parts.length > 1 ? dateWording.of(date) : undefined;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

interface BibtexEntry {
	type: string;
	label: string;
	properties: Record<string, string>;
}

// The key of an entry is the study's id with its hyphens, so that a manuscript can always cite it.
// In its ASCII mode the plugin drops letters for which it has no command, such as Cyrillic and Chinese,
// so it writes UTF-8, and `escapeTex` keeps the text from being read as commands.
const bibtexFormat = plugins.config.get('@bibtex').format;
Object.assign(bibtexFormat ?? {}, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** The entries of some items; empty for none. */
export function formatBibtex(items: readonly CslItem[]): string {
	const entries = plugins.output.format('bibtex', items.map(texItem), { format: 'object' }) as BibtexEntry[];
	return entries.map((entry, i) => formatEntry(entry, items[i])).join('');
}

/** The months as BibTeX knows them, without braces. */
const monthMacros = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function formatEntry({ type, label, properties }: BibtexEntry, item: CslItem | undefined): string {
	// The plugin says in English when a work was read.
	const [, accessDate] = /^\[Online; accessed (.*)\]$/.exec(properties.note ?? '') ?? [];
	const note = accessDate === undefined ? {} : { note: say.online(accessDate) };
	// It repeats the address of a web page as `howpublished`, which styles then print twice.
	const { howpublished: _, ...own } = properties;
	const [kind, ownFields] = item ? ofKind(item, own, type) : [type, own];
	const fields = Object.entries({ ...ownFields, ...note, ...(item ? moreFields(item) : {}) });
	const month = item?.issued?.['date-parts']?.[0]?.[1];
	const fieldLine = (field: string, text: string) =>
		field === 'month' && month !== undefined ? (monthMacros[month - 1] ?? `{${text}}`) : `{${text}}`;
	return `@${kind}{${label},\n${fields.map(([field, text]) => `\t${field} = ${fieldLine(field, text)},\n`).join('')}}\n\n`;
}

/** The type of an entry and its fields, where the plugin takes one whose styles leave out what matters, or ask for what is not there. */
function ofKind(
	{ type, genre = '', 'container-title': plainContainer }: CslItem,
	{ publisher, ...fields }: Record<string, string>,
	usual: string,
): readonly [string, Record<string, string>] {
	const all = publisher === undefined ? fields : { ...fields, publisher };
	const container = plainContainer && formatTex(plainContainer);
	// A preprint has no journal, and data and programs no publisher that styles print: who holds them stands where they do.
	if (type === 'article' || type === 'dataset' || type === 'software')
		return ['misc', publisher === undefined ? fields : { ...fields, howpublished: publisher }];
	if (type === 'thesis') return [/master/i.test(genre) ? 'mastersthesis' : 'phdthesis', all];
	if (type === 'chapter' && 'booktitle' in fields) return ['incollection', all];
	// The plugin gives no place to what these are parts of.
	if (container === undefined || 'journal' in fields || 'booktitle' in fields) return [usual, all];
	if (type === 'review' || type === 'review-book') return ['article', { ...all, journal: container }];
	if (type === 'entry-dictionary' || type === 'entry-encyclopedia')
		return ['incollection', { ...all, booktitle: container }];
	return [
		usual,
		usual === 'misc' ? { ...fields, howpublished: [container, publisher].filter(Boolean).join(', ') } : all,
	];
}

/** Fields that BibTeX files have by custom, and the plugin does not write. */
function moreFields(item: CslItem): Record<string, string> {
	const { issued, status, abstract, keyword, version, number, language, PMID, PMCID } = item;
	const origTitle = item['original-title'];
	const texts = {
		origtitle: origTitle && unmarkedText(origTitle),
		version,
		// Where the plugin has the number of an issue, that is the `number`.
		number: item.issue === undefined ? number : undefined,
		year: citationYear(item) === undefined ? (issued?.literal ?? status) : aboutYear(item),
		language,
		abstract: abstract && unmarkedText(abstract),
		keywords: keyword,
		pages: pagesOf(item),
		pmid: PMID,
		pmcid: PMCID,
	};
	return Object.fromEntries([
		...nameFields(item),
		...Object.entries(texts).flatMap(([field, text]) => (text === undefined ? [] : [[field, escapeTex(text)]])),
	]);
}

/** Names that the plugin leaves out: of translators, and of whoever stands in for an author. */
function nameFields(item: CslItem): readonly (readonly [string, string])[] {
	const lead = item.author ? undefined : standIn(item);
	return [
		...(lead ? [['author', texNames(lead)] as const] : []),
		...(item.translator ? [['translator', texNames(item.translator)] as const] : []),
	];
}

/** Names as BibTeX parts them: the suffix stands before the given names, and a body is in braces. */
const texNames = (names: readonly Name[]) =>
	names
		.map((name) => {
			const { literal, suffix, given, 'dropping-particle': particle } = spacedName(name);
			if (literal !== undefined) return `{${escapeTex(literal)}}`;
			const family = escapeTex(shortName(name));
			const parts = [suffix, [given, particle].filter(Boolean).join(' ')]
				.filter(Boolean)
				.map((part) => escapeTex(part ?? ''));
			return [family.includes(',') ? `{${family}}` : family, ...parts].join(', ');
		})
		.join(' and ');

/** `ca. 1999`; undefined for a year that is certain. */
function aboutYear(item: CslItem): string | undefined {
	const year = citationYear(item);
	return item.issued?.circa && year !== undefined ? dateWording.of({ 'date-parts': [[year]], circa: true }) : undefined;
}

/** The pages with the dash that BibTeX asks for between numbers, and each range in full; undefined without pages. */
function pagesOf({ page }: CslItem): string | undefined {
	return page
		?.split(/,\s*/)
		.map((part) => Object.values(pageRange({ page: part })).join('--'))
		.join(', ');
}

/** The item with its text escaped for TeX. Its note is the coders' own, on how the reference was checked, and stays here. */
function texItem({ note: _, annote, ...item }: CslItem): object {
	const fields = Object.entries(item).map(([key, field]) => [
		key,
		isNameVariable(key) ? (field as readonly Name[]).map(texName) : verbatim.has(key) ? field : escapeDeep(field),
	]);
	return { ...Object.fromEntries(fields), ...(annote ? { annote: escapeTex(unmarkedText(annote)) } : {}) };
}

/** A name for BibTeX, to which a comma in a family name would part names, and which has no place for a particle that is dropped. */
function texName({ 'dropping-particle': particle, ...name }: Name): object {
	const given = [name.given, particle].filter(Boolean).join(' ');
	const texts = escapeDeep({ ...name, ...(given === '' ? {} : { given }) }) as Name;
	return texts.family?.includes(',') ? { ...texts, family: `{${texts.family}}` } : texts;
}

const verbatim: ReadonlySet<string> = new Set(['id', 'type', 'DOI', 'URL']);

function escapeDeep(field: unknown): unknown {
	if (typeof field === 'string') return formatTex(field);
	if (Array.isArray(field)) return field.map(escapeDeep);
	if (typeof field !== 'object' || field === null) return field;
	return Object.fromEntries(Object.entries(field).map(([key, inner]) => [key, escapeDeep(inner)]));
}
