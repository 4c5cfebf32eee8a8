/** A review that uses only some of the lists, or none, and that does not group its findings. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf, listOf } from '../../src/corpus/corpus.ts';
import { findingGroupsOf } from '../../src/corpus/finding-groups.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { studyOfPublished } from '../../src/exports/read-study.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { fixtures, layOver } from './overlay.ts';

const systematicMap = path.join(fixtures, 'map');

test('a systematic map without lists is good content, and its records have none', () => {
	const issues = checkContent(readContent(systematicMap));
	expect(issues).toEqual([]);
	const corpus = loadCorpus(systematicMap);
	expect(corpus.studies.length).toBeGreaterThan(0);
	for (const study of corpus.studies) {
		expect(study.lists).toEqual({});
		expect(entriesOf(study, 'findings')).toEqual([]);
		expect(() => listOf(study, 'findings')).toThrow('unknown list: findings');
	}
	expect(findingGroupsOf(corpus)).toBeUndefined();
});

test('its records are published without the lists, and are read back as they were', () => {
	const corpus = loadCorpus(systematicMap);
	const schema = publishedSchemas(corpus).studies;
	const studies = corpus.studies.map(publishedStudy);
	const { version, licence, dates } = corpus.review;
	expect(schema.safeParse({ version, date: dates.data, licence, studies }).error).toBeUndefined();
	for (const [i, study] of corpus.studies.entries()) {
		expect(Object.keys(studies[i] ?? {})).not.toContain('findings');
		expect(studyOfPublished(JSON.parse(JSON.stringify(studies[i])))).toEqual(study);
	}
});

test('a record with a list that the review does not use is refused', () => {
	const over = layOver(path.join(fixtures, 'broken', 'list-not-used'));
	const file = path.join(over, 'content', 'studies', 'alder-2019.yaml');
	fs.appendFileSync(file, 'measures: not-in-review\n');
	const messages = checkContent(readContent('content', over)).filter(({ file: name }) =>
		name.endsWith('alder-2019.yaml'),
	);
	expect(messages).toMatchObject([{ kind: 'unknown-key' }]);
});
