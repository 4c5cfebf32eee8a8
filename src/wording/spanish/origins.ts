/** Labels of the switches that show where something comes from. */
import type { Translated } from '../language.ts';
import type * as english from '../origins.ts';

export const originWording: Translated<typeof english.originWording> = {
	values: 'Mostrar de dónde procede cada valor',
	usual: (coding) => `Codificación de cada valor extraído, salvo que su procedencia indique otra: ${coding}.`,
	statements: 'Mostrar en qué lugar de la revisión consta',
};
