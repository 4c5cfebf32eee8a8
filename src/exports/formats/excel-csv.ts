/** CSV as Excel reads it. */
import { formatWording } from '../../wording/files.ts';
import { tableCsv } from '../tables.ts';
import { csv } from './csv.ts';
import type { TableFormat } from './format.ts';

export const excelCsv: TableFormat = {
	...csv,
	ending: '-excel.csv',
	...formatWording.excelCsv,
	write: (table) => tableCsv(table, { hasMark: true }),
};
