/** Names and descriptions of the columns of the published tables: the data dictionary. */
import type * as english from '../columns.ts';
import type { Translated } from '../language.ts';
import type { Noun } from './grammar.ts';

export const amountColumns: Translated<typeof english.amountColumns> = {
	number: (description, unit) => `${description}${inUnit(unit)} Vacío si solo se conoce un intervalo.`,
	min: {
		title: (title) => `${title}, como mínimo`,
		description: (name, unit) => `Extremo inferior, si ${name} es un intervalo.${inUnit(unit)}`,
	},
	max: {
		title: (title) => `${title}, como máximo`,
		description: (name, unit) => `Extremo superior, si ${name} es un intervalo.${inUnit(unit)}`,
	},
	approximate: {
		title: (title) => `${title}, aproximado`,
		description: (name) => `Si ${name} consta como aproximado. Vacío si no hay número.`,
	},
};

export const estimateColumns: Translated<typeof english.estimateColumns> = {
	value: (description, scale, unit) => `${description} La estimación, en la escala: ${scale}.${inUnit(unit)}`,
	origins: { given: 'Lo da la fuente', computed: 'Calculado a partir del error estándar' },
	parts: {
		low: {
			title: (title) => `${title}, extremo inferior`,
			description: (name) => `El extremo inferior del intervalo de ${name}. Vacío si no hay intervalo.`,
		},
		high: {
			title: (title) => `${title}, extremo superior`,
			description: (name) => `El extremo superior del intervalo de ${name}. Vacío si no hay intervalo.`,
		},
		level: {
			title: (title) => `${title}, nivel`,
			description: (name) => `El nivel del intervalo de ${name}, en tanto por ciento.`,
		},
		interval: {
			title: (title) => `${title}, intervalo`,
			description: (name) =>
				`Si la fuente da el intervalo de ${name}, o si se calculó a partir del error estándar por la aproximación normal.`,
		},
		se: {
			title: (title) => `${title}, error estándar`,
			description: (name) =>
				`El error estándar de ${name}; de una razón, el de su logaritmo natural. Vacío si la fuente no lo da.`,
		},
		n: {
			title: (title) => `${title}, n`,
			description: (name) => `En cuántas personas u otras unidades se basa ${name}. Vacío si no se sabe.`,
		},
	},
};

export const periodColumns: Translated<typeof english.periodColumns> = {
	from: (label, name) => ({
		title: `${label}, desde`,
		description: `El inicio de ${name}, hasta donde se conoce. Vacío si está abierto.`,
	}),
	to: (label, name) => ({
		title: `${label}, hasta`,
		description: `El fin de ${name}, hasta donde se conoce. Vacío si está abierto.`,
	}),
};

function inUnit(unit: Noun | undefined): string {
	return unit === undefined ? '' : ` En ${unit.many === '%' ? 'tanto por ciento' : unit.many}.`;
}

export const columnWording: Translated<typeof english.columnWording> = {
	variable: (question, definition) => [question, definition].filter(Boolean).join(' '),
	date: (description) => `${description} Según ISO 8601, hasta donde se conoce: 2021, 2021-03 o 2021-03-15.`,
	period: (description) =>
		`${description} Según ISO 8601: 2019/2021, o 2019/.. si no tiene fin; una sola fecha si los dos extremos coinciden.`,
	prose: (description) => `${description} En Markdown.`,
	severalCodes: (description, codes) =>
		`${description} Uno o más de: ${codes.map(({ value, label }) => `${value} (${label})`).join(', ')}.`,
	state: (label, definition) => `${label}. ${definition}`,
	empty: 'Vacío',
	earlierColumns: (names) => `Nombres anteriores de la columna: ${names.join(', ')}.`,
	earlierCodes: (code, names) => `Nombres anteriores del código ${code}: ${names.join(', ')}.`,
};

export const studiesTableWording: Translated<typeof english.studiesTableWording> = {
	title: 'Estudios',
	description: (report, separator) =>
		`Una fila por ${report.one}. Varios valores en una celda se unen con "${separator}". Si no hay valor, la celda contiene la palabra que dice por qué.`,
	id: { title: 'Estudio', description: 'El identificador de la ficha; su página es studies/ID/.' },
	label: {
		title: 'Etiqueta',
		description: 'Cómo se llama el estudio: primer autor y año, o su propia etiqueta; única.',
	},
	key: { title: 'Clave', description: 'Su identificador en la tabla propia del equipo.' },
	referenceId: {
		title: 'Referencia por identificador',
		description: 'El identificador de su referencia en references.json, si esta no tiene número.',
	},
	date: {
		title: 'Fecha',
		description:
			'Cuándo apareció la publicación, hasta donde se conoce: año, mes y día, o las palabras que ocupan su lugar.',
	},
	otherReports: {
		title: 'Otras publicaciones',
		description: 'Las referencias de sus publicaciones además de la principal, por número o identificador.',
	},
	programme: {
		title: 'Programa',
		description: 'Lo que agrupa las publicaciones; el identificador del estudio si nada las agrupa.',
	},
	programmeName: { title: 'Nombre del programa', description: 'Su nombre, o una breve descripción.' },
	reference: { title: 'Referencia', description: 'Su número en la lista de referencias de la revisión.' },
	printedLabel: { title: 'Etiqueta impresa', description: 'La etiqueta de la propia revisión, letra por letra.' },
	reportTitle: { title: 'Título', description: 'El título de la publicación.' },
	authors: { title: 'Autores', description: 'Apellidos, nombre.' },
	journal: { title: 'Revista', description: 'La revista o el libro.' },
	doi: { title: 'DOI', description: 'Sin la dirección de un servicio de resolución.' },
	notice: {
		title: 'Aviso',
		description:
			'Qué se publicó sobre el estudio: retraction (retractación), concern (expresión de preocupación) o correction (corrección). Vacío si nada.',
	},
	relatedReports: {
		title: 'Publicaciones relacionadas',
		description:
			'Protocolo (protocol), registro (registration), preimpresión (preprint), corrección (correction) y similares: qué es cada una, y su referencia por número o identificador. Vacío si no hay.',
	},
	entries: {
		title: (list) => `Entradas en ${list}`,
		description: (list) => `Cuántas filas de ${list}.csv describen el estudio, o por qué no hay ninguna.`,
	},
};

