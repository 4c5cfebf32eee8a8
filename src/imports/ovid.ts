/**
 * Reads the text of Ovid: records below `<1. >`, whose fields have a tag (`TI  - …`, as for EndNote, Citavi and
 * Reprint/Medlars) or a name on a line of its own with the text indented below it.
 */
import { defined, joinKeywords, languageTagOf, serialNumbers, wholeDate } from './bibliography-fields.ts';
import { parseDoi, parseYear } from './citation.ts';
import { parsePeople } from './person-names.ts';
import { genreOfReference, typeOfReference } from './reference-types.ts';
import { noticesIn } from './report-notices.ts';
import { type BibliographyReading, type CitationOf, readingOf, type TaggedRecord } from './tagged-records.ts';

/** What fields are called where they have no tag, by their tags. Others keep their names. */
const names: Readonly<Record<string, string>> = {
	UI: 'unique identifier',
	AN: 'accession number',
	PM: 'pmid, medline pmid, pubmed id',
	TI: 'title, article title, chapter title',
	AU: 'author, authors, author/inventor, authors/inventors',
	FA: 'authors full name, author full name, authors full names',
	ED: 'editor, editors, book editors',
	SO: 'source',
	JN: 'journal name, journal title, publication title',
	TA: 'journal abbreviation, abbreviated source, abbreviated journal',
	BT: 'book title',
	VI: 'volume',
	IP: 'issue, issue/part, issue part',
	PG: 'page, pages, pagination',
	YR: 'year of publication, publication year, year',
	DP: 'date of publication, publication date, publishing date',
	AB: 'abstract',
	PT: 'publication type, document type',
	LG: 'language, languages, publication language',
	DO: 'digital object identifier, doi',
	IS: 'issn, issn print, issn electronic, international standard serial number',
	IB: 'isbn, international standard book number',
	PB: 'publisher, publisher name, publishing information',
	KW: 'keyword heading, keywords, key concepts, author keywords',
	MH: 'mesh subject headings, subject headings, candidate terms, emtree heading',
	DB: 'database',
};

const tagByName: ReadonlyMap<string, string> = new Map(
	Object.entries(names).flatMap(([tag, own]) => own.split(', ').map((name) => [name, tag] as const)),
);

const mark = /^<\s*\d+\.?\s*(?:of \d+)?\s*>\s*$/;
const tagLine = /^([A-Z][A-Z0-9]) {0,2}-(?: (.*)|\s*)$/;
const nameLine = /^(\S.{1,59})()$/;
const nameTags = ['AU', 'FA', 'ED'];
/** Fields of which a record has one. */
const ofOneRecord = ['VN', 'UI', 'AN', 'TI'];

/** Fields that speak of the record in the database, or say again what others say. */
const ownFields = 'VN RO CR UP XL ST EM DD DC CS CE SU OD DJ DA SB OW RV'.split(' ');

/** Whether a text begins as Ovid writes references. */
export function isOvid(start: string): boolean {
	return (
		/^VN {1,2}- Ovid/m.test(start) ||
		(/^(VN|DB|UI|AN) {1,2}- \S[\s\S]*^(TI|AU|SO) {1,2}- /m.test(start) && !/^(TY|PMID) {0,2}- /m.test(start)) ||
		/^<\d+\.?(\s*of \d+)?\s*>\s*\r?\n(?:[A-Z][^\n]{2,60}\r?\n {1,8}\S)/m.test(start)
	);
}

/** The references of a file. */
export function parseOvid(file: string, text: string): BibliographyReading {
	const records: TaggedRecord[] = [];
	const lines = text.split(/\r\n|\r|\n/);
	const isMarked = lines.some((line) => mark.test(line));
	const hasTags = lines.some((line) => /^(TI|AU|SO|UI|AN) {1,2}- /.test(line));
	let tag = '';
	const begin = (line: number) => {
		const record: TaggedRecord = { line, tags: new Map(), isEnded: true };
		records.push(record);
		tag = '';
		return record;
	};
	for (const [i, line] of lines.entries()) {
		if (mark.test(line)) {
			begin(i + 1);
			continue;
		}
		const record = records.at(-1);
		const [, own, value = ''] = hasTags ? (tagLine.exec(line) ?? []) : (nameLine.exec(line) ?? []);
		if (own === undefined) {
			const values = record?.tags.get(tag);
			if (values && line.trim() !== '') values[values.length - 1] = joinLines(values.at(-1) ?? '', line.trim(), tag);
			continue;
		}
		const ownTag = hasTags ? own : (tagByName.get(own.trim().toLowerCase()) ?? own.trim());
		// Without a mark above it, a record begins with the first field that the one before has already.
		const isNext = !isMarked && record !== undefined && ofOneRecord.includes(ownTag) && record.tags.has(ownTag);
		const { tags } = record === undefined || isNext ? begin(i + 1) : record;
		tag = ownTag;
		tags.set(tag, [...(tags.get(tag) ?? []), value.trim()]);
	}
	return { ...readingOf(file, records, ovidCitation, '<1>'), notes: noticesIn(file, records) };
}

