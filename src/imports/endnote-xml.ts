/** Reads the XML in which EndNote exports a library. */
import { SaxesParser } from 'saxes';
import { endNoteCitation } from './endnote.ts';
import { type BibliographyReading, readingOf, type TaggedRecord } from './tagged-records.ts';

/** The tag of EndNote's own text for each element, by the elements around it. */
const tags: ReadonlyMap<string, string> = new Map([
	['ref-type', '0'],
	['authors/author', 'A'],
	['secondary-authors/author', 'E'],
	['titles/title', 'T'],
	['titles/secondary-title', 'J'],
	['periodical/full-title', 'J'],
	['titles/tertiary-title', 'S'],
	['pages', 'P'],
	['volume', 'V'],
	['number', 'N'],
	['edition', '7'],
	['dates/year', 'D'],
	['pub-dates/date', '8'],
	['publisher', 'I'],
	['pub-location', 'C'],
	['isbn', '@'],
	['electronic-resource-num', 'R'],
	['related-urls/url', 'U'],
	['keywords/keyword', 'K'],
	['abstract', 'X'],
	['accession-num', 'M'],
	['language', 'G'],
	['label', 'F'],
]);

/** Elements that say nothing of the report. */
const ownElements = new Set([
	'database',
	'source-app',
	'rec-number',
	'key',
	'foreign-keys',
	'remote-database-name',
	'remote-database-provider',
	'auth-address',
]);

/** Whether a text begins like such an export. */
export const isEndNoteXml = (text: string) =>
	/<(xml|records)\b[^>]*>\s*(<records>\s*)?<record>/.test(text.slice(0, 4000));

/** The references of an export. Entities that it declares itself are not read. */
export function parseEndNoteXml(file: string, text: string): BibliographyReading {
	const records: TaggedRecord[] = [];
	const open: string[] = [];
	let words = '';
	let fault: string | undefined;
	const parser = new SaxesParser({ position: true });
	const record = () => records.at(-1);
	const add = (tag: string, value: string) => {
		const plain = value.replace(/\s+/g, ' ').trim();
		if (plain !== '') record()?.tags.set(tag, [...(record()?.tags.get(tag) ?? []), plain]);
	};
	parser.on('error', (error) => {
		fault ??= error.message;
	});
	parser.on('opentag', ({ name, attributes }) => {
		if (name === 'record') records.push({ line: parser.line, tags: new Map(), isEnded: true });
		if (name === 'ref-type' && typeof attributes.name === 'string') add('0', attributes.name);
		if (name !== 'style') words = '';
		open.push(name);
	});
	parser.on('text', (part) => {
		words += part;
	});
	parser.on('closetag', ({ name }) => {
		open.pop();
		if (name === 'style' || name === 'ref-type') return;
		const tag = tags.get(`${open.at(-1)}/${name}`) ?? tags.get(name);
		// The name of a journal may stand twice.
		const isTwice = tag === 'J' && (record()?.tags.get('J')?.length ?? 0) > 0;
		if (tag !== undefined && !isTwice) add(tag, words);
		else if (tag === undefined && open.at(-1) === 'record' && !ownElements.has(name)) add(name, words);
		words = '';
	});
	parser.write(text).close();
	if (fault !== undefined)
		return {
			references: [],
			notes: [],
			problems: [
				{
					kind: 'damaged-file',
					file,
					message: `The XML cannot be read: ${fault}.`,
					hint: 'Export the library again; or export it as RIS, which an import reads too.',
				},
			],
		};
	return { ...readingOf(file, records, endNoteCitation, '<record>'), notes: [] };
}
