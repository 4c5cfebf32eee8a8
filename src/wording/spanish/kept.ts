/** What the program keeps on the device of a reader, and how it goes away again. */
import type * as english from '../kept.ts';
import type { Translated } from '../language.ts';

export const keptWording: Translated<typeof english.keptWording> = {
	heading: 'Lo que se guarda en su dispositivo',
	text: 'Su navegador guarda lo siguiente, solo en este dispositivo. Nadie más lo recibe. En un ordenador compartido, bórrelo antes de irse.',
	entries: {
		colours: 'Los colores que ha elegido, hasta que elija «Como el sistema».',
		trail: 'La selección desde la que abrió un estudio por última vez, hasta que cierre la pestaña.',
		plans:
			'Sus planes del planificador, hasta que los elimine allí. Sus direcciones quedan en el historial del navegador.',
		shortlist:
			'Su selección propia en el explorador, con sus notas, hasta que la borre allí, debajo de los resultados.',
		offline: 'Este sitio, para que se pueda leer sin conexión, hasta que lo desactive más abajo.',
	},
};
