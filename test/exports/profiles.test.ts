/** What describes the data keeps to the profiles that its readers ask for. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dataFiles } from '../../src/exports/files.ts';
import { dataPageLd } from '../../src/exports/json-ld.ts';
import { roCrate } from '../../src/exports/ro-crate.ts';
import { loadCorpus } from '../../src/records/load.ts';

const corpora = [
	['the first review', loadCorpus('content')],
	['the invented review', loadCorpus('test/fixtures/review')],
	['the least that a review can be', loadCorpus('test/fixtures/minimal')],
] as const;

const day = z.iso.date();
const webAddress = z.url({ protocol: /^https?$/ });
const reference = z.strictObject({ '@id': z.string().min(1) });

/** RO-Crate 1.2, "RO-Crate Structure" and "Root Data Entity": what an attached crate must have, and what a file should. */
const crateSchema = z.strictObject({
	'@context': z.literal('https://w3id.org/ro/crate/1.2/context'),
	'@graph': z.array(z.looseObject({ '@id': z.string().min(1), '@type': z.union([z.string(), z.array(z.string())]) })),
});
const descriptorSchema = z.looseObject({
	'@type': z.literal('CreativeWork'),
	conformsTo: z.strictObject({ '@id': z.literal('https://w3id.org/ro/crate/1.2') }),
	about: z.strictObject({ '@id': z.literal('./') }),
});
const rootSchema = z.looseObject({
	'@type': z.literal('Dataset'),
	name: z.string().min(1),
	description: z.string().min(1),
	datePublished: day,
	license: reference,
	creator: z.array(reference).min(1),
	hasPart: z.array(reference).min(1),
});
const fileSchema = z.looseObject({
	name: z.string().min(1),
	description: z.string().min(1),
	encodingFormat: z.string().regex(/^[\w.+-]+\/[\w.+-]+/),
	contentSize: z.string().regex(/^\d+$/),
});
const agentSchema = z.looseObject({ name: z.string().min(1) });
const licenceSchema = z.looseObject({ name: z.string().min(1), description: z.string().min(1) });

/** Google Search Central, "Dataset (Dataset, DataCatalog, DataDownload) structured data": required, and recommended. */
const datasetSchema = z.looseObject({
	'@context': z.literal('https://schema.org'),
	'@type': z.literal('Dataset'),
	name: z.string().min(1),
	description: z.string().min(50).max(5000),
	url: webAddress,
	license: webAddress,
	identifier: webAddress,
	version: z.string().min(1),
	keywords: z.array(z.string().min(1)).min(1),
	temporalCoverage: z.string().regex(/^\d{4}\/\d{4}$/),
	datePublished: day,
	isAccessibleForFree: z.literal(true),
	creator: z.array(z.looseObject({ '@type': z.enum(['Person', 'Organization']), name: z.string().min(1) })).min(1),
	variableMeasured: z.array(z.looseObject({ '@type': z.literal('PropertyValue'), name: z.string().min(1) })),
	distribution: z
		.array(
			z.looseObject({
				'@type': z.literal('DataDownload'),
				contentUrl: webAddress,
				encodingFormat: z.string().min(1),
			}),
		)
		.min(1),
});

describe.each(corpora)('%s', (_, corpus) => {
	test('the research object keeps to RO-Crate 1.2', () => {
		const bytes = new Map(dataFiles.map(({ name }) => [name, 1]));
		const written: unknown = JSON.parse(JSON.stringify(roCrate(corpus, dataFiles, bytes)));
		const { '@graph': graph } = crateSchema.parse(written);
		const byId = new Map(graph.map((entity) => [entity['@id'], entity]));
		descriptorSchema.parse(byId.get('ro-crate-metadata.json'));
		const root = rootSchema.parse(byId.get('./'));
		licenceSchema.parse(byId.get(root.license['@id']));
		for (const maker of root.creator) agentSchema.parse(byId.get(maker['@id']));
		const files = graph.filter((entity) => entity['@type'] === 'File');
		// Every file can be reached from the root.
		expect(root.hasPart.map((part) => part['@id']).sort()).toEqual(files.map((entity) => entity['@id']).sort());
		for (const file of files) fileSchema.parse(file);
	});

	test('the data set in the page of the data has what search engines ask of one', () => {
		const ld: unknown = JSON.parse(JSON.stringify(dataPageLd(corpus, 'https://evidence.example/', dataFiles)));
		expect(() => datasetSchema.parse(ld)).not.toThrow();
	});
});
