/** A lean site holds each record once more in a part; parts, their list, the NDJSON and `studies.json` say the same. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { fullMost, isLean } from '../../src/corpus/profile.ts';
import { bytesOf } from '../../src/exports/bytes.ts';
import { dataPackage } from '../../src/exports/datapackage.ts';
import { dataFiles, filesOf, frozenFiles, offeredFiles, packagedFiles } from '../../src/exports/files.ts';
import { publishedStudies, publishedStudy } from '../../src/exports/json.ts';
import { siteAddresses } from '../../src/exports/lasting-addresses.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { recordPartName } from '../../src/exports/record-names.ts';
import { type PartsList, partsList, recordFile, recordParts } from '../../src/exports/record-parts.ts';
import { callsOf } from '../calls.ts';
import { slowTest } from '../runs.ts';
import { schoolGardens as gardens } from './invented.ts';

const digest = (file: string | Uint8Array) => `sha256:${createHash('sha256').update(file).digest('hex')}`;
const overTheWire = (thing: unknown): unknown => JSON.parse(JSON.stringify(thing));

/** Its studies again and again, each under an id of its own. */
function copied(size: number): Corpus {
	const studies = Array.from({ length: size }, (_, i) => {
		const study = gardens.studies[i % gardens.studies.length];
		if (!study) throw new Error('no study');
		return { ...study, id: `${study.id}-${i}` };
	});
	return { ...gardens, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
}

const large = copied(fullMost + 1);
const fewButLean: Corpus = { ...gardens, review: { ...gardens.review, profile: 'lean' } };

test('isLean: above 300 studies, or as the review says', () => {
	expect(fullMost).toBe(300);
	expect(isLean(copied(fullMost))).toBe(false);
	expect(isLean(large)).toBe(true);
	expect(isLean({ ...large, review: { ...large.review, profile: 'full' } })).toBe(false);
	expect(isLean(fewButLean)).toBe(true);
});

describe.each([
	['more than 300 studies', large],
	['few studies and the lean profile', fewButLean],
])('of %s', (_, corpus) => {
	const files = new Map(filesOf(corpus).map((file) => [file.name, file]));
	const write = (name: string) => {
		const file = files.get(name);
		if (!file) throw new Error(`no file: ${name}`);
		return bytesOf(file.write(corpus, '', digest));
	};
	const list = JSON.parse(Buffer.from(write('studies.json')).toString('utf8')) as PartsList;
	const inPart = (name: string) =>
		JSON.parse(gunzipSync(write(name)).toString('utf8')) as { version: string; studies: { id: string }[] };

	test('every record stands in one part, in the order of the studies, as in a studies.json', () => {
		const records = list.parts.flatMap(({ name }) => inPart(name).studies);
		expect(records).toEqual(overTheWire(publishedStudies(corpus, corpus.studies).studies));
		expect(list.parts.flatMap(({ studies }) => studies)).toEqual(corpus.studies.map(({ id }) => id));
	});

	test('the list names every part with its size, hash and studies, and no other file is a part', () => {
		for (const { name, bytes, hash, studies } of list.parts) {
			const part = write(name);
			expect([bytes, hash]).toEqual([part.length, digest(part)]);
			expect(inPart(name).studies.map(({ id }) => id)).toEqual(studies);
			expect(inPart(name).version).toBe(corpus.review.version);
		}
		const parts = [...files.keys()].filter((name) => name.startsWith('parts/'));
		expect(parts).toEqual(list.parts.map(({ name }) => name));
		expect(JSON.stringify(list)).toContain(corpus.review.licence.url);
	});

	test('the file that all records share is named, and holds the same', () => {
		const lines = gunzipSync(write(list.records)).toString('utf8').trimEnd().split('\n');
		expect(lines.map((line) => JSON.parse(line))).toEqual(overTheWire(corpus.studies.map(publishedStudy)));
	});

	test('the part of a study follows from its place', () => {
		const { studiesInPart } = recordParts(corpus);
		for (const [place, { id }] of corpus.studies.entries()) {
			const name = recordPartName(place, studiesInPart);
			expect(recordFile(corpus, id)).toBe(name);
			expect(list.parts.find((part) => part.studies.includes(id))?.name).toBe(name);
		}
	});

	slowTest('whoever needs the name of a part writes none, and a record is measured once', () => {
		const first = { ...corpus };
		expect(callsOf('gzipSync', () => recordFile(first, corpus.studies[0]?.id ?? ''))).toBe(0);
		expect(recordParts(first).parts.map(({ bytes }) => bytes.length)).toEqual(list.parts.map(({ bytes }) => bytes));
		const [changed, ...others] = corpus.studies;
		if (!changed) throw new Error('no study');
		const next = { ...corpus, studies: [{ ...changed }, ...others] };
		expect(callsOf('publishedStudy', () => recordFile(next, changed.id))).toBe(1);
	});

	test('list and parts are what the schema of studies.json says', () => {
		const { studies: schema } = publishedSchemas(corpus);
		expect(schema.safeParse(list).success).toBe(true);
		for (const { name } of list.parts) expect(schema.safeParse(inPart(name)).error?.issues).toBeUndefined();
		expect(schema.safeParse({ ...list, parts: [{ name: 'x' }] }).success).toBe(false);
	});

	test('no record has a file of its own, but one that was released so', () => {
		expect([...files.keys()].filter((name) => name.startsWith('studies/'))).toEqual([]);
		const [first, second] = corpus.studies;
		const released = { ...corpus, releasedRecords: new Set([first?.id ?? '', 'gone-1999']) };
		const own = filesOf(released).filter(({ name }) => name.startsWith('studies/'));
		expect(own.map(({ name }) => name)).toEqual([`studies/${first?.id}.json`]);
		expect(recordFile(released, first?.id ?? '')).toBe(`studies/${first?.id}.json`);
		expect(recordFile(released, second?.id ?? '')).toMatch(/^parts\//);
	});

	test('all other files but the workbook are there, and a release keeps each but the list of parts', () => {
		const isLong = (name: string) =>
			/\.csv$/.test(name) ? name !== 'studies.csv' : ['references.json', 'studies.csl.json'].includes(name);
		const names = dataFiles
			.map(({ name }) => name)
			.filter((name) => !['studies.xlsx', 'studies-excel.csv'].includes(name))
			.map((name) => (isLong(name) ? `${name}.gz` : name));
		expect(offeredFiles(corpus).map(({ name }) => name)).toEqual(names);
		expect(frozenFiles(corpus).map(({ name }) => name)).toEqual(names.filter((name) => name !== 'studies.json'));
	});

	slowTest('a compressed table is the table of a full site, and the data package describes its columns', () => {
		const of = (corpus: Corpus, path: string): Record<string, unknown> =>
			dataPackage(corpus, packagedFiles(corpus, ''), '').resources.find((one) => one.path === path) ?? {};
		for (const name of ['values.csv', 'findings.csv', 'references.json']) {
			const full = dataFiles.find((file) => file.name === name)?.write(corpus, '') ?? '';
			expect(gunzipSync(write(`${name}.gz`))).toEqual(Buffer.from(bytesOf(full)));
		}
		const { bytes, path, compression, ...described } = of(corpus, 'values.csv.gz');
		expect(compression).toBe('gz');
		expect(bytes).toBe(write('values.csv.gz').length);
		const {
			bytes: _,
			path: __,
			...full
		} = of({ ...corpus, review: { ...corpus.review, profile: 'full' } }, 'values.csv');
		expect(described).toEqual(full);
	});

	test('a file stays in the form in which it was released, and is promised in the forms that are there', () => {
		const released = { ...corpus, releasedFiles: new Set(['values.csv', 'studies-excel.csv', 'studies.xlsx']) };
		const names = (of: Corpus) => offeredFiles(of).map(({ name }) => name);
		expect(names(released).filter((name) => !names(corpus).includes(name))).toEqual([
			'studies-excel.csv',
			'values.csv',
		]);
		for (const one of [corpus, released])
			expect(siteAddresses(one).filter((address) => /^data\/[^#]+$/.test(address))).toEqual(
				names(one)
					.map((name) => `data/${name}`)
					.sort(),
			);
	});
});

test('a full site keeps what a lean one released compressed', () => {
	const released = { ...gardens, releasedFiles: new Set(['values.csv.gz', 'studies.csv']) };
	const names = offeredFiles(released).map(({ name }) => name);
	expect(names.filter((name) => !dataFiles.some((file) => file.name === name))).toEqual(['values.csv.gz']);
	expect(names).toContain('values.csv');
});

test('a full site has no parts', () => {
	expect(filesOf(gardens).filter(({ name }) => name.startsWith('parts/'))).toEqual([]);
	expect(frozenFiles(gardens)).toEqual(dataFiles);
	expect(recordFile(gardens, gardens.studies[0]?.id ?? '')).toBe(`studies/${gardens.studies[0]?.id}.json`);
});

test('of no studies there are no parts, and the list says so', () => {
	const none = { ...fewButLean, studies: [], studiesById: new Map() };
	expect(recordParts(none).parts).toEqual([]);
	expect(publishedSchemas(none).studies.safeParse(partsList(none)).success).toBe(true);
});