export const valuesTableWording: Translated<typeof english.valuesTableWording> = {
	study: { title: 'Estudio', description: 'El identificador del estudio.' },
	variable: { title: 'Variable', description: 'El identificador de la variable en el libro de códigos.' },
	state: { title: 'Estado', description: 'Si hay un valor, o por qué no lo hay.' },
	value: {
		title: 'Valor',
		description: (separator) =>
			`Código, número o texto; los códigos se unen con "${separator}". Vacío si no lo hay, o si es un intervalo.`,
	},
	low: {
		title: 'Intervalo desde',
		description: 'Extremo inferior del intervalo de una estimación, tal como lo da la fuente.',
	},
	high: {
		title: 'Intervalo hasta',
		description: 'Extremo superior del intervalo de una estimación, tal como lo da la fuente.',
	},
	level: {
		title: 'Nivel',
		description: 'El nivel de ese intervalo en tanto por ciento, si no es el de la variable.',
	},
	se: {
		title: 'Error estándar',
		description: 'El error estándar de una estimación; de una razón, el de su logaritmo natural.',
	},
	n: { title: 'n', description: 'En cuántas personas u otras unidades se basa una estimación.' },
	min: { title: 'Extremo inferior', description: 'Extremo inferior de un intervalo.' },
	max: { title: 'Extremo superior', description: 'Extremo superior de un intervalo.' },
	approximate: {
		title: 'Aproximado',
		description: 'Si un número consta como aproximado. Vacío si no hay número.',
	},
	printed: { title: 'Como está impreso', description: 'Los datos tal como están impresos.' },
	readings: {
		title: 'Otras lecturas',
		description: 'Cuántas otras lecturas da la fuente; studies.json las contiene.',
	},
	doubt: { title: 'Duda', description: 'Por qué puede ser erróneo.' },
	verified: {
		title: 'Verificado',
		description:
			'Qué personas compararon el valor con su fuente, qué día y con qué. Vacío si nadie lo ha hecho, o si el valor ha cambiado desde entonces.',
	},
};

export const entryTableWording: Translated<typeof english.entryTableWording> = {
	id: { title: 'Entrada', description: 'El identificador de la entrada, único en su estudio.' },
	note: { title: 'Nota', description: 'El detalle, en palabras de este sitio.' },
	source: { title: 'Fuente', description: 'En qué lugar de la fuente consta.' },
	coded: { title: 'Codificado por', description: 'Quién lo codificó.' },
	doubt: { title: 'Duda', description: 'Por qué la entrada, su número o uno de sus códigos puede ser erróneo.' },
	verified: {
		title: 'Verificada',
		description:
			'Qué personas compararon la entrada con su fuente, qué día y con qué. Vacío si nadie lo ha hecho, o si la entrada ha cambiado desde entonces.',
	},
};

export const fieldWording: Translated<typeof english.fieldWording> = {
	basis: { title: 'Base', description: 'A quiénes cuenta el recuento.' },
	count: { title: 'Recuento', description: 'Cuántas personas.' },
	within: { title: 'Dentro de', description: 'La entrada de la que estas personas forman parte.' },
	overlaps: {
		title: 'Se solapa con',
		description: 'Una entrada con la que estas personas se solapan, sin que ninguna sea parte de la otra.',
	},
	printedNumber: { title: 'Como está impreso', description: 'El número tal como está impreso.' },
	name: { title: 'Nombre', description: 'El nombre del instrumento, o una breve descripción.' },
	ownName: { title: 'Nombre', description: 'Cómo se llama; vacío si no tiene nombre.' },
	weeks: { title: 'Semanas', description: 'Semanas desde el final del programa.' },
	printedMoment: { title: 'Como está impreso', description: 'El momento tal como está impreso.' },
	text: { title: 'Hallazgo', description: 'El hallazgo, en palabras de este sitio.' },
	figures: { title: 'Cifras', description: 'Sus números, tal como están impresos.' },
};

export const basisLabels: Translated<typeof english.basisLabels> = {
	enrolled: 'Inscritas en el programa',
	responded: 'Con respuesta',
	analysed: 'Analizadas',
};
