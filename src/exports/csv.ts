/** Writes the text of CSV files as in RFC 4180: commas, quotes doubled, CRLF at the end of every line. */

/** A list is joined with `; `; undefined is an empty cell. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** Separates the values of a cell that holds several. */
export const listDelimiter = '; ';

export interface CsvOptions {
	/** Whether the file begins with a byte order mark: spreadsheets need it to read accents, most other programs work better without. */
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

/** Makes the names of columns distinct by adding numbers: of two columns with the same name, programs that read by name find only one. */
function distinct(names: readonly string[]): readonly string[] {
	const ownNames = new Set<string>();
	return names.map((name) => {
		let own = name;
		for (let i = 2; ownNames.has(own); i++) own = `${name} (${i})`;
		ownNames.add(own);
		return own;
	});
}

/** Characters that begin a formula in a spreadsheet (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r]/;

const negativeNumber = /^-\d+(\.\d+)?$/;

/**
 * The text, with an apostrophe in front if a spreadsheet would run it as a formula; the description of the data package says
 * so. Negative numbers are not formulas and stay as they are.
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
