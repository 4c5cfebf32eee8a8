import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/exports/bytes.ts';
import { dataPackage, publishedFile } from '../../src/exports/datapackage.ts';
import { dataFileNamesOf } from '../../src/exports/file-names.ts';
import { type DataFile, dataFiles, offeredFiles, packagedFiles } from '../../src/exports/files.ts';
import { presetLists } from '../../src/schema/list.ts';
import { gardens as garden } from '../gardens.ts';
import { exportedCorpora } from './corpora.ts';
import { schoolGardens, siteUrl } from './invented.ts';
import { parseCsv, parseRecords } from './parse-csv.ts';
import { fileText } from './text.ts';

interface Field {
	name: string;
	type: string;
	title: string;
	description: string;
	delimiter?: string;
	constraints?: { required: boolean };
	categories?: { value: string; label: string }[];
	missingValues?: { value: string; label: string }[];
}

interface Resource {
	name: string;
	path: string;
	type?: string;
	format: string;
	mediatype: string;
	bytes: number;
	hash?: string;
}

interface TableResource extends Resource {
	schema: {
		fields: Field[];
		missingValues: { value: string }[];
		primaryKey: string[];
		foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
	};
}

interface Package {
	name: string;
	created: string;
	resources: (Resource | TableResource)[];
}

const digest = (file: string | Uint8Array) => `sha256:${createHash('sha256').update(file).digest('hex')}`;

const described = (of = schoolGardens) =>
	JSON.parse(JSON.stringify(dataPackage(of, packagedFiles(of, siteUrl), siteUrl, digest))) as Package;

const tablesOf = (of = schoolGardens) =>
	described(of).resources.filter((resource): resource is TableResource => 'schema' in resource);

const csvOf = (path: string, of = schoolGardens) => {
	const file = offeredFiles(of).find(({ name }) => name === path);
	if (!file) throw new Error(`unknown file: ${path}`);
	return fileText(file.write(of, siteUrl));
};

/** Lexical forms of the Table Schema's types; any text is a string and a list. */
const forms: Record<string, RegExp> = {
	string: /^/,
	list: /^/,
	integer: /^-?\d+$/,
	number: /^-?\d+(\.\d+)?$/,
	year: /^\d{4}$/,
	boolean: /^(true|false)$/,
};

describe('dataPackage', () => {
	test('says what the package is', () => {
		expect(dataPackage(schoolGardens, packagedFiles(schoolGardens, siteUrl), siteUrl)).toMatchObject({
			$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
			name: 'ecoles-gardens',
			version: '1.2.0',
			created: '2023-02-03T00:00:00Z',
			licenses: [{ name: 'CC-BY-4.0' }],
			contributors: [{ title: 'Dora Weeds', familyName: 'Weeds', organization: 'Soil Institute' }],
		});
	});

	test('names every file that the data page offers, once and in its order, but itself', () => {
		const { resources } = described();
		const offered = dataFiles.map(({ name }) => name).filter((name) => name !== 'datapackage.json');
		expect(resources.map(({ path }) => path)).toEqual(offered);
		expect(new Set(resources.map(({ name }) => name)).size).toBe(offered.length);
		for (const { name } of resources) expect(name).toMatch(/^[-a-z0-9._/]+$/);
	});

	test('says what kind of file each is', () => {
		const kindOf = (file: string) => {
			const { format, mediatype } = described().resources.find(({ path }) => path === file) ?? {};
			return `${format} ${mediatype}`;
		};
		expect(kindOf('studies.csv')).toBe('csv text/csv');
		expect(kindOf('studies-excel.csv')).toBe('csv text/csv');
		expect(kindOf('studies.json')).toBe('json application/json');
		expect(kindOf('studies.ris')).toBe('ris application/x-research-info-systems');
		expect(kindOf('schema/study.json')).toBe('json application/schema+json');
	});

	test('describes the columns of every table but that for Excel, whose first name begins with a mark', () => {
		const csv = dataFiles.map(({ name }) => name).filter((name) => name.endsWith('.csv'));
		expect(tablesOf().map(({ path, type }) => [path, type])).toEqual(
			csv.filter((name) => name !== 'studies-excel.csv').map((name) => [name, 'table']),
		);
	});

	test.each(exportedCorpora)('has fields that match the headers exactly, for $name', ({ corpus }) => {
		for (const { path, schema } of tablesOf(corpus))
			expect(schema.fields.map(({ name }) => name)).toEqual(parseCsv(csvOf(path, corpus))[0]);
	});

	test('has the size and the hash of the bytes that are served, and no hash without a digest', () => {
		for (const { path, bytes, hash } of described().resources) {
			const served = bytesOf(dataFiles.find(({ name }) => name === path)?.write(schoolGardens, siteUrl) ?? '');
			expect(bytes).toBe(served.length);
			expect(hash).toBe(`sha256:${createHash('sha256').update(served).digest('hex')}`);
		}
		const [first] = dataPackage(schoolGardens, packagedFiles(schoolGardens, siteUrl), siteUrl).resources;
		expect(first).not.toHaveProperty('hash');
	});

	test.each(exportedCorpora)(
		'describes every cell: its type, its words, and the words for what is missing, for $name',
		({ corpus }) => {
			for (const { path, schema } of tablesOf(corpus))
				for (const row of parseRecords(csvOf(path, corpus)))
					for (const field of schema.fields) {
						const cell = row[field.name] ?? '';
						const missing = (field.missingValues ?? schema.missingValues).map(({ value }) => value);
						const place = `${path} ${field.name}: ${cell}`;
						if (missing.includes(cell)) {
							expect(field.constraints?.required ?? false, place).toBe(false);
							continue;
						}
						expect(cell, place).toMatch(forms[field.type] ?? /$^/);
						if (field.categories)
							expect(
								field.categories.map(({ value }) => value),
								place,
							).toContain(cell);
					}
		},
	);

	test.each(exportedCorpora)('never takes a code for a missing value, for $name', ({ corpus }) => {
		for (const { schema } of tablesOf(corpus))
			for (const { categories, missingValues } of schema.fields) {
				const missing = (missingValues ?? schema.missingValues).map(({ value }) => value);
				expect(missing.filter((word) => categories?.some(({ value }) => value === word))).toEqual([]);
			}
	});

	test('has keys that are columns, and foreign keys that lead to studies', () => {
		const studies = new Set(parseRecords(csvOf('studies.csv')).map(({ id }) => id));
		for (const { name, path, schema } of tablesOf()) {
			expect(schema.fields.map((field) => field.name)).toEqual(expect.arrayContaining(schema.primaryKey));
			expect(schema.foreignKeys === undefined).toBe(name === 'studies');
			for (const { fields, reference } of schema.foreignKeys ?? []) {
				expect(reference).toEqual({ resource: 'studies', fields: ['id'] });
				for (const row of parseRecords(csvOf(path))) expect(studies).toContain(row[fields[0] ?? '']);
			}
		}
	});

	test('splits lists by the delimiter that the file uses', () => {
		const crops = tablesOf()[0]?.schema.fields.find(({ name }) => name === 'crops');
		expect(crops).toMatchObject({ type: 'list', delimiter: '; ' });
		const row = parseRecords(csvOf('studies.csv')).find(({ id }) => id === 'ostergard-2019');
		expect(row?.crops?.split(crops?.delimiter ?? '')).toEqual(['beans', 'kale']);
	});
});

