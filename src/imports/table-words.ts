/** What people write into a workbook of the program in place of codes and states: labels, names of countries, blanks. */
import { isAbsentState } from '../schema/state.ts';
import { isKind, kindTraits } from '../schema/variable-kind.ts';
import { countryOf } from './country-words.ts';
import { foldText } from './fold.ts';
import type { Fields } from './published-files.ts';
import type { TableRow } from './table-records.ts';

/** The code for which each of its words stands, by its folded form; undefined where two codes share the word. */
type Words = ReadonlyMap<string, string | undefined>;

function wordsOfCodes(codes: readonly Fields[]): Words {
	const words = new Map<string, string | undefined>();
	for (const own of codes)
		for (const word of new Set([own.code, own.label].map((one) => foldText(String(one ?? '')))))
			words.set(word, words.has(word) ? undefined : String(own.code));
	return words;
}

/** Rows in which the label of a code, or a code in capitals, stands as the code, and the name of a country too. */
export function rowsWithCodes(
	variables: readonly Fields[],
	codesOf: (variable: Fields) => readonly Fields[],
): (row: TableRow) => TableRow {
	const readers = new Map(
		variables.flatMap((variable): [string, (cell: string) => string][] => {
			const { id, kind } = variable;
			if (typeof kind !== 'string' || !isKind(kind) || kindTraits[kind].form !== 'codes') return [];
			const { codes: origin, programCodes = [], isSeveral } = kindTraits[kind];
			const codes = origin === 'codebook' ? codesOf(variable) : programCodes.map((code) => ({ code }));
			const exact = new Set(codes.map(({ code }) => String(code)));
			const words = wordsOfCodes(codes);
			const codeOf = (part: string) =>
				exact.has(part) || isAbsentState(part)
					? part
					: ((origin === 'countries' ? countryOf(part) : words.get(foldText(part))) ?? part);
			return [
				[
					String(id),
					(cell) =>
						isSeveral
							? cell
									.split(/\s*;\s*/)
									.map(codeOf)
									.join('; ')
							: codeOf(cell.trim()),
				],
			];
		}),
	);
	return (row) =>
		Object.fromEntries(
			Object.entries(row).map(([id, cell]) => {
				const reader = readers.get(id);
				return [id, reader && typeof cell === 'string' && !/^[[{"]/.test(cell) ? reader(cell) : cell];
			}),
		);
}

/** A row of a new record in which blanks under variables and lists say that nothing is charted. */
export function withBlanksCharted(row: TableRow, variables: readonly Fields[], lists: readonly string[]): TableRow {
	const ids = variables.flatMap(({ id, of, from }) =>
		from === undefined && (of === undefined || of === 'study') ? [String(id)] : [],
	);
	const blank = [...ids, ...lists].filter((id) => row[id] === undefined || row[id] === '');
	return { ...row, ...Object.fromEntries(blank.map((id) => [id, 'not-charted'])) };
}

/** Whether a review says that not every variable has to be charted. */
export const isChartedInPart = (review: string) => /^charting:\s*["']?partial\b/m.test(review);
