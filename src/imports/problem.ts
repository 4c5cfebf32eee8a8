/** What is wrong with the files of an import, with its place, and the report on all of it. */
import { countOf, formatWhole } from '../records/words.ts';
import { showHidden } from '../schema/characters.ts';

/** The kinds of problem, with what each means. The order is that of the summary. */
export const problemKinds = {
	'unreadable-file': 'A file cannot be opened.',
	'unknown-format': 'A file is of no kind that can be imported.',
	'too-large': 'A file is larger than an import takes.',
	'wrong-encoding': 'A file is not UTF-8, and the map names no other encoding.',
	'damaged-file': 'A file breaks off, or does not hold what its name says.',
	'empty-table': 'A table has no rows, or no header.',
	'row-length': 'A row has more or fewer cells than the header.',
	'wrong-map': 'The map holds something that cannot be used.',
	'unknown-column': 'The map names a column that the table does not have.',
	'new-column': 'The table has a column that the map does not name.',
	'repeated-key': 'Two rows have the same key.',
	'unknown-word': 'A cell holds a word that the map does not name.',
	'wrong-value': 'A cell does not hold what its column holds.',
	'changed-by-hand': 'A record was changed since the last import.',
} as const;

export type ImportProblemKind = keyof typeof problemKinds;

export interface ImportProblem {
	kind: ImportProblemKind;
	file: string;
	/** Counted from one, as editors and spreadsheets count; none for a problem of the whole file. */
	line?: number | undefined;
	/** The column of the table, counted from one, with its name in `columnName`. */
	column?: number | undefined;
	columnName?: string | undefined;
	/** What was found, and what is allowed. */
	message: string;
	/** What to do. */
	hint: string;
}

/** Up to so many problems of one kind are listed with their places; of the others the report says how many there are. */
const mostOfKind = 40;

/** The letters of a column in a spreadsheet: `A` for 1, `AA` for 27. */
export function columnLetters(column: number): string {
	const before = Math.floor((column - 1) / 26);
	return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** `FILE:LINE, column C (Country)`; the file alone for a problem of the whole file. */
function formatCellPlace({ file, line, column, columnName }: Omit<ImportProblem, 'message' | 'hint' | 'kind'>) {
	const at = line === undefined ? file : column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
	return column === undefined ? at : `${at}, column ${columnLetters(column)}${columnName ? ` (${columnName})` : ''}`;
}

/** All problems, summed up by kind first; empty without any. */
export function formatProblems(problems: readonly ImportProblem[]): string {
	const byKind = Map.groupBy(problems, ({ kind }) => kind);
	const order = Object.keys(problemKinds) as ImportProblemKind[];
	const kinds = order.filter((kind) => byKind.has(kind));
	const width = Math.max(...kinds.map((kind) => kind.length));
	const summary = kinds.map(
		(kind) =>
			`  ${formatWhole(byKind.get(kind)?.length ?? 0).padStart(formatWhole(problems.length).length)}  ${kind.padEnd(width)}  ${problemKinds[kind]}`,
	);
	const blocks = kinds.flatMap((kind) => {
		const all = byKind.get(kind) ?? [];
		const rest = all.length - mostOfKind;
		return [
			...all.slice(0, mostOfKind).map(formatProblem),
			...(rest > 0 ? [`and ${countOf(rest, 'more problem')} of the kind ${kind}\n`] : []),
		];
	});
	const head = problems.length > 1 ? [`${countOf(problems.length, 'problem')}:`, ...summary, ''] : [];
	return [...head, ...blocks].join('\n');
}

function formatProblem(problem: ImportProblem): string {
	const { kind, message, hint } = problem;
	const lines = [`${formatCellPlace(problem)}  ${kind}`, ...[message, hint].flatMap((text) => text.split('\n'))];
	return `${lines.map((line, i) => (i === 0 ? '' : '  ') + showHidden(line.slice(0, 1500))).join('\n')}\n`;
}
