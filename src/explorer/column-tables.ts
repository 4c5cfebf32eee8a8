/** The columns that a reader chose in the table, as a file: with labels, or with codes. States stand in columns of their own. */
import { entriesOf, listOf, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { codesOfValue } from '../corpus/value.ts';
import { variableColumns } from '../exports/columns.ts';
import type { Cell } from '../exports/csv.ts';
import { isAbsentState } from '../schema/state.ts';
import { takeAwayWording as say } from '../wording/explorer-take-away.ts';
import { buildTable, columnsShown } from './table-view.ts';
import type { ViewInput } from './view.ts';

export interface ColumnTable {
	head: readonly string[];
	rows: readonly (readonly Cell[])[];
}

/** A column that may be left out: that of states or doubts, where there is none. */
interface DraftColumn {
	name: string;
	cells: readonly Cell[];
	isNeeded?: boolean;
}

function tableOf(columns: readonly DraftColumn[]): ColumnTable {
	const ownColumns = columns.filter(({ isNeeded, cells }) => isNeeded ?? cells.some((cell) => cell !== undefined));
	const length = columns[0]?.cells.length ?? 0;
	return {
		head: ownColumns.map(({ name }) => name),
		rows: Array.from({ length }, (_, row) => ownColumns.map(({ cells }) => cells[row])),
	};
}

/** The table as it is on the screen, with labels: a value, and beside it why there is none and whether it is in doubt. */
export function labelTable(input: ViewInput, studies: readonly Study[]): ColumnTable {
	const { columns, rows } = buildTable(input, new Map(studies.map((study) => [study.id, study])));
	return tableOf([
		{ name: say.study, cells: rows.map(({ label }) => label), isNeeded: true },
		...columns.flatMap(({ label }, i): readonly DraftColumn[] => {
			const cells = rows.map((row) => row.cells[i]);
			return [
				{ name: label, cells: cells.map((cell) => (cell?.isAbsent ? undefined : cell?.text)), isNeeded: true },
				{ name: say.stateOf(label), cells: cells.map((cell) => (cell?.isAbsent ? cell.text : undefined)) },
				{ name: say.doubtOf(label), cells: cells.map((cell) => (cell?.isInDoubt ? say.inDoubt : undefined)) },
			];
		}),
	]);
}

/** The same with codes and numbers, for statistics programs: one style of names, `contact_frequency`. `studies` are in the order of the rows. */
export function codeTable(input: ViewInput, studies: readonly Study[]): ColumnTable {
	const { corpus } = input;
	const variables = columnsShown(input).map((id) => variableOf(corpus, id));
	return tableOf([
		{ name: 'id', cells: studies.map(({ id }) => id), isNeeded: true },
		{ name: 'study_label', cells: studies.map(({ label }) => label), isNeeded: true },
		...variables.flatMap((variable) =>
			variable.of === 'study' ? valueColumns(variable, studies) : entryColumns(variable, studies),
		),
	]);
}

const snake = (id: string) => id.replaceAll('-', '_');

function valueColumns(variable: Variable, studies: readonly Study[]): readonly DraftColumn[] {
	const valueIn = (study: Study) => studyValue(study, variable.id);
	const [first, ...others] = variableColumns<Study>(variable, valueIn);
	const cells = first ? studies.map(first.cell) : [];
	return [
		{
			name: snake(variable.id),
			cells: cells.map((cell) => (isAbsentState(cell) ? undefined : cell)),
			isNeeded: true,
		},
		...others.map(({ name, cell }) => ({ name: snake(name), cells: studies.map(cell) })),
		{ name: `${snake(variable.id)}_state`, cells: cells.map((cell) => (isAbsentState(cell) ? cell : undefined)) },
		{
			name: `${snake(variable.id)}_doubt`,
			cells: studies.map((study) => (isInDoubt(valueIn(study)) ? true : undefined)),
		},
	];
}

/** What the entries of a list have, each code once; why there is none, where no entry has one. */
function entryColumns({ id, of }: Variable, studies: readonly Study[]): readonly DraftColumn[] {
	const codes = studies.map((study): readonly string[] => {
		const list = listOf(study, of);
		if (isAbsentState(list)) return [list];
		return [...new Set(entriesOf(study, of).flatMap(({ values }) => (values[id] ? codesOfValue(values[id]) : [])))];
	});
	const own = codes.map((some) => some.filter((code) => !isAbsentState(code)));
	return [
		{ name: snake(id), cells: own.map((some) => (some.length > 0 ? some : undefined)), isNeeded: true },
		{
			name: `${snake(id)}_state`,
			cells: codes.map((some, i) => (own[i]?.length === 0 && some.length > 0 ? some : undefined)),
		},
	];
}
