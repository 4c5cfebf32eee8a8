/** Reads the tagged text of RefWorks (`RT Journal Article`, `A1 …`, `YR …`), which ProQuest, EBSCO and Ovid write too. */
import { dateInYear, defined, joinKeywords, languageTagOf, serialNumbers, wholeDate } from './bibliography-fields.ts';
import { parseDoi, parseYear } from './citation.ts';
import { parsePeople } from './person-names.ts';
import { typeOfReference } from './reference-types.ts';
import { type BibliographyReading, type CitationOf, readingOf, type TaggedRecord } from './tagged-records.ts';

/** All tags of the format. A line that begins like a tag but has none of these goes on with the text above. */
const tags = new Set(
	'RT SR ID A1 A2 A3 A4 A5 A6 T1 T2 T3 JF JO YR FD VO IS SP OP K1 AB NO ED PB PP SN AV AD AN LA CL SF OT LK DO CN DB DS IP RD ST U1 U2 U3 U4 U5 U6 U7 U8 U9 UL SL LL CR WT WV WP OL PMID PMCID RF'.split(
		' ',
	),
);

/** Fields that speak of the record in the database and not of the report. */
const ownFields = ['SR', 'DS', 'LL', 'OL', 'RF', 'CR'];

/** Whether a text begins as such a file does. A heading of the database may stand above. */
export function isRefWorks(start: string): boolean {
	return /^RT [A-Z][a-z]/m.test(start) && /^(SR|ID|A1|T1|YR) \S/m.test(start);
}

/** The references of a file. */
export function parseRefWorks(file: string, text: string): BibliographyReading {
	const records: TaggedRecord[] = [];
	let record: TaggedRecord | undefined;
	let tag = '';
	for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
		const [, own = '', value = ''] = /^([A-Z][A-Z0-9]|PMC?ID)(?: (.*)|\s*)$/.exec(line) ?? [];
		if (own === 'RT') {
			record = { line: i + 1, tags: new Map(), isEnded: true };
			records.push(record);
		}
		if (tags.has(own)) {
			tag = own;
			record?.tags.set(own, [...(record.tags.get(own) ?? []), value.trim()]);
			continue;
		}
		const values = record?.tags.get(tag);
		if (values && line.trim() !== '') values[values.length - 1] = `${values.at(-1)} ${line.trim()}`.trim();
	}
	return { ...readingOf(file, records, refWorksCitation, 'RT'), notes: [] };
}

/** Types of RefWorks that other programs call otherwise, as types of CSL-JSON. */
const types: ReadonlyMap<string, string> = new Map([
	['book, section', 'chapter'],
	['book, edited', 'book'],
	['book, whole', 'book'],
	['journal, electronic', 'article-journal'],
	['abstract', 'article-journal'],
	['dissertation/thesis', 'thesis'],
	['dissertation/thesis, unpublished', 'thesis'],
	['unpublished material', 'article'],
	['online discussion forum/blogs', 'webpage'],
]);

const refWorksCitation: CitationOf = ({ one, all, see }) => {
	const kind = one('RT') ?? '';
	const type = types.get(kind.toLowerCase()) ?? typeOfReference(kind) ?? 'document';
	const isPart = type === 'chapter' || type === 'paper-conference';
	for (const field of ownFields) all(field);
	const { others: odd = [], ...serial } = serialNumbers(see('SN'));
	if (odd.length === 0) all('SN');
	const year = one('YR');
	const free = see('FD')[0] ?? '';
	const date = wholeDate(parseYear(free) === undefined ? dateInYear(free, year ?? '') : free);
	const isOfYear = date !== undefined && (year === undefined || parseYear(date) === parseYear(year));
	if (isOfYear) all('FD');
	const [first, last] = [one('SP'), one('OP')];
	const page =
		first !== undefined && last !== undefined && !/[-–]/.test(first) && first !== last
			? `${first}-${last}`
			: (first ?? last);
	const doi = one('DO') ?? ['LK', 'UL', 'NO'].flatMap(see).find((value) => parseDoi(value) !== undefined);
	return {
		key: see('ID')[0],
		yearText: year,
		citation: defined({
			type,
			title: one('T1'),
			author: parsePeople(all('A1')),
			editor: parsePeople(isPart || type === 'book' ? all('A2') : []),
			issued: parseYear(year ?? free),
			published: isOfYear ? date : undefined,
			'container-title': isPart ? one('T2', 'JF') : one('JF', 'JO'),
			'container-title-short': one('JO'),
			volume: one('VO'),
			issue: one('IS'),
			page,
			edition: one('ED'),
			'title-short': one('ST'),
			'collection-title': one('T3'),
			publisher: one('PB'),
			'publisher-place': one('PP'),
			...serial,
			keyword: joinKeywords(all('K1')),
			DOI: doi && parseDoi(doi),
			PMID: one('PMID'),
			PMCID: one('PMCID'),
			URL: one('UL', 'LK'),
			language: languageTagOf(one('LA') ?? '') || undefined,
			abstract: one('AB'),
		}),
	};
};
