/** What the guidance pages say: their list, the page of a question, and the links to them from other pages. */
import type * as english from '../guidance.ts';
import type { Translated } from '../language.ts';
import { between, rich } from '../rich.ts';
import { theMany } from './genders.ts';
import { typeset } from './grammar.ts';

export const guidanceWording: Translated<typeof english.guidanceWording> = {
	description: (review) =>
		`Preguntas de diseño, respondidas a partir de ${review}: qué se hizo, qué se vio, qué no se sabe.`,
	none: 'Todavía no hay páginas de preguntas.',
	lead: (noun) =>
		`Cada página responde a una pregunta: qué hizo cada ${noun.one}, qué se vio, qué no se sabe y con qué seguridad puede decirse.`,
	recommendations: 'Lo que recomienda la revisión',
	using: 'Orientaciones que lo usan',
};

export const questionWording: Translated<typeof english.questionWording> = {
	parts: (noun) => ({
		'in-short': 'En resumen',
		did: `Qué hicieron ${theMany(noun)}`,
		seen: 'Qué se vio',
		concludes: 'Qué concluye la revisión',
		borrow: 'Ejemplos que aprovechar',
		decide: 'Antes de decidir',
	}),
	inCodebook: (variables) => rich`En el libro de códigos: ${between(variables, ', ')}.`,
	onPage: 'En esta página',
	neighbours: 'Preguntas vecinas',
	previous: (title) => `← ${typeset(title)}`,
	next: (title) => `${typeset(title)} →`,
	place: (source) => `${source}.`,
	where: (programme, countries) => `${programme === undefined ? '' : `${programme}, `}${countries.join(', ')}`,
};
