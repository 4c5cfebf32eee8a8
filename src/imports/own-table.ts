/** Reads the workbook that `npm run export:table` wrote and people worked in. */
import { nearestWord } from '../records/nearest.ts';
import { choices } from '../records/words.ts';
import { isAbsentState } from '../schema/state.ts';
import { IdSchema } from '../schema/text.ts';
import { valueSchema } from '../schema/value.ts';
import { isKind, type Kind, kindTraits } from '../schema/variable-kind.ts';
import { slug } from './fold.ts';
import type { ImportProblem } from './problem.ts';
import { type Fields, isEntry } from './published-files.ts';
import { type TableCell, valueOfCell, variableOfCells } from './table-cells.ts';
import { entryOfRow } from './table-entries.ts';
import { aboutColumns, listSheet, tableMark, tableSheets } from './table-names.ts';
import { type DetailRow, kindsOfVariables, recordOfRows, type TableRow } from './table-records.ts';
import { isChartedInPart, rowsWithCodes, withBlanksCharted } from './table-words.ts';

/** A sheet as the library reads it: `null` for an empty cell. */
export interface RawSheet {
	sheet: string;
	data: readonly (readonly unknown[])[];
}

/** A file that the workbook holds: what it says, or its text. */
export type TableFile = { value: unknown } | { text: string };

export interface OwnTable {
	files: ReadonlyMap<string, TableFile>;
	/** What the files were when the workbook was made: digests of their texts and of what they said. */
	bases: ReadonlyMap<string, { text: string; value: string }>;
	records: number;
	problems: readonly ImportProblem[];
}

interface LineRow {
	line: number;
	row: TableRow;
}

