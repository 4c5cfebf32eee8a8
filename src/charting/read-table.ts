/** Reads a table that people filled in: a workbook or a CSV file. */
import fs from 'node:fs';
import path from 'node:path';
import { readDelimited } from '../imports/delimited.ts';
import type { Sheet } from '../imports/sheet.ts';
import { readWorkbook } from '../imports/workbook.ts';
import type { SheetProblem } from './sheet-problem.ts';

export interface TableReading {
	sheets: readonly Sheet[];
	problems: readonly SheetProblem[];
	/** In place of a table that has a header and no row below it, which is a problem too: a table without rows or columns. */
	empty?: Sheet;
}

/** The sheets of a file, or what is wrong with it. `only` names the sheet of a workbook. */
export async function readTable(file: string, only?: string): Promise<TableReading> {
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
	const [problem] = reading.problems;
	const isEmpty = problem?.kind === 'empty-table' && problem.line !== undefined;
	return {
		...(isEmpty ? { empty: { file, name, header: [], rows: [], notes: [] } } : {}),
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
