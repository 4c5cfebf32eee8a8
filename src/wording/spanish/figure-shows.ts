/** What a figure shows of the studies that it is drawn of, each kind of figure in one sentence. Counts carry their doubts. */
import type * as english from '../figure-shows.ts';
import type { Noun } from '../grammar.ts';
import type { Translated } from '../language.ts';
import { formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { a, no } from './genders.ts';
import { capitalise, formatCount, formatNumber, midSentence } from './grammar.ts';
import { nouns } from './nouns.ts';

type Most = english.Most;

const amountOf = (most: Most, noun?: Noun) =>
	most.labels.length === 1 ? formatDoubtful(most, noun) : `${formatDoubtful(most, noun)} en cada caso`;

const namesOf = ({ labels }: Most) => formatNames(labels, 3);

const mostFrequent = (most: Most) => `lo más frecuente ${most.labels.length === 1 ? 'es' : 'son'} ${namesOf(most)}`;

export const showsWording: Translated<typeof english.showsWording> = {
	nothing: (noun) => `Aquí no hay ${no(noun)} que dibujar.`,
	cells: (cells, empty, most, noun) => {
		const start =
			empty > 0
				? `De ${formatNumber(cells)} combinaciones, ${formatNumber(empty)} no ${empty === 1 ? 'tiene' : 'tienen'} ${no(noun)}`
				: cells === 1
					? `La única combinación tiene ${a(noun)}`
					: `Cada una de las ${formatNumber(cells)} combinaciones tiene ${a(noun)}`;
		const place =
			most === undefined
				? `en todas ${empty > 0 ? 'las demás' : 'ellas'} falta un valor`
				: `${mostFrequent(most)}: ${amountOf(most, noun)}`;
		return `${start}; ${place}.`;
	},
	directions: (most, least, noun) =>
		most.count === least.count
			? `${capitalise(noun.many)} con hallazgos sobre ${namesOf(most)}: ${amountOf(most)}.`
			: `El mayor número de ${noun.many} con hallazgos está en ${namesOf(most)}: ${amountOf(most)}; y el menor, en ${namesOf(least)}: ${amountOf(least)}.`,
	reporting: (full, variables, least, total, noun) =>
		least.count === total && least.inDoubt === 0
			? `${variables === 1 ? 'La única pregunta tiene' : `Las ${formatNumber(variables)} preguntas tienen`} respuesta en cada ${noun.one}.`
			: full === variables
				? `${variables === 1 ? 'La única pregunta tiene' : `Las ${formatNumber(variables)} preguntas tienen`} respuesta en cada ${noun.one}; lo que más está en duda ${least.labels.length === 1 ? 'es' : 'son'} ${namesOf(least)}: ${formatCount(least.inDoubt, noun)}${least.labels.length === 1 ? '' : ' en cada caso'}.`
				: `${formatNumber(full)} de ${formatCount(variables, nouns.question)} ${full === 1 || variables === 1 ? 'tiene' : 'tienen'} respuesta en cada ${noun.one}; de lo que menos se sabe es de ${namesOf(least)}: ${amountOf(least)} de ${formatCount(total, noun)}.`,
	answering: (most, least, variables, noun) =>
		most.count === least.count
			? `De ${formatNumber(variables)} preguntas, cada ${noun.one} responde ${formatDoubtful({ ...most, inDoubt: Math.max(most.inDoubt, least.inDoubt) })}.`
			: `De ${formatNumber(variables)} preguntas, la mayor cantidad de respuestas está en ${namesOf(most)}: ${amountOf(most)}; la menor, en ${namesOf(least)}: ${amountOf(least)}.`,
	years: (first, last, most, noun) =>
		first === last
			? `Solo de ${first}: ${amountOf(most, noun)}.`
			: most.count === 1 && most.labels.length > 1
				? `De ${first} a ${last}, con no más de ${formatDoubtful(most, noun)} en un año.`
				: `De ${first} a ${last}, con el mayor número de ${noun.many} en ${namesOf(most)}: ${amountOf(most)}.`,
	places: (places, noun, most, report) =>
		places === most.labels.length
			? `${formatCount(places, noun)}: ${namesOf(most)}, ${amountOf(most, report)}.`
			: `${formatCount(places, noun)}. El mayor número de ${report.many}: ${namesOf(most)}, ${amountOf(most)}.`,
	people: (least, most, unknownCount, noun) =>
		`${least === most ? `Todos los números conocidos son ${most}` : `Los números van de ${least} a ${most}`}${unknownCount.count === 0 ? '' : `; no se conoce ninguno de ${formatDoubtful(unknownCount, noun)}`}.`,
	shapes: (count, noun, least) =>
		`${formatDoubtful(count, noun)}; de lo que menos se sabe es de ${namesOf(least)}: un valor en ${amountOf(least)}.`,
	flow: (first, last, missingCount, boxes) =>
		`De ${first} a ${last}${missingCount === 0 ? '' : `; ${formatNumber(missingCount)} de ${formatNumber(boxes)} números no se dan`}.`,
	measures: (measures, moments, most, noun) =>
		`${measures} y ${moments}${most === undefined ? '' : `; el mayor número de ${noun.many} midió ${namesOf({ ...most, labels: most.labels.map(midSentence) })}: ${amountOf(most)}`}.`,
	bars: (most, total, noun) =>
		`${capitalise(mostFrequent(most))}: ${amountOf(most)} de ${formatDoubtful(total, noun)}.`,
	estimates: (count, reports, least, most) => `${count} de ${reports}, de ${least} a ${most}.`,
	periods: (datedCount, noun, first, last) => `${formatDoubtful(datedCount, noun)}, entre ${first} y ${last}.`,
	points: (reports, noun, places) =>
		`${formatDoubtful(reports, noun)} en ${formatNumber(places)} ${places === 1 ? 'lugar' : 'lugares'}.`,
	judged: (reports, noun, tool, { domain, most, without }) =>
		`${formatDoubtful(reports, noun)}: valoración con ${tool}; en ${domain}, ${most.labels.length === 1 ? 'el juicio más frecuente es' : 'los juicios más frecuentes son'} ${namesOf({ ...most, labels: most.labels.map(midSentence) })} (${amountOf(most)})${without.count === 0 ? '' : `, y ${formatDoubtful(without, noun)} no ${without.count === 1 ? 'tiene' : 'tienen'} ninguno`}.`,
};
