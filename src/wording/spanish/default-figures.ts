/** Titles, questions and readings of the figures that a review has if it names none. */
import type * as english from '../default-figures.ts';
import type { Translated } from '../language.ts';
import { a, agree, theMany } from './genders.ts';
import { capitalise, midSentence } from './grammar.ts';

export const defaultFigureWording: Translated<typeof english.defaultFigureWording> = {
	overview: {
		title: (rows, columns) => `${rows} por ${midSentence(columns)}`,
		shortTitle: 'Panorama',
		question: (report) =>
			`¿De qué ${report.many} hay ${agree(report, 'muchos', 'muchas')}, y de cuáles ${agree(report, 'pocos o ninguno', 'pocas o ninguna')}?`,
		reading: (report) =>
			`Una marca es ${a(report)}, o un número indica ${agree(report, 'cuántos', 'cuántas')} hay. Una raya es una laguna.`,
	},
	bars: {
		question: (report) => `¿${agree(report, 'Cuántos', 'Cuántas')} ${report.many} tienen cada valor?`,
		reading: ({ many }) => `La longitud de una barra es el número de ${many}.`,
	},
	years: {
		title: (noun) => `${capitalise(theMany(noun))} por año`,
		question: (noun) => `¿De qué años son ${theMany(noun)}?`,
		reading: 'Cada columna es un año.',
	},
	world: {
		title: (noun) => `${capitalise(theMany(noun))} en el mapa`,
		question: (noun) => `¿De dónde son ${theMany(noun)}?`,
		reading: 'Cuanto más intenso es el tono de un lugar, más proceden de allí.',
	},
	appraisal: {
		title: (tool) => `Valoración crítica según ${tool}`,
		question: (noun) => `¿Cómo se juzgaron ${theMany(noun)}?`,
		reading: (noun) => `Una fila es ${a(noun)} y una columna un dominio. El signo es el juicio.`,
	},
	forest: {
		reading:
			'Un cuadrado es una estimación, y la línea que lo atraviesa su intervalo. La línea vertical marca la ausencia de efecto.',
	},
	completeness: {
		title: 'Qué se comunica',
		question: (noun) => `¿Qué preguntas dejan abiertas ${theMany(noun)}?`,
		reading:
			'Una fila es una variable. Un cuadrado relleno es un valor; cada uno de los demás signos dice por qué no lo hay.',
	},
};
