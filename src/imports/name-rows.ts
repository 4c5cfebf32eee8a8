/** Finds which rows of the tables belong to which record, by their keys. */
import { stateOfCell } from './cell-value.ts';
import { foldText, looseName } from './fold.ts';
import type { ImportMap, MapFile } from './import-map.ts';
import type { ImportProblem } from './problem.ts';
import { isReviewerColumn, severalReviewers } from './reviewers.ts';
import { joinReports, type NamedRecord } from './same-study.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** The rows of one record. */
export interface RecordRows {
	/** The key by which the map remembers the id of the record. */
	key: string;
	/** What the table calls the study; the key without such a column. */
	label: string;
	/** Whether the table does not call it anything: the label is made of its authors and its year, or of its line. */
	isUnnamed?: true;
	rows: readonly PlacedRow[];
}

export interface PlacedRow extends SheetRow {
	sheet: Sheet;
	file: MapFile;
	/** Of a row that is another report of the study: its own key and label. */
	report?: { key: string; label: string };
}

/** Rows that belong to no record, and why. */
export interface LeftRow extends PlacedRow {
	why: string;
}

export interface NamedRows {
	records: readonly RecordRows[];
	left: readonly LeftRow[];
	problems: readonly ImportProblem[];
	notes: readonly string[];
	/** What a person should look at. */
	doubts: readonly string[];
}

const indexOf = (sheet: Sheet, column: string | undefined) =>
	column === undefined ? -1 : sheet.header.indexOf(column);

const columnOf = (file: MapFile, take: string) => file.columns?.find((column) => column.take === take)?.column;

/** A record, and one of the names by which tables call it. */
interface NamedAs {
	name: string;
	record: { rows: PlacedRow[] };
}

/** The rows of the studies in their order, with the rows of other tables that say more about them. */
export function nameRows(sheets: readonly Sheet[], map: ImportMap): NamedRows {
	const placedRows = sheets.flatMap((sheet) => {
		const file = map.files.find((one) => one.file === sheet.name);
		return file ? [{ sheet, file }] : [];
	});
	const main = placedRows.filter(({ file }) => file.rows === 'studies' || file.rows === 'several');
	const problems: ImportProblem[] = [];
	const left: LeftRow[] = [];
	const notes: string[] = [];
	const doubts: string[] = [];
	const records = new Map<string, NamedRecord & { rows: PlacedRow[] }>();
	/** Records by all that other tables may call them. */
	const byName = new Map<string, NamedAs[]>();
	const byLooseName = new Map<string, NamedAs[]>();
	for (const { sheet, file } of main) {
		const textOf = (row: SheetRow, take: string) => {
			const cell = row.cells[indexOf(sheet, columnOf(file, take))] ?? '';
			return stateOfCell(cell, map) === undefined ? cell : '';
		};
		const keyColumn = columnOf(file, 'key');
		for (const row of takenRows({ sheet, file }, left, notes, doubts)) {
			const [label, title, doi, authors, year] = [
				'label',
				'reference.title',
				'reference.DOI',
				'reference.author',
				'reference.issued',
			].map((take) => textOf(row, take));
			const ownLabel = [authors, year].filter(Boolean).join(' ') || `line ${row.line}`;
			const own = keyColumn === undefined ? '' : textOf(row, 'key');
			const rowName =
				own ||
				(file.rows === 'several' ? title || doi || label : [label, title].filter(Boolean).join(' | ')) ||
				ownLabel;
			const recordThere = records.get(rowName);
			if (recordThere && file.rows !== 'several' && keyColumn !== undefined) {
				const first = recordThere.rows[0];
				const several = first && severalReviewers(sheet, first, row);
				if (several) {
					// That several people have rows is said once.
					if (!problems.some(({ message }) => message === several.message)) problems.push(several);
					continue;
				}
				problems.push({
					kind: 'repeated-key',
					file: sheet.file,
					line: row.line,
					column: indexOf(sheet, keyColumn) + 1,
					columnName: keyColumn,
					message: `"${rowName}" stands in line ${first?.line} too, and a key names one study.`,
					hint: 'Correct the key; or write "rows: several" in the map if several rows say something about one study, or "only" if one of them holds.',
				});
				continue;
			}
			if (recordThere && file.rows === 'several') {
				recordThere.rows.push({ ...row, sheet, file });
				continue;
			}
			let key = rowName;
			for (let number = 2; records.has(key); number++) key = `${rowName} (${number})`;
			const isUnnamed = !label && !title && (!own || (authors !== '' && /^\d+$/.test(own)));
			const record = {
				key,
				label: label || title || (isUnnamed ? ownLabel : key),
				...(isUnnamed ? { isUnnamed: true as const } : {}),
				rows: [{ ...row, sheet, file }],
				same: textOf(row, 'same-study'),
				names: [own, label, title].flatMap((name) => (name ? [foldText(name)] : [])),
			};
			records.set(key, record);
			for (const name of [own, label, title, doi])
				if (name)
					for (const [names, own] of [
						[byName, foldText(name)],
						[byLooseName, looseName(name)],
					] as const)
						names.set(own, [...(names.get(own) ?? []).filter((one) => one.record !== record), { name, record }]);
		}
	}
	for (const { sheet, file } of placedRows.filter(({ file }) => file.rows === 'more')) {
		const keyColumn = columnOf(file, 'key');
		const strangers: string[] = [];
		const otherForms = new Map<string, string>();
		for (const row of takenRows({ sheet, file }, left, notes, doubts)) {
			const name = row.cells[indexOf(sheet, keyColumn)] ?? '';
			const exact = byName.get(foldText(name));
			const [match, other] = exact ?? byLooseName.get(looseName(name)) ?? [];
			if (match && !other) {
				match.record.rows.push({ ...row, sheet, file });
				if (!exact) otherForms.set(name, match.name);
			} else {
				left.push({ ...row, sheet, file, why: other ? 'its key names several studies' : 'its key names no study' });
				strangers.push(`"${name.slice(0, 60)}" (line ${row.line})`);
			}
		}
		if (otherForms.size > 0)
			doubts.push(
				`${sheet.name}: ${[...otherForms]
					.slice(0, 8)
					.map(([name, study]) => `"${name}" is taken for "${study}"`)
					.join(
						', ',
					)}${otherForms.size > 8 ? ` and ${otherForms.size - 8} more` : ''}, which differ in spaces, signs, zeros or et al. alone.`,
			);
		if (strangers.length > 0)
			doubts.push(
				`${sheet.name}: ${strangers.slice(0, 8).join(', ')}${strangers.length > 8 ? ` and ${strangers.length - 8} more` : ''} ${strangers.length === 1 ? 'names' : 'name'} no study, or several, and ${strangers.length === 1 ? 'its row is' : 'their rows are'} left out.`,
			);
	}
	const studies = joinReports([...records.values()]);
	for (const { label, rows } of studies) {
		const reports = rows.flatMap(({ report }) => report?.label ?? []);
		if (reports.length > 0)
			notes.push(
				`${label}: ${reports.map((one) => `"${one}"`).join(', ')} ${reports.length === 1 ? 'is a further report' : 'are further reports'} of the study.`,
			);
	}
	return { records: studies, left, problems, notes, doubts };
}

