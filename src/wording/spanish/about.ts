/** What the site says about its review and about itself, and how to cite both. */
import type * as english from '../about.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { reportError } from './site.ts';

export const aboutWording: Translated<typeof english.aboutWording> = {
	description: (review) => `Quién hizo este sitio de ${review}, con qué licencia y cómo citarlo.`,
	review: 'La revisión',
	funding: 'Financiación.',
	interests: 'Conflictos de intereses.',
	site: 'Este sitio',
	cite: 'Cómo citar',
	corrections: 'Correcciones',
	correcting: (link, mail) =>
		rich`Si una ficha difiere de su fuente, indique qué ficha, qué valor y en qué lugar dice otra cosa la fuente. La página de cada estudio muestra de dónde procede cada valor. ${link ? rich`${link(reportError)}${mail !== undefined && `, o escriba a ${mail}`}.` : 'Quien publicó esta copia del sitio no ha fijado una dirección para avisos; escríbale donde encontró el enlace.'} Las correcciones aparecen en los cambios, con la versión que las contiene.`,
	issue: (version) => ({
		title: `Error en la versión de los datos ${version}: `,
		body: `Ficha: \nCampo: \nVersión de los datos: ${version}\nQué está mal y en qué lugar dice otra cosa la fuente:\n`,
	}),
	licence: 'Licencia',
	licences: (data, program) =>
		rich`Los datos de este sitio pueden usarse según ${data}, con atribución a la revisión. El programa tiene la licencia MIT; ${program} la contiene, junto con las de los programas y del tipo de letra de terceros que usa este sitio.`,
};

export const reviewCitationWording: Translated<typeof english.reviewCitationWording> = {
	data: 'Los datos de este sitio',
	edition: ({ title, version, date, review, address, records, source, doi }) =>
		`${title}: ${records}, versión ${version} (${date})${doi === undefined ? '' : `, ${doi}`}. ${source} ${review} Disponible en: ${address}`,
	bibtex: 'BibTeX de la revisión',
};
