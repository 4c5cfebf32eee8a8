/** What the figures of two variables say: the evidence map, and any variable by any other. */
import type * as english from '../figure-matrix.ts';
import type { Translated } from '../language.ts';
import { bracketDoubt, formatDoubtful, nameCount } from './doubt.ts';
import { formatNames } from './figures.ts';
import { a, no, theMany } from './genders.ts';
import { formatCount } from './grammar.ts';
import { nouns } from './nouns.ts';

export const matrixWording: Translated<typeof english.matrixWording> = {
	cell: (row, ...columns) => `${row} × ${columns.join(', ')}`,
	place: (row, column, group) => `${row} × ${column}${group === undefined ? '' : ` (${group})`}`,
	column: (group, column) => (group ? `${group}: ${column}` : column),
	total: (report) => `${report.many} con ese valor`,
	rowsLeftOut: (labels, report) =>
		`${formatCount(labels.length, nouns.row)} con menos ${report.many}: ${formatNames(labels)}.`,
	columnsLeftOut: (labels, report) =>
		`${formatCount(labels.length, nouns.column)} con menos ${report.many}: ${formatNames(labels)}.`,
};

export const evidenceMapWording: Translated<typeof english.evidenceMapWording> = {
	countedReading: ({ many }) =>
		`Las filas son lo que se hizo o se estudió, y las columnas, los resultados. Un número cuenta ${many} con ambas cosas, y lleva a esa lista.`,
	description: ({ question, studies, report, rows, columns }) =>
		`${question} ${formatDoubtful(studies, report)}, ${formatCount(rows, nouns.row)}, ${formatCount(columns, nouns.column)}. Los mismos números constan en la tabla.`,
	element: (variable, code) => `${variable}: ${code}`,
	elements: 'Elemento',
	silent: 'sin dato en la revisión',
	mark: (study, direction, cell, findings) =>
		`${study}: ${direction}. ${cell}, ${nameCount(findings.count, findings.inDoubt, nouns.finding)}`,
	counted: ({ count, inDoubt, report }) =>
		`La figura cuenta ${theMany(report)}. Cada ${report.one} puede estar en varias celdas, de modo que las celdas suman más que el total: ${formatCount(count, report)}${bracketDoubt(count, inDoubt)}.`,
	withoutElements: (count, reports, report) =>
		`${formatDoubtful(count, report)} sin ninguno de estos elementos: ${formatNames(reports)}.`,
};

export const crossTableWording: Translated<typeof english.crossTableWording> = {
	description: ({ question, studies, report, rows, columns }) =>
		`${question} ${formatDoubtful(studies, report)} por ${formatCount(rows, nouns.row)} y ${formatCount(columns, nouns.column)}. Los mismos números constan en la tabla.`,
	mark: (study, cell) => `${study}. ${cell}`,
	gaps: (noun) => ({
		none: `${no(noun)} con ambos`,
		unknown: 'no se sabe de ninguno',
		'not-applicable': 'no procede en ningún caso',
	}),
	countedReading: ({ many }) =>
		`Un número cuenta ${many} con el valor de su fila y el de su columna, y lleva a esa lista.`,
	counted: ({ count, inDoubt, unit, report, isCounted }) =>
		`La figura cuenta ${theMany(unit)}${isCounted ? '' : `; una marca es ${a(report)}`}. Cada ${unit.one} puede estar en varias celdas, de modo que las celdas pueden sumar más que el total: ${formatCount(count, unit)}${bracketDoubt(count, inDoubt)}.`,
	outside: (count, reports, report) => `${formatDoubtful(count, report)} en ninguna fila: ${formatNames(reports)}.`,
	outsideColumns: (count, reports, report) =>
		`${formatDoubtful(count, report)} en ninguna columna: ${formatNames(reports)}.`,
};
