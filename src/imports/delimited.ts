/** Reads tables of delimited text: CSV, TSV, and any other delimiter. The file is streamed, never held whole. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { textPieces } from './encoding.ts';
import { importLimits } from './limits.ts';
import type { ImportProblem } from './problem.ts';
import { buildSheet, type RawRow, type SheetReading } from './sheet.ts';

const delimiters = [',', ';', '\t', '|'] as const;

interface DelimitedOptions {
	encoding?: string | undefined;
	/** Guessed from the first rows without it. */
	delimiter?: string | undefined;
}

/** The table of a file. Throws an `EncodingFailure` if the file is not text in its encoding. */
export async function readDelimited(
	file: string,
	name: string,
	{ encoding, delimiter }: DelimitedOptions = {},
): Promise<SheetReading> {
	const rows: RawRow[] = [];
	let characters = 0;
	let line = 1;
	let failure: ImportProblem | undefined;
	const refuse = (what: string) => {
		failure ??= {
			kind: 'too-large',
			file,
			line,
			message: `The table has more than ${what}; an import takes no more.`,
			hint: 'Give only the rows of the studies that the review includes, and leave out the columns that no reader needs.',
		};
	};
	const pieces = textPieces(file, encoding);
	const start = pieces.next().value ?? '';
	// Excel writes the delimiter above the header.
	const [separator, sepLine] = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(start) ?? [];
	const parser = parse({
		delimiter: delimiter ?? sepLine ?? guessDelimiter(start),
		bom: true,
		relax_column_count: true,
		relax_quotes: true,
		max_record_size: importLimits.rowCharacters,
		// Called at once for each row, so nothing waits in the stream, and nothing is lost if the file breaks off.
		on_record: (cells: string[], { lines }) => {
			if (separator !== undefined && lines === 1) return null;
			line = lines - cells.reduce((sum, cell) => sum + countBreaks(cell), 0);
			characters += cells.reduce((sum, cell) => sum + cell.length, 0);
			if (rows.length > importLimits.rows) refuse(`${importLimits.rows.toLocaleString('en')} rows`);
			else if (characters > importLimits.tableCharacters)
				refuse(`${Math.round(importLimits.tableCharacters / 1024 / 1024)} million characters`);
			else rows.push({ line, cells });
			return null;
		},
	});
	function* bounded() {
		yield start;
		for (const piece of pieces) {
			if (failure) return;
			yield piece;
		}
	}
	try {
		await pipeline(Readable.from(bounded()), parser.resume());
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		failure ??= delimitedProblem(file, cause, line);
	}
	return failure ? { sheets: [], problems: [failure] } : buildSheet(file, name, rows);
}

const countBreaks = (cell: string) => cell.match(/\r\n|\r|\n/g)?.length ?? 0;

function delimitedProblem(file: string, { code, message }: CsvError, line: number): ImportProblem {
	if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE')
		return {
			kind: 'damaged-file',
			file,
			line: line + 1,
			message: `A quotation mark is opened in or below line ${line + 1}, and ${code === 'CSV_QUOTE_NOT_CLOSED' ? 'the file ends before it is closed' : `not closed within ${importLimits.rowCharacters / 1024 / 1024} million characters`}.`,
			hint: 'The file may have been cut off; then export it again. Otherwise close the quotation mark, or double it if it is part of the text.',
		};
	return {
		kind: 'damaged-file',
		file,
		line,
		message: `Below this line the rows cannot be read: ${message}.`,
		hint: 'Open the file in a spreadsheet, and export it again as CSV.',
	};
}

/**
 * The delimiter that cuts the first rows into the most cells, as many in each; a comma if none does. What stands in
 * quotation marks is left out.
 */
function guessDelimiter(text: string): string {
	const lines = text
		.slice(0, 1 << 18)
		.replace(/"(?:[^"]|"")*"/g, '')
		.split(/\r\n|\r|\n/);
	const rows = lines.slice(0, 40).filter((line) => line.trim() !== '');
	const scores = delimiters.map((delimiter) => {
		const counts = rows.map((row) => row.split(delimiter).length - 1);
		const first = counts[0] ?? 0;
		const alike = counts.filter((count) => count === first).length / Math.max(1, counts.length);
		return { delimiter, score: first * alike ** 2 };
	});
	const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
	return best.score > 0 ? best.delimiter : ',';
}
