/** Reads the dictionary of a data set: a table, a YAML file or a REDCap export that says what each column holds. */
import { cleanText } from './clean-text.ts';
import { foldText } from './fold.ts';
import type { Sheet } from './sheet.ts';

export interface DictionaryEntry {
	/** The name of the column. */
	name: string;
	/** The table of which alone it speaks. */
	of?: string;
	label?: string;
	section?: string;
	definition?: string;
	/** Choices in order: the word of the cells, and what readers see. */
	choices?: readonly { word: string; label: string; definition?: string | undefined }[];
	unit?: string;
}

/** The part of an entry that a column of a dictionary fills, by the column's header. */
const columns: readonly [
	part: 'label' | 'section' | 'definition' | 'choices' | 'unit' | 'word' | 'meaning',
	header: RegExp,
][] = [
	// A row for each code of a variable: the word of the cells, and what it means.
	['word', /^(code|value|level|option|choice|score|category code|answer|response)$/],
	[
		'meaning',
		/^((code|value|level|option|choice|category|answer|response) (label|name|meaning|description|definition|text)|meaning of (the )?(code|value))$/,
	],
	[
		'label',
		/^(field label|label|variable label|title|display name|full name|question text|question|long name|item|column label|name in full)$/,
	],
	['section', /^(section|section header|category|group|domain|theme|form name|form|topic|block)$/],
	[
		'definition',
		/^((variable |field |column )?(definition|description|explanation|details)|notes?|field notes?|meaning|instructions|coding instructions|guidance|comments?)$/,
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
	// Below the first row of a variable its name may be blank, where each of its codes has a row.
	const down = sheet.header.map((_, i) => {
		let last = '';
		return sheet.rows.map(({ cells }) => {
			last = cells[i] || last;
			return last;
		});
	});
	const hits = down.map((cells) => cells.filter(isName).length);
	const own = sheet.header.map((_, i) => new Set(sheet.rows.map(({ cells }) => foldText(cells[i] ?? ''))));
	const counts = own.map((names, i) =>
		hits[i] === 0 ? 0 : [...names].filter((name) => name !== '' && isName(name)).length,
	);
	const most = Math.max(0, ...counts);
	const at = counts.indexOf(most);
	// One word that is also a column's name may stand in every row.
	const isCalledSo =
		/^(variable|field|column|item|question)( name| id| code)?$|^(merkmal|feld|spalte|campo|champ|colonne|variabele)$/.test(
			foldText(sheet.header[at] ?? ''),
		);
	const least =
		isCalledSo && sheet.header.some((name) => columns.some(([, pattern]) => pattern.test(foldText(name)))) ? 1 : 3;
	if (most < least || (hits[at] ?? 0) < 0.5 * sheet.rows.length) return undefined;
	// In a table of records no column holds the names of other columns, so this one describes them.
	const indexes = new Map<string, number>();
	for (const [part, pattern] of columns) {
		const placesInUse = new Set([at, ...indexes.values()]);
		const index = sheet.header.findIndex((name, i) => !placesInUse.has(i) && pattern.test(foldText(name)));
		if (index >= 0) indexes.set(part, index);
	}
	const hasCodes = isLongForm(sheet, at, indexes);
	if (!hasCodes) for (const part of ['word', 'meaning']) indexes.delete(part);
	const parts = hasCodes
		? indexes
		: new Map([...columns].flatMap(([part, pattern]) => placeOf(part, pattern, sheet, at)));
	// A short description of each column is its label, where no other column has one.
	const definitionPlace = parts.get('definition') ?? -1;
	const isReadable = (name: string) => /^\p{Lu}/u.test(name) && !/[_.]|\p{Ll}\p{Lu}|^\p{Lu}+\d*$/u.test(name);
	const isLabels =
		!parts.has('label') &&
		// What people read, such as Country or Study design, is a label itself.
		!sheet.rows.every(({ cells }) => isReadable(cells[at] ?? '')) &&
		sheet.rows.every(
			({ cells }) => (cells[definitionPlace] ?? '').length <= 60 && !/[.!?](\s|$)/.test(cells[definitionPlace] ?? ''),
		);
	if (isLabels && definitionPlace >= 0) {
		parts.set('label', definitionPlace);
		parts.delete('definition');
	}
	const repeats = new Map<string, number>();
	let section = '';
	const entries: (DictionaryEntry & {
		choices?: { word: string; label: string; definition?: string | undefined }[];
	})[] = [];
	for (const { cells } of sheet.rows) {
		const textOf = (part: string) => {
			const index = parts.get(part) ?? -1;
			return index < 0 ? '' : cleanText(cells[index] ?? '').replace(/\s*\n\s*/g, '\n');
		};
		const cell = cells[at] ?? '';
		const last = entries.at(-1);
		const name =
			header.find((one) => foldText(one) === foldText(cell)) ??
			header.find((one) => foldText(one) === base(cell)) ??
			cell;
		const word = hasCodes ? textOf('word') : '';
		const choice = word === '' ? [] : [{ word, label: textOf('meaning') || word }];
		if (hasCodes && last && (cell === '' || last.name === name)) {
			last.choices = [...(last.choices ?? []), ...choice];
			continue;
		}
		// A blank section means: as above.
		section = textOf('section') || section;
		const times = (repeats.get(name) ?? 0) + 1;
		repeats.set(name, times);
		const choices = [...parseChoices(textOf('choices')), ...choice];
		entries.push({
			name: times > 1 ? `${name} (${times})` : name,
			...optional('label', textOf('label')),
			...optional('section', section),
			...optional('definition', textOf('definition')),
			...optional('unit', textOf('unit')),
			...(choices.length > 0 ? { choices } : {}),
		});
	}
	return entries;
}

/** The place of a part that no code needs. */
function placeOf(part: string, pattern: RegExp, sheet: Sheet, at: number): readonly [string, number][] {
	if (part === 'word' || part === 'meaning') return [];
	const index = sheet.header.findIndex((name, i) => i !== at && pattern.test(foldText(name)));
	return index < 0 ? [] : [[part, index]];
}

/**
 * Whether a variable has a row for each of its codes: some rows have a code and the name of the row above, or none. What
 * a code means stands in a column of its own, or where labels or definitions differ between the rows of a variable.
 */
function isLongForm({ rows }: Sheet, at: number, indexes: Map<string, number>): boolean {
	const word = indexes.get('word') ?? -1;
	const isMore = ({ cells }: Sheet['rows'][number], i: number) =>
		cells[word] !== '' && i > 0 && (cells[at] === '' || cells[at] === rows[i - 1]?.cells[at]);
	if (word < 0 || !rows.some(isMore)) return false;
	if (indexes.has('meaning')) return true;
	const instead = ['label', 'definition'].find((part) => {
		const index = indexes.get(part) ?? -1;
		return index >= 0 && rows.some((row, i) => isMore(row, i) && row.cells[index] !== rows[i - 1]?.cells[index]);
	});
	if (instead === undefined) return false;
	indexes.set('meaning', indexes.get(instead) ?? -1);
	indexes.delete(instead);
	return true;
}

function optional<K extends string>(key: K, value: string): { [key in K]?: string } {
	return value === '' ? {} : ({ [key]: value } as { [key in K]?: string });
}

/** `1, Yes | 2, No` as REDCap writes it; `1=Yes; 2=No`; `1 = Yes 2 = No`; `0 - No / 1 - Yes`; `Yes; No`; one a line. */
function parseChoices(text: string): readonly { word: string; label: string }[] {
	// Without a sign between them, each number with a sign of equality begins a choice.
	const isBare = !/[|\n;,/]/.test(text) && (text.match(/(?:^|\s)-?\d+\s*[=:]/g)?.length ?? 0) > 1;
	const choiceText = isBare ? text.replace(/\s+(?=-?\d+\s*[=:])/g, '|') : text;
	const isSlashed = !/[|\n;,]/.test(choiceText) && (choiceText.match(/(?:^|\/)\s*-?\d+\s*[=:–-]/g)?.length ?? 0) > 1;
	const delimiter = isSlashed ? '/' : (['|', '\n', ';'].find((sign) => choiceText.includes(sign)) ?? ',');
	return choiceText
		.split(delimiter)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => {
			const [, word, label] =
				(delimiter === ',' ? /^([^=:]+?)\s*[=:]\s*(.+)$/s : /^(-?\d+)\s*[.)–-]\s+(.+)$|^([^=:,]+?)\s*[=:,]\s*(.+)$/s)
					.exec(part)
					?.filter((one, i) => i === 0 || one !== undefined) ?? [];
			return word !== undefined && label !== undefined
				? { word: word.replace(/^["'“]|["'”]$/g, ''), label: label.replace(/^["'“]|["'”]$/g, '') }
				: { word: part, label: part };
		});
}

/** Where an entry is found: by the name of its column, and by its table where it speaks of that alone. */
export const dictionaryKey = ({ name, of }: Pick<DictionaryEntry, 'name' | 'of'>): string =>
	of === undefined ? foldText(name) : `${of}\n${foldText(name)}`;

/** What a dictionary says of the columns of one table, by their folded names. */
export function dictionaryFor(
	dictionary: ReadonlyMap<string, DictionaryEntry>,
	table: string,
): ReadonlyMap<string, DictionaryEntry> {
	const own = [...dictionary.values()].filter(({ of }) => of === table);
	return own.length === 0
		? dictionary
		: new Map([...dictionary, ...own.map((one) => [foldText(one.name), one] as const)]);
}
