/** Reads what Web of Science saves for itself: tagged text (`PT J`, `AU …`), and the same fields as columns with tabs. */
import { dateInYear, defined, joinKeywords, languageTagOf, serialNumbers, wholeDate } from './bibliography-fields.ts';
import { parseDoi, parseYear } from './citation.ts';
import { parsePeople } from './person-names.ts';
import {
	type BibliographyReading,
	type CitationOf,
	readingOf,
	type TaggedRecord,
	type TagReader,
} from './tagged-records.ts';

/** Fields of which each line, or each part between semicolons, is a value of its own. */
const severalValues = new Set(['AU', 'AF', 'BA', 'BF', 'BE', 'CA', 'GP', 'C1', 'C3', 'CR', 'RI', 'OI']);

/** Fields that no citation needs and that speak of the database: what was cited, how often, and when it was delivered. */
const ownFields = ['CR', 'NR', 'TC', 'Z9', 'Z8', 'ZB', 'ZA', 'ZR', 'ZS', 'U1', 'U2', 'GA', 'DA', 'HC', 'HP', 'OA'];

/** Whether a text begins as one of these files does. A heading may be cut off. */
export function isWebOfScience(start: string): boolean {
	const text = start.replace(/^\uFEFF/, '');
	return /^\s*(FN |VR \d|PT [A-Z]\s*[\r\n])/.test(text) ? /^PT [A-Z]\s*$/m.test(text) : columnsOf(text) !== undefined;
}

/** The references of a file, in either form. */
export function parseWebOfScience(file: string, text: string): BibliographyReading {
	const plain = text.replace(/^\uFEFF/, '');
	const columns = columnsOf(plain);
	const records = columns ? recordsOfRows(plain, columns) : recordsOfLines(plain);
	const notes = records
		.filter(({ isEnded }) => !isEnded)
		.map(({ line }) => `${file}:${line}: the record does not end with ER; it is taken up to the next one.`);
	return { ...readingOf(file, records, citationOf, 'PT'), notes };
}

/** The fields of a header with tabs between them; undefined for any other first line. */
function columnsOf(text: string): readonly string[] | undefined {
	const [line = ''] = text.split(/\r\n|\r|\n/, 1);
	const columns = line.split('\t').map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
	const isTagged = columns.every((field) => field === '' || /^[A-Z][A-Z0-9]$/.test(field));
	return columns.length > 4 && isTagged && ['PT', 'AU', 'TI'].every((field) => columns.includes(field))
		? columns
		: undefined;
}

function recordsOfLines(text: string): readonly TaggedRecord[] {
	const records: TaggedRecord[] = [];
	let record: TaggedRecord | undefined;
	let tag = '';
	for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
		const [, own, value = ''] = /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/.exec(line) ?? [];
		if (own === undefined) {
			// A field goes on in lines that begin with spaces.
			const values = record?.tags.get(tag);
			if (!values || line.trim() === '') continue;
			if (severalValues.has(tag)) values.push(line.trim());
			else values[values.length - 1] = `${values.at(-1)} ${line.trim()}`.trim();
			continue;
		}
		if (own === 'ER') {
			if (record) record.isEnded = true;
			record = undefined;
		} else if (own === 'PT') {
			record = { line: i + 1, tags: new Map(), isEnded: false };
			records.push(record);
		}
		tag = own;
		record?.tags.set(own, [...(record.tags.get(own) ?? []), value.trim()]);
	}
	return records;
}

/** Web of Science puts no cell into quotation marks unless a spreadsheet saved the file again. */
function recordsOfRows(text: string, columns: readonly string[]): readonly TaggedRecord[] {
	return text.split(/\r\n|\r|\n/).flatMap((line, i): TaggedRecord[] => {
		if (i === 0 || line.trim() === '') return [];
		const cells = line.split('\t').map((cell) => {
			const own = cell.trim();
			return /^".*"$/.test(own) ? own.slice(1, -1).replaceAll('""', '"') : own;
		});
		const tags = columns.flatMap((field, at): [string, string[]][] => {
			const cell = cells[at] ?? '';
			if (field === '' || cell === '') return [];
			return [[field, severalValues.has(field) ? cell.split(/\s*;\s*/) : [cell]]];
		});
		return [{ line: i + 1, tags: new Map(tags), isEnded: true }];
	});
}

/** What a publication is: `J` a journal, `B` a book, `S` a series, `P` a patent; `DT` says it more closely. */
function typeOf({ one, see }: TagReader): string {
	const form = one('PT') ?? '';
	const kinds = see('DT').join('; ');
	const isPart = see('SO').length > 0 && see('TI').length > 0;
	if (/proceedings paper|meeting abstract/i.test(kinds)) return 'paper-conference';
	if (/book chapter/i.test(kinds)) return 'chapter';
	if (form === 'P') return 'patent';
	if (form === 'B') return /\bbook\b/i.test(kinds) || !isPart ? 'book' : 'chapter';
	if (/preprint/i.test(kinds)) return 'article';
	return /dissertation|thesis/i.test(kinds) ? 'thesis' : 'article-journal';
}

/** A name, or a group that writes its name without a comma. */
const groupOf = (text: string) => ({ literal: text });

function citationOf(reader: TagReader): ReturnType<CitationOf> {
	const { one, all, see } = reader;
	const type = typeOf(reader);
	for (const field of ownFields) all(field);
	const people = all('AF', 'AU', 'BF', 'BA');
	for (const field of ['AU', 'BA', 'BF']) all(field);
	const { others: odd = [], ...serial } = serialNumbers(['SN', 'EI', 'BN'].flatMap(see));
	if (odd.length === 0) for (const field of ['SN', 'EI', 'BN']) all(field);
	const year = one('PY');
	const early = one('EA');
	const [first, last] = [one('BP'), one('EP')];
	const page = first !== undefined && last !== undefined && first !== last ? `${first}-${last}` : (first ?? last);
	const ut = see('UT')[0];
	const [, pubmed] = /^MEDLINE:\s*(\d{1,9})$/i.exec(ut ?? '') ?? [];
	// `PD` is a month and perhaps a day, or a season: `MAR 15`, `JAN-FEB`, `SPR`.
	const day = year === undefined ? undefined : wholeDate(dateInYear(see('PD')[0] ?? '', year));
	if (day !== undefined) all('PD');
	return {
		key: ut,
		yearText: year,
		citation: defined({
			type,
			title: one('TI'),
			author: [...parsePeople(people), ...all('CA', 'GP').map(groupOf)],
			editor: parsePeople(all('BE')),
			issued: parseYear(year ?? early ?? ''),
			published: day ?? (year === undefined && early !== undefined ? wholeDate(dateInYear(early, '')) : undefined),
			'container-title': one('SO'),
			'container-title-short': one('JI', 'J9'),
			'collection-title': one('SE'),
			'event-title': one('CT'),
			volume: one('VL'),
			issue: one('IS'),
			page: page ?? one('AR'),
			...(page === undefined ? {} : { number: one('AR') }),
			publisher: one('PU'),
			'publisher-place': one('PI'),
			...serial,
			keyword: joinKeywords([...all('DE'), ...all('ID')]),
			DOI: parseDoi(one('DI') ?? '') ?? parseDoi(one('D2') ?? ''),
			PMID: one('PM') ?? pubmed,
			language: languageTagOf(one('LA') ?? ''),
			abstract: one('AB'),
		}),
	};
}
