/** The data as tables: one row a study, a value, or an entry of a list. CSV files and the data package derive from them. */
import { type CodedCorpus, type Entry, entriesOf, type Study, studyValue, type Variable } from '../corpus/corpus.ts';
import type { Value } from '../corpus/value.ts';
import { isAbsentState, states, stateTraits } from '../schema/state.ts';
import { type ListName, lists } from '../schema/variable.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { listWording } from '../wording/record.ts';
import { type Column, type ColumnOf, idColumn, stateWords, textColumn, valueCell, variableColumns } from './columns.ts';
import { invertedName } from './csl.ts';
import { type Cell, type CsvOptions, formatCsv, listDelimiter } from './csv.ts';
import { codingWords, entryColumns, remarkColumns } from './entry-columns.ts';

export interface Table {
	/** The name of its file without the ending. */
	name: string;
	title: string;
	description: string;
	columns: readonly Column[];
	rows: readonly (readonly Cell[])[];
	/** The columns that together name a row. */
	key: readonly string[];
	/** The column that holds the id of a study, where that is not the key itself. */
	studyColumn?: string;
}

/** What the columns of tables are made of. */
export interface TableSource extends Pick<CodedCorpus, 'variables' | 'programmesById'> {
	review: Pick<CodedCorpus['review'], 'words'>;
}

