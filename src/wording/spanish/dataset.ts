/** What search engines and archives read about the whole data set. */
import type * as english from '../dataset.ts';
import type { Translated } from '../language.ts';
import { formatCount } from './grammar.ts';
import { nouns } from './nouns.ts';

export const datasetWording: Translated<typeof english.datasetWording> = {
	name: (review) => `Datos de la revisión: ${review}`,
	description: (about, { reports, noun }, variables, makers) =>
		`${about} Los datos describen ${formatCount(reports, noun)} con ${formatCount(variables, nouns.variable)}. ${makers}`,
	apostrophe:
		'Un texto que empieza por =, +, -, @, un tabulador o un retorno de carro lleva delante un apóstrofo, para que las hojas de cálculo no lo ejecuten como fórmula.',
	cite: 'Si usa los datos, cítelos con su versión, y cite la revisión.',
	author: 'autoría de la revisión',
};
