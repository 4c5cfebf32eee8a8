/** Reads RIS files in the dialects of the large vendors, and NBIB files of PubMed. */
import { countOf } from '../records/words.ts';
import { dateInYear, defined, joinKeywords, languageTagOf, serialNumbers, wholeDate } from './bibliography-fields.ts';
import { parseDoi, parseYear } from './citation.ts';
import { parseName, parsePeople } from './person-names.ts';
import { isNotice, noticesIn } from './report-notices.ts';
import {
	type BibliographyReading,
	type CitationOf,
	readingOf,
	type TaggedRecord,
	type TagReader,
} from './tagged-records.ts';

/** All tags of the RIS format. A line that begins like a tag but has none of these goes on with the text above. */
const risTags = new Set(
	'TY DOI KY PG SO US XR AU A1 A2 A3 A4 A5 A6 AB AD AN AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CL CN CP CT CY DA DB DI DO DP DS ED EP ER ET FD H1 H2 ID IP IS J1 J2 JA JF JO K1 KW L1 L2 L3 L4 LA LB LK LL M1 M2 M3 N1 N2 NO NV OL OP PA PB PMCID PMID PP PY RD RI RN RP RT SE SF SL SN SP SR ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO WP WT WV Y1 Y2 YR'.split(
		' ',
	),
);

/** Types of RIS, as types of CSL-JSON. */
const types: ReadonlyMap<string, string> = new Map(
	Object.entries({
		JOUR: 'article-journal',
		JFULL: 'article-journal',
		EJOUR: 'article-journal',
		ABST: 'article-journal',
		MGZN: 'article-journal',
		INPR: 'article',
		UNPB: 'article',
		BOOK: 'book',
		EBOOK: 'book',
		EDBOOK: 'book',
		CHAP: 'chapter',
		ECHAP: 'chapter',
		CONF: 'paper-conference',
		CPAPER: 'paper-conference',
		RPRT: 'report',
		GOVDOC: 'report',
		THES: 'thesis',
		ELEC: 'webpage',
		WEB: 'webpage',
		BLOG: 'webpage',
		DATA: 'dataset',
		AGGR: 'dataset',
	}),
);

/** The references of a RIS file. */
export function parseRis(file: string, text: string): BibliographyReading {
	// A few programs write the tags in small letters.
	const capital = /^\s*ty {1,2}- /m.test(text)
		? text.replace(/^[a-z][a-z0-9] {1,2}-/gm, (tag) => tag.toUpperCase())
		: text;
	const { records, strays } = tagged(
		capital,
		/^([A-Z][A-Z0-9]{1,4}) {1,2}-(?: (.*)|\s*)$/,
		(tag) => risTags.has(tag),
		'TY',
	);
	const notes = records
		.filter(({ isEnded }) => !isEnded)
		.map(({ line }) => `${file}:${line}: the record does not end with ER; it is taken up to the next one.`);
	return {
		...readingOf(file, records, risCitation, 'TY'),
		notes: [...notes, ...strayNotes(file, strays), ...noticesIn(file, records)],
	};
}

/** Whether a text begins as the Cochrane Library writes references for reading. */
export const isCochraneText = (start: string) => /^Record #\d+ of \d+\s*$/m.test(start) && /^ID: \S/m.test(start);