/** All tables of some studies, the studies' own first. Without studies they have columns and no rows. */
export function tables(corpus: TableSource, studies: readonly Study[]): readonly Table[] {
	return [
		studiesTable(corpus, studies),
		valuesTable(corpus, studies),
		...lists.map((list) => listTable(corpus, studies, list)),
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
	head: Omit<Table, 'columns' | 'rows'>,
	columns: readonly ColumnOf<Row>[],
	rows: readonly Row[],
): Table {
	return {
		...head,
		columns: columns.map(({ cell: _, ...column }) => column),
		rows: rows.map((row) => columns.map((column) => column.cell(row))),
	};
}

const variablesOf = (corpus: TableSource, of: Variable['of']) =>
	corpus.variables.filter((variable) => variable.of === of);

/** One row a study, every variable of studies in the codebook's order. */
export function studiesTable(corpus: TableSource, studies: readonly Study[]): Table {
	const columns: ColumnOf<Study>[] = [
		idColumn('id', 'Study', 'The id of the record; its page is studies/ID/.', ({ id }) => id),
		idColumn('study_label', 'Label', 'First author and year, unique.', ({ label }) => label),
		idColumn(
			'programme_id',
			'Programme',
			'What groups reports; the id of the study where nothing does.',
			({ programme }) => programme,
		),
		textColumn(
			'programme_name',
			'Name of the programme',
			'Its name, or a short description.',
			({ programme }) => corpus.programmesById.get(programme)?.name,
		),
		{
			name: 'reference_number',
			title: 'Reference',
			description: "Its number in the review's reference list.",
			type: 'integer',
			isRequired: true,
			cell: ({ report }) => report.reference,
		},
		idColumn(
			'printed_label',
			'Label as printed',
			"The review's own label, letter by letter.",
			({ report }) => report.printed,
		),
		idColumn('report_title', 'Title', 'The title of the report.', ({ citation }) => citation.title),
		{
			name: 'report_authors',
			title: 'Authors',
			description: 'Family name, given names.',
			type: 'list',
			isRequired: true,
			cell: ({ citation }) => citation.author.map(invertedName),
		},
		textColumn('report_journal', 'Journal', 'The journal or book.', ({ citation }) => citation['container-title']),
		textColumn('report_doi', 'DOI', 'Without the address of a resolver.', ({ citation }) => citation.DOI),
		...lists.map(entryCountColumn),
		...variablesOf(corpus, 'study').flatMap((variable) =>
			variableColumns<Study>(variable, (study) => study.values[variable.id]),
		),
	];
	const description =
		`One row a ${corpus.review.words.report.one}. Several values in a cell are joined with "${listDelimiter.trim()}". ` +
		'Where there is no value, the cell holds the word that says why.';
	return table({ name: 'studies', title: 'Studies', description, key: ['id'] }, columns, studies);
}

/** How many rows a study has in the table of a list, or why it has none. */
function entryCountColumn(list: ListName): ColumnOf<Study> {
	return {
		name: `${list}_entries`,
		title: `Entries in ${list}`,
		description: `How many rows of ${list}.csv describe the study, or why none does.`,
		type: 'integer',
		missing: stateWords,
		cell: (study) => {
			const entries = study.lists[list];
			return isAbsentState(entries) ? entries : entries.length;
		},
	};
}

interface ValueRow {
	study: Study;
	variable: Variable;
	value: Value;
}

/** One row a study and variable, with what `studies.csv` has no room for: notes, places, doubts. */
export function valuesTable(corpus: TableSource, studies: readonly Study[]): Table {
	const variables = variablesOf(corpus, 'study');
	const rows = studies.flatMap((study) =>
		variables.map((variable): ValueRow => ({ study, variable, value: studyValue(study, variable.id) })),
	);
	const end = (name: 'min' | 'max', title: string): ColumnOf<ValueRow> => ({
		name,
		title,
		description: `${title} of a range.`,
		type: 'number',
		cell: ({ value }) => value[name],
	});
	const columns: ColumnOf<ValueRow>[] = [
		idColumn('study_id', 'Study', 'The id of the study.', ({ study }) => study.id),
		{
			...idColumn<ValueRow>(
				'variable',
				'Variable',
				'The id of the variable in the codebook.',
				({ variable }) => variable.id,
			),
			categories: variables.map(({ id, label }) => ({ value: id, label })),
		},
		{
			...idColumn<ValueRow>(
				'state',
				'State',
				'Whether there is a value, or why there is none.',
				({ value }) => value.state,
			),
			categories: states.map((state) => ({ value: state, label: stateTraits[state].label })),
		},
		{
			name: 'value',
			title: 'Value',
			description: `Code, number or text; codes are joined with "${listDelimiter.trim()}". Empty without one, or with a range.`,
			type: 'string',
			cell: ({ value }) => (value.state === 'reported' ? valueCell(value) : undefined),
		},
		end('min', 'Lower end'),
		end('max', 'Upper end'),
		{
			name: 'approximate',
			title: 'Approximate',
			description: 'Whether a number is printed as approximate. Empty where there is no number.',
			type: 'boolean',
			cell: ({ variable, value }) =>
				traitsOf(variable).form === 'amount' && value.state === 'reported' ? (value.approximate ?? false) : undefined,
		},
		textColumn('printed', 'As printed', 'The data as printed.', ({ value }) => value.printed),
		textColumn('note', 'Note', 'The detail, in the words of this site.', ({ value }) => value.note),
		idColumn('source', 'Source', 'Where in the source it stands.', ({ value }) => value.source),
		{
			...idColumn<ValueRow>('coded', 'Coded by', 'Who coded it.', ({ value }) => value.coded),
			categories: codingWords,
		},
		textColumn('doubt', 'Doubt', 'Why it may be wrong.', ({ value }) => value.doubt),
		{
			name: 'readings',
			title: 'Other readings',
			description: 'How many other readings the source gives; studies.json has them.',
			type: 'integer',
			isRequired: true,
			cell: ({ value }) => value.readings?.length ?? 0,
		},
	];
	const description = 'One row a study and variable, with place, note and doubt.';
	return table(
		{ name: 'values', title: 'Values', description, key: ['study_id', 'variable'], studyColumn: 'study_id' },
		columns,
		rows,
	);
}

/** What the table of a list is called. */
export function listHead(list: ListName): Pick<Table, 'title' | 'description'> {
	return { title: listWording[list].title, description: `One row a ${listWording[list].one}.` };
}

interface EntryRow {
	study: Study;
	entry: Entry;
}

const ofEntry = (column: ColumnOf<Entry>): ColumnOf<EntryRow> => ({
	...column,
	cell: ({ entry }) => column.cell(entry),
});

/** One row an entry. A study without the list has no row; `studies.csv` says why. */
export function listTable(corpus: TableSource, studies: readonly Study[], list: ListName): Table {
	const rows = studies.flatMap((study) => entriesOf(study, list).map((entry): EntryRow => ({ study, entry })));
	const variables = variablesOf(corpus, list).flatMap((variable) =>
		variableColumns<EntryRow>(variable, ({ entry }) => entry.values[variable.id]),
	);
	const columns: ColumnOf<EntryRow>[] = [
		idColumn('study_id', 'Study', 'The id of the study.', ({ study }) => study.id),
		idColumn('id', 'Entry', 'The id of the entry, unique in its study.', ({ entry }) => entry.id),
		...entryColumns[list].map(ofEntry),
		...variables,
		...remarkColumns.map(ofEntry),
	];
	return table({ name: list, ...listHead(list), key: ['study_id', 'id'], studyColumn: 'study_id' }, columns, rows);
}
