/** What a format of records is: an entry of the table in `table.ts`, for all studies of a review and for a selection alike. */
import type { CodedCorpus, Study } from '../../corpus/corpus.ts';
import type { CslItem } from '../csl.ts';
import type { Table } from '../tables.ts';

/** Groups of files, in the order in which they are offered. */
export const dataGroups = ['tables', 'parquet', 'references', 'json', 'schemas'] as const;

export type DataGroup = (typeof dataGroups)[number];

interface FormatHead {
	/** Behind `studies` in the name of the published file, and behind the version in that of a selection. */
	ending: string;
	/** What is pressed to save a selection. */
	label: string;
	/** The published file: its name for readers, and what it holds. */
	title: string;
	description: string;
	group: DataGroup;
	mediaType: string;
	/** Whether browsers save it instead of showing it. */
	isSaved?: boolean;
}

/** One row a study, one column a variable. */
export interface TableFormat extends FormatHead {
	of: 'table';
	write(table: Table): string | Uint8Array;
}

/** The studies' own references. */
export interface CitationFormat extends FormatHead {
	of: 'citations';
	write(items: readonly CslItem[]): string | Uint8Array;
}

/** References that a library writes which is too large for readers: a build does, and a selection is picked out of its file. */
export interface LibraryFormat extends FormatHead {
	of: 'library';
	/** Its function in `whole-file.ts`. */
	library: 'ris' | 'bibtex';
	/** The records with these ids, in their order; empty where none is there. */
	pick(file: string, ids: readonly string[]): string;
}

/** Whole records. `account` says what a selection is; the published file has none. */
export interface RecordFormat extends FormatHead {
	of: 'records';
	write(corpus: CodedCorpus, studies: readonly Study[], account?: object): string | Uint8Array;
}

export type Format = TableFormat | CitationFormat | LibraryFormat | RecordFormat;
