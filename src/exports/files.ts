/** Every file under `data/`, in one table that pages, the descriptions of the data and tests loop over. */

import { gzipSync } from 'fflate';
import { studiesWithPage } from '../corpus/apart.ts';
import type { Corpus, Study } from '../corpus/corpus.ts';
import { fileHref } from '../corpus/href.ts';
import { hasOwnRecord, isLean } from '../corpus/profile.ts';
import { appraisalSection, hasTools } from '../schema/appraisal-tools.ts';
import { type DeclaredList, listsOf } from '../schema/list.ts';
import { listWords } from '../schema/list-words.ts';
import { appraisalTableWording } from '../wording/appraisal-table.ts';
import { claimsFileWording, claimsTableWording } from '../wording/claims-table.ts';
import { studiesTableWording } from '../wording/columns.ts';
import { excludedTableWording } from '../wording/excluded.ts';
import { fileWording } from '../wording/files.ts';
import { appraisalTable } from './appraisal-table.ts';
import { bytesOf } from './bytes.ts';
import { publishedClaims } from './claims-json.ts';
import { claimsTable } from './claims-table.ts';
import { type Digest, dataPackage } from './datapackage.ts';
import { excludedTable } from './excluded-table.ts';
import { claimFiles, compressedName, excludedFile, offeredNamesOf } from './file-names.ts';
import { csv } from './formats/csv.ts';
import type { DataGroup, Format } from './formats/format.ts';
import { fileOf, formatsIn } from './formats/table.ts';
import { writeWhole } from './formats/whole-file.ts';
import { gzip } from './gzip.ts';
import {
	edition,
	formatJson,
	publishedCodebook,
	publishedReferences,
	publishedReview,
	publishedSingle,
} from './json.ts';
import { studiesNdjson } from './ndjson.ts';
import { tableParquet } from './parquet.ts';
import { jsonSchema, type SchemaName } from './published.ts';
import { ndjsonName, recordName, studiesName } from './record-names.ts';
import { partsList, type RecordPart, recordParts } from './record-parts.ts';
import { recordsWorkbook } from './records-workbook.ts';
import { entryDoubts, studyDoubts } from './row-doubts.ts';
import { listTable, studiesTable, type Table, tableCsv, valuesTable } from './tables.ts';

export interface DataFile {
	/** Path under `data/`. */
	name: string;
	title: string;
	mediaType: string;
	description: string;
	/** The heading under which it is offered; absent for parts and for records of single studies, which are not offered on their own. */
	group?: DataGroup;
	/** Whether browsers save it instead of showing it. */
	isSaved?: boolean;
	/**
	 * The content of the file. `siteUrl` is the whole address of the site and ends with a slash; it is empty for a file of
	 * a release, which must not depend on the address of the site.
	 */
	write(corpus: Corpus, siteUrl: string, digest?: Digest): string | Uint8Array;
}

/** The title of a file, and what it holds. */
type FileWords = Pick<DataFile, 'title' | 'description'>;

const json = 'application/json';
const schema = 'application/schema+json';

const csvFile = (name: string, words: FileWords, tableOf: (corpus: Corpus) => Table): DataFile => ({
	name,
	...words,
	mediaType: csv.mediaType,
	group: 'tables',
	isSaved: true,
	write: (corpus) => tableCsv(tableOf(corpus)),
});

/** How a table is made from studies, and which values in its rows are in doubt. */
interface TableMaker {
	name: string;
	title: string;
	make(corpus: Corpus, studies: readonly Study[]): Table;
	doubtsIn?(corpus: Corpus, studies: readonly Study[]): readonly (readonly string[])[];
}

const tableMakers = (review: ListedReview): readonly TableMaker[] => [
	{ name: 'studies', title: studiesTableWording.title, make: studiesTable, doubtsIn: studyDoubts },
	{ name: 'values', title: fileWording.values.title, make: valuesTable },
	...listsOf(review).map((list) => ({
		name: list,
		title: listWords(review, list).title,
		make: (corpus: Corpus, studies: readonly Study[]) => listTable(corpus, studies, list),
		doubtsIn: (corpus: Corpus, studies: readonly Study[]) => entryDoubts(corpus, studies, list),
	})),
	...(hasTools(review) ? [{ name: appraisalSection, title: appraisalTableWording.title, make: appraisalTable }] : []),
];

