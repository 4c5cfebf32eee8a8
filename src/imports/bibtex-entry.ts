/** An entry of BibTeX as programs write it, in the form that the library reads. */

/** Fields that become a part of the reference, or only name the entry in the program that wrote it. */
const fieldNames = new Set(
	'abstract address annotation annote author booktitle booktitleaddon chapter crossref date day doi edition editor editortype eid eventdate eventtitle howpublished institution isbn issn issue issuetitle journal journaltitle key keywords langid language library location month note number organization origdate pages pagetotal part pmid pmcid pubstate publisher school series shortjournal shorttitle subtitle title titleaddon translator type url urldate urlyear venue version volume volumes year'.split(
		' ',
	),
);

const signs: Readonly<Record<string, string>> = {
	AA: 'Å',
	aa: 'å',
	O: 'Ø',
	o: 'ø',
	L: 'Ł',
	l: 'ł',
	AE: 'Æ',
	ae: 'æ',
	OE: 'Œ',
	oe: 'œ',
	ss: 'ß',
	DJ: 'Đ',
	dj: 'đ',
	DH: 'Ð',
	dh: 'ð',
	TH: 'Þ',
	th: 'þ',
};

const marks: Readonly<Record<string, string>> = {
	'`': '\u0300',
	"'": '\u0301',
	'^': '\u0302',
	'~': '\u0303',
	'"': '\u0308',
	'=': '\u0304',
	'.': '\u0307',
	u: '\u0306',
	v: '\u030C',
	H: '\u030B',
};

/** The entry in braces, with a key without white space, with letters for the commands that stand for them, and with `and` between authors. */
export function tidyEntry(entry: string, line: number): string {
	return (
		bracesOf(entry)
			// An entry without a key is one all the same.
			.replace(/^([ \t]*@[ \t]*\w+[ \t]*\{)\s*,/, `$1line-${line},`)
			.replace(/^([ \t]*@[ \t]*\w+[ \t]*\{\s*)([^,={}"]+?)(\s*,)/, (_, start: string, key: string, end: string) =>
				[start, key.replace(/\s+/g, '_'), end].join(''),
			)
			.replace(/\{?\\url\s*\{([^{}]*)\}\}?/g, (whole, address: string) =>
				whole.startsWith('{') === whole.endsWith('}}') ? `{${address}}` : address,
			)
			// A line break that is only for print, and a command that only sorts.
			.replace(/\\\\(?:\[[^\]]*\])?|\\(?:newline|linebreak)\b/g, ' ')
			.replace(/\{?\\noop\s*\{[^{}]*\}\s*\}?/g, '')
			// Without braces one sign alone is set low or high in a formula: H_2O.
			.replace(/\$[^$\n]*\$/g, (formula) => formula.replace(/([_^])([A-Za-z\d])/g, '$1{$2}'))
			// Web of Science writes two braces around identifiers, too.
			.replace(/(\b(?:doi|url|isbn|issn|pmid|eprint)\s*=\s*)\{\{([^{}]*)\}\}/gi, '$1{$2}')
			// A dotless i or j below a mark is the letter with the mark.
			.replace(/\{?\\([`'^~"=.uvH])\s*\{?\\([ij])\s*\}{0,2}/g, (whole, mark: string, letter: string) => {
				const open = (whole.match(/\{/g)?.length ?? 0) - (whole.match(/\}/g)?.length ?? 0);
				return `${open > 0 ? '{' : ''}${`${letter}${marks[mark] ?? ''}`.normalize('NFC')}${'}'.repeat(Math.max(0, -open))}`;
			})
			.replace(/\{\\([A-Za-z]{1,2})\s*\}/g, (whole, name: string) => signs[name] ?? whole)
			.replace(/(\b(?:author|editor)\s*=\s*)(\{[^{}]*\}|"[^"]*")/gi, (whole, start: string, people: string) =>
				people.includes(';') && !/\sand\s/i.test(people)
					? `${start}${people.replace(/\s*;\s*(?=[^}"])/g, ' and ')}`
					: whole,
			)
	);
}

/** An entry that stands in round brackets, in braces. */
function bracesOf(entry: string): string {
	const [, start] = /^([ \t]*@[ \t]*\w+[ \t]*)\(/.exec(entry) ?? [];
	const end = entry.lastIndexOf(')');
	if (start === undefined || end < 0) return entry;
	return `${start}{${entry.slice(start.length + 1, end)}}${entry.slice(end + 1)}`;
}

/** Fields of which the library leaves out some with types of entries that have no place for them. */
const sometimesLost = new Set(
	'annotation annote chapter edition eid eventdate eventtitle howpublished institution isbn issn issue issuetitle location note number organization origdate pages pagetotal part publisher school series titleaddon venue version volume volumes'.split(
		' ',
	),
);

const folded = (text: string) =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

/** The fields of an entry that no part of a reference takes, and those that its citation does not have, with what they hold, by their names. */
export function otherFields(entry: string, citation: unknown): Readonly<Record<string, readonly string[]>> {
	const there = folded(JSON.stringify(citation));
	const isLost = (name: string, value: string) =>
		sometimesLost.has(name) && !value.includes('\\') && !there.includes(folded(value));
	const fields = [
		...entry.matchAll(/(?:^|,)\s*([A-Za-z][\w-]*)\s*=\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|"([^"]*)"|(\w+))/g),
	];
	return Object.fromEntries(
		fields.flatMap(([, name = '', inBraces, inQuotes, bare]) => {
			const value = (inBraces ?? inQuotes ?? bare ?? '').replace(/\s+/g, ' ').trim();
			const key = name.toLowerCase();
			// A bare word stands for a text that an abbreviation gives.
			const isNamed = fieldNames.has(key) && !(isLost(key, value) && (bare === undefined || /^\d+$/.test(bare)));
			return isNamed || value === '' ? [] : [[name, [value]]];
		}),
	);
}

/** The key of the entry, such as the proceedings, whose fields an entry takes over; undefined without one. */
export const parentKey = (entry: string) => /(?:^|[,{\s])crossref\s*=\s*[{"]\s*([^{}"]+?)\s*[}"]/i.exec(entry)?.[1];

/** The fields by which an entry names the archive of a preprint. */
export const preprintFields = ['eprint', 'archiveprefix', 'eprinttype', 'primaryclass'];

/** The address of a preprint that an entry names by its archive; undefined for any other. */
export function preprintAddress(others: Readonly<Record<string, readonly string[]>>): string | undefined {
	const of = (name: string) => Object.entries(others).find(([key]) => key.toLowerCase() === name)?.[1][0];
	const [id, archive] = [of('eprint'), of('archiveprefix') ?? of('eprinttype')];
	return id !== undefined && /^arxiv$/i.test(archive ?? '')
		? `https://arxiv.org/abs/${id.replace(/^arxiv:/i, '')}`
		: undefined;
}
