/** What readers can download or copy of a selection: a file in each format, a comparison, an account of the view, a table. */
import type { CodedStudy, Study } from '../corpus/corpus.ts';
import { fileHref } from '../corpus/href.ts';
import { cslItems } from '../exports/csl.ts';
import { formatCsv, harmless } from '../exports/csv.ts';
import { csv } from '../exports/formats/csv.ts';
import type { Account, Format } from '../exports/formats/format.ts';
import { fileOf, formats, formatsIn } from '../exports/formats/table.ts';
import { formatJson, publishedCodebook } from '../exports/json.ts';
import { studiesTable, type Table } from '../exports/tables.ts';
import { countFirm } from '../facets/firm-count.ts';
import { loadCode } from '../requests/failure.ts';
import { fetchText } from '../requests/fetch-file.ts';
import { takeAwayWording as say } from '../wording/explorer-take-away.ts';
import { codeTable, labelTable } from './column-tables.ts';
import { buildComparison, comparedStudies } from './comparison-view.ts';
import { buildTable, hasWords } from './table-view.ts';
import { orderedStudies, type ViewInput } from './view.ts';

/** What a file says about the view that it comes from. */
export interface Provenance {
	address: string;
	/** The selection in words. */
	text: string;
	/** The day of the download, `2024-01-22`. */
	today: string;
	/** The reader's own notes, by the id of the study, where the selection is a list of studies. */
	notes?: ReadonlyMap<string, string>;
}

export interface Download {
	label: string;
	mediaType: string;
	/** Whether it is offered for this view; always if absent. */
	isOffered?(input: ViewInput): boolean;
	fileName(input: ViewInput): string;
	/** The studies whose records the file needs; if absent, those of the selection. */
	needs?(input: ViewInput): readonly CodedStudy[];
	write(
		input: ViewInput,
		studies: readonly Study[],
		about: Provenance,
	): string | Uint8Array | Promise<string | Uint8Array>;
}

const byName =
	(ending: string) =>
	({ corpus }: ViewInput) =>
		`selection-${corpus.review.version}${ending}`;

const idsOf = (studies: readonly CodedStudy[]) => studies.map(({ id }) => id);

/** What the view was. Files with whole records contain it; for other formats it is a file of its own, with the codebook. */
function accountOf(
	{ corpus, selection, matches }: ViewInput,
	studies: readonly Study[],
	{ address, text, today, notes }: Provenance,
): Account {
	const { review } = corpus;
	return {
		selection: text,
		address,
		version: review.version,
		date: review.dates.data,
		accessed: today,
		licence: review.licence,
		attribution: review.licence.attribution,
		inDoubt: countFirm(corpus, { ...selection, unit: 'report' }, matches).inDoubt,
		order: idsOf(studies),
		...(notes?.size ? { notes: Object.fromEntries(notes) } : {}),
	};
}

/**
 * The table with three more columns: which data, which selection of it, and where it is. A table that is passed on says it
 * in each row. A reader's own notes are one more. `studies` are those of the rows.
 */
function withProvenance(table: Table, input: ViewInput, studies: readonly Study[], about: Provenance): Table {
	return {
		...table,
		columns: [
			...table.columns,
			...provenanceNames(about.notes).map((name) => ({ name, ...say.columns[name], type: 'string' as const })),
		],
		rows: table.rows.map((row, i) => [...row, ...provenanceCells(input, about, studies[i])]),
	};
}

const provenanceNames = (notes: Provenance['notes']): readonly (keyof typeof say.columns)[] => [
	'data_version',
	'selection',
	'selection_address',
	...(notes?.size ? (['own_note'] as const) : []),
];

/** The cells of these columns in the row of a study. */
const provenanceCells = (
	{ corpus }: ViewInput,
	{ address, text, notes }: Provenance,
	study: Study | undefined,
): readonly (string | undefined)[] => [
	corpus.review.version,
	text,
	address,
	...(notes?.size ? [notes.get(study?.id ?? '')] : []),
];

/** All studies of a selection in a format. */
const inFormat = (format: Format): Download => ({
	label: format.label,
	mediaType: format.mediaType,
	fileName: byName(format.ending),
	write(input, studies, about) {
		switch (format.of) {
			case 'table':
				return format.write(withProvenance(studiesTable(input.corpus, studies), input, studies, about));
			case 'citations':
				return format.write(cslItems(studies));
			case 'records':
				return format.write(input.corpus, studies, accountOf(input, studies, about));
			case 'workbook':
				return loadCode(() => import('../exports/records-workbook.ts')).then(({ recordsWorkbook }) =>
					recordsWorkbook(input.corpus, studies, accountOf(input, studies, about), about.notes),
				);
			case 'library':
				return fetchText(fileHref(input.site, `data/${fileOf(format)}`)).then((file) =>
					format.pick(
						file,
						idsOf(studies),
						say.provenance({ version: input.corpus.review.version, ...about }),
						about.notes,
					),
				);
		}
	},
});

