/** Builds the records of a review from tables and their map, and accounts for every cell. */
import { type AbsentState, absenceTraits, isAbsentState, isSilent } from '../schema/state.ts';
import { computeArms } from './arms.ts';
import { type CellValue, readCell, stateOfCell } from './cell-value.ts';
import type { CitationDraft } from './citation.ts';
import { cleanText } from './clean-text.ts';
import { partOfTake } from './estimate-parts.ts';
import { fillCitation } from './fill-citation.ts';
import { joinNotes } from './flag-texts.ts';
import { isTickBox, namesOf, readFlag } from './guess-flags.ts';
import type { ImportMap, MapColumn, MapVariable, ReferenceField } from './import-map.ts';
import { addPiece, noteCut, type Piece, type RowReading, readEstimates, readParagraphs } from './joined-columns.ts';
import { addTo, countColumn, type Ledger, unusedTable } from './ledger.ts';
import { nameRows, type PlacedRow } from './name-rows.ts';
import type { ImportProblem } from './problem.ts';
import { type Appraisals, readAppraisals } from './read-appraisals.ts';
import { typeOfReference } from './reference-types.ts';
import type { Sheet } from './sheet.ts';

/** A further report of a record: the key and the label of its row, and its reference. */
export interface OtherReport {
	key: string;
	label: string;
	citation: CitationDraft;
}

/** One record before it is written. */
export interface BuiltRecord {
	key: string;
	label: string;
	/** Whether the label is made, since the table does not call the study anything. */
	isUnnamed?: true;
	/** Where its first row stands. */
	file: string;
	line: number;
	citation: CitationDraft;
	/** Its further reports, where the table has a row for each. */
	reports: readonly OtherReport[];
	/** Whether its row is a reference of a bibliography itself. */
	isReference: boolean;
	/** Whether the bibliographies have a reference with its key. */
	isKeyed: boolean;
	/** By variable of the study; each of the map has one. */
	values: ReadonlyMap<string, CellValue>;
	appraisals: Appraisals;
	/** By list: its entries, each with a value of every variable of the list. */
	lists: ReadonlyMap<string, readonly ReadonlyMap<string, CellValue>[]>;
}

export interface BuiltRecords {
	records: readonly BuiltRecord[];
	ledger: Ledger;
	problems: readonly ImportProblem[];
	notes: readonly string[];
	/** What a person should look at. */
	doubts: readonly string[];
}

/** The records of some tables. Problems are all there are; with one, no record should be written. */
export function buildRecords(sheets: readonly Sheet[], map: ImportMap): BuiltRecords {
	const { records, left, problems: keyProblems, notes, doubts } = nameRows(sheets, map);
	const ledger: Ledger = new Map();
	const problems: ImportProblem[] = [...keyProblems];
	const allNotes = [...notes];
	const allDoubts = [...doubts];
	const variables = new Map((map.variables ?? []).map((variable) => [variable.id, variable]));
	for (const { sheet, file, why } of left)
		for (const { column } of file.columns ?? []) addTo(countColumn(ledger, sheet.name, column).left, why);
	for (const sheet of sheets.filter(({ name }) => map.files.find(({ file }) => file === name)?.rows === 'nothing'))
		for (const column of sheet.header) countColumn(ledger, sheet.name, column).left.set(unusedTable, sheet.rows.length);
	const reading = { map, variables, ledger, problems, doubts: allDoubts };
	const ownRecords = records.map(({ key, label, isUnnamed, rows }): BuiltRecord => {
		const citation: CitationDraft = {};
		const reports: OtherReport[] = [];
		const pieces = new Map<string, Piece[]>();
		const appraisals: Appraisals = new Map();
		const lists = new Map<string, Map<string, CellValue>[]>((map.lists ?? []).map(({ id }) => [id, []]));
		for (const row of rows) {
			const ofRow = new Map<string, Piece[]>();
			const report = row.report && { ...row.report, citation: {} };
			if (report) reports.push(report);
			for (const column of row.file.columns ?? [])
				readColumn(row, column, { ...reading, citation: report?.citation ?? citation, pieces: ofRow });
			readFlags(row, { ...reading, pieces: ofRow });
			readParagraphs(row, { ...reading, pieces: ofRow });
			readEstimates(row, { ...reading, pieces: ofRow });
			readAppraisals(row, { ...reading, notes: allNotes }, { label, appraisals });
			for (const [id, own] of ofRow)
				if (variables.get(id)?.of === undefined) pieces.set(id, [...(pieces.get(id) ?? []), ...own]);
			lists.get(row.file.list ?? '')?.push(entryOf(row, ofRow, variables));
		}
		const values = new Map(
			[...variables.values()]
				.filter(({ of }) => of === undefined)
				.map((variable) => {
					const own = pieces.get(variable.id) ?? [];
					return [variable.id, mergePieces(own, variable, label, { ledger, notes: allNotes })] as const;
				}),
		);
		computeArms(variables.values(), values);
		for (const entry of [...lists.values()].flat()) computeArms(variables.values(), entry, values);
		const [first] = rows;
		return {
			key,
			label,
			...(isUnnamed ? { isUnnamed } : {}),
			file: first?.sheet.file ?? '',
			line: first?.line ?? 0,
			citation,
			reports,
			isReference: first?.sheet.isBibliography === true,
			isKeyed: first?.sheet.isBibliography === true || first?.sheet.isKeyed === true,
			values,
			appraisals,
			lists: new Map([...lists].map(([id, entries]) => [id, entries.filter(saysAnything)])),
		};
	});
	return { records: ownRecords, ledger, problems, notes: allNotes, doubts: allDoubts };
}

