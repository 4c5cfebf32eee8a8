/** Fills in sheets for tests, as a person would: by the study and the place of a row. */
import fs from 'node:fs';
import { readTable } from '../src/charting/read-table.ts';
import { formatWorkbook } from '../src/exports/workbook.ts';

export type SheetAnswers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Writes the workbook `to` with what a person wrote: `answers` by "STUDY PLACE", or for all rows by "*". */
export async function fillIn(file: string, to: string, answers: SheetAnswers): Promise<void> {
	const { sheets } = await readTable(file, 'Values');
	const [sheet] = sheets;
	if (!sheet) throw new Error(`no sheet: ${file}`);
	const { header } = sheet;
	const [study, place] = [header.indexOf('study'), header.indexOf('place')];
	const rows = sheet.rows.map(({ cells }) => {
		const own = { ...answers['*'], ...answers[`${cells[study]} ${cells[place]}`] };
		return header.map((name, i) => own[name] ?? cells[i] ?? '');
	});
	const columns = header.map((name) => ({ name, width: 10 }));
	fs.writeFileSync(to, formatWorkbook([{ name: 'Values', columns, rows }]));
}
