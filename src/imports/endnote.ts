/** Reads the tagged text of EndNote and Refer (`%0 Journal Article`, `%A …`), which Google Scholar saves too. */
import { defined, joinKeywords, languageTagOf, serialNumbers, wholeDate } from './bibliography-fields.ts';
import { parseDoi, parseYear } from './citation.ts';
import { parsePeople } from './person-names.ts';
import { type BibliographyReading, type CitationOf, readingOf, type TaggedRecord } from './tagged-records.ts';

/** Types of EndNote in lower case, as types of CSL-JSON. */
const types: ReadonlyMap<string, string> = new Map([
	['journal article', 'article-journal'],
	['electronic article', 'article-journal'],
	['magazine article', 'article-magazine'],
	['newspaper article', 'article-newspaper'],
	['book', 'book'],
	['edited book', 'book'],
	['electronic book', 'book'],
	['book section', 'chapter'],
	['electronic book section', 'chapter'],
	['conference paper', 'paper-conference'],
	['conference proceedings', 'paper-conference'],
	['thesis', 'thesis'],
	['report', 'report'],
	['government document', 'report'],
	['web page', 'webpage'],
	['blog', 'webpage'],
	['dataset', 'dataset'],
	['unpublished work', 'article'],
]);

/** The references of a file. A record begins with `%0`, or after an empty line. */
export function parseEndNote(file: string, text: string): BibliographyReading {
	const records: TaggedRecord[] = [];
	let record: TaggedRecord | undefined;
	let tag = '';
	let isAfterBlank = true;
	for (const [i, line] of text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.entries()) {
		const [, own, value = ''] = /^%([0-9A-Z@!?$&*>+~^#()[\]{}<|=-])(?: (.*)|\s*)$/.exec(line) ?? [];
		if (own === undefined) {
			isAfterBlank = line.trim() === '';
			const values = record?.tags.get(tag);
			if (values && !isAfterBlank) values[values.length - 1] = `${values.at(-1)} ${line.trim()}`.trim();
			continue;
		}
		if (!record || own === '0' || (isAfterBlank && record.tags.has('T') && own !== 'T' && !'XKZUR'.includes(own))) {
			record = { line: i + 1, tags: new Map(), isEnded: true };
			records.push(record);
		}
		isAfterBlank = false;
		tag = own;
		record.tags.set(own, [...(record.tags.get(own) ?? []), value.trim()]);
	}
	return { ...readingOf(file, records, endNoteCitation, '%0'), notes: [] };
}

/** The citation that the tags of EndNote give. */
export const endNoteCitation: CitationOf = ({ one, all, see }) => {
	const type = types.get((one('0') ?? '').toLowerCase()) ?? (see('J').length > 0 ? 'article-journal' : 'document');
	const { others: odd = [], ...serial } = serialNumbers(see('@'));
	if (odd.length === 0) all('@');
	const year = parseYear(one('D') ?? '');
	const [date = ''] = all('8');
	// In XML the day stands without its year.
	const day = wholeDate(year === undefined || parseYear(date) !== undefined ? date : `${date} ${year}`);
	const doi = ['R', 'U', '1', 'M'].flatMap(see).find((value) => parseDoi(value) !== undefined);
	if (see('R').some((value) => value === doi)) all('R');
	return {
		key: see('F')[0] ?? see('M')[0],
		yearText: see('D')[0],
		citation: defined({
			type,
			title: one('T'),
			author: [...parsePeople(all('A')), ...all('Q').map((literal) => ({ literal }))],
			editor: parsePeople(all('E')),
			issued: year ?? parseYear(date),
			published: day !== undefined && (year === undefined || parseYear(day) === year) ? day : undefined,
			'container-title': one('J', 'B'),
			volume: one('V'),
			issue: one('N'),
			page: one('P'),
			edition: one('7'),
			publisher: one('I'),
			'publisher-place': one('C'),
			'collection-title': one('S'),
			...serial,
			keyword: joinKeywords(all('K')),
			DOI: doi && parseDoi(doi),
			URL: one('U'),
			language: languageTagOf(one('G') ?? ''),
			abstract: one('X'),
		}),
	};
};