/** The entry of one row: a value of each variable of its list. */
function entryOf(
	{ file }: PlacedRow,
	pieces: ReadonlyMap<string, readonly Piece[]>,
	variables: ReadonlyMap<string, MapVariable>,
): Map<string, CellValue> {
	const own = [...variables.values()].filter(({ of }) => of !== undefined && of === file.list);
	const entry = new Map(own.map(({ id }) => [id, pieces.get(id)?.[0]?.read ?? { state: 'not-charted' as const }]));
	return entry;
}

/** Whether an entry has a value: a row may be about its study alone. */
const saysAnything = (entry: ReadonlyMap<string, CellValue>) =>
	[...entry.values()].some(({ state }) => state !== 'not-charted');

function readColumn(row: PlacedRow, column: MapColumn, reading: RowReading & { citation: CitationDraft }): void {
	const { take } = column;
	if (
		take === 'code' ||
		take === 'note' ||
		take === 'paragraph' ||
		take === 'judgement' ||
		take === 'reason' ||
		partOfTake(take)
	)
		return;
	const { map, variables, ledger, problems, citation } = reading;
	const at = row.sheet.header.indexOf(column.column);
	const cell = row.cells[at] ?? '';
	const count = countColumn(ledger, row.sheet.name, column.column);
	if (take === 'nothing') {
		const state = stateOfCell(cell, map);
		if (state !== undefined) addTo(count.missing, state);
		else addTo(count.left, column.why ?? 'the map takes the column for nothing');
		return;
	}
	const variable = take === 'variable' ? variables.get(column.variable ?? '') : undefined;
	const state = variable ? undefined : stateOfCell(cell, map);
	if (state !== undefined) {
		addTo(count.missing, state);
		return;
	}
	if (!variable) {
		const lostText = take.startsWith('reference.')
			? fillCitation(citation, take.slice('reference.'.length) as ReferenceField, cell)
			: undefined;
		if (lostText === undefined) count.taken++;
		else addTo(count.left, lostText);
		return;
	}
	const result = readCell(cell, variable, map);
	if ('problem' in result) {
		problems.push({
			...result.problem,
			file: row.sheet.file,
			line: row.line,
			column: at + 1,
			columnName: column.column,
		});
		return;
	}
	if (result.read.state) addTo(count.missing, result.read.state);
	else count.taken++;
	if (column.also !== undefined && typeOfReference(cell) !== undefined) fillCitation(citation, 'type', cell);
	noteCut(row, column.column, result.cut, reading);
	addPiece(reading, variable.id, { read: result.read, column: column.column, row });
}

