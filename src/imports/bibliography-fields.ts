/** Fields that bibliographies of many kinds share: dates, languages, keywords, and numbers of journals and books. */
import { formatDate, readDate } from '../schema/citation-date.ts';
import type { CitationDraft } from './citation.ts';

/** The entries that hold anything: no empty text and no empty list. */
export function defined(entries: Readonly<Record<string, unknown>>): CitationDraft {
	return Object.fromEntries(
		Object.entries(entries).filter(
			([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
		),
	);
}

/**
 * A date that says more than its year, as content writes it: `2014/05/12/`, `20140512`, `2014 May 12`, `May-Jun 2014`,
 * `Spring 2014`. Undefined for a year alone and for anything that is no date.
 */
export function wholeDate(text: string): string | undefined {
	const ends = endsOfSpan(text)?.map(wholeDate);
	if (ends?.every((end) => end !== undefined && /^\d{4}-\d\d$/.test(end))) return ends.join('/');
	const plain = text
		.trim()
		.replace(/^((?:1[5-9]|20)\d\d)(\d\d)(\d\d)$/, '$1-$2-$3')
		.replace(/^(\d{4})\/(\d{0,2})\/(\d{0,2})(?:\/.*)?$/, (_, year: string, month: string, day: string) =>
			[year, month, day].filter((part) => part !== '' && Number(part) > 0).join('-'),
		)
		.replace(/^(\d{4})\/(\d{1,2})$/, '$1-$2')
		.replace(/^(\d{4})\/+([A-Za-z]{3,9})\/*$/, '$2 $1')
		.replace(/^(\d{4}-)(\d)(?=-|$)/, '$10$2')
		.replace(/^(\d{4}-\d\d-)(\d)$/, '$10$2')
		// Of two seasons the first is kept: `2014 Spring-Summer`.
		.replace(/\b([A-Za-z]{3,9})\.?\s*[-/]\s*[A-Za-z]{3,9}\b/, '$1')
		.replace(/^([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})$/, '$2 $1 $3')
		.replace(/\b([A-Z])([A-Z]{2,8})\b/g, (_, first: string, rest: string) => `${first}${rest.toLowerCase()}`);
	const reading = readDate(plain);
	if ('fault' in reading || !reading.date['date-parts']) return undefined;
	const dateText = formatDate(reading.date);
	return /^\d{4}$/.test(dateText) ? undefined : dateText;
}

/** Two months as people write them: `2014 May-Jun`, `May/Jun 2014`, `2014 Dec-2015 Jan`; undefined for anything else. */
function endsOfSpan(text: string): readonly string[] | undefined {
	const [, start, first, end, last] =
		/^(\d{4}) ([A-Za-z]{3,9})\.?\s*[-–/]\s*(\d{4})? ?([A-Za-z]{3,9})\.?$/.exec(text.trim()) ?? [];
	if (start !== undefined) return [`${first} ${start}`, `${last} ${end ?? start}`];
	const [, from, to, year] = /^([A-Za-z]{3,9})\.?\s*[-–/]\s*([A-Za-z]{3,9})\.? (\d{4})$/.exec(text.trim()) ?? [];
	return year === undefined ? undefined : [`${from} ${year}`, `${to} ${year}`];
}

/** A day without its year, in the order in which dates are read: `MAR 15` and 2019 as `15 MAR 2019`, `Mar` as `Mar 2019`. */
export function dateInYear(text: string, year: string): string {
	return `${text} ${year}`.trim().replace(/^([A-Za-z]{3,9}) (\d{1,2}) (\d{4})$/, '$2 $1 $3');
}

/** Keywords as one text, each once, with semicolons between them. */
export function joinKeywords(values: readonly string[]): string {
	const words = values.flatMap((value) => value.split(/\s*[;\n\r]+\s*/)).map((word) => word.replace(/^\*/, '').trim());
	return [...new Set(words.filter((word) => word !== ''))].join('; ');
}

const isbn = /\b(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]\b/;
const issn = /\b\d{4}-?\d{3}[\dXx]\b/;

/** Numbers of journals and books, told apart by their form. What is neither is under `others`. */
export function serialNumbers(values: readonly string[]): { ISSN?: string; ISBN?: string; others?: readonly string[] } {
	const parts = values.flatMap((value) => value.split(/\s*[;,\n]\s*/)).filter((part) => part !== '');
	const [books, journals, others]: [string[], string[], string[]] = [[], [], []];
	for (const part of parts) {
		const [book] = isbn.exec(part) ?? [];
		const [journal] = issn.exec(part) ?? [];
		if (book !== undefined) books.push(book.trim());
		else if (journal !== undefined) journals.push(journal);
		else others.push(part);
	}
	return {
		...(journals.length > 0 ? { ISSN: [...new Set(journals)].join(', ') } : {}),
		...(books.length > 0 ? { ISBN: [...new Set(books)].join(' ') } : {}),
		...(others.length > 0 ? { others } : {}),
	};
}

const languages: Readonly<Record<string, string>> = {
	en: 'english eng anglais englisch',
	de: 'german ger deu deutsch',
	fr: 'french fre fra francais français',
	es: 'spanish spa español castilian',
	pt: 'portuguese por português',
	it: 'italian ita italiano',
	nl: 'dutch nld dut flemish',
	ru: 'russian rus',
	zh: 'chinese chi zho mandarin',
	ja: 'japanese jpn',
	ko: 'korean kor',
	pl: 'polish pol',
	sv: 'swedish swe',
	no: 'norwegian nor',
	da: 'danish dan',
	fi: 'finnish fin',
	tr: 'turkish tur',
	ar: 'arabic ara',
	fa: 'persian per fas farsi',
	he: 'hebrew heb',
	cs: 'czech cze ces',
	hu: 'hungarian hun',
	el: 'greek gre ell',
	hr: 'croatian hrv',
	sr: 'serbian srp',
	sk: 'slovak slo slk',
	sl: 'slovenian slv',
	uk: 'ukrainian ukr',
	ro: 'romanian rum ron',
	ca: 'catalan cat',
	id: 'indonesian ind',
	th: 'thai tha',
	vi: 'vietnamese vie',
};

const languageTags: ReadonlyMap<string, string> = new Map(
	Object.entries(languages).flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag] as const)),
);

/** The tag of a language (BCP 47) that a bibliography names in full or by three letters; of several the first. The text itself where it names none. */
export function languageTagOf(text: string): string {
	const [first = ''] = text.trim().split(/\s*[;,/&|]\s*/);
	return languageTags.get(first.toLowerCase()) ?? first;
}
