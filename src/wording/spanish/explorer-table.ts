/** What the explorer says in the table of a selection, and in the comparison of studies. */
import type * as english from '../explorer-table.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { formatDoubt } from './doubt.ts';
import { formatCount, formatNumber, midSentence } from './grammar.ts';
import { nouns } from './nouns.ts';

export const tableWording: Translated<typeof english.tableWording> = {
	table: 'Tabla de la selección',
	columns: (count) => `Columnas (${formatNumber(count)})`,
	asAtFirst: 'Restablecer',
	rowsFailed: 'No se pudieron cargar los textos de estas filas',
	states: (labels) => labels.map((label, i) => (i === 0 ? label : midSentence(label))).join('; '),
};

export const comparisonWording: Translated<typeof english.comparisonWording> = {
	choose: (most, name) =>
		`Elija de dos a ${formatNumber(most)} estudios de la lista para verlos uno al lado del otro.${
			name === undefined ? '' : ` Hasta ahora ha elegido ${name}.`
		}`,
	toList: 'Volver a la lista',
	differing: (differingCount, rows) =>
		`${differingCount === 1 ? 'Difiere' : 'Difieren'} ${formatNumber(differingCount)} de ${formatCount(rows, nouns.variable)}. Lo indica una marca delante de la fila.`,
	onlyDiffering: 'Solo las que difieren',
	takeOut: (study, name) => rich`quitar${name(` ${study}`)}`,
	differs: ', difiere',
	noFinding: 'Ningún hallazgo',
	directions: (directions) =>
		directions
			.map(({ label, count, inDoubt }) => {
				const parts = [formatNumber(count), formatDoubt(count, inDoubt)].filter(Boolean);
				return `${label} (${parts.join(', ')})`;
			})
			.join(', '),
};

export const entryLineWording: Translated<typeof english.entryLineWording> = {
	number: (state) => `número ${state}`,
	value: (variable, state) => `${midSentence(variable)} ${state}`,
	isPart: 'parte de otro grupo',
	overlaps: 'se solapa con otro grupo',
	afterEnd: (amount) => `${amount} después del final`,
};