describe('the dictionary names what columns and codes were called before', () => {
	const descriptionOf = (of: typeof schoolGardens, table: string, column: string) =>
		tablesOf(of)
			.find(({ name }) => name === table)
			?.schema.fields.find(({ name }) => name === column)?.description;

	test('of a variable and a code that were renamed', () => {
		expect(descriptionOf(garden, 'studies', 'plot')).toMatch(/ Earlier names of the column: garden-site\.$/);
		expect(descriptionOf(garden, 'studies', 'pursuits')).toMatch(/ Earlier names of the code nibbling: eating-raw\.$/);
		expect(descriptionOf(garden, 'studies', 'nation')).not.toMatch(/Earlier/);
	});

	test('of a column whose place another took, and of each part of a variable that was joined to another', () => {
		const led = {
			...garden,
			redirects: [
				{ from: 'data/studies.csv#school', to: 'data/studies.csv#report_title' },
				{ from: 'codebook/acres', to: 'codebook/plot-area' },
			],
			published: ['data/studies.csv#acres', 'data/studies.csv#acres_min'],
		};
		expect(descriptionOf(led, 'studies', 'report_title')).toMatch(/ Earlier names of the column: school\.$/);
		expect(descriptionOf(led, 'studies', 'plot-area')).toMatch(/ Earlier names of the column: acres\.$/);
		expect(descriptionOf(led, 'studies', 'plot-area_min')).toMatch(/ Earlier names of the column: acres_min\.$/);
		expect(descriptionOf(led, 'studies', 'plot-area_max')).not.toMatch(/Earlier/);
	});
});

test('dataFileNamesOf all lists are the names of dataFiles', () => {
	expect(dataFiles.map(({ name }) => name)).toEqual(dataFileNamesOf(presetLists));
});

test('a review that names no people has no contributors, rather than an empty list of them', () => {
	const { people: _, ...review } = schoolGardens.review;
	expect(dataPackage(schoolGardens, [], '')).toHaveProperty('contributors');
	expect(dataPackage({ ...schoolGardens, review }, [], '')).not.toHaveProperty('contributors');
});

test.each([
	['application/gzip', new Uint8Array([1, 2, 3]), 3],
	['text/csv', 'né', 3],
])('a file of %s is written once for its size and its publication', (mediaType, content, bytes) => {
	let written = 0;
	const write = () => {
		written += 1;
		return content;
	};
	const file: DataFile = { title: '', description: '', mediaType, name: 'all', write };
	const of = { ...schoolGardens };
	const published = () => bytesOf(publishedFile(of, file, siteUrl, digest));
	expect(dataPackage(of, [file], siteUrl, digest).resources[0]).toMatchObject({ bytes });
	expect(published()).toEqual(bytesOf(content));
	expect(written).toBe(1);
	expect(dataPackage(of, [file], siteUrl, digest).resources[0]).toMatchObject({ bytes });
	expect(written).toBe(1);
	expect(published()).toEqual(bytesOf(content));
});
