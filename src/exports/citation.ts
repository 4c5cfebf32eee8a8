/**
 * RIS and BibTeX, for reference managers. Written when the site is built: citation-js expects Node's
 * network modules, so in the browser `selected-citations.ts` picks records out of the built files.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { type CslItem, citationHref, pageRange } from './csl.ts';
import { escapeTex } from './tex.ts';

/** Order of the tags, as reference managers write them; `TY` and `ER` enclose them. */
const risTags = [
	'AU',
	'A2',
	'TI',
	'T2',
	'C3',
	'J2',
	'C2',
	'PY',
	'VL',
	'IS',
	'SP',
	'EP',
	'SN',
	'PB',
	'CY',
	'DO',
	'UR',
	'LA',
	'N1',
	'ID',
] as const;

type RisFields = Partial<Record<string, string | readonly string[]>>;

/** The records of some items, an empty line after each; empty for none. */
export function formatRis(items: readonly CslItem[]): string {
	return items.map((item) => `${risLines(item).join('\r\n')}\r\n\r\n`).join('');
}

/**
 * The lines of one record. citation-js maps an item to tags, but the text is written here: citation-js breaks lines within
 * words, cuts ids at 20 characters, leaves a range of pages in `SP`, and for conference papers and web pages it does not
 * put the year or the container where other programs look for them.
 */
function risLines(item: CslItem): readonly string[] {
	const [mapped = {}] = plugins.output.format('ris', [item], { format: 'object' }) as RisFields[];
	const { first, last } = pageRange(item);
	const fields: RisFields = {
		...mapped,
		T2: mapped.T2 ?? (mapped.C3 === undefined ? item['container-title'] : undefined),
		PY: String(item.issued['date-parts'][0]?.[0] ?? ''),
		SP: first,
		EP: last,
		UR: citationHref(item),
		ID: item.id,
	};
	const lines = risTags.flatMap((tag) => [fields[tag] ?? []].flat().map((text) => `${tag}  - ${oneLine(text)}`));
	return [`TY  - ${fields.TY}`, ...lines, 'ER  - '];
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
	return entries.map(formatEntry).join('');
}

function formatEntry({ type, label, properties }: BibtexEntry): string {
	// The plugin repeats the address of a web page as `howpublished`, which styles then print twice.
	const fields = Object.entries(properties).filter(([field]) => field !== 'howpublished');
	return `@${type}{${label},\n${fields.map(([field, text]) => `\t${field} = {${text}},\n`).join('')}}\n\n`;
}

/** The item with its text escaped for TeX. Its note becomes `annote`, because styles print `note` but not `annote`. */
function texItem({ note, ...item }: CslItem): object {
	const escaped = Object.entries(item).map(([key, field]) => [key, verbatim.has(key) ? field : escapeDeep(field)]);
	return { ...Object.fromEntries(escaped), ...(note === undefined ? {} : { annote: escapeTex(note) }) };
}

const verbatim: ReadonlySet<string> = new Set(['id', 'type', 'DOI', 'URL']);

function escapeDeep(field: unknown): unknown {
	if (typeof field === 'string') return escapeTex(field);
	if (Array.isArray(field)) return field.map(escapeDeep);
	if (typeof field !== 'object' || field === null) return field;
	return Object.fromEntries(Object.entries(field).map(([key, inner]) => [key, escapeDeep(inner)]));
}