/** Undefined for a workbook of any other kind. */
export function readOwnTable(file: string, sheets: readonly RawSheet[]): OwnTable | undefined {
	const about = sheets.find(({ sheet }) => sheet === tableSheets.about);
	if (about?.data[0]?.[0] !== tableMark) return undefined;
	const problems: ImportProblem[] = [];
	const rowsOf = (name: string) => rowsOfSheet(sheets.find(({ sheet }) => sheet === name)?.data ?? []);
	for (const name of [tableSheets.studies, tableSheets.codebook, tableSheets.references])
		if (!sheets.some(({ sheet }) => sheet === name))
			problems.push({
				kind: 'damaged-file',
				file,
				message: `The workbook has no sheet "${name}".`,
				hint: 'Export it again with npm run export:table, and copy your changes into it.',
			});
	const codes = Map.groupBy(
		rowsOf(tableSheets.codes).map(({ row }) => entryOfRow(row)),
		({ variable }) => variable,
	);
	const variables = rowsOf(tableSheets.codebook).map(({ row }): Fields => {
		const own = entryOfRow(row);
		const ownCodes = codes.get(own.id)?.map(({ variable: _, ...code }) => code);
		return ownCodes ? { ...own, codes: ownCodes } : own;
	});
	const kindsOf = kindsOfVariables(variables);
	const rules = rulesOfVariables(variables);
	const details = Map.groupBy(detailsOf(rowsOf(tableSheets.details)), ({ study }) => study);
	const lists = [...new Set(variables.map(({ of }) => String(of ?? 'study')))].filter((one) => one !== 'study');
	// A list without variables has a sheet too, by whose name it is known.
	const listNames = sheets.flatMap(({ sheet }) => /^List (.+)$/.exec(sheet)?.[1] ?? []);
	const allLists = [...lists, ...listNames.filter((name) => !lists.some((list) => listSheet(list) === `List ${name}`))];
	const withCodes = rowsWithCodes(variables, (variable) => codesOf(variable, variables));
	const entries = new Map(
		allLists.map((list) => [
			list,
			Map.groupBy(
				rowsOf(listSheet(list)).map(({ row, line }) => ({ line, row: withCodes(row) })),
				({ row }) => String(row.study ?? ''),
			),
		]),
	);
	const columnsOf = (name: string) => (sheets.find(({ sheet }) => sheet === name)?.data[0] ?? []).map(String);
	const files = new Map<string, TableFile>();
	const bases = new Map(
		rowsOf(tableSheets.about).map(({ row }) => {
			const [name = '', text = '', value = ''] = aboutColumns.map((column) => String(row[column] ?? ''));
			return [name, { text, value }] as const;
		}),
	);
	const ownFiles = Map.groupBy(rowsOf(tableSheets.files), ({ row }) => String(row.file ?? ''));
	const isPartial = isChartedInPart(textOfRows(ownFiles.get('review.yaml') ?? []));
	const studies = rowsOf(tableSheets.studies).map(({ row, line }) => {
		const codedRow = withCodes(row);
		const id = String(row.id ?? '');
		const isNew = isPartial && !bases.has(`studies/${id}.yaml`);
		const without = allLists.filter((list) => !entries.get(list)?.has(id));
		return { line, row: isNew ? withBlanksCharted(codedRow, variables, without) : codedRow };
	});
	for (const { row, line } of studies) {
		const id = String(row.id ?? '');
		const say = (
			sheet: string,
			at: number,
			column: string,
			message: string,
			hint: string,
			kind: ImportProblem['kind'],
		) =>
			problems.push({
				kind,
				file: `${file}#${sheet}`,
				line: at,
				column: columnsOf(sheet).indexOf(column) + 1,
				columnName: column,
				message,
				hint,
			});
		if (!IdSchema.safeParse(id).success || files.has(`studies/${id}.yaml`)) {
			const isTwice = files.has(`studies/${id}.yaml`);
			say(
				tableSheets.studies,
				line,
				'id',
				isTwice ? `"${id}" is the id of another row too.` : id === '' ? 'The row has no id.' : `"${id}" is no id.`,
				`An id has lower-case letters, digits and single hyphens, and is that of one record${isTwice ? '' : suggestedId(String(row.label ?? id))}.`,
				isTwice ? 'repeated-key' : 'wrong-value',
			);
			continue;
		}
		const own = details.get(id) ?? [];
		const ofStudy = allLists.flatMap((list) => {
			const entry = entries.get(list)?.get(id);
			return entry ? [[list, entry] as const] : [];
		});
		const check = (subject: string, sheet: string, { row: cells, line: at }: LineRow, list: string, entry: string) => {
			for (const variable of kindsOf(subject).keys()) {
				const rule = rules.get(variable);
				const fault = rule && faultOf(cells[variable] ?? '', variable, rule, ownDetails(own, list, entry, variable));
				if (fault) say(sheet, at, variable, fault.message, fault.hint, fault.kind);
			}
		};
		check('study', tableSheets.studies, { row, line }, '', '');
		for (const [list, rows] of ofStudy)
			for (const one of rows) check(list, listSheet(list), one, list, String(one.row.id ?? ''));
		files.set(`studies/${id}.yaml`, {
			value: recordOfRows(
				{ study: row, lists: new Map(ofStudy.map(([list, rows]) => [list, rows.map((one) => one.row)])), details: own },
				kindsOf,
			),
		});
	}
	for (const [list, byStudy] of entries)
		for (const [id, [first]] of byStudy)
			if (first && !files.has(`studies/${id}.yaml`))
				problems.push({
					kind: 'unknown-word',
					file: `${file}#${listSheet(list)}`,
					line: first.line,
					message: `"${id}" is the id of no row of the sheet ${tableSheets.studies}.`,
					hint: 'Correct it, or add the study there.',
				});
	for (const variable of variables) files.set(`codebook/${String(variable.id)}.yaml`, { value: variable });
	files.set('references.yaml', { value: rowsOf(tableSheets.references).map(({ row }) => entryOfRow(row)) });
	for (const [name, rows] of ownFiles) files.set(name, { text: textOfRows(rows) });
	return { files, bases, records: studies.length, problems };
}

/** The text of a file, which may go on over several rows. */
const textOfRows = (rows: readonly LineRow[]) => rows.map(({ row }) => String(valueOfCell(row.text ?? ''))).join('');

/** An id for a row that has none, from its label. */
function suggestedId(label: string): string {
	const id = slug(label);
	return id === '' || !IdSchema.safeParse(id).success ? '' : `, such as ${id}`;
}

/** The rows below the header with any cell, by the names of the columns. */
function rowsOfSheet([header = [], ...rows]: readonly (readonly unknown[])[]): readonly LineRow[] {
	const names = header.map((name) => String(name ?? ''));
	return rows.flatMap((cells, i): LineRow[] => {
		const row = Object.fromEntries(
			names.flatMap((name, at): [string, TableCell][] => {
				const cell = cellOf(cells[at]);
				return name === '' || cell === '' ? [] : [[name, cell]];
			}),
		);
		return Object.keys(row).length === 0 ? [] : [{ line: i + 2, row }];
	});
}

