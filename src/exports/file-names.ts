/** Names of the files under `data/` that every review has: a promise that the check of content knows too. */
import { lists } from '../schema/variable.ts';
import type { DataGroup } from './formats/format.ts';
import { fileOf, formatsIn } from './formats/table.ts';
import { ndjsonName } from './record-names.ts';

const inFormats = (group: DataGroup) => formatsIn(group).map(fileOf);

/** The tables, in their order. */
const tableNames: readonly string[] = ['studies', 'values', ...lists];

export const dataFileNames: readonly string[] = [
	...inFormats('tables'),
	'values.csv',
	...lists.map((list) => `${list}.csv`),
	'datapackage.json',
	...tableNames.map((name) => `${name}.parquet`),
	...inFormats('json'),
	ndjsonName,
	'codebook.json',
	'review.json',
	'references.json',
	...['studies', 'study', 'codebook', 'review', 'references'].map((name) => `schema/${name}.json`),
	...inFormats('references'),
];
