/** Every file under `data/`, in one table that pages, the descriptions of the data and tests loop over. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { fileHref } from '../corpus/href.ts';
import { lists } from '../schema/variable.ts';
import { type Digest, dataPackage } from './datapackage.ts';
import { csv } from './formats/csv.ts';
import type { DataGroup, Format } from './formats/format.ts';
import { fileOf, formatsIn } from './formats/table.ts';
import { writeWhole } from './formats/whole-file.ts';
import { formatJson, publishedCodebook, publishedReferences, publishedReview, publishedSingle } from './json.ts';
import { jsonSchema, type SchemaName } from './published.ts';
import { listHead, listTable, studiesTable, type Table, tableCsv, valuesTable } from './tables.ts';

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

const json = 'application/json';
const schema = 'application/schema+json';

const csvFile = (name: string, title: string, description: string, tableOf: (corpus: Corpus) => Table): DataFile => ({
	name,
	title,
	mediaType: csv.mediaType,
	description,
	group: 'Tables',
	isSaved: true,
	write: (corpus) => tableCsv(tableOf(corpus)),
});

/** All studies in a format. */
const formatFile = (format: Format): DataFile => ({
	name: fileOf(format),
	title: format.title,
	mediaType: format.mediaType,
	description: format.description,
	group: format.group,
	...(format.isSaved ? { isSaved: true } : {}),
	write: (corpus) =>
		format.of === 'records'
			? format.write(corpus, corpus.studies)
			: writeWhole(format, corpus.studies, () => studiesTable(corpus, corpus.studies)),
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
	...formatsIn('Tables').map(formatFile),
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
	...formatsIn('JSON').map(formatFile),
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
	...formatsIn('References').map(formatFile),
];

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