/** The columns of a row that stand for one code each, as one value of their variable, with the notes of their texts. */
function readFlags(row: PlacedRow, reading: RowReading): void {
	const { map, variables, ledger, problems } = reading;
	const columns = (row.file.columns ?? []).filter(({ take }) => take === 'code' || take === 'note');
	for (const [id, own] of Map.groupBy(columns, ({ variable }) => variable ?? '')) {
		const variable = variables.get(id);
		if (!variable) continue;
		const codes: string[] = [];
		const states: AbsentState[] = [];
		// A column may mark a state, such as "Not reported", instead of a code.
		const flagStates: AbsentState[] = [];
		const notes: { label: string; text: string }[] = [];
		for (const { column, take, code } of own) {
			const at = row.sheet.header.indexOf(column);
			const cell = row.cells[at] ?? '';
			const count = countColumn(ledger, row.sheet.name, column);
			const label = variable.codes?.find((one) => one.code === code)?.label ?? column;
			const flag = take === 'code' ? readFlag(cell, [...namesOf(column), label]) : undefined;
			const state = flag === undefined ? stateOfCell(cell, map, variable) : flag ? undefined : ('none' as const);
			if (state !== undefined) {
				addTo(count.missing, state);
				if (take === 'code' && !(code !== undefined && isAbsentState(code))) states.push(state);
			} else if (take === 'note') {
				count.taken++;
				notes.push({ label, text: cleanText(cell) });
			} else if (flag && code !== undefined && isAbsentState(code)) {
				addTo(count.missing, code);
				flagStates.push(code);
			} else if (flag && code !== undefined) {
				count.taken++;
				codes.push(code);
			} else
				problems.push({
					kind: 'wrong-value',
					file: row.sheet.file,
					line: row.line,
					column: at + 1,
					columnName: column,
					message: `"${cell.slice(0, 60)}" is neither a mark nor the name of the column.`,
					hint: 'A column that stands for a code holds its own name, 1, yes, x or true; otherwise 0, no, false or nothing. Correct the cell, or take the column for a variable.',
				});
		}
		// Without any mark, the columns say that there is none only if every one of them says so.
		const isNone =
			states.length > 0 &&
			states.every((state) => state === 'none') &&
			!own.every(({ column, take }) => take === 'note' || isTickBox(column));
		const ownState = flagStates[0] ?? states.find((state) => state !== 'none' && state !== 'not-charted');
		const also = flagStates.find(isSilent);
		const beside = flagStates
			.filter((state) => codes.length > 0 && state !== also)
			.map((state) => absenceTraits[state].label);
		const note = [joinNotes(notes), ...beside.map((label) => `Beside it stands: ${label}.`)]
			.filter((text) => text !== '')
			.join(' ');
		const cellValue: CellValue =
			codes.length > 0
				? { value: codes, ...(also === undefined ? {} : { also }) }
				: { state: isNone && flagStates.length === 0 ? 'none' : (ownState ?? 'not-charted') };
		addPiece(reading, id, {
			read: { ...cellValue, ...(note === '' ? {} : { note }) },
			column: own[0]?.column ?? '',
			row,
		});
	}
}

/** One value from the rows of a record: codes are put together; of other values that differ the first holds, and it is said. */
function mergePieces(
	pieces: readonly Piece[],
	{ id }: MapVariable,
	label: string,
	{ ledger, notes }: { ledger: Ledger; notes: string[] },
): CellValue {
	const [first, ...others] = pieces.filter(({ read }) => read.state === undefined);
	if (!first)
		return (pieces.find(({ read }) => read.state !== 'not-charted') ?? pieces[0])?.read ?? { state: 'not-charted' };
	const { value } = first.read;
	if (Array.isArray(value)) {
		const all = [first, ...others].flatMap(({ read }) => (Array.isArray(read.value) ? read.value : []));
		const note = [...new Set([first, ...others].flatMap(({ read }) => read.note ?? []))].join(' ');
		return { ...first.read, value: [...new Set(all)], ...(note === '' ? {} : { note }) };
	}
	const differ = others.filter(({ read }) => JSON.stringify(read) !== JSON.stringify(first.read));
	for (const { row, column } of differ) {
		const count = countColumn(ledger, row.sheet.name, column);
		count.taken--;
		addTo(count.left, 'another row of the study says otherwise');
	}
	if (differ.length > 0)
		notes.push(
			`${label}: the rows differ in ${id}; that of line ${first.row.line} is taken, and not ${differ.map(({ row, read }) => `${JSON.stringify(read.value ?? read.min)} (line ${row.line})`).join(', ')}.`,
		);
	return first.read;
}
