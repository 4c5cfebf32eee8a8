/** Builds the table of a selection: all of its studies, in its order. */
import type { Beside } from '../corpus/beside.ts';
import {
	type Codebook,
	type CodedStudy,
	entriesOf,
	listOf,
	type Study,
	studyValue,
	type Variable,
	variableOf,
} from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { studyHref } from '../corpus/href.ts';
import { formatValue } from '../corpus/label.ts';
import { studyColumns } from '../corpus/study-columns.ts';
import { type CodedValue, codesOfValue } from '../corpus/value.ts';
import type { ListName } from '../schema/list.ts';
import { isAbsentState, isAnswer, stateTraits } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { tableWording } from '../wording/explorer-table.ts';
import type { RecordsById } from './records.ts';
import { orderedStudies, type ViewInput } from './view.ts';

export interface TableView {
	columns: readonly { id: string; label: string; isNumber: boolean; sort?: 'ascending' | 'descending' }[];
	rows: readonly { id: string; label: string; href: string; beside: readonly Beside[]; cells: readonly CellView[] }[];
	/** Every variable that can be a column. */
	choices: readonly { id: string; label: string; isShown: boolean }[];
}

interface ColumnChooser extends Pick<ViewInput, 'selection'> {
	corpus: Codebook;
}

/** The ids of the variables in the columns: those that the selection names, otherwise the year and the columns of the review. */
export function columnsShown({ corpus, selection }: ColumnChooser): readonly string[] {
	if (selection.cols.length > 0) return selection.cols;
	return studyColumns(corpus).map(({ id }) => id);
}

export interface CellView {
	text: string;
	isAbsent: boolean;
	/** Set if the text is in a record that has not arrived. */
	isLater?: true;
	isInDoubt?: true;
}

/** A value as a cell; *none* is an answer, the other states are absences. */
export function cellOfValue(value: CodedValue, text: string): CellView {
	return { text, isAbsent: !isAnswer(value.state), ...(isInDoubt(value) ? { isInDoubt: true } : {}) };
}

/** The values that the entries of a list report, each once; if none reports a value, the states that say why. */
function cellOfEntries(study: CodedStudy, variable: Variable, list: ListName): CellView {
	const state = listOf(study, list);
	if (isAbsentState(state)) return cellOfValue({ state }, stateTraits[state].label);
	const values = entriesOf(study, list).flatMap((entry) => entry.values[variable.id] ?? []);
	const answers = values.filter((value) => value.state === 'reported');
	if (answers.length === 0) {
		const [first = { state: 'not-reported' as const }] = values;
		return cellOfValue(
			first,
			tableWording.states([...new Set([first, ...values].map((value) => stateTraits[value.state].label))]),
		);
	}
	const codes = new Set(answers.flatMap(codesOfValue));
	const texts =
		variable.codes.length > 0
			? variable.codes.filter(({ code }) => codes.has(code)).map(({ label }) => label)
			: answers.map((value) => formatValue(variable, value));
	return { text: [...new Set(texts)].join('; '), isAbsent: false };
}

/** The whole selection as a table. `records` are those that have arrived: without its record, a study has `…` in place of texts. */
export function buildTable(input: ViewInput, records: RecordsById): TableView {
	return { ...buildHead(input), rows: buildRows(input, records) };
}

export type TableHead = Omit<TableView, 'rows'>;

/** The head of the table: its columns with the order of the rows, and the variables that can be columns. */
export function buildHead(input: ViewInput): TableHead {
	const { corpus, selection } = input;
	const ids = columnsShown(input);
	return {
		columns: ids
			.map((id) => variableOf(corpus, id))
			.map(({ id, label, kind }) => ({
				id,
				label,
				isNumber: traitsOf({ kind }).hasRange,
				...(selection.sort?.by === id
					? { sort: selection.sort.isDescending ? ('descending' as const) : ('ascending' as const) }
					: {}),
			})),
		choices: corpus.variables.map(({ id, label }) => ({ id, label, isShown: ids.includes(id) })),
	};
}

/** The rows from place `from` to place `to` (not included), in the order of the selection. */
export function buildRows(
	input: ViewInput,
	records: RecordsById,
	from = 0,
	to = Number.POSITIVE_INFINITY,
): TableView['rows'] {
	const columns = columnsShown(input).map((id) => variableOf(input.corpus, id));
	return orderedStudies(input, { from, to }).map((study) => ({
		id: study.id,
		label: study.label,
		href: studyHref(input.site, study.id),
		beside: input.corpus.beside?.[study.id] ?? [],
		cells: columns.map((variable) => cellOf(study, records.get(study.id), variable)),
	}));
}

function cellOf(study: CodedStudy, record: Study | undefined, variable: Variable): CellView {
	if (!record && !traitsOf(variable).isCounted && isReported(study, variable))
		return { text: '…', isAbsent: false, isLater: true };
	const fullest = record ?? study;
	if (variable.of !== 'study') return cellOfEntries(fullest, variable, variable.of);
	const value = studyValue(fullest, variable.id);
	// Without the unit: the label of the column is expected to say it.
	return cellOfValue(value, formatValue({ ...variable, unit: undefined }, value));
}

function isReported(study: CodedStudy, { id, of }: Variable): boolean {
	if (of === 'study') return studyValue(study, id).state === 'reported';
	return entriesOf(study, of).some(({ values }) => values[id]?.state === 'reported');
}

/** Whether a column holds texts, which are only in records. */
export function hasWords(input: Pick<ViewInput, 'corpus' | 'selection'>): boolean {
	return columnsShown(input).some((id) => !traitsOf(variableOf(input.corpus, id)).isCounted);
}
