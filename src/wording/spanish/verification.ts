/** What the site says about which people verified records, values and entries. */
import type { Translated } from '../language.ts';
import type * as english from '../verification.ts';
import { formatCount, formatNumber, formatShare } from './grammar.ts';

export const verificationWording: Translated<typeof english.verificationWording> = {
	records: ({ verified, all }, isAnything) =>
		verified === 0
			? isAnything
				? 'Hay valores verificados por personas, pero todavía ninguna ficha entera.'
				: 'Ninguna persona ha verificado las fichas todavía.'
			: verified === all
				? 'Todas las fichas están verificadas por personas.'
				: `${formatShare(verified, all)} fichas ${verified === 1 ? 'está verificada' : 'están verificadas'} por personas; ninguna persona ha verificado las demás todavía.`,
	claimed: 'Una persona ha verificado las fichas.',
	statement: ({ by, date, against, changed }) =>
		`Lo verificó ${by} el ${date} frente ${formatAgainst(against)}${changed ? '; ha cambiado desde entonces' : ''}.`,
	table: 'Verificación por personas',
	what: 'Qué',
	verified: 'Verificados',
	of: 'De',
	share: 'Proporción',
	recordRow: ({ many }) => `Fichas de ${many}`,
	valueRow: 'Valores de estudios',
	partly: (values, entries) =>
		`Verificado por personas en esta ficha: ${formatNumber(values.verified)} de ${formatCount(values.all, { one: 'valor', many: 'valores' })}${entries.all === 0 ? '' : ` y ${formatNumber(entries.verified)} de ${formatCount(entries.all, { one: 'entrada de sus listas', many: 'entradas de sus listas' })}`}.`,
	none: 'Ninguna persona ha verificado esta ficha todavía.',
	whole: 'Todos los valores de esta ficha están verificados por personas.',
};

/** `al artículo` and `a la revisión` for the two usual words; other words as they are. */
const sources: Readonly<Record<string, string>> = { paper: 'al artículo', review: 'a la revisión' };

function formatAgainst(against: string): string {
	return Object.hasOwn(sources, against) ? (sources[against] ?? against) : `a ${against}`;
}
