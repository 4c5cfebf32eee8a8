/** The data as tables, with a row for each study, value or entry of a list. CSV and Parquet files and the data package derive from them. */
import {
	type CodedCorpus,
	type Entry,
	entriesOf,
	listOf,
	type Study,
	studyValue,
	type Variable,
} from '../corpus/corpus.ts';
import { reportsOfStudy } from '../corpus/study-reports.ts';
import type { Value } from '../corpus/value.ts';
import { hasAppraisals } from '../schema/appraisal-tools.ts';
import { formatDate } from '../schema/citation-date.ts';
import { type EstimateKey, estimateKeys } from '../schema/estimate.ts';
import { type ListName, listsOf } from '../schema/list.ts';
import { listWords } from '../schema/list-words.ts';
import { noticeOf } from '../schema/report-relation.ts';
import { unmarkedText } from '../schema/rich-text.ts';
import { isAbsentState, states, stateTraits } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import {
	entryTableWording,
	studiesTableWording as ofStudies,
	valuesTableWording as ofValues,
} from '../wording/columns.ts';
import { fileWording } from '../wording/files.ts';
import { appraisalTable } from './appraisal-table.ts';
import {
	type Column,
	type ColumnOf,
	idColumn,
	stateWords,
	textColumn,
	valueCell,
	variableColumns,
	wordsFor,
} from './columns.ts';
import { invertedName } from './csl.ts';
import { type Cell, type CsvOptions, formatCsv, listDelimiter } from './csv.ts';
import { codingWords, entryColumns, remarkColumns, verifiedCell } from './entry-columns.ts';

export interface Table {
	/** The name of its file without the ending. */
	name: string;
	title: string;
	description: string;
	columns: readonly Column[];
	rows: readonly (readonly Cell[])[];
	/** The columns that together identify a row. */
	key: readonly string[];
	/** The column that holds the id of the study; absent in the table of studies, where it is the key. */
	studyColumn?: string;
}

/** What tables need from a corpus to make their columns. */
export interface TableSource extends Pick<CodedCorpus, 'variables' | 'programmesById'> {
	review: Pick<CodedCorpus['review'], 'words' | 'lists' | 'provenance'>;
}

/** All tables of these studies; the table of studies comes first. Without studies they have columns and no rows. */
export function tables(corpus: TableSource, studies: readonly Study[]): readonly Table[] {
	return [
		studiesTable(corpus, studies),
		valuesTable(corpus, studies),
		...listsOf(corpus.review).map((list) => listTable(corpus, studies, list)),
		...(hasAppraisals(corpus) ? [appraisalTable(corpus, studies)] : []),
	];
}

/** The table as CSV. */
export function tableCsv({ columns, rows }: Table, options?: CsvOptions): string {
	return formatCsv(
		columns.map(({ name }) => name),
		rows,
		options,
	);
}

function table<Row>(
	{ review }: TableSource,
	head: Omit<Table, 'columns' | 'rows'>,
	columns: readonly ColumnOf<Row>[],
	rows: readonly Row[],
): Table {
	return {
		...head,
		columns: columns.map(({ cell: _, missing, ...column }) => ({
			...column,
			...(missing ? { missing: wordsFor(missing, review) } : {}),
		})),
		rows: rows.map((row) => columns.map((column) => column.cell(row))),
	};
}

const variablesOf = (corpus: TableSource, of: Variable['of']) =>
	corpus.variables.filter((variable) => variable.of === of);

/** A row for each study, with every variable of studies in the codebook's order. */
export function studiesTable(corpus: TableSource, studies: readonly Study[]): Table {
	const columns: ColumnOf<Study>[] = [
		idColumn('id', ofStudies.id, ({ id }) => id),
		idColumn('study_label', ofStudies.label, ({ label }) => label),
		idColumn('programme_id', ofStudies.programme, ({ programme }) => programme),
		textColumn(
			'programme_name',
			ofStudies.programmeName,
			({ programme }) => corpus.programmesById.get(programme)?.name,
		),
		{
			name: 'reference_number',
			...ofStudies.reference,
			type: 'integer',
			cell: ({ report }) => (typeof report.reference === 'number' ? report.reference : undefined),
		},
		textColumn('printed_label', ofStudies.printedLabel, ({ report }) => report.printed),
		textColumn('report_title', ofStudies.reportTitle, ({ citation: { title } }) => title && unmarkedText(title)),
		{
			name: 'report_authors',
			...ofStudies.authors,
			type: 'list',
			cell: ({ citation }) => citation.author?.map(invertedName),
		},
		textColumn(
			'report_journal',
			ofStudies.journal,
			({ citation }) => citation['container-title'] && unmarkedText(citation['container-title']),
		),
		textColumn('report_doi', ofStudies.doi, ({ citation }) => citation.DOI),
		...listsOf(corpus.review).map(entryCountColumn),
		...variablesOf(corpus, 'study').flatMap((variable) =>
			variableColumns<Study>(variable, (study) => study.values[variable.id]),
		),
		// What a later version adds stands at the end, so that those before keep their places.
		...reportColumns,
		...(studies.some((study) => noticeOf(reportsOfStudy(study))) ? [noticeColumn] : []),
		...(studies.some(({ others }) => others?.some(({ is }) => is !== undefined)) ? [relatedColumn] : []),
	];
	const { title } = ofStudies;
	const description = ofStudies.description(corpus.review.words.report, listDelimiter.trim());
	return table(corpus, { name: 'studies', title, description, key: ['id'] }, columns, studies);
}

