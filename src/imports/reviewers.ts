/** Finds who filled in the rows of a table, and what to do where several people have rows of the same studies. */
import { foldText } from './fold.ts';
import type { ImportProblem } from './problem.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Whether a column names who filled in a row. */
export const isReviewerColumn = (name: string) =>
	/^(reviewers?( name)?|extractors?|coders?( name)?|coded by|extracted by|charted by|checked by|data extractor|rater|your (name|initials)|(name|initials) of (the )?(reviewer|coder|extractor|charter)|e ?mail( address)?|ip address|user( ?name)?)$/.test(
		foldText(name),
	);

/** What is wrong where two people have a row of one study; undefined if the rows do not name different people. */
export function severalReviewers(sheet: Sheet, first: SheetRow, second: SheetRow): ImportProblem | undefined {
	const at = sheet.header.findIndex(isReviewerColumn);
	const [one, other] = [first.cells[at] ?? '', second.cells[at] ?? ''];
	const column = sheet.header[at];
	if (column === undefined || one === other) return undefined;
	const names = [...new Set(sheet.rows.map(({ cells }) => cells[at] ?? ''))].filter((name) => name !== '');
	const file = sheet.file.replace(/#.*$/, '');
	return {
		kind: 'repeated-key',
		file: sheet.file,
		line: second.line,
		column: at + 1,
		columnName: column,
		message: `${names.join(', ')}: each has rows of the same studies, and no row says which of them holds.`,
		hint: [
			`To compare and settle what they say: npm run agree -- ${file} --by ${JSON.stringify(column)}`,
			'To take the rows of one of them, write a map, and give it with --map:',
			'  files:',
			`    - file: ${JSON.stringify(sheet.name)}`,
			`      only: { column: ${JSON.stringify(column)}, word: ${JSON.stringify(one)} }`,
		].join('\n'),
	};
}
