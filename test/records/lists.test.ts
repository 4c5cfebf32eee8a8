/** Reviews of other shapes: some of the lists or none, no groups of findings, records from papers, few methods. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf, listOf } from '../../src/corpus/corpus.ts';
import { findingGroupsOf } from '../../src/corpus/finding-groups.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { publishedSchemas } from '../../src/exports/published.ts';
import { studyOfPublished } from '../../src/exports/read-study.ts';
import { studiesTable } from '../../src/exports/tables.ts';
import { checkContent } from '../../src/records/check.ts';
import type { Issue } from '../../src/records/issue.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { appraisalSentence, provenanceSentence } from '../../src/schema/review-kind.ts';
import { stateDefinition } from '../../src/schema/state.ts';
import { fixtures, layOver } from './overlay.ts';

const systematicMap = path.join(fixtures, 'map');

/** What the check says of the map once its folder was changed. */
function issuesOfMap(change: (folder: string) => void): readonly Issue[] {
	const over = layOver();
	const folder = path.join(over, 'content');
	fs.rmSync(folder, { recursive: true });
	fs.cpSync(systematicMap, folder, { recursive: true });
	change(folder);
	return checkContent(readContent('content', over));
}

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

test('figures that draw what the review lacks are refused, each with the key that is missing', () => {
	const over = layOver();
	const folder = path.join(over, 'content');
	fs.rmSync(folder, { recursive: true });
	fs.cpSync(systematicMap, folder, { recursive: true });
	const figure = (kind: string) =>
		`- id: ${kind}\n  kind: ${kind}\n  title: One\n  question: Why?\n  reading: So.\n${kind === 'evidence-map' ? '  rows: design\n' : ''}`;
	fs.writeFileSync(path.join(folder, 'figures.yaml'), ['flow', 'evidence-map', 'directions'].map(figure).join(''));
	const issues = checkContent(readContent('content', over));
	expect(issues.map(({ kind, line, message }) => [kind, line, /has no ([\w-]+)\.$/.exec(message)?.[1]])).toEqual([
		['figure-lacks', 2, 'flow'],
		['figure-lacks', 7, 'finding-groups'],
		['figure-lacks', 13, 'finding-groups'],
	]);
});

test('a search over several days has days of the calendar, the first of them first', () => {
	const over = layOver();
	const file = path.join(over, 'content', 'review.yaml');
	const text = fs.readFileSync(file, 'utf8');
	const issuesOf = (days: string) => {
		fs.writeFileSync(file, text.replace('date: 2022-06-30', `date: ${days}`));
		return checkContent(readContent('content', over)).map(({ kind, found }) => [kind, found]);
	};
	expect(issuesOf('{ from: 2022-05-01, to: 2022-06-30 }')).toEqual([]);
	expect(issuesOf('{ from: 2022-04-31, to: 2022-06-30 }')).toEqual([['wrong-form', '2022-04-31']]);
	expect(issuesOf('{ from: 2022-06-30, to: 2022-05-01 }')).toContainEqual(['dates-out-of-order', '2022-06-30']);
});

test('what the records come from is said as the review says it', () => {
	const { review } = loadCorpus(systematicMap);
	expect(stateDefinition('not-reported', review)).toBe('The paper does not give it.');
	expect(stateDefinition('not-reported', {})).toBe('The review says that the report does not give it.');
	expect(provenanceSentence(review)).toBe('The records are coded from the papers themselves.');
	expect(appraisalSentence(review)).toBe('A systematic map describes evidence; it does not appraise it.');
	const words =
		studiesTable(loadCorpus(systematicMap), []).columns.find(({ name }) => name === 'country')?.missing ?? [];
	expect(words.find(({ value }) => value === 'not-reported')?.label).toContain('The paper does not give it.');
});

test.each([
	['a scoping review that does not say', {}, 'A scoping review maps evidence; it does not appraise it.'],
	['a scoping review that appraised', { appraisal: { done: true } }, 'The review appraised its studies.'],
	['a systematic review that does not say', { kind: 'systematic-review' }, ''],
	[
		'a meta-analysis that did not appraise',
		{ kind: 'meta-analysis', appraisal: { done: false } },
		'The review did not appraise its studies.',
	],
] as const)('%s: nothing is said of appraisal that the review does not say', (_, review, sentence) => {
	expect(appraisalSentence(review)).toBe(sentence);
});

test('sources begin in any way where the review lists no places, also in prose', () => {
	const issues = issuesOfMap((folder) => {
		fs.mkdirSync(path.join(folder, 'pages'));
		fs.writeFileSync(
			path.join(folder, 'pages', 'about.mdx'),
			'---\ntitle: About\ndescription: What this is.\n---\n\n<Statement source="Anywhere, line 3">Ponds are small.</Statement>\n',
		);
	});
	expect(issues).toEqual([]);
});

test('parts of the methods that are written hold something', () => {
	const issues = issuesOfMap((folder) => fs.appendFileSync(path.join(folder, 'review.yaml'), 'flow: []\n'));
	expect(issues).toMatchObject([{ kind: 'empty-list' }]);
});

test('a word that names no list is told once, not in every record', () => {
	const over = layOver();
	fs.appendFileSync(
		path.join(over, 'content', 'review.yaml'),
		'lists: [participants, measurs, assessments, findings]\n',
	);
	const issues = checkContent(readContent('content', over));
	expect(issues.map(({ file }) => file)).toEqual(['content/review.yaml']);
});
