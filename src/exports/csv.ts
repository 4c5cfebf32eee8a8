/** Text of CSV files, after RFC 4180: comma, CRLF, quotes doubled, every line ended. */

/** Lists are joined with `; `, nothing is an empty cell. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** Between the values of a cell that holds several. */
export const listDelimiter = '; ';

export interface CsvOptions {
	/** A byte order mark: spreadsheets read accents with it, most other programs are better off without. */
	hasMark?: boolean;
}

/** A file of the header and the rows; without rows, the header alone. */
export function formatCsv(
	header: readonly string[],
	rows: readonly (readonly Cell[])[],
	{ hasMark = false }: CsvOptions = {},
): string {
	const lines = [distinct(header), ...rows].map((row) => `${row.map(formatCell).join(',')}\r\n`);
	return `${hasMark ? '\uFEFF' : ''}${lines.join('')}`;
}

/** Names of columns, each once: a label that two codes share would hide one column from programs that read by name. */
function distinct(names: readonly string[]): readonly string[] {
	const ownNames = new Set<string>();
	return names.map((name) => {
		let own = name;
		for (let i = 2; ownNames.has(own); i++) own = `${name} (${i})`;
		ownNames.add(own);
		return own;
	});
}

/** Characters with which a spreadsheet begins a formula (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r]/;

const negativeNumber = /^-\d+(\.\d+)?$/;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, which the data package
 * tells its readers. Negative numbers are no formulas and stay.
 */
export function harmless(text: string): string {
	return formula.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
}

function formatCell(cell: Cell): string {
	if (cell === undefined) return '';
	if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
	const text = typeof cell === 'string' ? cell : cell.join(listDelimiter);
	const safe = harmless(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
