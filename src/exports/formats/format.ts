/** The types of a format: an entry of the table in `table.ts`, which writes all studies of a review and selections alike. */
import type { CodedCorpus, Study } from '../../corpus/corpus.ts';
import type { CslItem } from '../csl.ts';
import type { Table } from '../tables.ts';

/** Groups of files, in the order in which they are offered. */
export const dataGroups = ['tables', 'parquet', 'references', 'json', 'schemas'] as const;

export type DataGroup = (typeof dataGroups)[number];

interface FormatHead {
	/** The end of a file's name: after `studies` in that of the published file, after the version in that of a selection. */
	ending: string;
	/** The text of the button that saves a selection. */
	label: string;
	/** The title of the published file, for readers. */
	title: string;
	/** What the published file holds. */
	description: string;
	group: DataGroup;
	mediaType: string;
	/** Whether browsers save it instead of showing it. */
	isSaved?: boolean;
}

/** The table of studies. */
export interface TableFormat extends FormatHead {
	of: 'table';
	write(table: Table): string | Uint8Array;
}

/** The references of the studies' reports. */
export interface CitationFormat extends FormatHead {
	of: 'citations';
	write(items: readonly CslItem[]): string | Uint8Array;
}

/** References that need a library too large to send to readers: the build writes the file of all, and a selection is picked out of it. */
export interface LibraryFormat extends FormatHead {
	of: 'library';
	/** The key of its function in `whole-file.ts`. */
	library: 'ris' | 'bibtex';
	/**
	 * The records with these ids, in the order of the ids, with a note on where they come from; an empty text if there are
	 * none. `notes` are the reader's own, by id; formats without a place for them leave them out.
	 */
	pick(file: string, ids: readonly string[], note: string, notes?: ReadonlyMap<string, string>): string;
}

/** What a selection was: files that are read on their own say it. */
export interface Account {
	/** The selection in words. */
	selection: string;
	/** The whole address of the view, with the version of its data. */
	address: string;
	version: string;
	/** The day of that version. */
	date: string;
	/** The day on which it was saved, `2024-01-22`. */
	accessed: string;
	licence: CodedCorpus['review']['licence'];
	attribution: string;
	/** How many reports meet the selection by a value in doubt alone. */
	inDoubt: number;
	/** The ids of its studies, in their order. */
	order: readonly string[];
	/** The reader's own notes, by the id of the study; absent without any. */
	notes?: Readonly<Record<string, string>>;
}

/** Whole records. `account` describes the selection; the published file has none. */
export interface RecordFormat extends FormatHead {
	of: 'records';
	write(corpus: CodedCorpus, studies: readonly Study[], account?: Account): string | Uint8Array;
}

/** A workbook. Its writer, `records-workbook.ts`, is loaded when a reader asks for the file. */
export interface WorkbookFormat extends FormatHead {
	of: 'workbook';
}

export type Format = TableFormat | CitationFormat | LibraryFormat | RecordFormat | WorkbookFormat;