/** The references of such a text: `AU: …`, with the tags of RIS that the Library has, and without a type. */
export function parseCochraneText(file: string, text: string): BibliographyReading {
	const plain = text.replace(/^Record #\d+ of \d+\s*$/gm, 'ER: ');
	const { records } = tagged(plain, /^([A-Z]{2,3}):(?: (.*)|\s*)$/, () => true, 'ID');
	const citationOf: CitationOf = (reader) => {
		const { one, see } = reader;
		const { key, citation, yearText } = risCitation(reader);
		const isPaper = /journal/i.test(one('PT') ?? 'journal') && see('SO').length > 0;
		const [, pmid] = /PUBMED\s+(\d{1,9})/i.exec(one('PM') ?? '') ?? [];
		return {
			key: key ?? one('ID'),
			yearText,
			citation: {
				...citation,
				...(isPaper ? { type: 'article-journal' } : {}),
				...(pmid === undefined ? {} : { PMID: pmid }),
			},
		};
	};
	return { ...readingOf(file, records, citationOf, 'ID'), notes: noticesIn(file, records) };
}

/** The references of an NBIB file. */
export function parseNbib(file: string, text: string): BibliographyReading {
	const { records, strays } = tagged(text, /^([A-Z]{2,4}) {0,2}- ?(.*)$/, () => true, 'PMID');
	return {
		...readingOf(file, records, nbibCitation, 'PMID'),
		notes: [...strayNotes(file, strays), ...noticesIn(file, records)],
	};
}

function tagged(
	text: string,
	pattern: RegExp,
	isTag: (tag: string) => boolean,
	first: string,
): { records: readonly TaggedRecord[]; strays: readonly StrayLine[] } {
	const records: TaggedRecord[] = [];
	const strays: StrayLine[] = [];
	let record: TaggedRecord | undefined;
	let tag: string | undefined;
	for (const [i, line] of text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.entries()) {
		const [, own, value = ''] = pattern.exec(line) ?? [];
		if (own === undefined || !isTag(own)) {
			const values = tag === undefined ? undefined : record?.tags.get(tag);
			if (values && line.trim() !== '') values[values.length - 1] = `${values.at(-1)} ${line.trim()}`.trim();
			// Between two records some vendors number them.
			if (!record && records.length > 0 && !/^\s*(\d+\.?)?\s*$/.test(line)) strays.push({ line: i + 1, text: line });
			continue;
		}
		if (own === 'ER') {
			if (record) record.isEnded = true;
			record = undefined;
			tag = undefined;
			continue;
		}
		if (own === first) {
			record = { line: i + 1, tags: new Map(), isEnded: false };
			records.push(record);
		}
		tag = own;
		if (record) record.tags.set(own, [...(record.tags.get(own) ?? []), value.trim()]);
		else if (value.trim() !== '') strays.push({ line: i + 1, text: line });
	}
	return { records, strays };
}

/** A line that stands in no record. */
interface StrayLine {
	line: number;
	text: string;
}

/** What stands between the records of a file and in none of them, by its first lines. */
function strayNotes(file: string, strays: readonly StrayLine[]): readonly string[] {
	if (strays.length === 0) return [];
	const first = strays.slice(0, 5).map(({ line, text }) => `line ${line} "${text.trim().slice(0, 60)}"`);
	return [
		`${file}: ${countOf(strays.length, 'line')} ${strays.length === 1 ? 'stands' : 'stand'} in no record, and ${strays.length === 1 ? 'is' : 'are'} left out: ${first.join(', ')}${strays.length > 5 ? ' …' : ''}. A record begins with its type or its number.`,
	];
}

function risCitation({ one, all, see }: TagReader): ReturnType<CitationOf> {
	const type = types.get(one('TY') ?? '') ?? 'document';
	const isPart = type === 'chapter' || type === 'paper-conference';
	// In dialects T1 is the title and TI a second one, or BT the title of a book.
	const title = type === 'book' ? one('TI', 'T1', 'BT', 'CT') : one('TI', 'T1', 'CT');
	const start = one('SP');
	const end = one('EP');
	// The Cochrane Library has tags of its own.
	const isCochrane = see('XR').length > 0 || see('SO').length > 0;
	const page =
		start !== undefined && end !== undefined && !/[-–]/.test(start) && start !== end
			? `${start}-${end}`
			: (start ?? end ?? (isCochrane ? one('PG') : undefined));
	const { others: odd = [], ...serial } = serialNumbers(see('SN'));
	if (odd.length === 0) all('SN');
	const doi =
		one('DO', 'DI', 'DOI') ??
		['M3', 'L3', 'UR', 'LK', 'N1', 'M1', 'L2', 'ID', 'C7'].flatMap(see).find((value) => parseDoi(value) !== undefined);
	const database = see('DB').join(' ');
	const accession = see('AN')[0]?.replace(/\D/g, '') ?? '';
	// Scopus writes the number of PubMed into C2, and that of an article without pages into C7.
	const isScopus = /scopus/i.test([database, ...see('UR')].join(' '));
	const [second] = isScopus ? see('C2').filter((value) => /^\d{6,9}$/.test(value)) : [];
	if (second !== undefined) all('C2');
	const pmid =
		one('PMID') ?? second ?? (/medline|pubmed/i.test(database) && /^\d{6,9}$/.test(accession) ? accession : undefined);
	const dates = ['DA', 'PY', 'Y1', 'PD'].flatMap(see);
	const yearText = one('PY', 'Y1', 'YR', 'DA') ?? '';
	const year = parseYear(yearText);
	// A date of another year is another date, and is named as left out.
	for (const tag of ['DA', 'Y1', 'PY', 'PD'])
		if (see(tag).every((date) => (parseYear(date) ?? year) === year)) all(tag);
	const accessed = see('Y2').map((date) => wholeDate(date) ?? parseYear(date))[0];
	if (accessed !== undefined) all('Y2');
	const isWork = type === 'thesis' || type === 'report';
	const work = isWork && parseDoi(see('M3')[0] ?? '') === undefined ? one('M3') : undefined;
	return {
		key: see('ID')[0] ?? see('LB')[0],
		yearText,
		citation: defined({
			type,
			title,
			author: parsePeople(all('AU', 'A1')),
			editor: parsePeople([...all('ED'), ...(isPart ? all('A2') : [])]),
			issued: year,
			published: publishedOn(dates, year),
			accessed,
			genre: work,
			'container-title': isPart ? one('BT', 'T2', 'JF', 'JO') : one('JF', 'T2', 'JO', 'JA', 'J2', 'SO'),
			'container-title-short': one('J2', 'JA', 'J1', 'JO'),
			volume: one('VL', 'VO'),
			issue: one('IS', 'IP', 'CP') ?? (isCochrane ? one('NO') : undefined),
			page: page ?? (isScopus || /^WOS:/.test(see('AN')[0] ?? '') ? one('C7') : undefined),
			edition: one('ET'),
			'title-short': one('ST'),
			// Zotero writes what PubMed says of corrections and comments where others have a series.
			'collection-title': see('T3').some(isNotice) ? undefined : one('T3'),
			publisher: one('PB'),
			'publisher-place': one('CY', 'PP'),
			...serial,
			keyword: joinKeywords(all('KW', 'KY')),
			DOI: doi && parseDoi(doi),
			PMID: pmid,
			PMCID: one('PMCID'),
			URL: one('UR', 'LK', 'US'),
			language: languageOf(one('LA')),
			abstract: one('AB', 'N2'),
		}),
	};
}

/** The first date that says more than its year, if its year is that of the report. */
function publishedOn(dates: readonly string[], year: number | undefined): string | undefined {
	// Web of Science writes the day without its year.
	const whole = dates
		.map((date) => wholeDate(year === undefined || /\d{4}/.test(date) ? date : dateInYear(date, String(year))))
		.filter((date) => date !== undefined);
	return whole.find((date) => year === undefined || parseYear(date) === year);
}

const languageOf = (text: string | undefined) => (text === undefined ? undefined : languageTagOf(text));

/** Fields of PubMed that say nothing of the report, but of its own record. */
const ownFields = ['OWN', 'STAT', 'DCOM', 'LR', 'MHDA', 'EDAT', 'CRDT', 'PHST', 'JID', 'SB', 'SO', 'PST', 'DA'];

function nbibCitation({ one, all, see }: TagReader): ReturnType<CitationOf> {
	const pmid = one('PMID');
	const ids = [...see('LID'), ...see('AID')];
	const doi = ids.find((id) => /\[doi\]\s*$/i.test(id));
	if (doi !== undefined) for (const tag of ['LID', 'AID']) all(tag);
	for (const tag of ownFields) all(tag);
	const people = all('FAU', 'AU');
	// PubMed puts a title that it translated into brackets.
	const [title, original] = [one('TI', 'BTI'), one('TT')];
	all('AU');
	const ownYear = parseYear(one('DP') ?? '');
	// Before it is in an issue, a paper has only the day on which it was put online.
	const early = ownYear === undefined ? (one('DEP') ?? '') : '';
	return {
		key: pmid,
		yearText: see('DP')[0],
		citation: defined({
			type: see('PT').some((kind) => /preprint/i.test(kind)) ? 'article' : 'article-journal',
			title: original === undefined ? title : title?.replace(/^\[(.*)\]\.?$/s, '$1'),
			'original-title': original?.replace(/\.$/, ''),
			author: [...people.map(parseName), ...all('CN').map((literal) => ({ literal }))],
			issued: ownYear ?? parseYear(early),
			published: wholeDate(ownYear === undefined ? early : (see('DP')[0] ?? '')),
			'container-title': one('JT'),
			'container-title-short': one('TA'),
			volume: one('VI'),
			issue: one('IP'),
			page: one('PG'),
			ISSN: [...new Set(all('IS').map((issn) => issn.slice(0, 9)))].join(', '),
			keyword: joinKeywords([...all('MH'), ...all('OT')]),
			'publisher-place': one('PL'),
			DOI: doi,
			PMID: pmid,
			PMCID: one('PMC'),
			language: languageOf(one('LA')),
			abstract: one('AB'),
		}),
	};
}
