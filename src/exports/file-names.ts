/** Names of the files under `data/`. They are promised to readers, so the check of content uses them too. */
import { appraisalSection } from '../schema/appraisal-tools.ts';
import type { ListName } from '../schema/list.ts';
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
