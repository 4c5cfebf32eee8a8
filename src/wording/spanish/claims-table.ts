/** Words of the files that hold the statements of a review. */
import type * as english from '../claims-table.ts';
import type { Translated } from '../language.ts';

export const claimsTableWording: Translated<typeof english.claimsTableWording> = {
	title: 'Afirmaciones de la revisión',
	description:
		'Una fila por afirmación y lectura de su condición, con su veredicto, sus comparaciones y sus conjuntos de estudios.',
	id: { title: 'Afirmación', description: 'Su identificador; su página es claims/ID/.' },
	number: { title: 'Lectura', description: 'Qué lectura de su condición, contada desde 1.' },
	section: {
		title: 'Sección',
		description: 'La sección de la revisión en la que está; claims.json tiene sus nombres.',
	},
	paragraph: { title: 'Párrafo', description: 'El párrafo de la sección.' },
	kind: { title: 'Tipo', description: 'Qué afirma.' },
	text: { title: 'Texto', description: 'Qué dice, con las palabras del sitio.' },
	stated: { title: 'Afirmado', description: 'El número que afirma.' },
	unit: { title: 'Unidad', description: 'Qué cuenta el número.' },
	quantifier: { title: 'Palabra de cantidad', description: 'La palabra de cantidad que usa.' },
	cites: { title: 'Cita', description: 'Los identificadores de los estudios que cita, como están impresos.' },
	citesOther: {
		title: 'Cita además',
		description: 'Números o identificadores, en la lista de referencias de la revisión, de obras que no se incluyen.',
	},
	reading: { title: 'Cómo se lee', description: 'Cómo se lee su condición, donde hay varias lecturas.' },
	selection: {
		title: 'Selección',
		description: 'Qué estudios la cumplen, como lo dice la dirección del explorador.',
	},
	among: { title: 'Entre', description: 'Los estudios entre los que cuenta, en la misma forma.' },
	width: {
		title: 'Amplitud de lo que se compara',
		description: 'Si es más amplio o más estrecho que la afirmación; vacío si es igual de amplio.',
	},
	widths: { wider: 'más amplia', narrower: 'más estrecha' },
	verdict: { title: 'Veredicto', description: 'A qué llevan todas sus lecturas.' },
	firm: { title: 'Veredicto sin duda', description: 'Lo mismo sin los valores en duda.' },
	ofReading: { title: 'Veredicto de la lectura', description: 'A qué lleva esta lectura.' },
	compared: { title: 'Comparaciones', description: 'Qué se compara con qué, en frases.' },
	both: { title: 'Con cita y con ficha acorde', description: 'Identificadores de estudios.' },
	otherwise: { title: 'Con cita y con ficha distinta', description: 'Identificadores de estudios.' },
	open: {
		title: 'Con cita, abierto',
		description: 'Identificadores de estudios que cita y cuyas fichas lo dejan abierto.',
	},
	uncited: { title: 'Con ficha acorde, sin cita', description: 'Identificadores de estudios.' },
	bears: { title: 'En qué influye', description: 'Qué entendería de otro modo quien lee.' },
	settles: { title: 'Qué lo resuelve', description: 'Qué resolvería una diferencia.' },
	unchecked: { title: 'Por qué no se comprueba', description: 'Por qué no se vuelve a calcular.' },
	note: { title: 'Nota', description: 'Qué se vio al probarla a mano.' },
};

export const claimsFileWording: Translated<typeof english.claimsFileWording> = {
	title: 'Afirmaciones de la revisión, completas',
	description:
		'Cada afirmación con sus condiciones, comparaciones, conjuntos y veredicto, las secciones en las que están y qué abarcan del texto.',
	schema: 'Esquema de claims.json',
};
