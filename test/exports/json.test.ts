import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Study } from '../../src/corpus/corpus.ts';
import { dataFiles, filesOf } from '../../src/exports/files.ts';
import { publishedStudies, publishedStudy } from '../../src/exports/json.ts';
import { jsonSchema, publishedSchemas, type SchemaName, schemaNames } from '../../src/exports/published.ts';
import { studiesTable, tableCsv } from '../../src/exports/tables.ts';
import { gardens } from '../gardens.ts';
import { exportedCorpora } from './corpora.ts';
import { emptyCorpus, schoolGardens, siteUrl } from './invented.ts';
import { parseRecords } from './parse-csv.ts';
import { fileText } from './text.ts';

const published = (name: string, of = schoolGardens) => {
	const file = filesOf(of).find((candidate) => candidate.name === name);
	if (!file) throw new Error(`unknown file: ${name}`);
	return JSON.parse(fileText(file.write(of, siteUrl)));
};

const filesWithSchema = (of = schoolGardens): readonly [file: string, schema: SchemaName][] => [
	['studies.json', 'studies'],
	['codebook.json', 'codebook'],
	['review.json', 'review'],
	['references.json', 'references'],
	...(of.claims.length > 0 ? [['claims.json', 'claims'] as [string, SchemaName]] : []),
	...of.studies.map(({ id }): [string, SchemaName] => [`studies/${id}.json`, 'study']),
];

const files = filesWithSchema();

describe('published JSON', () => {
	test.each(exportedCorpora)('passes its schema, for $name', ({ corpus }) => {
		const schemas = publishedSchemas(corpus);
		for (const [file, schema] of filesWithSchema(corpus)) {
			const { error } = schemas[schema].safeParse(published(file, corpus));
			expect(error?.issues, file).toBeUndefined();
		}
	});

	test('begins with version, day and licence', () => {
		for (const [file] of files)
			expect(published(file)).toMatchObject({ version: '1.2.0', date: '2023-02-03', licence: { id: 'CC-BY-4.0' } });
	});

	test('has lists as arrays or as the word that says why there is none', () => {
		const [li] = published('studies.json').studies;
		expect(li).toMatchObject({
			id: 'li-2021',
			measures: 'none',
			findings: 'not-in-review',
			participants: [{ id: 'p' }],
		});
	});

	test('has values in full form', () => {
		const study = published('studies/ostergard-2019.json').study;
		expect(study.values.crops).toEqual({
			state: 'reported',
			value: ['beans', 'kale'],
			source: 'Table 1',
			coded: 'review',
		});
		expect(study.values['duration-weeks']).toMatchObject({ state: 'reported', min: 10, max: 12.5, approximate: true });
		expect(study.citation).toMatchObject({ id: 'ostergard-2019', issued: { 'date-parts': [[2019]] } });
	});

	test('leaves out what is about the site only', () => {
		expect(Object.keys(published('review.json').review)).not.toEqual(expect.arrayContaining(['glance']));
	});

	test('has every reference under its number, studies under their ids', () => {
		const ids = published('references.json').references.map((item: Record<string, unknown>) => [
			item['citation-number'],
			item.id,
		]);
		expect(ids).toEqual([
			[1, 'ostergard-2019'],
			[2, 'li-2021'],
			[3, 'ministry-2020'],
			[4, 'reference-4'],
		]);
	});

	test('is an empty list for no studies', () => {
		expect(publishedStudies(schoolGardens, []).studies).toEqual([]);
	});
});

describe('publishedSchemas', () => {
	const first = schoolGardens.studies[0] as Study;
	const change = (values: object) => ({
		...published('studies.json'),
		studies: [{ ...publishedStudy(first), ...values }],
	});
	const passes = (studies: unknown) => publishedSchemas(schoolGardens).studies.safeParse(studies).success;

	test('refuse what is not in the codebook', () => {
		const { values } = publishedStudy(first);
		const design = { state: 'reported', value: 'survey', source: 'Table 1', coded: 'review' };
		expect(passes(change({ values: { ...values, design } }))).toBe(true);
		expect(passes(change({ values: { ...values, design: { ...design, value: 'guess' } } }))).toBe(false);
		expect(passes(change({ values: { ...values, other: design } }))).toBe(false);
	});

	test('refuse a reported value without one, and an absent one with one', () => {
		const { values } = publishedStudy(first);
		const place = { source: 'Table 1', coded: 'review' };
		expect(passes(change({ values: { ...values, setting: { state: 'reported', ...place } } }))).toBe(false);
		expect(passes(change({ values: { ...values, setting: { state: 'unclear', value: 'x', ...place } } }))).toBe(false);
		expect(passes(change({ measures: [] }))).toBe(false);
	});

	test.each(schemaNames)(
		'become a JSON Schema of %s that zod reads back and that accepts and refuses the same',
		(name) => {
			const of = name === 'claims' ? gardens : schoolGardens;
			const schema = jsonSchema(of, name, `${siteUrl}data/schema/${name}.json`);
			expect(schema).toMatchObject({
				$schema: 'https://json-schema.org/draft/2020-12/schema',
				$id: `${siteUrl}data/schema/${name}.json`,
			});
			const Read = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
			const file = filesWithSchema(of).find(([, own]) => own === name)?.[0] ?? '';
			expect(Read.safeParse(published(file, of)).success).toBe(true);
			expect(Read.safeParse({ ...published(file, of), version: 'one' }).success).toBe(false);
			expect(Read.safeParse({ ...published(file, of), extra: 1 }).success).toBe(false);
		},
	);
});

test.each(exportedCorpora)('CSV and JSON hold the same values, for $name', ({ corpus }) => {
	const rows = parseRecords(tableCsv(studiesTable(corpus, corpus.studies)));
	const cell = (number: unknown) => (number === undefined ? '' : String(number));
	for (const { id, values } of published('studies.json', corpus).studies) {
		const row = rows.find((candidate) => candidate.id === id) ?? {};
		for (const { id: name, kind } of corpus.variables.filter(({ of }) => of === 'study')) {
			const { state, value, min, max } = values[name];
			const written = state === 'reported' ? cell(Array.isArray(value) ? value.join('; ') : value) : state;
			expect(row[name]?.replace(/^'/, '')).toBe(written);
			if (kind === 'number') expect([row[`${name}_min`], row[`${name}_max`]]).toEqual([cell(min), cell(max)]);
		}
	}
});

test('dataFiles have names of their own and something to say', () => {
	expect(new Set(filesOf(schoolGardens).map(({ name }) => name)).size).toBe(
		dataFiles.length + schoolGardens.studies.length,
	);
	for (const file of filesOf(schoolGardens)) {
		const written = file.write(schoolGardens, siteUrl);
		expect(written.length, file.name).toBeGreaterThan(0);
		if (typeof written === 'string') expect(written, file.name).toMatch(/\n$/);
	}
});

test('dataFiles of an empty review are headers, empty lists and empty texts', () => {
	const written = (name: string) => dataFiles.find((file) => file.name === name)?.write(emptyCorpus, siteUrl);
	for (const name of [
		'studies.csv',
		'values.csv',
		'findings.csv',
		'participants.csv',
		'measures.csv',
		'assessments.csv',
	])
		expect(written(name)).toMatch(/^[^\r\n]+\r\n$/);
	expect(written('studies.ris')).toBe('');
	expect(written('studies.bib')).toBe('');
	expect(written('studies.csl.json')).toBe('[]\n');
	expect(published('studies.json', emptyCorpus).studies).toEqual([]);
});
