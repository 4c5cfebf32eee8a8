/** What the figure of estimates says: a row for each with its interval, or counts by value. */
import type * as english from '../figure-forest.ts';
import type { Noun } from '../grammar.ts';
import type { Translated } from '../language.ts';
import { formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { a, theMany } from './genders.ts';
import { capitalise, formatCount, formatNumber, midSentence } from './grammar.ts';

const estimates: Noun = { one: 'estimación', many: 'estimaciones' };

export const forestWording: Translated<typeof english.forestWording> = {
	description: (question, amount, studies, report) =>
		`${question} ${formatCount(amount, estimates)} de ${formatDoubtful(studies, report)}. Lo mismo consta en la tabla.`,
	head: (scale, unit, level) =>
		`${capitalise(scale)}${unit ? `, en ${unit.many}` : ''} (IC${level === undefined ? '' : ` del ${level}\u00a0%`})`,
	estimate: 'Estimación',
	interval: 'Intervalo',
	error: 'Error estándar',
	number: 'n',
	value: (value, low, high, level) => `${value} (${level === undefined ? '' : `${level}\u00a0%: `}${low} a ${high})`,
	cell: (low, high, level, isComputed) => `${low} a ${high} (${level}\u00a0%${isComputed ? ', calculado' : ''})`,
	favours: (what) => `A favor de ${midSentence(what)}`,
	computed: 'Intervalo calculado a partir del error estándar',
	bare: 'Sin intervalo conocido',
	goesOn: 'El intervalo continúa',
	doubt: 'En duda',
	sized: {
		'standard-error':
			'Cuanto mayor es un cuadrado, más precisa es su estimación: su área es el inverso de la varianza.',
		n: 'Cuanto mayor es un cuadrado, en más personas u otras unidades se basa su estimación.',
	},
	unsized: (amount) =>
		`De ${formatCount(amount, estimates)} no se sabe: ${amount === 1 ? 'su cuadrado es' : 'sus cuadrados son'} de los más pequeños.`,
	rows: (amount, studies, report, none) =>
		`Una fila es una estimación: ${formatCount(amount, estimates)} de ${formatDoubtful(studies, report)}. La línea vertical marca ${none}, sin efecto. No se combina nada.`,
	counts: (report, none) =>
		`La figura cuenta ${theMany(report)} según sus estimaciones; ${a(report)} con varias cuenta en cada clase en la que tiene alguna. La línea vertical marca ${none}, sin efecto. No se combina nada.`,
	class: (from, to) => (from === to ? from : `${from} a ${to}`),
	amount: (amount) => formatCount(amount, estimates),
	notDrawn: (amount, most) =>
		`una fila por estimación (${formatCount(amount, estimates)}), porque son más de ${formatNumber(most)}. Todo se cuenta.`,
	without: (studies, state, reports, report) =>
		`${formatDoubtful(studies, report)} sin estimación (${midSentence(state)}): ${formatNames(reports)}.`,
	entriesWithout: (amount, entry) => `${formatCount(amount, entry)} sin estimación.`,
};
