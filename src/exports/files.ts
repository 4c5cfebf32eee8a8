/** Every file under `data/`, in one table that pages, the descriptions of the data and tests loop over. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { fileHref } from '../corpus/href.ts';
import { lists } from '../schema/variable.ts';
import { formatBibtex, formatRis } from './citation.ts';
import { cslItems } from './csl.ts';
import { type Digest, dataPackage } from './datapackage.ts';
import {
	formatJson,
	publishedCodebook,
	publishedReferences,
	publishedReview,
	publishedSingle,
	publishedStudies,
} from './json.ts';
import { jsonSchema, type SchemaName } from './published.ts';
import { listHead, listTable, studiesTable, type Table, tableCsv, valuesTable } from './tables.ts';

/** Groups of files, in the order in which they are offered. */
export const dataGroups = ['Tables', 'References', 'JSON', 'Schemas'] as const;

export type DataGroup = (typeof dataGroups)[number];

export interface DataFile {
	/** Path under `data/`. */
	name: string;
	title: string;
	mediaType: string;
	description: string;
	/** Under which heading it is offered; records of single studies are not offered on their own. */
	group?: DataGroup;
	/** Whether browsers save it instead of showing it. */
	isSaved?: boolean;
	/**
	 * What the file holds. `siteUrl` is the whole address of the site and ends with a slash; empty for a file that is
	 * kept for later, wherever the site will stand then.
	 */
	write(corpus: Corpus, siteUrl: string, digest?: Digest): string | Uint8Array;
}

const csv = 'text/csv; charset=utf-8';
const json = 'application/json';
const schema = 'application/schema+json';

const csvFile = (name: string, title: string, description: string, tableOf: (corpus: Corpus) => Table): DataFile => ({
	name,
	title,
	mediaType: csv,
	description,
	group: 'Tables',
	isSaved: true,
	write: (corpus) => tableCsv(tableOf(corpus)),
});

const schemaFile = (name: SchemaName, title: string): DataFile => ({
	name: `schema/${name}.json`,
	title,
	mediaType: schema,
	description: 'JSON Schema, draft 2020-12.',
	group: 'Schemas',
	write: (corpus, siteUrl) =>
		formatJson(jsonSchema(corpus, name, siteUrl === '' ? '' : fileHref({ base: siteUrl }, `data/schema/${name}.json`))),
});

/** The files that every corpus has, in the order in which they are offered. */
export const dataFiles: readonly DataFile[] = [
	csvFile('studies.csv', 'Studies, as a table', 'One row a study, one column a variable.', (corpus) =>
		studiesTable(corpus, corpus.studies),
	),
	{
		name: 'studies-excel.csv',
		title: 'Studies, for Excel',
		mediaType: csv,
		description: 'The same table with a mark at its start, without which Excel misreads accents.',
		group: 'Tables',
		isSaved: true,
		write: (corpus) => tableCsv(studiesTable(corpus, corpus.studies), { hasMark: true }),
	},
	csvFile('values.csv', 'Values', 'One row a study and variable, with place, note and doubt.', (corpus) =>
		valuesTable(corpus, corpus.studies),
	),
	...lists.map((list) =>
		csvFile(`${list}.csv`, listHead(list).title, listHead(list).description, (corpus) =>
			listTable(corpus, corpus.studies, list),
		),
	),
	{
		name: 'datapackage.json',
		title: 'Data Package',
		mediaType: json,
		description: 'What the columns of the tables mean, after Data Package version 2.',
		group: 'Tables',
		write: (corpus, siteUrl, digest) => formatJson(dataPackage(corpus, siteUrl, digest)),
	},
	{
		name: 'studies.json',
		title: 'Studies, complete',
		mediaType: json,
		description: 'Every record with all that was charted.',
		group: 'JSON',
		write: (corpus) => formatJson(publishedStudies(corpus, corpus.studies)),
	},
	{
		name: 'codebook.json',
		title: 'Codebook',
		mediaType: json,
		description: 'Variables, codes and definitions.',
		group: 'JSON',
		write: (corpus) => formatJson(publishedCodebook(corpus)),
	},
	{
		name: 'review.json',
		title: 'Review',
		mediaType: json,
		description: 'Question, methods, searches, selection, people, recommendations and changes.',
		group: 'JSON',
		write: (corpus) => formatJson(publishedReview(corpus)),
	},
	{
		name: 'references.json',
		title: 'Reference list',
		mediaType: json,
		description: "The review's reference list with its numbers, as CSL-JSON.",
		group: 'JSON',
		write: (corpus) => formatJson(publishedReferences(corpus)),
	},
	schemaFile('studies', 'Schema of studies.json'),
	schemaFile('study', 'Schema of a single study'),
	schemaFile('codebook', 'Schema of codebook.json'),
	schemaFile('review', 'Schema of review.json'),
	schemaFile('references', 'Schema of references.json'),
	{
		name: 'studies.ris',
		title: 'Citations, RIS',
		mediaType: 'application/x-research-info-systems',
		description: 'For Zotero, EndNote, Mendeley and most other reference managers.',
		group: 'References',
		isSaved: true,
		write: ({ studies }) => formatRis(cslItems(studies)),
	},
	{
		name: 'studies.bib',
		title: 'Citations, BibTeX',
		mediaType: 'application/x-bibtex',
		description: "For LaTeX. The keys are the studies' ids.",
		group: 'References',
		isSaved: true,
		write: ({ studies }) => formatBibtex(cslItems(studies)),
	},
	{
		name: 'studies.csl.json',
		title: 'Citations, CSL-JSON',
		mediaType: 'application/vnd.citationstyles.csl+json',
		description: 'For Pandoc and citation processors.',
		group: 'References',
		write: ({ studies }) => formatJson(cslItems(studies)),
	},
];

const encoder = new TextEncoder();

/** A file as bytes, which is how long it is on the wire; text is UTF-8. */
export function bytesOf(file: string | Uint8Array): Uint8Array<ArrayBuffer> {
	return typeof file === 'string' ? encoder.encode(file) : new Uint8Array(file);
}

/** The file of one study. */
export function studyFile(study: Study): DataFile {
	return {
		name: `studies/${study.id}.json`,
		title: study.label,
		mediaType: json,
		description: 'The record of one study with all that was charted.',
		write: (corpus) => formatJson(publishedSingle(corpus, study)),
	};
}

/** All files of a corpus, those of its studies last. */
export function filesOf(corpus: Corpus): readonly DataFile[] {
	return [...dataFiles, ...corpus.studies.map(studyFile)];
}
