/** El esquema del sitio para programas. */
import type { Translated } from '../language.ts';
import type * as english from '../outline.ts';

export const outlineWording: Translated<typeof english.outlineWording> = {
	standing: (version, date, makers) => `Versión de los datos ${version}, ${date}. ${makers}`,
	questions: 'Preguntas',
	pages: 'Páginas',
	files: 'Datos',
};
