/** What the tables of all studies say. */
import type { Translated } from '../language.ts';
import type * as english from '../studies.ts';
import { agree, no } from './genders.ts';
import { capitalise, formatCount, midSentence, typeset } from './grammar.ts';
import { formatUnits } from './units.ts';

export const studiesWording: Translated<typeof english.studiesWording> = {
	description: (reports, noun, review, isWhole) =>
		isWhole
			? `${agree(noun, 'Los', 'Las')} ${formatCount(reports, noun)} de ${review} en una sola tabla.`
			: `${agree(noun, 'Los', 'Las')} ${formatCount(reports, noun)} de ${review}: ${agree(noun, 'los primeros', 'las primeras')} en una tabla, ${agree(noun, 'todos', 'todas')} en el explorador.`,
	heading: (all, nouns) => formatUnits(all, nouns),
	none: (noun) => `La revisión no tiene todavía ${no(noun)}.`,
	lead: (isWhole) =>
		`${isWhole ? 'Todos los estudios' : 'Los estudios'} que incluye la revisión. Abra uno para ver todo lo que se registró de él; abra un valor para ver todo lo que lo comparte.`,
	sortedBy: (variable, review, isWhole) =>
		`${isWhole ? 'Todos los estudios' : 'Los estudios'} de ${review}, ordenados por ${midSentence(variable)}.`,
};

export const studyTableWording: Translated<typeof english.studyTableWording> = {
	orders: 'Orden de la tabla',
	sorted: 'Ordenar por',
	author: 'autor',
	order: (variable) => midSentence(variable),
	study: (report) => report.one,
};

export const factTableWording: Translated<typeof english.factTableWording> = {
	table: 'Qué se vio: tabla',
	units: (noun) => `${capitalise(noun.many)} sobre`,
	only: (outcome) => `Solo ${midSentence(typeset(outcome))}`,
};
