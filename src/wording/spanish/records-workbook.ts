/** What stands in a workbook of records beside the records themselves. */
import type { Translated } from '../language.ts';
import type * as english from '../records-workbook.ts';
import { formatNumber } from './grammar.ts';

export const recordsWorkbookWording: Translated<typeof english.recordsWorkbookWording> = {
	sheets: { about: 'Acerca de', notes: 'Notas y dudas', columns: 'Columnas', codes: 'Códigos', records: 'Fichas' },
	about: 'Acerca de estas fichas',
	text: 'Texto',
	review: 'Revisión',
	selection: 'Selección',
	address: 'Dirección de la selección',
	count: ({ many }) => `Número de ${many}`,
	inDoubt: 'En duda',
	doubted: (count, { one, many }) => `${formatNumber(count)} ${count === 1 ? one : many}, solo por un valor en duda`,
	version: 'Versión de los datos',
	date: 'Fecha de los datos',
	accessed: 'Guardado el',
	licence: 'Licencia',
	cite: 'Cómo citar',
	citation: ({ attribution, title, version, date }) => `${attribution} Datos: ${title}, versión ${version} (${date}).`,
	sheet: (name) => `Hoja «${name}»`,
	notesHold: 'Notas, lugares en la fuente y dudas de valores concretos.',
	columnsHold: 'Lo que contiene cada columna de cada hoja.',
	codesHold: 'Los códigos del libro de códigos y los estados de los valores que faltan.',
	recordsHold:
		'Esta hoja permite que el programa vuelva a leer el libro. Déjela como está. El programa rechaza un libro en el que se ha cambiado otra hoja, para que ningún cambio se pierda sin que se note.',
	stateOf: (column) => `${column}: por qué no hay número`,
	ownNote: 'Su nota',
	doubts: 'Valores en duda',
	column: 'Columna',
	name: 'Nombre en los datos',
	holds: 'Lo que contiene',
	variable: 'Variable',
	code: 'Código',
	label: 'Etiqueta',
	definition: 'Definición',
	sheetHead: 'Hoja',
	yes: 'sí',
	no: 'no',
};
