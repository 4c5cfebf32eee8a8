/** Tells readers why parts of an address are ignored. */
import type * as english from '../ignored.ts';
import type { Translated } from '../language.ts';
import { formatNumber } from './grammar.ts';

export const ignoredReasons: Translated<typeof english.ignoredReasons> = {
	'unknown-variable': () => 'Ninguna variable tiene este nombre.',
	'uncounted-variable': (variable) =>
		`${variable} es un texto y no puede filtrarse; la búsqueda encuentra sus palabras.`,
	'no-entry': () => 'Las entradas se numeran de f1 a f9.',
	'one-entry': (variable) => `${variable} describe el estudio entero, que no tiene una segunda entrada.`,
	'one-value': (variable) => `${variable} no puede pedirse con "all".`,
	'unknown-code': (variable) => `${variable} no tiene este valor.`,
	'no-range': (variable) =>
		`${variable} admite un número, o un intervalo como 5..20 con el número menor en primer lugar.`,
	'excluded-range': (variable) => `Un intervalo de ${variable} no puede excluirse.`,
	'second-range': (variable) => `${variable} admite un solo intervalo.`,
	contradiction: () => 'La dirección pide este valor y lo excluye.',
	'unknown-study': () => 'Ningún estudio tiene este identificador.',
	'compared-too-many': (_, most) => `Se comparan como máximo ${formatNumber(most)} estudios.`,
	'unknown-unit': () => 'Aquí no existe esta unidad.',
	'unknown-view': () => 'No existe esta vista.',
	'unknown-doubt': () => 'Los valores en duda pueden omitirse con doubt=out, y sin ello se cuentan.',
	'unknown-order': () => 'No puede ordenarse por nada con este nombre.',
	'unknown-column': () => 'Ninguna variable tiene este nombre.',
	'unknown-axis': () => 'Ninguna variable con este nombre puede dibujarse.',
	'no-version': () => 'Este no es el número de una versión.',
	'said-twice': () => 'Solo se usa el primero de ellos.',
};

export const moreIgnored: Translated<typeof english.moreIgnored> = {
	what: (count) => `${formatNumber(count)} más`,
	why: 'La dirección contiene demasiadas cosas desconocidas para enumerarlas todas.',
};
