/** What the site says about what the evidence leaves open. */
import type * as english from '../gaps.ts';
import type { Translated } from '../language.ts';
import { between, joinRich, rich } from '../rich.ts';
import { doubtWording, nameCount } from './doubt.ts';
import { a, agree, all as allOf, no, theMany } from './genders.ts';
import { capitalise, formatCount, formatNumber, midSentence, typeset } from './grammar.ts';
import { nouns } from './nouns.ts';

export const gapsWording: Translated<typeof english.gapsWording> = {
	description: (noun, review) => `Lo que ${theMany(noun)} de ${review} dejan abierto.`,
	lead: (count, noun, isAsked) =>
		count === 0
			? `La revisión no tiene todavía ${no(noun)}, de modo que toda pregunta está abierta.`
			: `Lo que ${formatCount(count, noun)}${isAsked ? ' y la revisión' : ''} ${count === 1 && !isAsked ? 'deja' : 'dejan'} abierto. Todos los números se cuentan a partir de las fichas.`,
};

export const uncomparedWording: Translated<typeof english.uncomparedWording> = {
	heading: 'Lo que nadie comparó',
	count: (open, all, noun) =>
		`En ${formatNumber(open)} de ${formatCount(all, nouns.choice)}, la revisión no muestra ${no(noun)} que compare una opción con otra. Contar quién eligió cada opción no puede mostrar cuál funciona mejor.`,
	question: (choice, title, page) => (title.startsWith(choice) ? rich`${page}` : rich`${typeset(choice)}: ${page}`),
	compared: 'Se compararon al menos una vez, en algún aspecto:',
};

export const leastReportedWording: Translated<typeof english.leastReportedWording> = {
	heading: 'Lo que menos se comunica',
	everyAnswered: (noun) => `Toda pregunta sobre ${a(noun)} en su conjunto tiene respuesta en cada ${noun.one}.`,
	count: (open, all, noun) =>
		`${formatNumber(open)} de ${formatCount(all, nouns.question)} no ${open === 1 ? `tiene respuesta en ${allOf(noun)}.` : `tienen respuesta en ${allOf(noun)}. Primero están las que con menos frecuencia tienen respuesta.`} «Ninguno» también es una respuesta. ${capitalise(a(noun))} ${agree(noun, 'al', 'a la')} que no se aplica una pregunta no se cuenta.`,
	entryCount: (entries, open, all, noun) =>
		`De ${formatCount(entries, noun)}: ${formatNumber(open)} de ${formatCount(all, nouns.question)} no ${open === 1 ? 'tiene' : 'tienen'} respuesta en ${allOf(noun)}.`,
	everyEntryAnswered: (entries, all, noun) =>
		`De ${formatCount(entries, noun)}: ${all === 1 ? 'la única pregunta tiene' : `las ${formatCount(all, nouns.question)} tienen`} respuesta en cada ${noun.one}.`,
	tableOf: (list) => `Lo que menos se comunica, ${midSentence(list)}: tabla`,
	picture: (noun, isCounted, link) =>
		isCounted
			? rich`${link('La imagen')} muestra ${agree(noun, 'cuántos', 'cuántas')} ${noun.many} responden a cada pregunta.`
			: rich`${link('La imagen')} muestra cada ${noun.one}.`,
	table: 'Lo que menos se comunica: tabla',
	question: 'Pregunta',
	answered: 'Con respuesta',
	bar: 'Barra',
	bars: 'Una barra cuenta valores, luego «ninguno» y luego lo que no se conoce, cada parte más tenue que la anterior. Donde la pregunta no se aplica, la barra es más corta.',
	empty: 'Donde una celda está vacía, el recuento es cero.',
	hollow: 'Lo que está hueco está en duda.',
	throughout: (count) => `${formatNumber(count)} más ${count === 1 ? 'tiene' : 'tienen'} respuesta en todos los casos.`,
};

export const findingGapsWording: Translated<typeof english.findingGapsWording> = {
	heading: 'Resultados sin hallazgos',
	axes: (domains, subjects, link) => rich`${domains} por ${link(midSentence(subjects))}.`,
	map: (figure) => rich`${figure} muestra lo que hay.`,
	everyDomain: 'Cada dominio que corresponde tiene algún hallazgo.',
	domain: (label) => midSentence(label),
	never: (domains) => rich`Ningún hallazgo: ${between(domains, '; ')}.`,
	once: (domains, noun) =>
		rich`Solo de ${a(noun)}: ${joinRich(
			domains.map(
				({ domain, study, isInDoubt }) => rich`${domain} (${study}${isInDoubt && `, ${doubtWording.inDoubt}`})`,
			),
			'; ',
		)}.`,
	doubtful: (domains, report) =>
		rich`Fuera de duda, de ${a(report)} como máximo: ${joinRich(
			domains.map(({ domain, count, inDoubt }) => rich`${domain} (${nameCount(count, inDoubt, report)})`),
			'; ',
		)}.`,
};

export const unheldWording: Translated<typeof english.unheldWording> = {
	heading: (noun) => `Valores que ${no(noun)} tiene`,
	everyHeld: (noun) => `Cada valor del libro de códigos consta en al menos ${a(noun)}.`,
	some: (noun, isOfPapers) =>
		`Estos valores están en el libro de códigos, pero en ninguna ficha, o solo donde una ficha está en duda. Un valor que ${isOfPapers ? 'un artículo' : 'la revisión'} no comunica puede aun así ser cierto de ${a(noun)}.`,
	codes: (codes) => between(codes, '; '),
	doubtful: (codes, report) =>
		rich`Solo en duda: ${joinRich(
			codes.map(({ code, count }) => rich`${code} (${formatCount(count, report)})`),
			'; ',
		)}.`,
};

export const askedWording: Translated<typeof english.askedWording> = 'Lo que la revisión pide a quienes investigan';