/** A cell that a person may have made a day or a truth of. */
function cellOf(cell: unknown): TableCell {
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'number') return cell;
	return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** The rows of details, each whole: a text that is too long for a cell goes on in the next row. */
function detailsOf(rows: readonly LineRow[]): readonly DetailRow[] {
	const details: DetailRow[] = [];
	for (const { row } of rows) {
		const [study = '', list = '', entry = '', field = '', key = ''] = ['study', 'list', 'entry', 'field', 'key'].map(
			(name) => String(row[name] ?? ''),
		);
		const last = details.at(-1);
		const isSame =
			last?.study === study && last.list === list && last.entry === entry && last.field === field && last.key === key;
		if (last && isSame) details[details.length - 1] = { ...last, text: `${last.text}${row.text ?? ''}` };
		else details.push({ study, list, entry, field, key, text: row.text ?? '' });
	}
	return details;
}

const ownDetails = (details: readonly DetailRow[], list: string, entry: string, field: string): Fields =>
	Object.fromEntries(
		details
			.filter((one) => one.list === list && one.entry === entry && one.field === field)
			.map(({ key, text }) => [key, valueOfCell(text)]),
	);

/** What cells of a variable may hold. */
interface CellRules {
	kind: Kind;
	/** Whether its values are derived, so that nothing is written. */
	isDerived: boolean;
	/** The codes of the codebook; undefined for a kind that has none. */
	codes: readonly string[] | undefined;
	schema: { safeParse(value: unknown): { success: boolean } };
}

/** The rules of all variables by their ids. */
function rulesOfVariables(variables: readonly Fields[]): ReadonlyMap<string, CellRules> {
	return new Map(
		variables.flatMap((variable): [string, CellRules][] => {
			const { id, kind, from } = variable;
			if (typeof kind !== 'string' || !isKind(kind)) return [];
			const bounds = ['min', 'max', 'decimals'].flatMap((key) =>
				typeof variable[key] === 'number' ? [[key, variable[key]]] : [],
			);
			const { codes: origin, programCodes = [] } = kindTraits[kind];
			const codes = origin === 'codebook' ? codesOf(variable, variables).map(({ code }) => String(code)) : programCodes;
			return [
				[
					String(id),
					{
						kind,
						isDerived: from !== undefined,
						codes: origin === 'codebook' ? codes : undefined,
						schema: valueSchema({ kind, ...Object.fromEntries(bounds) }, codes),
					},
				],
			];
		}),
	);
}

/** What is wrong with the cell of a variable; undefined where it can stand. */
function faultOf(
	cell: TableCell,
	id: string,
	{ kind, isDerived, codes, schema }: CellRules,
	details: Fields,
): Pick<ImportProblem, 'kind' | 'message' | 'hint'> | undefined {
	const value = variableOfCells({ cell, details }, kind);
	// The check says what is wrong with a codebook that lacks the codes.
	if (value === undefined || isDerived || codes?.length === 0 || schema.safeParse(value).success) return undefined;
	const bare = isEntry(value) ? value.value : value;
	const [first] = [bare]
		.flat()
		.filter((one) => one !== undefined && !isAbsentState(String(one)) && !codes?.includes(String(one)));
	if (codes !== undefined && first !== undefined) {
		const near = nearestWord(
			String(first),
			codes.map((word) => ({ word })),
		);
		return {
			kind: 'unknown-word',
			message: `"${String(first).slice(0, 60)}" is no code of ${id}.`,
			hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Its codes are ${choices(codes.slice(0, 20))}; a new one needs a row in the sheet ${tableSheets.codes}.`,
		};
	}
	return {
		kind: 'wrong-value',
		message: `"${String(cell).slice(0, 60)}" cannot stand under ${id}, which is of the kind ${kind}.`,
		hint: 'Write a value as other cells of the column have it, or a state such as not-reported.',
	};
}

/** The codes of a variable, which may be those of another. */
function codesOf(variable: Fields, variables: readonly Fields[]): readonly Fields[] {
	const { codes } = variable;
	const own = typeof codes === 'string' ? variables.find(({ id }) => id === codes)?.codes : codes;
	return Array.isArray(own) ? own.filter(isEntry) : [];
}
