/** What the figures of numbers say: how many people, in which years, in which countries. */
import type * as english from '../figure-numbers.ts';
import type { Translated } from '../language.ts';
import { bracketDoubt, formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { a, theMany } from './genders.ts';
import { capitalise, formatAmount, formatCount, formatNumber, midSentence } from './grammar.ts';
import { nouns } from './nouns.ts';

export const participantsWording: Translated<typeof english.participantsWording> = {
	rows: (question, studies, report) =>
		`${question} ${formatDoubtful(studies, report)}, de mayor a menor. Los mismos números constan en la tabla.`,
	classes: (question, studies, report) =>
		`${question} ${formatDoubtful(studies, report)}, por tamaño. Los mismos números constan en la tabla.`,
	class: (from, to) => formatAmount({ min: from, max: to }),
	number: 'Número',
	certain: 'Con certeza',
	drawnRows: (report, arePeople) =>
		`Una fila es ${a(report)}. ${arePeople ? 'Los números son personas; los signos' : 'Los signos'} a la derecha representan números que no se conocen.`,
	drawnClasses: (report, isDoubted, arePeople) =>
		`La figura cuenta ${theMany(report)}, por el número${arePeople ? ' de personas' : ''}. Una barra rellena es lo que está en la clase con certeza; la parte tenue de encima puede estar en ella.${isDoubted ? ' Lo que está hueco está en duda.' : ''}`,
	silent: (count, reports, report) =>
		`${formatDoubtful(count, report)} sin ningún número, solo a la derecha: ${formatNames(reports)}.`,
};

export const yearsWording: Translated<typeof english.yearsWording> = {
	description: (question, studies, report, years) =>
		`${question} ${formatDoubtful(studies, report)} en ${formatCount(years, nouns.year)}. Los mismos números constan en la tabla.`,
	others: (count) => (count === 1 ? '1 más' : `otros ${formatNumber(count)}`),
	counted: (report) => `La figura cuenta ${theMany(report)}.`,
	countedSeveral: (variable, { count, inDoubt, report }) =>
		`La figura cuenta ${theMany(report)}. Cada ${report.one} puede tener varios valores de ${variable}, de modo que estos suman más que el total: ${formatCount(count, report)}${bracketDoubt(count, inDoubt)}.`,
	undated: (count, reports, report) => `${formatDoubtful(count, report)} sin año: ${formatNames(reports)}.`,
};

export const worldWording: Translated<typeof english.worldWording> = {
	description: (question, studies, report, places, place) =>
		`${question} ${formatDoubtful(studies, report)}, ${formatDoubtful(places, place)}. Bajo el mapa está la lista completa de ${place.many}, de más a menos.`,
	counted: (report) => `La figura cuenta ${theMany(report)}.`,
	countedSeveral: ({ count, inDoubt, report }, place) =>
		`La figura cuenta ${theMany(report)}. ${capitalise(a(report))} de varios ${place.many} cuenta en cada uno, de modo que ${theMany(place)} suman más que el total: ${formatCount(count, report)}${bracketDoubt(count, inDoubt)}.`,
	beyondMap: (places) => `En la lista, pero fuera del mapa: ${formatNames(places)}.`,
	withoutPlace: ({ count, inDoubt, report }, state, reports, place) =>
		`${formatCount(count, report)}${bracketDoubt(count, inDoubt)} sin ${place.one} en el mapa (${midSentence(state)}): ${formatNames(reports)}.`,
};
