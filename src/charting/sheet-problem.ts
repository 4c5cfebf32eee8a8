/** What is wrong with a sheet that people filled in, with its row and column. */
import { showHidden } from '../schema/characters.ts';

export interface SheetProblem {
	/** The path of the file, with the name of its sheet where it has several. */
	file: string;
	/** Counted from one; undefined for a problem of the whole file. */
	row?: number | undefined;
	/** The name of the column. */
	column?: string | undefined;
	message: string;
	hint: string;
}

/** All problems, sorted by row, each with its place; empty without any. */
export function formatSheetProblems(problems: readonly SheetProblem[]): string {
	const inOrder = problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
	return inOrder
		.map(({ file, row, column, message, hint }) => {
			const place = [file, row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column "${column}"`];
			return `${place.filter(Boolean).join(', ')}\n  ${showHidden(message)}\n  ${showHidden(hint)}\n`;
		})
		.join('\n');
}
