/** CSV as Excel reads it. */
import { tableCsv } from '../tables.ts';
import { csv } from './csv.ts';
import type { TableFormat } from './format.ts';

export const excelCsv: TableFormat = {
	...csv,
	ending: '-excel.csv',
	label: 'CSV for Excel',
	title: 'Studies, for Excel',
	description: 'The same table with a mark at its start, without which Excel misreads accents.',
	write: (table) => tableCsv(table, { hasMark: true }),
};
