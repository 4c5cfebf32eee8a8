/** What the site says of a living review: its searches, what each added, and the next one. */
import type { Translated } from '../language.ts';
import type * as english from '../living.ts';
import { rich } from '../rich.ts';
import { formatCount } from './grammar.ts';

const time = { one: 'vez', many: 'veces' };

export const livingWording: Translated<typeof english.livingWording> = {
	lead: (searches, last, next) =>
		rich`Esta revisión se actualiza. Se ha buscado ${searches === 1 ? 'una vez' : formatCount(searches, time)}${searches === 1 ? rich`, el ${last}` : rich`; la última, el ${last}`}. ${next === undefined ? 'No hay ninguna otra búsqueda prevista.' : rich`La próxima búsqueda está prevista para el ${next}.`}`,
	table: 'Qué añadió cada búsqueda',
	search: 'Búsqueda',
	date: 'Día',
	added: 'Añadidos',
	gone: 'Ya no se cuentan',
	all: 'En total',
	flow: (label, date) => `${label}, ${date}`,
	updates: 'Actualizaciones',
	lastSearch: (date) => rich`Última búsqueda: ${date}.`,
	noPlan: 'No se indica ningún plan de actualización.',
	next: (date) => rich`Próxima búsqueda prevista para el ${date}.`,
};
