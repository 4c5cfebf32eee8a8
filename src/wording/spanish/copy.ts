/** The button that copies a text, and its result. */
import type * as english from '../copy.ts';
import type { Translated } from '../language.ts';

export const copyWording: Translated<typeof english.copyWording> = {
	copy: 'Copiar',
	copied: 'Copiado',
	selected: 'Seleccionado: cópielo con el teclado',
};
