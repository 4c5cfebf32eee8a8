/** What the buttons of a plan say: its files, its link, and where it is kept. */
import type { Translated } from '../language.ts';
import type * as english from '../take-plan.ts';

export const takePlanWording: Translated<typeof english.takePlanWording> = {
	word: 'Documento de Word',
	markdown: 'Markdown',
	print: 'Imprimir',
	copyLink: 'Copiar enlace',
	delete: 'Eliminar de este navegador',
	keep: 'Conservar en este navegador',
	saved: (file) => `Guardado: ${file}`,
	notMade: 'No se pudo crear el archivo',
	copied: 'Enlace copiado',
	notCopied: 'Su navegador no permite que una página copie: el enlace está en la barra de direcciones.',
};
