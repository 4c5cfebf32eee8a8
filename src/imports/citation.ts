/** A reference as tables and bibliographies have it, in the form that `references.yaml` takes. */
import type { Name } from '../schema/csl.ts';
import { richVariables } from '../schema/csl-variables.ts';
import { CitationSchema } from '../schema/reference.ts';
import { cleanText, cleanTitle } from './clean-text.ts';
import { readSigns } from './html-signs.ts';

/** What is known of a report, by keys of CSL-JSON. Texts are as found; `issued` is a year. */
export interface CitationDraft {
	type?: string;
	title?: string;
	author?: readonly Name[];
	editor?: readonly Name[];
	issued?: number;
	/** The whole date of which `issued` is the year, where it says more: `2021-03-15`. */
	published?: string;
	[key: string]: unknown;
}

/** A reference of a bibliography, with its place there. */
export interface BibliographyItem {
	file: string;
	line: number;
	/** Its key, or its place in the file. */
	key: string;
	citation: CitationDraft;
	/** What the report says of what was read, as beginnings of sentences. */
	remarks?: readonly string[];
	/** Fields that no key of a reference takes, by name, for the report. */
	others: Readonly<Record<string, readonly string[]>>;
}

/** What was left out of a citation, and why. */
export interface LeftOut {
	key: string;
	value: string;
	why: string;
}

/** The keys that the schema of references takes, in its order. */
const citationKeys: readonly string[] = Object.keys(CitationSchema.shape);

/**
 * The parts of a citation that the schema takes. The rest is named: keys that it does not have, and values that it
 * refuses.
 */
export function fitCitation(citation: CitationDraft): { fitting: CitationDraft; left: readonly LeftOut[] } {
	const left: LeftOut[] = [];
	const fitting: CitationDraft = {};
	const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> = CitationSchema.shape;
	const { published: whole, month, day, ...rest } = tidyCitation(citation);
	const issueDate = whole ?? dateOf(rest.issued, month, day);
	const tidy: CitationDraft = issueDate === undefined ? rest : Object.assign(rest, { issued: issueDate });
	for (const key of [...citationKeys, ...Object.keys(tidy).filter((one) => !citationKeys.includes(one))]) {
		const value = tidy[key];
		if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
		const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
		const text = typeof value === 'string' ? value : JSON.stringify(value);
		if (!schema) left.push({ key, value: text, why: 'a reference has no such key' });
		else if (!schema.safeParse(value).success)
			left.push({ key, value: text, why: 'it does not have the form that a reference needs' });
		else fitting[key] = value;
	}
	return { fitting, left };
}

/** The date of a year, and of a month and a day that a table has in columns of their own; undefined without a month. */
function dateOf(year: unknown, month: unknown, day: unknown): string | undefined {
	if (typeof year !== 'number' || typeof month !== 'string' || !/^\d{1,2}$/.test(month)) return undefined;
	const whole = [String(year), month.padStart(2, '0')];
	return typeof day === 'string' && /^\d{1,2}$/.test(day)
		? [...whole, day.padStart(2, '0')].join('-')
		: whole.join('-');
}

/** Texts without marks of HTML, identifiers without the addresses around them. */
function tidyCitation(citation: CitationDraft): CitationDraft {
	const entries = Object.entries(citation).map(
		([key, value]) => [key, typeof value === 'string' ? tidyText(key, value) : value] as const,
	);
	const doi = [citation.DOI, citation.URL]
		.map((text) => (typeof text === 'string' ? parseDoi(text) : undefined))
		.find((one) => one !== undefined);
	const address = typeof citation.URL === 'string' ? citation.URL.trim() : undefined;
	const [, pmid] =
		/\b(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})\b/.exec(address ?? '') ?? [];
	const { URL: url, ...rest } = Object.fromEntries(entries);
	return {
		...rest,
		// A DOI without the address before it is no address.
		...(url === undefined || (doi !== undefined && !/^https?:/i.test(address ?? '')) ? {} : { URL: url }),
		...(doi === undefined ? {} : { DOI: doi }),
		...(pmid === undefined || citation.PMID !== undefined ? {} : { PMID: pmid }),
	};
}

const tidiers: ReadonlyMap<string, (text: string) => string> = new Map(
	Object.entries({
		DOI: (text: string) => parseDoi(text) ?? text,
		PMID: (text: string) => text.replace(/\.0$/, '').replace(/^pmid:?\s*/i, ''),
		PMCID: (text: string) => `PMC${text.replace(/^PMC/i, '')}`,
		ISSN: (text: string) =>
			[...text.matchAll(/(\d{4})-?(\d{3}[\dXx])/g)]
				.map(([, a, b]) => `${a}-${b?.toUpperCase()}`)
				.filter((issn, i, all) => all.indexOf(issn) === i)
				.join(', ') || text,
		page: (text: string) => text.replace(/\s*[–—-]+\s*/g, '-').replace(/^pp?\.\s*/i, ''),
		// Ovid and PubMed write a full stop behind a title; one behind a capital or another stop is part of it.
		title: (text: string) => text.replace(/(?<=[^\p{Lu}.])\.$/u, ''),
		URL: (text: string) => text.replace(/[.,;]+$/, ''),
		volume: (text: string) => text.replace(/\.0$/, ''),
		issue: (text: string) => text.replace(/\.0$/, ''),
	}),
);

/** Keys whose text keeps italics and the like. */
const titles: ReadonlySet<string> = new Set(richVariables.filter((name) => /title/i.test(name)));

function tidyText(key: string, text: string): string {
	const clean = titles.has(key) ? cleanTitle : cleanText;
	const plain = clean(readSigns(text)).replace(/\s+/g, ' ');
	return tidiers.get(key)?.(plain) ?? plain;
}

/** A DOI of the nineties holds angle brackets: `10.1002/(SICI)1097(199901)12:3<45::AID-X1>3.0.CO;2-X`. */
const sici = /\b10\.\d{4,9}\/[^\s"<>]+<[^\s"<>]+>[\w.]+;?[^\s"<>]*/;

/** The DOI in a text: plain, as an address, with `doi:` in front or `[doi]` behind; undefined without one. */
export function parseDoi(cell: string): string | undefined {
	// An address may have been copied with spaces: `https://doi.org/10.5555/ x`.
	const whole = /^\s*(https?:|doi)/i.test(cell) ? cell.replace(/(\b10\.\d{4,9}\/)\s+(?=\S)/, '$1') : cell;
	const text = safeDecode(whole);
	const [identifier] = sici.exec(text) ?? /\b10\.\d{4,9}\/[^\s"<>]+/.exec(text) ?? [];
	return identifier
		?.replace(/\[doi\]$/i, '')
		.replace(/[.,;:)\]]+$/, (end) => (end.startsWith(')') && identifier.includes('(') ? ')' : ''));
}

/** An address with `%2F` as a slash; the text itself where it is no encoded address. */
function safeDecode(text: string): string {
	try {
		return /%2f/i.test(text) ? decodeURIComponent(text) : text;
	} catch (cause) {
		if (cause instanceof URIError) return text;
		throw cause;
	}
}

/** The year in a date, `20190304` too; undefined without one. */
export function parseYear(text: string): number | undefined {
	const [year] = /(?<!\d)(1[5-9]|20)\d\d(?!\d)|^(1[5-9]|20)\d\d(?=(0\d|1[0-2])[0-3]\d$)/.exec(text) ?? [];
	return year === undefined ? undefined : Number(year);
}
