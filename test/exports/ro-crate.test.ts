/** The research object describes what is there, and every reference inside it finds its entity. */
import { expect, test } from 'vitest';
import { dataFiles } from '../../src/exports/files.ts';
import { roCrate } from '../../src/exports/ro-crate.ts';
import { loadCorpus } from '../../src/records/load.ts';

const corpus = loadCorpus('test/fixtures/review');
type Entity = { '@id': string; '@type'?: string; [key: string]: unknown };
const { '@graph': graph } = roCrate(corpus, dataFiles) as { '@graph': Entity[] };
const entity = (id: string) => graph.find((candidate) => candidate['@id'] === id);

test('roCrate has a descriptor that points at a root with name, description, date and licence', () => {
	expect(entity('ro-crate-metadata.json')).toMatchObject({ about: { '@id': './' } });
	expect(entity('./')).toMatchObject({
		'@type': 'Dataset',
		datePublished: corpus.review.dates.data,
		version: corpus.review.version,
		license: { '@id': corpus.review.licence.url },
	});
});

test('roCrate names each data file once, as a part of the root', () => {
	const parts = ((entity('./')?.hasPart ?? []) as { '@id': string }[]).map((part) => part['@id']);
	expect(parts).toEqual(dataFiles.map(({ name }) => `data/${name}`));
	for (const part of parts) expect(entity(part)).toMatchObject({ '@type': 'File' });
});

test('a review that names no people has no author, rather than an empty list of them', () => {
	const { people: _, ...review } = corpus.review;
	const crate = roCrate({ ...corpus, review }, dataFiles) as { '@graph': Entity[] };
	const article = crate['@graph'].find((one) => one['@type'] === 'ScholarlyArticle');
	expect(article).toBeDefined();
	expect(article).not.toHaveProperty('author');
});

test('every reference inside the crate finds its entity', () => {
	const ids = new Set(graph.map((one) => one['@id']));
	const references = (thing: unknown): string[] => {
		if (Array.isArray(thing)) return thing.flatMap(references);
		if (typeof thing !== 'object' || thing === null) return [];
		const keys = Object.keys(thing);
		return keys.length === 1 && keys[0] === '@id'
			? [(thing as Entity)['@id']]
			: Object.values(thing).flatMap(references);
	};
	const outside = references(graph).filter((id) => !ids.has(id) && !id.startsWith('https://w3id.org/'));
	expect(outside).toEqual([]);
	expect(ids.size).toBe(graph.length);
});
