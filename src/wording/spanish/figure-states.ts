/** What the figures of states and of the flow of sources say: which values are reported, and which numbers are given. */
import type * as english from '../figure-states.ts';
import type { Translated } from '../language.ts';
import { bracketDoubt, formatDoubtful, formatShortCount } from './doubt.ts';
import { theMany } from './genders.ts';
import { formatCount, formatNumber, midSentence, type Noun } from './grammar.ts';
import { nouns } from './nouns.ts';

const number: Noun = { one: 'número', many: 'números' };
const box: Noun = { one: 'casilla', many: 'casillas' };

export const completenessWording: Translated<typeof english.completenessWording> = {
	variable: 'Variable',
	section: 'Sección',
	description: ({ question, variables, studies, report }) =>
		`${question} ${formatCount(variables, nouns.variable)}, ${formatDoubtful(studies, report)}. Los mismos recuentos constan en la tabla.`,
	reported: (count, inDoubt, total) =>
		total === 0 ? '–' : `${formatShortCount(count, inDoubt)} de ${formatNumber(total)} con dato`,
	none: (count, inDoubt) => `${formatShortCount(count, inDoubt)} ninguno`,
	row: ({ label, count, inDoubt, total, states }) =>
		`${label}: ${[
			`${formatNumber(count)} de ${formatNumber(total)} con dato${bracketDoubt(count, inDoubt)}`,
			...states.map(
				(own) => `${formatNumber(own.count)} ${midSentence(own.state)}${bracketDoubt(own.count, own.inDoubt)}`,
			),
		].join(', ')}`,
	cellLeftOut: 'en duda, y omitido',
	doubtNote: 'Se da un valor, que puede ser otro.',
	counted: (report) => `La figura cuenta ${theMany(report)}: cada ${report.one} tiene un estado por variable.`,
	sharedReading: (report) =>
		`Las filas son variables. Una barra muestra en qué estado están ${theMany(report)}: llena con un valor, y con el signo de su estado en cada tipo de información ausente.`,
	countedWithoutColumns: (report, most) =>
		`La figura cuenta ${theMany(report)}: cada ${report.one} tiene un estado por variable. Cuando son más de ${formatNumber(most)} no tienen columna propia.`,
	valuesLeftOut: (count) => `${formatCount(count, nouns.value)} en duda.`,
	variablesLeftOut: (labels) =>
		`${formatCount(labels.length, nouns.variable)} por las que no puede filtrarse: ${labels.join(', ')}.`,
};

const flowUnits: readonly Noun[] = [
	{ one: 'registro', many: 'registros' },
	{ one: 'informe', many: 'informes' },
	{ one: 'estudio', many: 'estudios' },
	{ one: 'texto completo', many: 'textos completos' },
	{ one: 'artículo', many: 'artículos' },
	{ one: 'publicación', many: 'publicaciones' },
	{ one: 'ensayo', many: 'ensayos' },
	{ one: 'cita', many: 'citas' },
];

/** The singular of a plural that is among some nouns; otherwise the plural. */
const singularOf = (many: string, nounsOf: readonly Noun[]) => nounsOf.find((noun) => noun.many === many)?.one ?? many;

export const flowWording: Translated<typeof english.flowWording> = {
	stages: { identification: 'Identificación', screening: 'Cribado', included: 'Inclusión' },
	description: (question, boxes, absent) =>
		`${question} ${formatCount(boxes, box)}, de las que ${formatNumber(absent)} no ${absent === 1 ? 'tiene' : 'tienen'} número. Lo mismo consta en la tabla.`,
	number: (count, unit, own) =>
		`${formatNumber(count)}${unit ? ` ${count === 1 ? singularOf(unit, [...own, ...flowUnits]) : unit}` : ''}`,
	absent: (state) => `[${midSentence(state)}]`,
	doubt: (why) => `En duda: ${why}`,
	source: (source) => `${source}.`,
	search: (label, date) => `${label}, ${date}`,
	sum: 'Todas las búsquedas',
	summed: 'El último flujo es la suma de los anteriores.',
	columns: {
		search: 'Búsqueda',
		box: 'Casilla',
		stage: 'Etapa',
		number: 'Número',
		unit: 'Qué se cuenta',
		note: 'Nota',
		source: 'Fuente',
	},
	allGiven:
		'Los números son los de la propia revisión y de toda ella: el flujo de selección es el mismo sea cual sea la selección. Constan todos.',
	someGiven: (boxes, absent) =>
		`Los números son los de la propia revisión y de toda ella: el flujo de selección es el mismo sea cual sea la selección. De ${formatCount(boxes, number)}, ${formatNumber(absent)} no ${absent === 1 ? 'consta' : 'constan'}; ninguno se calcula a partir de los demás.`,
};
