/** Reads a table that people filled in: a workbook or a CSV file. */
import fs from 'node:fs';
import path from 'node:path';
import { readDelimited } from '../imports/delimited.ts';
import type { Sheet } from '../imports/sheet.ts';
import { readWorkbook } from '../imports/workbook.ts';
import type { SheetProblem } from './sheet-problem.ts';

/** The sheets of a file, or what is wrong with it. `only` names the sheet of a workbook. */
export async function readTable(
	file: string,
	only?: string,
): Promise<{ sheets: readonly Sheet[]; problems: readonly SheetProblem[] }> {
	if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
		return refuse(file, 'There is no such file.', 'Name the workbook (.xlsx) or the table (.csv) that was filled in.');
	const name = path.basename(file);
	const ending = path.extname(file).toLowerCase();
	const reading =
		ending === '.xlsx'
			? await readWorkbook(file, name, only)
			: ['.csv', '.tsv', '.txt'].includes(ending)
				? await readDelimited(file, name, {})
				: undefined;
	if (!reading)
		return refuse(file, `A file ${ending || 'without an ending'} is not read.`, 'Save it as .xlsx or .csv.');
	return {
		sheets: reading.sheets,
		problems: reading.problems.map(({ file: place, line, message, hint }) => ({
			file: place,
			row: line,
			message,
			hint,
		})),
	};
}

function refuse(file: string, message: string, hint: string) {
	return { sheets: [], problems: [{ file, message, hint }] };
}
