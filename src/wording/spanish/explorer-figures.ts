/** What the explorer says around the figures of a selection, and around the figure of any two variables. */
import type * as english from '../explorer-figures.ts';
import type { Translated } from '../language.ts';
import { agree, theMany } from './genders.ts';

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
	question: (rows, columns) => `${rows} por ${columns}.`,
	reading: (noun) =>
		`Una celda contiene ${theMany(noun)} que tienen ambos valores. Junto a una fila y sobre una columna consta ${agree(noun, 'cuántos', 'cuántas')} tienen su valor.`,
	rows: 'Filas',
	columns: 'Columnas',
	split: 'Dividir por',
	noSplit: 'nada',
};
