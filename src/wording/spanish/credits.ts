/** What people did for a work whose author is somebody else, as references say it. */
import type * as english from '../credits.ts';
import type { Translated } from '../language.ts';

export const creditWording: Translated<typeof english.creditWording> = {
	chair: (names) => `Presidencia: ${names}`,
	'collection-editor': (names) => `Edición de la serie: ${names}`,
	compiler: (names) => `Compilación: ${names}`,
	composer: (names) => `Composición: ${names}`,
	contributor: (names) => `Con ${names}`,
	curator: (names) => `Comisariado: ${names}`,
	director: (names) => `Dirección: ${names}`,
	editor: (names) => `Edición: ${names}`,
	'editorial-director': (names) => `Dirección editorial: ${names}`,
	'executive-producer': (names) => `Producción ejecutiva: ${names}`,
	guest: (names) => `Invitados: ${names}`,
	host: (names) => `Presentación: ${names}`,
	illustrator: (names) => `Ilustraciones: ${names}`,
	interviewer: (names) => `Entrevista: ${names}`,
	narrator: (names) => `Narración: ${names}`,
	organizer: (names) => `Organización: ${names}`,
	performer: (names) => `Interpretación: ${names}`,
	producer: (names) => `Producción: ${names}`,
	recipient: (names) => `Para ${names}`,
	'script-writer': (names) => `Guion: ${names}`,
	'series-creator': (names) => `Creación de la serie: ${names}`,
	translator: (names) => `Traducción: ${names}`,
	original: (work) => `Obra original: ${work}`,
	reviewed: (work) => `Reseña de: ${work}`,
	within: 'En:',
};
