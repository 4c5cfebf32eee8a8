/** What the explorer says of a record that stands open beside the list. */
import type * as english from '../explorer-record.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { agree } from './genders.ts';
import { formatNumber } from './grammar.ts';

export const besideWording: Translated<typeof english.besideWording> = {
	region: 'Ficha junto a la lista',
	place: (nth, total) => `${formatNumber(nth)} de ${formatNumber(total)}`,
	outside: 'Ya no está en la selección',
	previous: (study, name) => (study === undefined ? rich`Anterior` : rich`Anterior${name(`: ${study}`)}`),
	next: (study, name) => (study === undefined ? rich`Siguiente` : rich`Siguiente${name(`: ${study}`)}`),
	page: (noun) => `La ficha completa, en la página de ${agree(noun, 'este', 'esta')} ${noun.one}`,
	found: 'Qué se encontró',
	noDirection: 'Dirección desconocida',
	strip: (directions) => `Qué se encontró: ${directions}`,
	noFindings: (state) => `Hallazgos: ${state}`,
	doubts: 'En duda',
	unknown: 'No se sabe',
	known: (count, total) =>
		`${count === 1 ? 'Se conoce' : 'Se conocen'} ${formatNumber(count)} de los ${formatNumber(total)} valores de su ficha.`,
	silent: (state, variables) => `${state}: ${variables}.`,
};
