/** What all figures say: around the picture, in its table and files, and about what is left out. */
import type * as english from '../figures.ts';
import type { Translated } from '../language.ts';
import { between, rich } from '../rich.ts';
import { formatDoubtful, nameCount } from './doubt.ts';
import { all, no } from './genders.ts';
import { capitalise, formatCount, formatList, formatNumber, midSentence, typeset } from './grammar.ts';

export const figureWording: Translated<typeof english.figureWording> = {
	keys: 'Con el teclado, una imagen es una sola parada: las flechas mueven entre sus marcas, Inicio y Fin recorren una fila, e Intro sigue el enlace.',
	leftOut: (what) => `Omitido: ${what}`,
	asTable: 'Lo mismo en una tabla',
	table: (title) => `${title}: tabla`,
	embed: 'Insertar',
	files: { svg: 'SVG', png: 'PNG', csv: 'CSV' },
	all: 'Todo',
	allOf: (noun) => capitalise(all(noun)),
	noFinding: 'ningún hallazgo',
	marks: (groups) => formatList(groups.map(({ count, label }) => `${formatNumber(count)} ${midSentence(label)}`)),
	gaps: (why, cells) => `${capitalise(why)}: ${cells.join(', ')}`,
	zero: 'ninguno',
	none: (noun) => no(noun),
	withoutFindings: (count, report) => `${formatDoubtful(count, report)} sin hallazgos extraídos.`,
	findingsNotCharted: (count, reports, report) =>
		`${formatDoubtful(count, report)} sin hallazgos extraídos: ${formatNames(reports)}.`,
};

export const countedReadingWording: Translated<typeof english.countedReadingWording> = {
	years: ({ many }) =>
		`Cada barra es un año, tan alta como su número de ${many}; sus rellenos muestran los valores de la leyenda.`,
	participants: ({ many }) =>
		`Cada barra cuenta ${many} cuyo número está en su intervalo. Un intervalo entra en todas las barras que alcanza.`,
	shapes: ({ many }) => `Para cada valor, la imagen que lo representa y el número de ${many} que lo tienen.`,
	measures: ({ many }) =>
		`Las filas son tipos de instrumento, con su categoría a la izquierda y los momentos de medición a la derecha. Los números cuentan ${many}.`,
	forest: ({ many }) => `Cada barra cuenta ${many} con una estimación en su intervalo de valores.`,
	periods: ({ many }) => `Cada barra cuenta ${many} cuyo periodo incluye el año.`,
};

export const figureFileWording: Translated<typeof english.figureFileWording> = {
	credit: ({ selection, review, version, date, licence }) =>
		`${selection}. ${review}, versión de los datos ${version} (${date}). ${licence}.`,
	inDoubt: (column) => `${column} en duda`,
	yes: 'sí',
	no: 'no',
	doubtedCount: '(2?) tras un número: 2 de ellos están en duda.',
	doubtedValue: '(?) tras un valor: está en duda.',
};

export const figurePageWording: Translated<typeof english.figurePageWording> = {
	description: (review) => `Las figuras de ${review}.`,
	title: (title) => `Figura: ${title}`,
	lead: (gaps) =>
		rich`Cada una puede leerse como tabla, y las marcas que representan estudios llevan a ellos. ${gaps('Lo que falta')} tiene página propia.`,
	anyTwo: (page) =>
		rich`${page('Dos variables cualesquiera')} se pueden cruzar, con imagen, tabla y dirección propias.`,
	otherOrders: (figures) => rich`En otro orden: ${between(figures, ', ')}`,
	among: (title, selection) => `${title}, ${midSentence(selection)}`,
	more: (count) => formatCount(count, { one: 'fila más', many: 'filas más' }),
	caption: (figure, selection, sentences) => rich`${figure}, ${midSentence(selection)}. ${sentences.join(' ')}`,
};

export const cardWording: Translated<typeof english.cardWording> = {
	description: (title, review) => `${title}: una tarjeta de ${review}.`,
	origin: ({ review, version, date, licence }) =>
		rich`${review}, versión de los datos ${version}, ${date}. ${licence}.`,
};

export const nameValue: typeof english.nameValue = (labels, words) => `${formatLabels(labels)}: ${words}`;

export const formatLabels: typeof english.formatLabels = (labels) => typeset(labels.join(', '));

export const nameMark: typeof english.nameMark = (labels, count, inDoubt, noun) =>
	nameValue(labels, nameCount(count, inDoubt, noun));

export const formatNames: typeof english.formatNames = (labels, most = 12) =>
	labels.length <= most + 1
		? formatList(labels)
		: `${labels.slice(0, most).join(', ')} y ${formatNumber(labels.length - most)} más`;
