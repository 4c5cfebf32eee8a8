/** Sees tables of another shape than a row of names with a study in each row below it. */
import { countOf } from '../records/words.ts';
import { foldText } from './fold.ts';
import { isLabel } from './guess-reference.ts';
import type { Sheet } from './sheet.ts';

/** What a person should look at: a first row that is a study, studies that stand in columns, and rows that stand twice. */
export const shapeDoubts = (sheet: Sheet): readonly string[] => [...headerDoubts(sheet), ...twinDoubts(sheet)];

/** Rows that are the same in every cell. */
function twinDoubts({ name, rows }: Sheet): readonly string[] {
	const twins = [...Map.groupBy(rows, ({ cells }) => cells.map((cell) => foldText(cell)).join('\n')).values()].filter(
		(alike) => alike.length > 1,
	);
	const lines = twins.slice(0, 8).map((alike) => alike.map(({ line }) => line).join(' and '));
	return twins.length === 0
		? []
		: [
				`${name}: ${countOf(twins.length, 'row')} ${twins.length === 1 ? 'stands' : 'stand'} there more than once, the same in every cell (lines ${lines.join('; ')}${twins.length > 8 ? ' …' : ''}). Each is a record; remove what was pasted twice.`,
			];
}

function headerDoubts({ name, header, rows }: Sheet): readonly string[] {
	const own = header.filter((cell) => !/^Column \d+$/.test(cell));
	const labels = own.filter(isLabel);
	const quoted = own
		.slice(0, 4)
		.map((cell) => `"${cell.slice(0, 40)}"`)
		.join(', ');
	if (labels.length > 2 && labels.length > 0.6 * own.length)
		return [
			`${name}: the names of the columns look like studies (${quoted}), so that each study may stand in a column. If so, turn the table (in a spreadsheet: copy, paste special, transpose), since each row is taken for a study.`,
		];
	// Words of the first row that stand below it too, or numbers, are no names of columns.
	const isData = (cell: string, i: number) =>
		(/^-?\d+([.,]\d+)?$/.test(cell) && !/^(1[5-9]|20)\d\d$/.test(cell)) ||
		isLabel(cell) ||
		rows.some(({ cells }) => cell !== '' && foldText(cells[i] ?? '') === foldText(cell));
	const data = header.filter((cell, i) => own.includes(cell) && isData(cell, i));
	return own.length > 2 && data.length > own.length / 2
		? [
				`${name}: the first row looks like a study (${quoted}), and is taken for the names of the columns. If it is a study, put a row of names above it.`,
			]
		: [];
}
