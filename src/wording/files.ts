/** Names and descriptions of the published files. */
import { citationFormats } from './citations.ts';
import { formatNumber } from './grammar.ts';
import { english } from './language.ts';

/** Groups of files, as headings. */
export const groupWording = /* @__PURE__ */ english({
	tables: 'Tables',
	parquet: 'Parquet',
	references: 'References',
	json: 'JSON',
	schemas: 'Schemas',
});

/** Formats of studies: `label` stands on the button that saves a selection; `title` and `description` belong to the file of all studies. */
export const formatWording = /* @__PURE__ */ english({
	csv: { label: 'CSV', title: 'Studies, as a table', description: 'One row per study, one column per variable.' },
	excelCsv: {
		label: 'CSV for Excel',
		title: 'Studies, for Excel',
		description: 'The same table with a mark at its start, without which Excel misreads accents.',
	},
	xlsx: {
		label: 'Excel workbook',
		title: 'Studies and lists, as a workbook',
		description: 'Studies with labels, each list on a sheet, notes and doubts, and what each column and code means.',
	},
	json: { label: 'JSON', title: 'Studies, complete', description: 'Every record with all that was charted.' },
	ris: {
		label: citationFormats.ris,
		title: 'Citations, RIS',
		description: 'For Zotero, EndNote, Mendeley and most other reference managers.',
	},
	bibtex: {
		label: citationFormats.bibtex,
		title: 'Citations, BibTeX',
		description: "For LaTeX. The keys are the studies' ids.",
	},
	cslJson: {
		label: 'CSL-JSON',
		title: 'Citations, CSL-JSON',
		description: 'For Pandoc and citation processors.',
	},
});

/** Files that do not hold studies in one of these formats. */
export const fileWording = /* @__PURE__ */ english({
	values: { title: 'Values', description: 'One row per study and variable, with place, note and doubt.' },
	/** The table of a list with these names. */
	list: ({ title, one }: { title: string; one: string }) => ({ title, description: `One row per ${one}.` }),
	dataPackage: {
		title: 'Data Package',
		description:
			'Every file with its size and hash, and what the columns of the tables mean, after Data Package version 2.',
	},
	parquet: {
		title: (table: string) => `${table}, Parquet`,
		description: (file: string) => `The rows of ${file} with typed columns, sorted by the year of the report.`,
	},
	compressed: (description: string) => `${description} Compressed with gzip.`,
	ndjson: {
		title: 'Studies, a line each',
		description: 'Every record with all that was charted, as NDJSON, compressed with gzip.',
	},
	/** `studies.json` of a site with many studies. */
	partsList: {
		title: 'List of the parts of the records',
		description:
			'There are too many records for one JSON file: it names the parts that hold them, each with its size, hash and studies.',
	},
	part: (studies: number) => ({
		title: 'A part of the records',
		description: `Records of ${formatNumber(studies)} studies as JSON, compressed with gzip.`,
	}),
	codebook: { title: 'Codebook', description: 'Variables, codes and definitions.' },
	review: {
		title: 'Review',
		description:
			'Question, methods, people and changes; and, where the review has them, recommendations and what was compared for each design choice.',
	},
	references: {
		title: 'Reference list',
		description: "The review's reference list with its numbers, as CSL-JSON.",
	},
	studyDescription: 'The record of one study with all that was charted.',
	schema: {
		studies: 'Schema of studies.json',
		study: 'Schema of a single study',
		codebook: 'Schema of codebook.json',
		review: 'Schema of review.json',
		references: 'Schema of references.json',
	},
	schemaDescription: 'JSON Schema, draft 2020-12.',
});