const reportColumns: readonly ColumnOf<Study>[] = [
	textColumn('study_key', ofStudies.key, ({ key }) => key),
	textColumn('reference_id', ofStudies.referenceId, ({ report }) =>
		typeof report.reference === 'string' ? report.reference : undefined,
	),
	textColumn('report_date', ofStudies.date, ({ citation: { issued, status } }) =>
		issued ? formatDate(issued) : status,
	),
	{
		name: 'other_reports',
		...ofStudies.otherReports,
		type: 'list',
		cell: ({ others }) => others?.map(({ reference }) => String(reference)),
	},
];

const noticeColumn: ColumnOf<Study> = {
	name: 'notice',
	...ofStudies.notice,
	type: 'string',
	cell: (study) => noticeOf(reportsOfStudy(study)),
};

const relatedColumn: ColumnOf<Study> = {
	name: 'related_reports',
	...ofStudies.relatedReports,
	type: 'list',
	cell: ({ others }) => others?.flatMap(({ is, reference }) => (is === undefined ? [] : [`${is}: ${reference}`])),
};

/** How many rows a study has in the table of a list, or why it has none. */
function entryCountColumn(list: ListName): ColumnOf<Study> {
	return {
		name: `${list}_entries`,
		title: ofStudies.entries.title(list),
		description: ofStudies.entries.description(list),
		type: 'integer',
		missing: stateWords,
		cell: (study) => {
			const entries = listOf(study, list);
			return isAbsentState(entries) ? entries : entries.length;
		},
	};
}

interface ValueRow {
	study: Study;
	variable: Variable;
	value: Value;
}

/** A row for each study and variable, with what `studies.csv` has no room for: notes, places in the source, doubts. */
export function valuesTable(corpus: TableSource, studies: readonly Study[]): Table {
	const variables = variablesOf(corpus, 'study');
	const rows = studies.flatMap((study) =>
		variables.map((variable): ValueRow => ({ study, variable, value: studyValue(study, variable.id) })),
	);
	const hasEstimates = variables.some((variable) => traitsOf(variable).form === 'estimate');
	const end = (name: 'min' | 'max' | EstimateKey): ColumnOf<ValueRow> => ({
		name,
		...ofValues[name],
		type: 'number',
		cell: ({ value }) => value[name],
	});
	const columns: ColumnOf<ValueRow>[] = [
		idColumn('study_id', ofValues.study, ({ study }) => study.id),
		{
			...idColumn<ValueRow>('variable', ofValues.variable, ({ variable }) => variable.id),
			categories: variables.map(({ id, label }) => ({ value: id, label })),
		},
		{
			...idColumn<ValueRow>('state', ofValues.state, ({ value }) => value.state),
			categories: states.map((state) => ({ value: state, label: stateTraits[state].label })),
		},
		{
			name: 'value',
			title: ofValues.value.title,
			description: ofValues.value.description(listDelimiter.trim()),
			type: 'string',
			cell: ({ value }) => (value.state === 'reported' ? valueCell(value) : undefined),
		},
		end('min'),
		end('max'),
		{
			name: 'approximate',
			...ofValues.approximate,
			type: 'boolean',
			cell: ({ variable, value }) =>
				traitsOf(variable).form === 'amount' && value.state === 'reported' ? (value.approximate ?? false) : undefined,
		},
		...(hasEstimates ? estimateKeys.map(end) : []),
		textColumn('printed', ofValues.printed, ({ value }) => value.printed),
		textColumn('note', entryTableWording.note, ({ value }) => value.note),
		idColumn('source', entryTableWording.source, ({ value }) => value.source),
		{
			...idColumn<ValueRow>('coded', entryTableWording.coded, ({ value }) => value.coded),
			categories: codingWords,
		},
		textColumn('doubt', ofValues.doubt, ({ value }) => value.doubt),
		{
			name: 'readings',
			...ofValues.readings,
			type: 'integer',
			isRequired: true,
			cell: ({ value }) => value.readings?.length ?? 0,
		},
		textColumn('verified', ofValues.verified, ({ study, value }) => verifiedCell(value, study)),
	];
	return table(
		corpus,
		{ name: 'values', ...fileWording.values, key: ['study_id', 'variable'], studyColumn: 'study_id' },
		columns,
		rows,
	);
}

interface EntryRow {
	study: Study;
	entry: Entry;
}

const ofEntry = (column: ColumnOf<Entry>): ColumnOf<EntryRow> => ({
	...column,
	cell: ({ entry }) => column.cell(entry),
});

/** A row for each entry of a list. A study without the list has no row; `studies.csv` says why. */
export function listTable(corpus: TableSource, studies: readonly Study[], list: ListName): Table {
	const rows = studies.flatMap((study) => entriesOf(study, list).map((entry): EntryRow => ({ study, entry })));
	const variables = variablesOf(corpus, list).flatMap((variable) =>
		variableColumns<EntryRow>(variable, ({ entry }) => entry.values[variable.id]),
	);
	const columns: ColumnOf<EntryRow>[] = [
		idColumn('study_id', ofValues.study, ({ study }) => study.id),
		idColumn('id', entryTableWording.id, ({ entry }) => entry.id),
		...entryColumns(list).map(ofEntry),
		...variables,
		...remarkColumns.map(ofEntry),
		textColumn('verified', entryTableWording.verified, ({ study, entry }) => verifiedCell(entry, study)),
	];
	return table(
		corpus,
		{
			name: list,
			...fileWording.list(listWords(corpus.review, list)),
			key: ['study_id', 'id'],
			studyColumn: 'study_id',
		},
		columns,
		rows,
	);
}
