/** CSV, for statistics programs. */
import { formatWording } from '../../wording/files.ts';
import { tableCsv } from '../tables.ts';
import type { TableFormat } from './format.ts';

export const csv: TableFormat = {
	of: 'table',
	ending: '.csv',
	...formatWording.csv,
	group: 'tables',
	mediaType: 'text/csv; charset=utf-8',
	isSaved: true,
	write: (table) => tableCsv(table),
};
