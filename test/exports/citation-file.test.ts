/** The files by which forges and archives learn how the data are cited pass the schemas of those who read them. */
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { dataMakers } from '../../src/corpus/data-makers.ts';
import { citationFile, dataciteRecord } from '../../src/exports/citation-file.ts';
import { dataPageLd } from '../../src/exports/json-ld.ts';
import { dataLinkset } from '../../src/exports/linkset.ts';
import { roCrate } from '../../src/exports/ro-crate.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { root } from '../built-site.ts';
import { gardens } from '../gardens.ts';
import { siteUrl } from './invented.ts';

const validator = (name: string) =>
	new Ajv({ strict: false, validateFormats: false }).compile(
		JSON.parse(fs.readFileSync(path.join(root, 'test/exports/schemas', name), 'utf8')),
	);
const isCff = validator('cff-1.2.0.json');
const isDatacite = validator('datacite-4.3.json');

const deposited: Corpus = {
	...gardens,
	changes: [
		{
			version: gardens.review.version,
			date: gardens.review.dates.data,
			summary: 'All.',
			changes: [],
			doi: '10.5555/data',
		},
	],
};
const corpora: readonly [string, Corpus][] = [
	['the first review', loadCorpus(path.join(root, 'content'))],
	['the invented review', gardens],
	['a version with a DOI', deposited],
];

describe.each(corpora)('%s', (_, corpus) => {
	const cff = parse(citationFile(corpus, siteUrl)) as Record<string, unknown>;

	test('has a CITATION.cff that is valid, and says what the review says', () => {
		expect(isCff(cff), JSON.stringify(isCff.errors)).toBe(true);
		expect(cff).toMatchObject({ type: 'dataset', version: corpus.review.version, url: siteUrl });
		expect(cff['preferred-citation']).toMatchObject({ doi: corpus.review.citation.DOI });
	});

	test('has a record for an archive that is valid', () => {
		const record = dataciteRecord(corpus, siteUrl);
		expect(isDatacite(record), JSON.stringify(isDatacite.errors)).toBe(true);
	});
});

test('a DOI is in each description of its version, and in none of a version without one', () => {
	const texts = (corpus: Corpus) => [
		citationFile(corpus, siteUrl),
		...[
			dataciteRecord(corpus, siteUrl),
			dataPageLd(corpus, siteUrl, []),
			roCrate(corpus, []),
			dataLinkset(corpus, siteUrl),
		].map((description) => JSON.stringify(description)),
	];
	for (const text of texts(deposited)) expect(text).toContain('10.5555/data');
	for (const text of texts({ ...deposited, changes: [] })) expect(text).not.toContain('10.5555/data');
});

test('nobody is named as the author of data that software charted', () => {
	const { review } = gardens;
	const people = [{ family: 'Sorrel', given: 'Ada' }];
	const by = (words: string) => dataMakers({ ...gardens, review: { ...review, people, 'data-by': words } });
	expect(by('Charted by software').map(({ family }) => family)).toEqual([undefined]);
	expect(by('Ada Sorrel and a friend')).toEqual([{ name: 'Ada Sorrel', given: 'Ada', family: 'Sorrel' }]);
});
