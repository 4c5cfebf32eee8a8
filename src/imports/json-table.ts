/** Tables as programs write them in JSON: a list of rows, or a row in each line. */
import { isBlank } from '../schema/characters.ts';
import { parseJsonText } from './json-text.ts';
import { buildSheet, type SheetReading } from './sheet.ts';

type JsonRow = Readonly<Record<string, unknown>>;

/** A cell of a plain value, or of a list of plain values; undefined for anything deeper. */
function cellOf(value: unknown): string | undefined {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) {
		const parts = value.map((part) => (typeof part === 'object' ? undefined : cellOf(part)));
		return parts.includes(undefined) ? undefined : parts.filter((part) => !isBlank(part ?? '')).join('; ');
	}
	return typeof value === 'object' ? undefined : String(value);
}

const isRow = (value: unknown): value is JsonRow =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 1;

/** The table of a list of objects with plain values, each a row; undefined for any other value. Lines are counted from the first row. */
export function jsonTable(file: string, name: string, value: unknown): SheetReading | undefined {
	if (!Array.isArray(value) || value.length === 0 || !value.every(isRow)) return undefined;
	const header = [...new Set(value.flatMap((row) => Object.keys(row)))];
	const rows = value.map((row) => header.map((key) => cellOf(Object.hasOwn(row, key) ? row[key] : undefined)));
	if (rows.some((cells) => cells.includes(undefined))) return undefined;
	return buildSheet(file, name, [
		{ line: 1, cells: header },
		...rows.map((cells, i) => ({ line: i + 2, cells: cells.map((cell) => cell ?? '') })),
	]);
}

/** The table of a text with an object in each line. */
export function lineTable(file: string, name: string, text: string): SheetReading {
	const lines = text.split(/\r?\n/).flatMap((line, i) => (isBlank(line) ? [] : [parseJsonText(file, line, i + 1)]));
	const problems = lines.flatMap((line) => ('problem' in line ? [line.problem] : []));
	if (problems.length > 0) return { sheets: [], problems };
	const values = lines.flatMap((line) => ('value' in line ? [line.value] : []));
	return (
		jsonTable(file, name, values) ?? {
			sheets: [],
			problems: [
				{
					kind: 'unknown-format',
					file,
					message: 'Its lines are no rows of a table: a row is an object with a plain value for each column.',
					hint: 'Export the table as CSV.',
				},
			],
		}
	);
}