/** A text with its next line. Two spaces part names that follow each other, and a line may end between two. */
const joinLines = (before: string, line: string, tag: string) =>
	before === '' ? line : `${before}${before.endsWith('.') && nameTags.includes(tag) ? '  ' : ' '}${line}`;

const source =
	/^(?<journal>.+?)[.,]\s+(?:Conference:.*?\.\s+(?=\d))?(?:vol\.?\s*)?(?<volume>[A-Z]?\d[\w-]*)\s*(?:\((?<issue>[^()]*)\))?\s*(?:\(pp?\.?\s*(?<pages>[^()]+)\)|:\s*(?<after>[A-Za-z]?\d[\w.-]*(?:,\s*[\w-]+(?=[,;]))*)|\(no pagination\))?[\s.]*[,;]\s*(?<date>[^.]*\b(?:1[89]|20)\d\d\b[^.]*)/i;

/** What a source says: `Pond Science. 12(3):15-29, 2011 Mar.`, `Pond Science. 12 (3) (pp 15-29), 2011. Date of Publication: March 2011.` */
function partsOfSource(text: string): Readonly<Record<string, string | undefined>> | undefined {
	const groups = source.exec(text)?.groups;
	if (!groups) return undefined;
	const [, whole] = /Date of Publication:\s*([^.]+)/i.exec(text) ?? [];
	return {
		journal: groups.journal?.trim(),
		volume: groups.volume,
		issue: groups.issue?.trim(),
		page: (groups.pages ?? groups.after)?.replace(/\s/g, ''),
		date: (whole ?? groups.date ?? '').trim(),
	};
}

/** The whole range of pages of which the second is shortened: `345-9` is `345-349`. */
const wholePages = (pages: string | undefined) =>
	pages?.replace(/\b(\d+)-(\d+)\b/, (range, from: string, to: string) =>
		to.length < from.length ? `${from}-${from.slice(0, from.length - to.length)}${to}` : range,
	);

/** Names of people without what Ovid writes behind them: what they did, their degrees and their addresses of mail. */
const people = (values: readonly string[]) =>
	parsePeople(
		values
			.flatMap((value) => value.replace(/\s*\[[^\]]*\]?/g, '').split(/;\s*|\.?\s{2,}|\n/))
			.map((name) =>
				name
					.replace(/\s*\[[^\]]*\]?/g, '')
					.replace(/(?<=\p{L}{3})\.$|[\s,+*\d]+$/gu, '')
					.trim(),
			)
			.filter((name) => name !== ''),
	);

const ovidCitation: CitationOf = ({ one, all, see }) => {
	for (const field of ownFields) all(field);
	const key = see('UI')[0] ?? see('AN')[0];
	const id = one('UI') ?? one('AN') ?? '';
	const database = one('DB') ?? '';
	const [, pmid] = /^(\d{1,9})\b/.exec(one('PM') ?? '') ?? [];
	const kinds = all('PT');
	const kind = kinds.find((word) => typeOfReference(word) !== undefined);
	const genre = kinds.map(genreOfReference).find((word) => word !== undefined);
	const so = see('SO')[0];
	const parts = so === undefined ? undefined : partsOfSource(so);
	if (parts) all('SO');
	const isPart = kind !== undefined && typeOfReference(kind) === 'chapter';
	const journal = one('JN', 'JT') ?? parts?.journal;
	const year = one('YR') ?? parts?.date ?? so ?? '';
	const dates = [...all('DP'), parts?.date ?? ''].map((date) => wholeDate(date));
	const published = dates.find((date) => date !== undefined && parseYear(date) === parseYear(year));
	const fullNames = people(all('FA'));
	const shortNames = people(all('AU'));
	const { others: odd = [], ...serial } = serialNumbers([...see('IS'), ...see('IB')]);
	if (odd.length === 0) for (const tag of ['IS', 'IB']) all(tag);
	const doi = one('DO', 'DI');
	const address = one('UR', 'LK');
	return {
		key,
		citation: defined({
			type: (kind && typeOfReference(kind)) ?? (journal === undefined ? 'document' : 'article-journal'),
			genre,
			title: one('TI')
				?.replace(/\s*\[(References|Article|Report|Miscellaneous)\]\.?$/, '')
				.replace(/ {2,}/g, ' '),
			author: fullNames.length > 0 ? fullNames : shortNames,
			editor: people(all('ED')),
			issued: parseYear(year),
			published,
			'container-title': isPart ? (one('BT') ?? journal) : journal,
			'container-title-short': one('TA'),
			volume: one('VI') ?? parts?.volume,
			issue: one('IP') ?? parts?.issue,
			page: wholePages(one('PG') ?? parts?.page),
			publisher: one('PB'),
			...serial,
			keyword: joinKeywords([...all('KW'), ...all('MH')]),
			DOI: doi && parseDoi(doi),
			PMID: pmid ?? (/medline|pubmed/i.test(database) && /^\d{6,9}$/.test(id) ? id : undefined),
			URL: address,
			language: languageTagOf(one('LG', 'LA') ?? '') || undefined,
			abstract: one('AB')?.replace(/ {2,}/g, ' '),
		}),
	};
};
