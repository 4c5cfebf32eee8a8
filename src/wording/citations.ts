/** Words of citations of this site's pages, as styles and reference managers have them. */
import { english } from './language.ts';

/** Styles and files that citations are offered in. */
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

export const citationWording = /* @__PURE__ */ english({
	/** The work of which a page is part. */
	container: (site: string, version: string, day: string) => `${site}: study records, data version ${version} (${day})`,
	note: (version: string, day: string) => `Data version ${version} (${day})`,
	/** Before the address. */
	retrieved: (day: string) => `Retrieved ${day}, from`,
	/** The day of access, and what stands in its place until it is known. */
	vancouverDay: (year: string, month: number, day: number) => `${year} ${monthName(month).slice(0, 3)} ${day}`,
	vancouverBlank: 'YYYY Mon D',
	apaDay: (year: string, month: number, day: number) => `${monthName(month)} ${day}, ${year}`,
	apaBlank: 'Month D, YYYY',
});
