/** What the site says about the reference list of the review, and about a reference in prose. */
import type { Translated } from '../language.ts';
import type * as english from '../references.ts';
import { rich } from '../rich.ts';
import { a, agree } from './genders.ts';
import { capitalise, formatCount, formatNumber } from './grammar.ts';
import { nouns } from './nouns.ts';

export const referencesWording: Translated<typeof english.referencesWording> = {
	description: (review) =>
		`La lista de referencias de ${review}: qué es cada entrada y en qué lugar la usa este sitio.`,
	lead: (all, includedCount, report, hasReasons) => {
		const start = `La revisión enumera ${formatCount(all, nouns.reference)}.`;
		const reasons = hasReasons ? ' por los motivos que se dan aquí' : '';
		if (includedCount === 0)
			return `${start} Ninguna es ${a(report)} que incluya${hasReasons ? `; las cita${reasons}` : ''}.`;
		const inReview = includedCount === 1 ? `es ${a(report)} que incluye` : `son ${report.many} que incluye`;
		const others = all - includedCount;
		const otherWord = others === 1 ? 'cita la otra' : `cita las otras ${formatNumber(others)}`;
		return `${start} ${formatNumber(includedCount)} ${inReview}${others > 0 ? `; ${otherWord}${reasons}` : ''}.`;
	},
	files: (link) =>
		rich`Los números son los del texto de la revisión. También como archivos para gestores de referencias: véase ${link('Datos')}.`,
	filesAlone: (link) => rich`También como archivos para gestores de referencias: véase ${link('Datos')}.`,
	editors: (names, editors) => (editors === 0 ? names : `${names}, ${editors === 1 ? 'ed.' : 'eds.'}`),
	volume: (volume) => (/^\d/.test(volume) ? `Volumen ${volume}` : volume),
	chapter: (chapter) => (/^\d/.test(chapter) ? `Capítulo ${chapter}` : chapter),
	section: (section) => (/^\d/.test(section) ? `Sección ${section}` : section),
	supplement: (supplement) => (/^\d/.test(supplement) ? `Suplemento ${supplement}` : supplement),
	presented: (place) => `Presentado en ${place}`,
	edition: (edition) => (/^\d+$/.test(edition) ? `${edition}.ª edición` : edition),
	workNumber: (number) => (/^\d/.test(number) ? `N.º ${number}` : number),
	version: (version) => (/^\d/.test(version) ? `Versión ${version}` : version),
	accessed: (date) => `Consultado: ${date}`,
	number: (number) => `Referencia ${number}.`,
	included: (report) => `${capitalise(report.one)} ${agree(report, 'incluido', 'incluida')}.`,
	cited: 'Citada por la revisión.',
	noReason: 'No se ha registrado el motivo.',
	leftOut: (count, includedCount, report, link) =>
		rich`De ${formatCount(includedCount, report)} que incluye la revisión, aquí constan ${formatNumber(count)}. ${link('El conjunto completo, en el explorador')}.`,
	unused: 'No se usa en ningún otro lugar de este sitio.',
	used: (places) => rich`En este sitio: ${places}`,
	record: (study) => `la ficha de ${study}`,
	title: (number, title) => (number === undefined ? title : `Referencia ${number} de la revisión: ${title}`),
};
