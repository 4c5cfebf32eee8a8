/** A site that stays on its reader’s device. */
import type { Translated } from '../language.ts';
import type * as english from '../offline.ts';

export const offlineWording: Translated<typeof english.offlineWording> = {
	update: 'Hay una edición más reciente de este sitio.',
	takeOver: 'Mostrarla',
	heading: 'Sin conexión',
	about:
		'Después de una visita, el navegador conserva este sitio en el dispositivo y lo muestra sin conexión. Lo hace cuando la página está en reposo, y no si se ha pedido al navegador que ahorre datos. Las descargas para otros programas, las tarjetas y las versiones anteriores de los datos se obtienen cuando se piden.',
	unknown: 'Aquí no se sabe si este sitio está en el dispositivo: para ello hace falta un script.',
	states: {
		whole: 'Todo el sitio está en este dispositivo.',
		read: 'Este sitio es grande: en este dispositivo están las páginas que se han leído.',
		off: 'Se ha desactivado: nada de este sitio se conserva en este dispositivo.',
		none: 'El sitio aún no está en este dispositivo.',
		impossible: 'Este navegador no puede conservar un sitio en el dispositivo.',
	},
	turnOff: 'Quitarlo y desactivar',
	turnOn: 'Conservarlo en este dispositivo',
	failed: 'No se pudo hacer. Inténtelo más tarde.',
	unkept: 'No está en este dispositivo',
	unkeptText: 'Esta página no se conserva en el dispositivo, y no hay conexión para obtenerla.',
	home: 'La primera página',
};
