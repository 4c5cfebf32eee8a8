/** What the card of a selection says on pages of other sites. */
import type * as english from '../card.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { formatNumber, typeset } from './grammar.ts';

export const cardPageWording: Translated<typeof english.cardPageWording> = {
	title: (reports) => `Una selección de ${reports}`,
	withoutScript: (reports, explore) =>
		rich`Esta tarjeta la calcula un script, que su navegador no ejecuta. El conjunto completo (${reports}) está en ${explore('la página para explorarlo')}; el enlace bajo la tarjeta lleva a su selección.`,
	computing: 'La selección se está calculando a partir de las fichas.',
	failed: 'No se pudo calcular la selección',
	titleLeads: (failure) => `${failure} El título lleva a la página completa.`,
	leftOut: (parts) =>
		`Algunas partes de la dirección no pudieron usarse y se omitieron: ${parts
			.map(({ what, why }) => `${what} (${why.replace(/\.$/, '')})`)
			.join('; ')}.`,
};

export const studyCardWording: Translated<typeof english.studyCardWording> = {
	title: 'Una ficha de la revisión',
	withoutScript: (studies) =>
		rich`Esta tarjeta la compone un script, que su navegador no ejecuta. La ficha está en ${studies('la lista de todas las fichas')}.`,
	computing: 'La ficha se está cargando.',
	failed: 'No se pudo mostrar la ficha',
	unknown: 'La revisión no tiene ninguna ficha con este nombre.',
};

export const selectionCardWording: Translated<typeof english.selectionCardWording> = {
	asked: (conditions) => `${typeset(conditions)}.`,
	more: (count) => `y ${formatNumber(count)} más`,
	notCounted: (silences) => `No se cuentan: ${typeset(silences)}.`,
};
