/** The whole review in one file. */
import type { Translated } from '../language.ts';
import type * as english from '../one-file.ts';
import { rich } from '../rich.ts';

export const oneFileWording: Translated<typeof english.oneFileWording> = {
	heading: 'Toda la revisión en un archivo',
	about: (link) =>
		rich`${link('review.html')} contiene todos los estudios, preguntas, figuras y variables en una página. No necesita conexión ni script, se abre desde un disco o un correo y se puede imprimir.`,
	title: (review) => `${review}: todo el sitio en un archivo`,
	contents: 'Contenido',
	links: 'Los enlaces a lo que no está en este archivo llevan al sitio.',
	noLinks: 'Lo que no está en este archivo no tiene enlace, porque no se conocía la dirección del sitio.',
};
