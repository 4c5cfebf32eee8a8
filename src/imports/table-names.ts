/** The sheets of the workbook of a review, which a team works in and an import reads back. */
import { createHash } from 'node:crypto';

export const tableSheets = {
	about: 'About',
	studies: 'Studies',
	details: 'Details',
	references: 'References',
	codebook: 'Codebook',
	codes: 'Codes',
	files: 'Files',
} as const;

/** What the first cell of the sheet About says, by which a workbook is known. */
export const tableMark = 'workbook of a review';

export const aboutColumns = [tableMark, 'text', 'value'] as const;
export const detailColumns = ['study', 'list', 'entry', 'field', 'key', 'text'] as const;
export const fileColumns = ['file', 'text'] as const;

/** The sheet of a list: spreadsheets take at most 31 characters. */
export const listSheet = (list: string) => `List ${list}`.slice(0, 31);

/** A short name of a value by which a change is seen; the order of keys does not count. */
export const digestOfValue = (value: unknown) =>
	createHash('sha256')
		.update(JSON.stringify(sorted(value)) ?? '')
		.digest('hex')
		.slice(0, 32);

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, own]) => [key, sorted(own)]),
	);
}