const parquetFile = ({ name, title, make, doubtsIn }: TableMaker): DataFile => ({
	name: `${name}.parquet`,
	title: fileWording.parquet.title(title),
	description: fileWording.parquet.description(`${name}.csv`),
	mediaType: 'application/vnd.apache.parquet',
	group: 'parquet',
	isSaved: true,
	write: (corpus) =>
		tableParquet(
			corpus.studies,
			{
				tableOf: (studies) => make(corpus, studies),
				doubtsOf: doubtsIn && ((studies) => doubtsIn(corpus, studies)),
			},
			aboutEdition(corpus),
		),
});

/** Version, day and licence as metadata, for a file that has no room for them in its content. */
function aboutEdition(corpus: Corpus) {
	const { version, date, licence } = edition(corpus);
	return Object.entries({ version, date, licence: licence.url }).map(([key, value]) => ({ key, value }));
}

/** The file of all studies in a format. */
const formatFile = (format: Format): DataFile => ({
	name: fileOf(format),
	title: format.title,
	mediaType: format.mediaType,
	description: format.description,
	group: format.group,
	...(format.isSaved ? { isSaved: true } : {}),
	write: (corpus) =>
		format.of === 'workbook'
			? recordsWorkbook(corpus, corpus.studies)
			: format.of === 'records'
				? format.write(corpus, corpus.studies)
				: writeWhole(format, corpus.studies, () => studiesTable(corpus, corpus.studies)),
});

const schemaFile = (name: SchemaName): DataFile => ({
	name: `schema/${name}.json`,
	title: name === 'claims' ? claimsFileWording.schema : fileWording.schema[name],
	mediaType: schema,
	description: fileWording.schemaDescription,
	group: 'schemas',
	write: (corpus, siteUrl) =>
		formatJson(jsonSchema(corpus, name, siteUrl === '' ? '' : fileHref({ base: siteUrl }, `data/schema/${name}.json`))),
});

/** The descriptor of the package, which describes all other files. */
const descriptor = 'datapackage.json';

/** What decides which files there are of lists. */
interface ListedReview {
	lists?: readonly DeclaredList[] | undefined;
	appraisal?: { tools?: readonly unknown[] | undefined } | undefined;
}

/** All files that a corpus of such a review may have, in the order in which they are offered. */
export function dataFilesOf(review: ListedReview): readonly DataFile[] {
	return review.lists === undefined && !hasTools(review) ? dataFiles : filesWith(review);
}

const filesWith = (review: ListedReview): readonly DataFile[] => [
	...formatsIn('tables').map(formatFile),
	csvFile('values.csv', fileWording.values, (corpus) => valuesTable(corpus, corpus.studies)),
	...listsOf(review).map((list) =>
		csvFile(`${list}.csv`, fileWording.list(listWords(review, list)), (corpus) =>
			listTable(corpus, corpus.studies, list),
		),
	),
	...(hasTools(review)
		? [csvFile(`${appraisalSection}.csv`, appraisalTableWording, (corpus) => appraisalTable(corpus, corpus.studies))]
		: []),
	{
		name: descriptor,
		...fileWording.dataPackage,
		mediaType: json,
		group: 'tables',
		write: (corpus, siteUrl, digest) =>
			formatJson(dataPackage(corpus, packagedFiles(corpus, siteUrl), siteUrl, digest)),
	},
	...tableMakers(review).map(parquetFile),
	...formatsIn('json').map(formatFile),
	{
		name: ndjsonName,
		...fileWording.ndjson,
		mediaType: 'application/gzip',
		group: 'json',
		isSaved: true,
		write: (corpus) => studiesNdjson(corpus.studies),
	},
	{
		name: 'codebook.json',
		...fileWording.codebook,
		mediaType: json,
		group: 'json',
		write: (corpus) => formatJson(publishedCodebook(corpus)),
	},
	{
		name: 'review.json',
		...fileWording.review,
		mediaType: json,
		group: 'json',
		write: (corpus) => formatJson(publishedReview(corpus)),
	},
	{
		name: 'references.json',
		...fileWording.references,
		mediaType: json,
		group: 'json',
		write: (corpus) => formatJson(publishedReferences(corpus)),
	},
	schemaFile('studies'),
	schemaFile('study'),
	schemaFile('codebook'),
	schemaFile('review'),
	schemaFile('references'),
	...formatsIn('references').map(formatFile),
];

