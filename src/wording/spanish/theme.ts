/** The choice of colours. */
import type { Translated } from '../language.ts';
import type * as english from '../theme.ts';

export const themeWording: Translated<typeof english.themeWording> = {
	colours: 'Colores',
	system: 'Como el sistema',
	light: 'Claro',
	dark: 'Oscuro',
};
