/** Words in citations of this site's pages, as citation styles and reference managers expect them. */
import type * as english from '../citations.ts';
import type { Translated } from '../language.ts';

export const citationFormats: Translated<typeof english.citationFormats> = {
	vancouver: 'Vancouver',
	apa: 'APA',
	bibtex: 'BibTeX',
	ris: 'RIS',
};

const months = [
	'enero',
	'febrero',
	'marzo',
	'abril',
	'mayo',
	'junio',
	'julio',
	'agosto',
	'septiembre',
	'octubre',
	'noviembre',
	'diciembre',
];

/** The name of a month from 1 to 12; empty for any other number. */
const monthName = (month: number) => months[month - 1] ?? '';

export const citationLocale = 'es-ES';

export const citationWording: Translated<typeof english.citationWording> = {
	container: (site, version, day, doi) =>
		`${site}: fichas de estudios, versión de los datos ${version} (${day})${doi === undefined ? '' : `, ${doi}`}`,
	note: (version, day, doi) => `Versión de los datos ${version} (${day})${doi === undefined ? '' : `, ${doi}`}`,
	online: (day) => `[En línea; consultado el ${day}]`,
	retrieved: (day) => `Recuperado el ${day}, de`,
	vancouverDay: (year, month, day) => `${day} de ${monthName(month)} de ${year}`,
	vancouverBlank: 'D de mes de AAAA',
	apaDay: (year, month, day) => `${day} de ${monthName(month)} de ${year}`,
	apaBlank: 'D de mes de AAAA',
};
