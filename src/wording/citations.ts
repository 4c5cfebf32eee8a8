/** Words in citations of this site's pages, as citation styles and reference managers expect them. */
import { english } from './language.ts';

/** Citation styles and files that the site offers. */
export const citationFormats = /* @__PURE__ */ english({
	vancouver: 'Vancouver',
	apa: 'APA',
	bibtex: 'BibTeX',
	ris: 'RIS',
});

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** The name of a month from 1 to 12; empty for any other number. */
const monthName = (month: number) => months[month - 1] ?? '';

/** The language of the words that citation styles write: one of those that citation-js has. */
export const citationLocale = 'en-US';

export const citationWording = /* @__PURE__ */ english({
	/** The larger work that a page is part of. `doi` is the address of its DOI, if an archive keeps the data. */
	container: (site: string, version: string, day: string, doi?: string) =>
		`${site}: study records, data version ${version} (${day})${doi === undefined ? '' : `, ${doi}`}`,
	note: (version: string, day: string, doi?: string) =>
		`Data version ${version} (${day})${doi === undefined ? '' : `, ${doi}`}`,
	/** The note of a work in BibTeX that was read on the web. */
	online: (day: string) => `[Online; accessed ${day}]`,
	/** Stands before the address. */
	retrieved: (day: string) => `Retrieved ${day}, from`,
	/** The day of access, and its placeholder until the day is known. */
	vancouverDay: (year: string, month: number, day: number) => `${year} ${monthName(month).slice(0, 3)} ${day}`,
	vancouverBlank: 'YYYY Mon D',
	apaDay: (year: string, month: number, day: number) => `${monthName(month)} ${day}, ${year}`,
	apaBlank: 'Month D, YYYY',
});
