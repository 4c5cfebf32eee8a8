/** Reads the dictionary of a data set: a table, a YAML file or a REDCap export that says what each column holds. */
import { foldText } from './fold.ts';
import type { Sheet } from './sheet.ts';

export interface DictionaryEntry {
	/** The name of the column. */
	name: string;
	label?: string;
	section?: string;
	definition?: string;
	/** Choices in order: the word of the cells, and what readers see. */
	choices?: readonly { word: string; label: string; definition?: string | undefined }[];
	unit?: string;
}

/** The part of an entry that a column of a dictionary fills, by the column's header. */
const columns: readonly [part: 'label' | 'section' | 'definition' | 'choices' | 'unit', header: RegExp][] = [
	['label', /^(field label|label|variable label|title|display name|full name|question text|question|long name)$/],
	['section', /^(section|section header|category|group|domain|theme|form name|form|topic|block)$/],
	[
		'definition',
		/^(definition|description|note|notes|field note|meaning|explanation|details|instructions|coding instructions|comment)$/,
	],
	[
		'choices',
		/^(choices|levels|values|options|codes|allowed values|response options|categories|choices calculations or slider labels|coding|value labels|permitted values)$/,
	],
	['unit', /^(unit|units)$/],
];

/** The entries of a table that describes the columns of `header`; undefined for any other table. */
export function dictionaryOf(sheet: Sheet, header: readonly string[]): readonly DictionaryEntry[] | undefined {
	// A column of a group is named `GROUP: NAME`; a dictionary may name it without its group.
	const names = new Set(header.flatMap((name) => [foldText(name), foldText(name.replace(/^.+: /, ''))]));
	const base = (cell: string) => foldText(cell.replace(/\s*\(.*\)\s*$/s, ''));
	const isName = (cell: string) =>
		names.has(foldText(cell)) || names.has(base(cell)) || header.some((name) => name.startsWith(`${cell}___`));
	const hits = sheet.header.map((_, i) => sheet.rows.filter(({ cells }) => isName(cells[i] ?? '')).length);
	const most = Math.max(0, ...hits);
	const at = hits.indexOf(most);
	const named = new Set(sheet.rows.flatMap(({ cells }) => (isName(cells[at] ?? '') ? foldText(cells[at] ?? '') : [])));
	// One word that is also a column's name may stand in every row.
	if (named.size < 3 || most < 0.5 * sheet.rows.length) return undefined;
	// In a table of records no column holds the names of other columns, so this one describes them.
	const parts = columns.map(([part, pattern]) => ({
		part,
		index: sheet.header.findIndex((name, i) => i !== at && pattern.test(foldText(name))),
	}));
	const repeats = new Map<string, number>();
	let section = '';
	return sheet.rows.map(({ cells }) => {
		const textOf = (part: string) => {
			const index = parts.find((one) => one.part === part)?.index ?? -1;
			return index < 0 ? '' : (cells[index] ?? '');
		};
		// A blank section means: as above.
		section = textOf('section') || section;
		const cell = cells[at] ?? '';
		const own =
			header.find((name) => foldText(name) === foldText(cell)) ??
			header.find((name) => foldText(name) === base(cell)) ??
			cell;
		const times = (repeats.get(own) ?? 0) + 1;
		repeats.set(own, times);
		const choices = parseChoices(textOf('choices'));
		return {
			name: times > 1 ? `${own} (${times})` : own,
			...optional('label', textOf('label')),
			...optional('section', section),
			...optional('definition', textOf('definition')),
			...optional('unit', textOf('unit')),
			...(choices.length > 0 ? { choices } : {}),
		};
	});
}

function optional<K extends string>(key: K, value: string): { [key in K]?: string } {
	return value === '' ? {} : ({ [key]: value } as { [key in K]?: string });
}

/** `1, Yes | 2, No` as REDCap writes it; `1=Yes; 2=No`; `Yes; No`; one a line. */
function parseChoices(text: string): readonly { word: string; label: string }[] {
	const delimiter = ['|', '\n', ';'].find((sign) => text.includes(sign)) ?? ',';
	return text
		.split(delimiter)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => {
			const [, word, label] =
				(delimiter === ',' ? /^([^=:]+?)\s*[=:]\s*(.+)$/s : /^([^=:,]+?)\s*[=:,]\s*(.+)$/s).exec(part) ?? [];
			return word !== undefined && label !== undefined ? { word, label } : { word: part, label: part };
		});
}
