/** Names of the files under `data/`. They are promised to readers, so the check of content uses them too. */
import type { Corpus } from '../corpus/corpus.ts';
import { isLean } from '../corpus/profile.ts';
import { appraisalSection, hasTools } from '../schema/appraisal-tools.ts';
import { type ListName, listsOf } from '../schema/list.ts';
import { cslJson } from './formats/csl-json.ts';
import { excelCsv } from './formats/excel-csv.ts';
import type { DataGroup } from './formats/format.ts';
import { fileOf, formatsIn } from './formats/table.ts';
import { xlsx } from './formats/xlsx.ts';
import { ndjsonName } from './record-names.ts';

/** The table of excluded full texts, of reviews that list them. */
export const excludedFile = 'excluded.csv';

/** The files of a review's statements, of reviews that have them. */
export const claimFiles = { table: 'claims.csv', json: 'claims.json', schema: 'schema/claims.json' } as const;

/** The workbook of all studies. */
export const workbookName = fileOf(xlsx);

/** The table of studies with the mark that spreadsheets need. */
const excelTableName = fileOf(excelCsv);

/**
 * The files that grow most with the number of studies, and are read by programs: a row for each value or entry, and the
 * references. A lean site has them compressed with gzip, under the name with `.gz`.
 */
export const longFileNamesOf = (lists: readonly ListName[], hasAppraisals = false): readonly string[] => [
	...['values', ...lists, ...(hasAppraisals ? [appraisalSection] : [])].map((name) => `${name}.csv`),
	'references.json',
	fileOf(cslJson),
];

/** The name of a file, compressed by gzip. */
export const compressedName = (name: string) => `${name}.gz`;

/**
 * The names under which a corpus offers a file of `dataFileNamesOf`; none if it does not. On a lean site the long files are
 * compressed, and the explorer makes what is for spreadsheets. The form in which a version released a file stays.
 */
export function offeredNamesOf(
	corpus: Pick<Corpus, 'review' | 'studies' | 'releasedFiles'>,
	name: string,
): readonly string[] {
	const gzipName = compressedName(name);
	const wasReleased = (form: string) => corpus.releasedFiles?.has(form) ?? false;
	const isLong = longFileNamesOf(listsOf(corpus.review), hasTools(corpus.review)).includes(name);
	if (!isLean(corpus)) return isLong && wasReleased(gzipName) ? [name, gzipName] : [name];
	// A workbook of thousands of studies takes half a gigabyte to write, so one that was released does not stay.
	if (name === workbookName) return [];
	if (name === excelTableName) return wasReleased(name) ? [name] : [];
	return isLong ? [...(wasReleased(name) ? [name] : []), gzipName] : [name];
}

const inFormats = (group: DataGroup) => formatsIn(group).map(fileOf);

/**
 * The names of the files under `data/` of a review with these lists, and perhaps with appraisals, in the order in which
 * they are offered.
 */
export const dataFileNamesOf = (lists: readonly ListName[], hasAppraisals = false): readonly string[] => [
	...inFormats('tables'),
	'values.csv',
	...[...lists, ...(hasAppraisals ? [appraisalSection] : [])].map((name) => `${name}.csv`),
	'datapackage.json',
	...['studies', 'values', ...lists, ...(hasAppraisals ? [appraisalSection] : [])].map((name) => `${name}.parquet`),
	...inFormats('json'),
	ndjsonName,
	'codebook.json',
	'review.json',
	'references.json',
	...['studies', 'study', 'codebook', 'review', 'references'].map((name) => `schema/${name}.json`),
	...inFormats('references'),
];
