/** CSV, for statistics programs. */
import { tableCsv } from '../tables.ts';
import type { TableFormat } from './format.ts';

export const csv: TableFormat = {
	of: 'table',
	ending: '.csv',
	label: 'CSV',
	title: 'Studies, as a table',
	description: 'One row a study, one column a variable.',
	group: 'Tables',
	mediaType: 'text/csv; charset=utf-8',
	isSaved: true,
	write: (table) => tableCsv(table),
};
