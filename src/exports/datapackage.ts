/** The descriptor of a Data Package (version 2) over the files of the data: tables with their columns, and what else is offered. */
import type { Corpus } from '../corpus/corpus.ts';
import { fileHref } from '../corpus/href.ts';
import { columnWording } from '../wording/columns.ts';
import { datasetWording } from '../wording/dataset.ts';
import { bytesOf } from './bytes.ts';
import type { Column } from './columns.ts';
import { citationHref } from './csl.ts';
import { listDelimiter } from './csv.ts';
import type { DataFile } from './files.ts';
import { formerNames } from './former-names.ts';
import { type Table, tableCsv, tables } from './tables.ts';

/**
 * The hash of a file with the name of its kind in front, such as `sha256:9f86…`. The caller's to give:
 * Node's is not for browsers, and that of browsers answers later only.
 */
export type Digest = (file: string | Uint8Array) => string;

/**
 * Describes the files, in their order: of a table of all studies also its columns. `siteUrl` ends with a slash; empty for
 * a package that names no site. Without a digest the files have no hash.
 */
export function dataPackage(corpus: Corpus, files: readonly DataFile[], siteUrl: string, digest?: Digest): object {
	const { review } = corpus;
	const tablesByFile = new Map(tables(corpus, corpus.studies).map((table) => [`${table.name}.csv`, table]));
	const resource = (file: DataFile) => {
		const table = tablesByFile.get(file.name);
		return table ? tableResource(corpus, table, digest) : fileResource(file, file.write(corpus, siteUrl), digest);
	};
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: slug(review['short-title']),
		...(siteUrl === '' ? {} : { id: fileHref({ base: siteUrl }, 'data/datapackage.json') }),
		title: review.title,
		description: `${review.description} ${review['data-by'].replace(/\.?$/, '.')} ${datasetWording.apostrophe}`,
		...(siteUrl === '' ? {} : { homepage: siteUrl }),
		version: review.version,
		created: `${review.dates.data}T00:00:00Z`,
		licenses: [{ name: review.licence.id, title: review.licence.name, path: review.licence.url }],
		contributors: review.people.map(({ family, given, affiliation }) => ({
			title: `${given} ${family}`,
			givenName: given,
			familyName: family,
			...(affiliation === undefined ? {} : { organization: affiliation }),
			roles: [datasetWording.author],
		})),
		sources: [{ title: review.citation.title, path: citationHref(review.citation) }],
		resources: files.map(resource),
	};
}

/** Lower-case letters, digits and hyphens, as a package's name may have. */
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

function tableResource(corpus: Corpus, table: Table, digest: Digest | undefined): object {
	const text = tableCsv(table);
	const columns = table.columns.map((column) => ({
		...column,
		description: [column.description, ...formerNames(corpus, table, column)].join(' '),
	}));
	return {
		name: table.name,
		type: 'table',
		path: `${table.name}.csv`,
		title: table.title,
		description: table.description,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		...sizeAndHash(text, digest),
		schema: tableSchema({ ...table, columns }),
	};
}

/** Any other file. Its name keeps the ending, so that it is not that of a table. */
function fileResource(
	{ name, title, description, mediaType }: DataFile,
	content: string | Uint8Array,
	digest?: Digest,
) {
	return {
		name,
		path: name,
		title,
		description,
		format: name.slice(name.lastIndexOf('.') + 1),
		// What follows says how text is written, and has a property of its own.
		mediatype: mediaType.replace(/;.*/, ''),
		...(typeof content === 'string' ? { encoding: 'utf-8' } : {}),
		...sizeAndHash(content, digest),
	};
}

const sizeAndHash = (content: string | Uint8Array, digest: Digest | undefined) => ({
	bytes: bytesOf(content).length,
	...(digest ? { hash: digest(content) } : {}),
});

/** The Table Schema of a table: its fields stand in the order of the columns. */
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
		// A field's own list replaces that of the schema, so it repeats the empty cell.
		...(missing ? { missingValues: [{ value: '', label: columnWording.empty }, ...missing] } : {}),
	};
}
