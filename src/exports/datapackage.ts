/** The descriptor of a Data Package (version 2) over the files of the data: tables with their columns, and all other files. */

import { citationTitle } from '../corpus/citation-label.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { dataBy } from '../corpus/data-by.ts';
import { fileHref } from '../corpus/href.ts';
import { columnWording } from '../wording/columns.ts';
import { datasetWording } from '../wording/dataset.ts';
import { bytesOf } from './bytes.ts';
import { claimsTable } from './claims-table.ts';
import type { Column } from './columns.ts';
import { citationHref } from './csl.ts';
import { listDelimiter } from './csv.ts';
import { excludedTable } from './excluded-table.ts';
import type { DataFile } from './files.ts';
import { formerNames } from './former-names.ts';
import { type Table, tables } from './tables.ts';

/**
 * Gives the SHA-256 digest of a file with the name of the method in front: `sha256:9f86…`. The caller passes the function,
 * because Node's is not available in browsers, and that of browsers is asynchronous.
 */
export type Digest = (file: string | Uint8Array) => string;

/** A file in the descriptor. */
interface DataResource {
	[property: string]: unknown;
	name: string;
	path: string;
	bytes: number;
	hash?: string;
}

export interface DataPackage {
	[property: string]: unknown;
	resources: readonly DataResource[];
}

/**
 * Describes the files, in their order; of a table as CSV also the columns. `siteUrl` ends with a slash; it is empty for a
 * package that names no site. Without a digest the files have no hash.
 */
export function dataPackage(corpus: Corpus, files: readonly DataFile[], siteUrl: string, digest?: Digest): DataPackage {
	const { review } = corpus;
	const { people = [] } = review;
	// Columns do not depend on studies, so the tables are made without their many rows.
	const tablesByFile = new Map(
		[...tables(corpus, []), excludedTable(corpus), claimsTable({ ...corpus, claims: [] })].map((table) => [
			`${table.name}.csv`,
			table,
		]),
	);
	const tableOf = (name: string) => tablesByFile.get(name) ?? tablesByFile.get(name.replace(compressedEnding, ''));
	const resource = (file: DataFile): DataResource => {
		const table = tableOf(file.name);
		const measure = measureOf(corpus, file, siteUrl, digest);
		return table ? tableResource(corpus, table, file.name, measure) : fileResource(file, measure);
	};
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: slug(review['short-title']),
		...(siteUrl === '' ? {} : { id: fileHref({ base: siteUrl }, 'data/datapackage.json') }),
		title: review.title,
		description: `${review.description} ${dataBy(corpus)} ${datasetWording.apostrophe}`,
		...(siteUrl === '' ? {} : { homepage: siteUrl }),
		version: review.version,
		created: `${review.dates.data}T00:00:00Z`,
		licenses: [{ name: review.licence.id, title: review.licence.name, path: review.licence.url }],
		...(people.length === 0 ? {} : { contributors: people.map(contributor) }),
		sources: [{ title: citationTitle(review.citation), path: citationHref(review.citation) }],
		resources: files.map(resource),
	};
}

/** Of a table that is compressed with gzip. */
const compressedEnding = /\.gz$/;

const contributor = ({ family, given, affiliation }: NonNullable<Corpus['review']['people']>[number]) => ({
	title: `${given} ${family}`,
	givenName: given,
	familyName: family,
	...(affiliation === undefined ? {} : { organization: affiliation }),
	roles: [datasetWording.author],
});

/** The title as the name of a package: lower-case letters, digits and hyphens; `review` if nothing is left. */
function slug(title: string): string {
	return (
		title
			.normalize('NFKD')
			.toLowerCase()
			.replace(/\p{M}/gu, '')
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '') || 'review'
	);
}

function tableResource(corpus: Corpus, table: Table, path: string, measure: FileMeasure): DataResource {
	const columns = table.columns.map((column) => ({
		...column,
		description: [column.description, ...formerNames(corpus, table, column)].join(' '),
	}));
	return {
		name: table.name,
		type: 'table',
		path,
		title: table.title,
		description: table.description,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		...(compressedEnding.test(path) ? { compression: 'gz' } : {}),
		...sizeAndHash(measure),
		schema: tableSchema({ ...table, columns }),
	};
}

/** A file that is not a table. Its name keeps the ending, so that it differs from the name of a table. */
function fileResource({ name, title, description, mediaType }: DataFile, measure: FileMeasure): DataResource {
	return {
		name,
		path: name,
		title,
		description,
		format: name.slice(name.lastIndexOf('.') + 1),
		// What follows the semicolon is the encoding, which has a property of its own.
		mediatype: mediaType.replace(/;.*/, ''),
		...(measure.isText ? { encoding: 'utf-8' } : {}),
		...sizeAndHash(measure),
	};
}

interface FileMeasure {
	isText: boolean;
	bytes: number;
	hash: string | undefined;
}

interface Measured {
	measure: FileMeasure;
	/** Kept until the file is published: writing all files takes longer than most of the pages. Bytes are kept outside of the heap. */
	content?: Uint8Array;
}

const measures = new WeakMap<Corpus, Map<string, Measured>>();

function measuredOf(corpus: Corpus, file: DataFile, siteUrl: string, digest: Digest | undefined) {
	const measuresByFile = measures.get(corpus) ?? new Map<string, Measured>();
	measures.set(corpus, measuresByFile);
	return { known: measuresByFile, key: JSON.stringify([file.name, siteUrl, digest !== undefined]) };
}

/** The size and digest of a file. Files are large, and the data page needs their sizes too, so each is written only once for this. */
function measureOf(corpus: Corpus, file: DataFile, siteUrl: string, digest: Digest | undefined): FileMeasure {
	const { known, key } = measuredOf(corpus, file, siteUrl, digest);
	const measurement = known.get(key);
	if (measurement) return measurement.measure;
	const fileContent = file.write(corpus, siteUrl, digest);
	const content = bytesOf(fileContent);
	const measure = { isText: typeof fileContent === 'string', bytes: content.length, hash: digest?.(content) };
	known.set(key, { measure, content });
	return measure;
}

/** What a file holds, for its publication. A file that was measured before is not written again. */
export function publishedFile(corpus: Corpus, file: DataFile, siteUrl: string, digest: Digest): string | Uint8Array {
	const { known, key } = measuredOf(corpus, file, siteUrl, digest);
	const measurement = known.get(key);
	if (!measurement?.content) return file.write(corpus, siteUrl, digest);
	known.set(key, { measure: measurement.measure });
	return measurement.content;
}

const sizeAndHash = ({ bytes, hash }: FileMeasure) => ({ bytes, ...(hash === undefined ? {} : { hash }) });

/** The Table Schema of a table: its fields are in the order of the columns. */
function tableSchema({ columns, key, studyColumn }: Table): object {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
		fields: columns.map(field),
		missingValues: [{ value: '', label: columnWording.empty }],
		primaryKey: key,
		...(studyColumn === undefined
			? {}
			: { foreignKeys: [{ fields: [studyColumn], reference: { resource: 'studies', fields: ['id'] } }] }),
	};
}

function field({ name, title, description, type, isRequired, categories, missing }: Column): object {
	return {
		name,
		type,
		title,
		description,
		...(type === 'list' ? { delimiter: listDelimiter, itemType: 'string' } : {}),
		...(isRequired ? { constraints: { required: true } } : {}),
		...(categories ? { categories } : {}),
		// A field's own list replaces the list of the schema, so it repeats the empty cell.
		...(missing ? { missingValues: [{ value: '', label: columnWording.empty }, ...missing] } : {}),
	};
}
