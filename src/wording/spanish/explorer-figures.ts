/** What the explorer says around the figures of a selection, and around the figure of any two variables. */
import type * as english from '../explorer-figures.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { agree, theMany } from './genders.ts';
import { midSentence } from './grammar.ts';

export const selectionFiguresWording: Translated<typeof english.selectionFiguresWording> = {
	loading: 'Cargando las figuras…',
	later: 'Esta figura se dibuja cuando entra en la pantalla.',
	drawn: 'Las figuras se dibujan a medida que entran en la pantalla, y todas en papel.',
	drawAll: 'Dibujar todas ahora',
	failed: 'No se pudieron cargar las figuras',
	picture: (title) => `${title}: imagen`,
	overAll: 'Esta figura sobre todos los estudios',
	save: (format, title) => `${format}: ${title}`,
	selectionAt: (selection, address) => `${selection}. ${address}`,
};

export const twoVariablesWording: Translated<typeof english.twoVariablesWording> = {
	title: 'Dos variables cualesquiera',
	question: (rows, columns) => `${rows} por ${midSentence(columns)}.`,
	reading: (noun) =>
		`Una celda contiene ${theMany(noun)} que tienen ambos valores. Junto a una fila y sobre una columna consta ${agree(noun, 'cuántos', 'cuántas')} tienen su valor.`,
	rows: 'Filas',
	columns: 'Columnas',
	split: 'Dividir por',
	noSplit: 'nada',
	description: (review) => `Una tabla de dos variables cualesquiera de ${review}, con los estudios de cada celda.`,
	withoutScript: (figures, values, data) =>
		rich`Un programa dibuja esta tabla para las variables que nombra su dirección, y su navegador no lo ejecuta. ${figures('Las figuras de la revisión')} se dibujan sin él, ${values('los valores de cada variable')} tienen páginas con sus estudios y ${data('las tablas')} los contienen todos.`,
	noVariables: 'La revisión no tiene variables que se puedan cruzar.',
	older: (version, now) =>
		`La dirección es de la versión ${version} de los datos. La tabla muestra la versión ${now}; el explorador dice qué ha cambiado.`,
	inExplorer: 'Lo mismo en el explorador, con filtros',
	ownPage: 'Esta tabla en una página propia',
};
