/** Sees tables of another shape than a row of names with a study in each row below it. */
import { countOf } from '../records/words.ts';
import { foldText } from './fold.ts';
import { guessField, isKeyHeader, isLabel } from './guess-reference.ts';
import { profilesOf } from './profile.ts';
import type { Sheet } from './sheet.ts';

/** What a person should look at: a first row that is a study, studies that stand in columns, rows that stand twice, and rows that are no studies. */
export const shapeDoubts = (sheet: Sheet, shape: 'studies' | 'several'): readonly string[] => [
	...headerDoubts(sheet),
	...twinDoubts(sheet, shape),
	...columnDoubts(sheet),
	...namelessDoubts(sheet),
	...screeningDoubts(sheet),
	...shortenedDoubts(sheet),
];

/** One column in which signs or gaps stand where a table has its delimiters. */
function columnDoubts({ name, header, rows }: Sheet): readonly string[] {
	const [first = ''] = header;
	const isParted = (cell: string) => /\S {2,}\S|\S & \S.* & \S|\S#\S.*#\S/.test(cell);
	return header.length > 1 || !rows.some(({ cells: [cell = ''] }) => isParted(cell))
		? []
		: [
				`${name}: the table has one column, "${first.slice(0, 40)}", whose cells seem to hold several. Write the sign between two cells as delimiter at the file in the map; or open the file in a spreadsheet, part it there, and save it as CSV.`,
			];
}

/** Rows that nothing names may be outcomes or characteristics. */
function namelessDoubts(sheet: Sheet): readonly string[] {
	const { name, header, rows } = sheet;
	const isNamed = profilesOf(sheet).some((profile) => guessField(profile, rows.length) !== undefined);
	return isNamed
		? []
		: [
				`${name}: no column names a study, its report or its authors (${header
					.slice(0, 4)
					.map((cell) => `"${cell.slice(0, 40)}"`)
					.join(
						', ',
					)}), and each row is taken for a study. If one does, take it for the label in the map; if the rows are outcomes, groups or characteristics, this is no table of studies.`,
			];
}

/** Ids that a spreadsheet took for large numbers and shortened: `1.00001E+05`. What it cut off is lost. */
function shortenedDoubts(sheet: Sheet): readonly string[] {
	return profilesOf(sheet).flatMap(({ name, words }) => {
		const shortIds = [...words.keys()].filter((word) => /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i.test(word));
		const isId = isKeyHeader(name) || /\b(pmid|isbn|issn|number)\b/.test(foldText(name));
		return shortIds.length === 0 || !isId
			? []
			: [
					`${sheet.name}, ${name}: ${countOf(shortIds.length, 'id')} ${shortIds.length === 1 ? 'is' : 'are'} shortened by a spreadsheet, such as "${shortIds[0]}", and may have lost digits. Set the column to text in the table that it was made of, and export it again.`,
				];
	});
}

/** A column that says whether studies were included: tables of screening have the others, too. */
function screeningDoubts(sheet: Sheet): readonly string[] {
	return profilesOf(sheet).flatMap(({ name, words }) => {
		const isDecision =
			/^(included?|inclusion|(final |full text |screening |inclusion )?decision|eligib(le|ility)|label included|included in (the )?(review|synthesis))$/.test(
				foldText(name),
			);
		const isNo = (word: string) => /^(0|no?|false|exclu(ded?|sion)|ineligible|not included)$/i.test(word);
		const noWords = [...words].filter(([word]) => isNo(word));
		const [[yes] = [undefined]] = [...words].filter(([word]) => !isNo(word));
		if (!isDecision || noWords.length === 0 || yes === undefined) return [];
		return [
			`${sheet.name}, ${name}: ${countOf(
				noWords.reduce((sum, [, count]) => sum + count, 0),
				'row',
			)} may be of studies that were not included (${noWords.map(([word]) => `"${word}"`).join(', ')}), and each is taken for a study. To take only the others, write at the file in the map: only: { column: ${JSON.stringify(name)}, word: ${JSON.stringify(yes)} }`,
		];
	});
}

/** Rows that are the same in every cell. */
function twinDoubts({ name, rows }: Sheet, shape: 'studies' | 'several'): readonly string[] {
	const twins = [...Map.groupBy(rows, ({ cells }) => cells.map((cell) => foldText(cell)).join('\n')).values()].filter(
		(alike) => alike.length > 1,
	);
	const lines = twins.slice(0, 8).map((alike) => alike.map(({ line }) => line).join(' and '));
	return twins.length === 0
		? []
		: [
				`${name}: ${countOf(twins.length, 'row')} ${twins.length === 1 ? 'stands' : 'stand'} there more than once, the same in every cell (lines ${lines.join('; ')}${twins.length > 8 ? ' …' : ''}). ${shape === 'studies' ? 'Each is a record' : 'Each is read as a row of its study'}; remove what was pasted twice.`,
			];
}

function headerDoubts({ name, header, rows }: Sheet): readonly string[] {
	const own = header.filter((cell) => !/^Column \d+$/.test(cell));
	const labels = own.filter(isLabel);
	const examples = own
		.slice(0, 4)
		.map((cell) => `"${cell.slice(0, 40)}"`)
		.join(', ');
	if (labels.length > 2 && labels.length > 0.6 * own.length)
		return [
			`${name}: the names of the columns look like studies (${examples}), so that each study may stand in a column. If so, turn the table (in a spreadsheet: copy, paste special, transpose), since each row is taken for a study.`,
		];
	// Words of the first row that stand below it too, or numbers, are no names of columns.
	const isData = (cell: string, i: number) =>
		(/^-?\d+([.,]\d+)?$/.test(cell) && !/^(1[5-9]|20)\d\d$/.test(cell)) ||
		isLabel(cell) ||
		rows.some(({ cells }) => cell !== '' && foldText(cells[i] ?? '') === foldText(cell));
	const data = header.filter((cell, i) => own.includes(cell) && isData(cell, i));
	return own.length > 2 && data.length > own.length / 2
		? [
				`${name}: the first row looks like a study (${examples}), and is taken for the names of the columns. If it is a study, put a row of names above it.`,
			]
		: [];
}