const comparison: Download = {
	label: say.comparison,
	mediaType: csv.mediaType,
	isOffered: isComparing,
	fileName: ({ corpus }) => `comparison-${corpus.review.version}.csv`,
	needs: comparedStudies,
	write: (input, studies) => {
		const { head, rows } = comparedGrid(input, studies);
		return formatCsv(head, rows);
	},
};

const account: Download = {
	label: say.account,
	mediaType: 'application/json',
	fileName: byName('-about.json'),
	write: (input, studies, about) =>
		formatJson({ ...accountOf(input, studies, about), codebook: publishedCodebook(input.corpus).variables }),
};

/** The columns that the reader chose, as CSV; each row says where it comes from, as in `withProvenance`. */
const chosenColumns = (label: string, ending: string, build: typeof codeTable): Download => ({
	label,
	mediaType: csv.mediaType,
	isOffered: ({ selection }) => selection.view === 'table' || selection.cols.length > 0,
	fileName: byName(ending),
	write: (input, studies, about) => {
		const { head, rows } = build(input, studies);
		const names = provenanceNames(about.notes);
		const isCoded = build === codeTable;
		return formatCsv(
			[...head, ...(isCoded ? names : names.map((name) => say.columns[name].title))],
			rows.map((row, i) => [...row, ...provenanceCells(input, about, studies[i])]),
			{ hasMark: !isCoded },
		);
	},
});

/** All downloads, in the order in which they are offered: the comparison comes after the tables. */
export const downloads: readonly Download[] = [
	...formatsIn('tables').map(inFormat),
	chosenColumns(say.columnLabels, '-columns.csv', labelTable),
	chosenColumns(say.columnCodes, '-columns-codes.csv', codeTable),
	comparison,
	...formats.filter(({ group }) => group !== 'tables').map(inFormat),
	account,
];

interface Grid {
	head: readonly string[];
	rows: readonly (readonly string[])[];
}

/** Whether the view shows studies side by side. */
function isComparing({ selection }: ViewInput): boolean {
	return selection.view === 'compare' && selection.compare.length > 1;
}

function comparedGrid(input: ViewInput, comparedStudies: readonly Study[]): Grid {
	const { studies, sections } = buildComparison(input, comparedStudies);
	return {
		head: ['', ...studies.map(({ label }) => label)],
		rows: sections.flatMap(({ rows }) => rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])),
	};
}

/** The studies whose records a copy of the table needs; empty if codes are enough. */
export function neededForCopy(input: ViewInput): readonly CodedStudy[] {
	if (isComparing(input)) return comparedStudies(input);
	return hasWords(input) ? orderedStudies(input) : [];
}

/** The table to copy: the comparison if it is open, otherwise the columns of the table. */
function gridOf(input: ViewInput, studies: readonly Study[]): Grid {
	if (isComparing(input)) return comparedGrid(input, studies);
	const { columns, rows } = buildTable(input, new Map(studies.map((study) => [study.id, study])));
	return {
		head: [say.study, ...columns.map(({ label }) => label)],
		rows: rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
	};
}

/** The table in three forms, for the clipboard; `studies` are the records of `neededForCopy`. */
export function copyTable(
	input: ViewInput,
	studies: readonly Study[],
): { markdown: string; text: string; html: string } {
	const { head, rows } = gridOf(input, studies);
	const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
	const cell = (text: string) => oneLine(text).replaceAll('\\', '\\\\').replaceAll('|', '\\|');
	const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
	const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const tr = (cells: readonly string[], tag: 'th' | 'td') =>
		`<tr>${cells.map((text) => `<${tag}>${escapeHtml(harmless(text))}</${tag}>`).join('')}</tr>`;
	// What is pasted into a spreadsheet, as text or as a table, must not become a formula there.
	return {
		markdown: [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'),
		text: [head, ...rows].map((cells) => cells.map((text) => harmless(oneLine(text))).join('\t')).join('\n'),
		html: `<table><thead>${tr(head, 'th')}</thead><tbody>${rows.map((cells) => tr(cells, 'td')).join('')}</tbody></table>`,
	};
}
