/** What readers are told when a request of a page fails. */
import type * as english from '../failure.ts';
import type { Translated } from '../language.ts';

export const toldFailure: Translated<typeof english.toldFailure> = (what, reason) => `${what}. ${reason}`;

export const reasonWording: Translated<typeof english.reasonWording> = {
	network: 'El servidor no respondió. Compruebe la conexión.',
	code: 'El servidor no respondió. Compruebe la conexión.',
	missing: 'El sitio no tiene el archivo. Quizá se haya actualizado: vuelva a cargar la página.',
	outdated: 'El sitio se ha actualizado desde que se cargó esta página: vuelva a cargarla.',
	unreadable: 'El archivo está dañado o incompleto. Vuelva a cargar la página.',
	'no-ranges': 'El servidor de este sitio no envía partes de archivos, y esto las necesita.',
	own: 'Es un error de la propia página, no de su conexión. La consola del navegador tiene los detalles.',
};

export const failedWording: Translated<typeof english.failedWording> = {
	since: (version) => `No se pudo cargar lo que ha cambiado desde la versión ${version}`,
	picture: 'No se pudo crear la imagen',
	marks: 'No se pudieron marcar las palabras',
};
