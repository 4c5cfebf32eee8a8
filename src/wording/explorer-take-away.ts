/** What the explorer says where readers save, copy, link to or cite a view. */
import { formatNumber } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const takeAwayWording = /* @__PURE__ */ english({
	heading: 'Take this view away',
	/** Files beside the formats of records. */
	comparison: 'Comparison as CSV',
	/** The columns that the reader chose in the table. */
	columnLabels: 'CSV of these columns, with labels',
	columnCodes: 'CSV of these columns, with codes',
	/** Columns beside one of values. */
	stateOf: (column: string) => `${column}: why there is no value`,
	doubtOf: (column: string) => `${column}: in doubt`,
	inDoubt: 'in doubt',
	account: 'What this selection is',
	needsRecords: (megabytes: string) => `The first file needs the whole records, ${megabytes} before compression.`,
	tooMany: <Link>(most: number, reports: string, all: Linker<Link>) =>
		rich`Files are made of at most ${formatNumber(most)} ${reports}: filter further, or take ${all('the files of all of them')}.`,
	/** What a reference says of where it comes from. */
	provenance: ({ version, text, address }: { version: string; text: string; address: string }) =>
		`Data version ${version}. ${text}. ${address}`,
	/** Columns that a table of a selection has beside those of the whole. */
	columns: {
		data_version: { title: 'Data version', description: 'The version of the data.' },
		selection: { title: 'Selection', description: 'The selection in words.' },
		selection_address: { title: 'Address of the selection', description: 'Where the selection is.' },
		own_note: { title: 'Your note', description: 'What the reader wrote on the shortlist.' },
	},
	/** Head of the first column of a table. */
	study: 'Study',
	citation: ({ review, selection, version, date, address, today }: ViewCitation) =>
		`${review}. ${selection}. Data version ${version} (${date}). Available from: ${address} (accessed ${today}).`,
});

export interface ViewCitation {
	review: string;
	/** The selection, in words. */
	selection: string;
	version: string;
	date: string;
	address: string;
	today: string;
}

/** The buttons that copy something, and the messages that it was copied. */
export const viewCopyWording = /* @__PURE__ */ english({
	link: { action: 'Copy link', done: 'Copied the link' },
	citation: { action: 'Copy citation of this view', done: 'Copied the citation' },
	markdown: { action: 'Copy table as Markdown', done: 'Copied the table as Markdown' },
	table: { action: 'Copy table for a document', done: 'Copied the table' },
	/** For texts that have a name. */
	action: (name: string) => `Copy: ${name}`,
	done: (name: string) => `Copied ${name}`,
	/** `text` is given if it is short enough to copy by hand; otherwise it is empty. */
	forbidden: (text: string) => `Your browser does not let a page copy. ${text}`,
	tableFailed: 'The table could not be copied',
});

export const viewLinkWording = /* @__PURE__ */ english({
	summary: 'Link to this view, cite it, put it into a page',
	titleOf: (selection: string, count: string) => `${selection} – ${count}`,
	versioned: 'Address with the data version',
	failed: (reason: string) => `${reason} Then open this again.`,
	citationsFailed: 'The citations could not be loaded',
});
