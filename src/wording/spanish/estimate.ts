/** An estimate in words: its value, its interval, its standard error and how many it rests on. */
import type * as english from '../estimate.ts';
import type { Translated } from '../language.ts';
import { capitalise } from './grammar.ts';

export const estimateWording: Translated<typeof english.estimateWording> = {
	interval: (low, high, level, isComputed) =>
		`IC del ${level}\u00a0%: ${low} a ${high}${isComputed ? ', calculado' : ''}`,
	standardError: (se) => `EE ${se}`,
	number: (n) => `n = ${n}`,
	beside: (value, parts) => (parts.length === 0 ? value : `${value} (${parts.join('; ')})`),
};

export const scaleWording: Translated<typeof english.scaleWording> = {
	scale: 'Escala',
	scaleOf: (scale, axis, none) =>
		`${capitalise(scale)}, en un eje ${axis === 'linear' ? 'lineal' : 'logarítmico'}; ${none} significa que no hay efecto`,
	intervals: 'Intervalos',
	howComputed: {
		linear:
			'Si la fuente da un error estándar y ningún intervalo, el intervalo es el valor ± z × EE, por la aproximación normal (Manual Cochrane, 6.3.1), y se indica que está calculado. Nunca sustituye a un intervalo dado.',
		logarithmic:
			'Si la fuente da un error estándar y ningún intervalo, el intervalo es exp(ln valor ± z × EE), por la aproximación normal (Manual Cochrane, 6.3.1); el error estándar es el del logaritmo natural. Se indica que está calculado. Nunca sustituye a un intervalo dado.',
	},
};
