/** Names of the parts of a record: sections, lists and their entries, the people that a count includes, kinds of value, and who coded a value. */
import type { Noun } from '../grammar.ts';
import type { Translated } from '../language.ts';
import type * as english from '../record.ts';

export const sectionWording: Translated<typeof english.sectionWording> = {
	report: 'Publicación',
	design: 'Diseño',
	participants: 'Participantes',
	intervention: 'Intervención',
	outcomes: 'Resultados',
};

export const listWording: Record<keyof typeof english.listWording, Noun & { title: string }> = {
	participants: { one: 'grupo de personas', many: 'grupos de personas', title: 'Grupos de personas' },
	measures: { one: 'instrumento de medida', many: 'instrumentos de medida', title: 'Instrumentos de medida' },
	assessments: { one: 'momento de medición', many: 'momentos de medición', title: 'Momentos de medición' },
	findings: { one: 'hallazgo', many: 'hallazgos', title: 'Hallazgos' },
};

export const basisWording: Translated<typeof english.basisWording> = {
	enrolled: 'inscritas',
	responded: 'con respuesta',
	analysed: 'analizadas',
};

export const kindWording: Translated<typeof english.kindWording> = {
	code: 'un código',
	codes: 'uno o más códigos',
	'yes-no': 'sí o no',
	number: 'un número',
	estimate: 'una estimación, con su intervalo cuando se conoce',
	year: 'un año',
	date: 'una fecha, hasta donde se conoce',
	period: 'un periodo, con inicio y fin',
	country: 'un país',
	countries: 'uno o más países',
	places: 'uno o más lugares',
	text: 'un texto breve',
	prose: 'un texto de uno o más párrafos',
};

export const programCodeWording: Translated<typeof english.programCodeWording> = {
	yes: 'Sí',
	no: 'No',
	'below-null': 'Intervalo por debajo del valor nulo',
	'includes-null': 'Intervalo que incluye el valor nulo',
	'above-null': 'Intervalo por encima del valor nulo',
	'no-interval': 'Sin intervalo',
};

export const appraisalHeading: Translated<typeof english.appraisalHeading> = 'Valoración crítica';