/** All files of a review that has the preset lists. */
export const dataFiles = filesWith({});

/**
 * The files that the data package describes: every file that is offered or, if `siteUrl` is empty, every file that a
 * release keeps. The descriptor itself is left out.
 */
export function packagedFiles(corpus: Corpus, siteUrl: string): readonly DataFile[] {
	const files = siteUrl === '' ? frozenFiles(corpus) : offeredFiles(corpus);
	return files.filter(({ name }) => name !== descriptor);
}

/**
 * The files that a corpus offers. Tables of lists that its review does not have are left out; on a lean site,
 * `studies.json` is the list of parts.
 */
export function offeredFiles(corpus: Corpus): readonly DataFile[] {
	const files = dataFilesOf(corpus.review).flatMap((file) => formsOf(corpus, file));
	return [...files, ...(corpus.excluded ? [excludedReports] : []), ...(corpus.claims.length > 0 ? filesOfClaims : [])];
}

/** The forms in which a corpus offers a file. */
function formsOf(corpus: Corpus, file: DataFile): readonly DataFile[] {
	const { name } = file;
	if (name === studiesName && isLean(corpus)) return [partsListFile];
	// The rows of a Parquet file are those of the table that stands beside it.
	const [table = ''] = offeredNamesOf(corpus, name.replace(/\.parquet$/, csv.ending)).toReversed();
	if (isLean(corpus) && table !== name && file.group === 'parquet')
		return [{ ...file, description: fileWording.parquet.description(table) }];
	return offeredNamesOf(corpus, name).map((form) => (form === name ? file : compress(file)));
}

const compress = (file: DataFile): DataFile => ({
	...file,
	name: compressedName(file.name),
	mediaType: 'application/gzip',
	description: fileWording.compressed(file.description),
	isSaved: true,
	write: (corpus, siteUrl) => {
		const content = bytesOf(file.write(corpus, siteUrl));
		return gzip([content], () => gzipSync(content, { mtime: 0 }));
	},
});

/** The files that a release keeps: all that are offered except the list of parts, because another file holds all records. */
export function frozenFiles(corpus: Corpus): readonly DataFile[] {
	return offeredFiles(corpus).filter((file) => file !== partsListFile);
}

/** The files of a review's statements. */
const filesOfClaims: readonly DataFile[] = [
	csvFile(claimFiles.table, claimsTableWording, claimsTable),
	{
		name: claimFiles.json,
		title: claimsFileWording.title,
		description: claimsFileWording.description,
		mediaType: json,
		group: 'json',
		write: (corpus) => {
			const content = { ...edition(corpus), ...publishedClaims(corpus) };
			// Each set has a line for each study, which on a lean site would be a quarter of the file.
			return isLean(corpus) ? `${JSON.stringify(content)}\n` : formatJson(content);
		},
	},
	schemaFile('claims'),
];

const excludedReports = csvFile(excludedFile, excludedTableWording, excludedTable);

const partsListFile: DataFile = {
	name: studiesName,
	...fileWording.partsList,
	mediaType: json,
	group: 'json',
	write: (corpus, _, digest) => formatJson(partsList(corpus, digest)),
};

const partFile = ({ name, studies, bytes }: RecordPart): DataFile => ({
	name,
	...fileWording.part(studies.length),
	mediaType: 'application/gzip',
	write: () => bytes,
});

/** The file of one study. */
export function studyFile(study: Study): DataFile {
	return {
		name: recordName(study.id),
		title: study.label,
		mediaType: json,
		description: fileWording.studyDescription,
		write: (corpus) => formatJson(publishedSingle(corpus, study)),
	};
}

/** All files of a corpus; the parts and the records of single studies come last. */
export function filesOf(corpus: Corpus): readonly DataFile[] {
	const parts = isLean(corpus) ? recordParts(corpus).parts.map(partFile) : [];
	return [
		...offeredFiles(corpus),
		...parts,
		...studiesWithPage(corpus)
			.filter(({ id }) => hasOwnRecord(corpus, id))
			.map(studyFile),
	];
}
