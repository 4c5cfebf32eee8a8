/** What the site says about variables, their codes, and the studies that have a code. */
import type * as english from '../codebook.ts';
import type { Translated } from '../language.ts';
import { joinRich, rich } from '../rich.ts';
import { bracketDoubt, formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { a, no, theMany } from './genders.ts';
import {
	capitalise,
	formatCount,
	formatList,
	formatNumber,
	formatShare,
	midSentence,
	quote,
	typeset,
} from './grammar.ts';
import { nouns } from './nouns.ts';

export const codebookWording: Translated<typeof english.codebookWording> = {
	description: (review) => `Las variables y los códigos de ${review}, con definiciones y recuentos.`,
	lead: (variables, has, noun) =>
		`${formatCount(variables, nouns.variable)} ${variables === 1 ? 'describe' : 'describen'} ${theMany(noun)}. Cada una tiene una pregunta${has.definitions ? ', una definición' : ''} y el lugar donde se encuentra.${has.items ? ' El ítem es el de una guía de comunicación.' : ''} «Se conoce en» cuenta ${theMany(noun)} con respuesta, incluida «ninguno», entre aquellos a los que se aplica la pregunta.`,
	variable: 'Variable',
	question: 'Pregunta',
	item: 'Ítem',
	known: 'Se conoce en',
	knownFor: ({ said, inDoubt, asked }) =>
		asked === 0 ? '–' : `${formatShare(said, asked)}${bracketDoubt(said, inDoubt)}`,
	states: 'Estados de un valor',
	absence:
		'También se registra la información que falta. Cada clase de ausencia tiene su propia palabra, puede consultarse y se cuenta.',
	state: 'Estado',
	meaning: 'Significado',
	data: (file) => rich`El libro de códigos como datos: ${file}.`,
};

export const variableWording: Translated<typeof english.variableWording> = {
	title: (variable, codebook) => `${variable} · ${codebook}`,
	asked: (variable, question) => `${variable}: ${question}`,
	definition: 'Definición',
	details: 'Detalles',
	describes: 'Describe',
	each: (one) => `cada ${one}`,
	value: 'Valor',
	kind: (kind, unit) => (unit ? `${kind}, en ${unit.many}` : kind),
	source: 'Se encuentra en',
	item: 'Ítem',
	name: 'Nombre en datos y direcciones',
	earlier: 'Nombres anteriores',
	shared: 'Códigos compartidos con',
	computed: 'Se calcula a partir de',
	references: 'la lista de referencias',
	appraisal: 'la valoración crítica de la ficha',
	lists: {
		participants: 'la lista de participantes',
		measures: 'la lista de instrumentos de medida',
		assessments: 'la lista de momentos de medición',
		findings: 'la lista de hallazgos',
	},
	ownList: (many) => `la lista de ${many}`,
	from: (list, where) =>
		[
			list,
			...where.map(
				({ variable, codes }) => `donde ${midSentence(variable)} es ${formatList(codes.map(midSentence), 'or')}`,
			),
		].join(', '),
	values: 'Valores',
	kept: (code, why) => `«${typeset(code)}»: ${typeset(why)}`,
	onlyWith: (code, variable, codes) =>
		rich`«${typeset(code)}» tiene sentido solo con ${variable}: ${formatList(codes, 'or')}.`,
	absences: ({ many }, absences) =>
		rich`${capitalise(many)} sin valor: ${joinRich(
			absences.map(({ state, ...count }) => rich`${formatDoubtful(count)} ${state}`),
			'; ',
		)}.`,
};

export const valuesWording: Translated<typeof english.valuesWording> = {
	title: (noun) => `${capitalise(noun.many)} por valor`,
	ofVariable: (variable, noun) => `${variable}: ${noun.many} por valor`,
	descriptionOf: (variable, review, noun) =>
		`${variable}: cuántas veces aparece cada valor en ${quote(review)}, y en qué ${noun.many}.`,
	description: (review, noun) => `${review}: cuántas veces aparece cada valor, y en qué ${noun.many}.`,
	lead: (noun) =>
		`Lo que se extrajo de ${theMany(noun)}, y en cuántas fichas está cada valor. Un valor lleva a ${theMany(noun)} que lo tienen; una variable, a todos sus valores.`,
	counts: (values, rest, link, hold) =>
		joinRich(
			[
				...values.map(({ link: value, ...count }, i) => [
					hold(rich`${value} ${formatDoubtful(count)}${(i < values.length - 1 || rest > 0) && '\u00a0·'}`),
				]),
				...(rest > 0 ? [rich`${link(`${formatNumber(rest)} más`)}`] : []),
			],
			' ',
		),
	elsewhere: (codebook, explorer) =>
		rich`${codebook('Su definición, en el libro de códigos')}\u00a0· ${explorer('Abrir en el explorador, con figuras y archivos')}`,
	allCounts: 'Recuentos',
	names: (noun) => `En qué ${noun.many}`,
	uncoded: {
		codes: 'Con código',
		year: 'Con año',
		amount: 'Con número',
		estimate: 'Con estimación',
		time: 'Con fecha',
		words: 'Con palabras',
		prose: 'Con palabras',
	},
	counted: (value, count, noun) => rich`${value}: ${formatDoubtful(count, noun)}`,
	each: (link) => rich`${link('Cada valor')} está en el libro de códigos.`,
	none: (noun) => `${capitalise(no(noun))} tiene un valor que se pueda contar.`,
};

export const codeWording: Translated<typeof english.codeWording> = {
	description: ({ review, question, code }) => `${review}: ${question} ${code}.`,
	place: (section, variable, link) => rich`${section} · ${link(variable)}`,
	title: (variable, code, count, noun) => `${variable}: ${code}, ${formatCount(count, noun)}`,
	heading: (variable, code) => `${variable}: ${code}`,
	elsewhere: (values, explorer) =>
		rich`${values('Todos los valores')}\u00a0· ${explorer('Abrir en el explorador, con figuras y archivos')}`,
	partOf: (wider) => rich`Parte de ${wider}.`,
	includes: (narrower) =>
		rich`Incluye ${joinRich(
			narrower.map((one) => [one]),
			', ',
		)}.`,
	none: (noun) => `${capitalise(no(noun))} tiene este valor.`,
	entry: (texts) => texts.filter(Boolean).join('. '),
	entries: (count, noun) => `${formatCount(count, noun)}.`,
	wholeList: (studies, state, most) =>
		`En ${formatNames(studies, most)} la lista entera consta así: ${midSentence(state)}.`,
	allValues: (variable) => `${variable}: todos los valores`,
	several: (noun) =>
		`${capitalise(a(noun))} puede tener varios valores, de modo que los recuentos pueden sumar más que el número de ${noun.many}.`,
	single: ({ one }) => `Cada ${one} tiene un solo valor.`,
};
