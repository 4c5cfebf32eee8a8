/** Names and definitions of the states of a value, and words for units whose value is not known. */
import type { Translated } from '../language.ts';
import type * as english from '../states.ts';
import { bracketDoubt, type DoubtfulCount } from './doubt.ts';
import { formatNumber } from './grammar.ts';

/** Labels that stay the same beside any noun, one or several: `3 sin comunicar`. */
export const stateWording: Translated<typeof english.stateWording> = {
	reported: { label: 'Con dato', definition: 'La revisión da un valor.' },
	none: { label: 'Ninguno', definition: 'La revisión comunica que no hubo.' },
	'not-reported': { label: 'Sin comunicar', definition: 'La revisión dice que la publicación no lo da.' },
	'not-in-review': {
		label: 'Sin dato en la revisión',
		definition: 'La revisión no dice nada; quizá lo diga la propia publicación.',
	},
	'not-applicable': { label: 'No procede', definition: 'La pregunta no se aplica a esta publicación.' },
	unclear: { label: 'Sin aclarar', definition: 'Se dice algo, pero no puede decidirse qué significa.' },
	'not-charted': { label: 'Sin extraer', definition: 'Nadie lo ha extraído todavía.' },
};

export const stateOfPapersWording: Translated<typeof english.stateOfPapersWording> = {
	reported: 'El artículo da un valor.',
	none: 'El artículo comunica que no hubo.',
	'not-reported': 'El artículo no lo da.',
	'not-in-review': 'La revisión no lo extrajo; quizá lo diga el artículo.',
};

/** `3 más (1 en duda)`. */
const more = ({ count, inDoubt }: DoubtfulCount) => `${formatNumber(count)} más${bracketDoubt(count, inDoubt)}`;

export const silenceWording: Translated<typeof english.silenceWording> = {
	'not-reported': (count, what) => `${more(count)} no ${count.count === 1 ? 'comunicó' : 'comunicaron'} ${what}`,
	'not-in-review': (count, what) => `de ${more(count)} la revisión no da ${what}`,
	unclear: (count, what) => `en ${more(count)} queda sin aclarar ${what}`,
	'not-charted': (count, what) => `en ${more(count)} queda sin extraer ${what}`,
};

export const placeWording: Translated<typeof english.placeWording> = { 'not-in-review': 'Se buscó en' };
