/** A workbook, for spreadsheets. */
import { formatWording } from '../../wording/files.ts';
import type { WorkbookFormat } from './format.ts';

export const xlsx: WorkbookFormat = {
	of: 'workbook',
	ending: '.xlsx',
	...formatWording.xlsx,
	group: 'tables',
	mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	isSaved: true,
};