/** The rows of a table that are taken by the key of their studies in a column, as they are when records are built. */
export const rowsTaken = (sheet: Sheet, key: string, only: NonNullable<MapFile['only']>): readonly SheetRow[] =>
	takenRows({ sheet, file: { file: sheet.name, only, columns: [{ column: key, take: 'key' }] } }, [], [], []);

/** The rows that are taken: all, or those that hold the word that the map asks for. */
function takenRows(
	{ sheet, file }: { sheet: Sheet; file: MapFile },
	leftRows: LeftRow[],
	notes: string[],
	doubts: string[],
): readonly SheetRow[] {
	if (!file.only) return sheet.rows;
	const at = indexOf(sheet, file.only.column);
	const keyAt = indexOf(sheet, columnOf(file, 'key') ?? columnOf(file, 'label'));
	const { word, column } = file.only;
	// Only of several people's rows does a study without the word have one that holds.
	if (!isReviewerColumn(column))
		return sheet.rows.filter((row) => {
			if (row.cells[at] === word) return true;
			leftRows.push({
				...row,
				sheet,
				file,
				why: `${column} is ${JSON.stringify(row.cells[at] ?? '')}, and the map takes ${JSON.stringify(word)} alone`,
			});
			return false;
		});
	const byKey = Map.groupBy(sheet.rows, (row) => row.cells[keyAt] ?? '');
	// Of a study without such a row the first holds, and it is said where the others differ.
	const first = new Map<string, SheetRow>();
	for (const [key, [own, ...others]] of byKey) {
		if (own === undefined || [own, ...others].some((row) => row.cells[at] === word)) continue;
		first.set(key, own);
		const differingColumns = sheet.header.filter(
			(_, i) => i !== at && others.some(({ cells }) => cells[i] !== own.cells[i]),
		);
		const what = `${sheet.name}:${own.line}: "${key}" has no row with "${word}" in ${column}`;
		if (others.length === 0) notes.push(`${what}; its only row is taken.`);
		else if (differingColumns.length === 0)
			notes.push(`${what}; its ${others.length + 1} rows say the same, and one is taken.`);
		else
			doubts.push(
				`${what}, and its rows differ in ${differingColumns.map((name) => `"${name}"`).join(', ')}. That of ${own.cells[at] || 'nobody'} is taken; settle what differs in the tool, or with npm run agree, and import again.`,
			);
	}
	return sheet.rows.filter((row) => {
		if (row.cells[at] === word || first.get(row.cells[keyAt] ?? '') === row) return true;
		leftRows.push({ ...row, sheet, file, why: `the row of ${row.cells[at] || 'nobody'}, not of ${word}` });
		return false;
	});
}
