/** Messages on saving a file that is made in the browser. */
import type { Translated } from '../language.ts';
import type * as english from '../save.ts';

export const saveWording: Translated<typeof english.saveWording> = {
	saved: (file) => `Guardado: ${file}`,
	fileFailed: 'No se pudo crear el archivo',
};
