/** References hold each type and each variable of CSL-JSON, and say of everything else what to do. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { citationLabel } from '../../src/corpus/citation-label.ts';
import { cslItem, referenceItems } from '../../src/exports/csl.ts';
import { CslItemSchema } from '../../src/exports/csl-schema.ts';
import { checkContent } from '../../src/records/check.ts';
import type { Issue } from '../../src/records/issue.ts';
import { readContent } from '../../src/records/read.ts';
import { formatDate, readDate } from '../../src/schema/citation-date.ts';
import { ReferenceSchema, referenceOf } from '../../src/schema/reference.ts';
import { layOver } from '../records/overlay.ts';
import { writtenCorpus } from '../written-corpus.ts';
import { cslDates, cslIdentifiers, cslNames, cslNumbers, cslTexts, cslTypes } from './csl-data.ts';

const person = {
	family: 'Berg',
	given: 'Ada Maria',
	suffix: 'III',
	'comma-suffix': true,
	'dropping-particle': 'von',
	'non-dropping-particle': 'van den',
};

/** An item with every variable of CSL-JSON. */
const whole = {
	...Object.fromEntries(cslTexts.map((key) => [key, `The ${key}`])),
	...Object.fromEntries(cslNumbers.map((key, i) => [key, `${i + 1}a`])),
	...Object.fromEntries(cslNames.map((key) => [key, [person, { literal: `Group of ${key}` }]])),
	...Object.fromEntries(cslDates.map((key, i) => [key, { 'date-parts': [[2019, 3, i + 1]] }])),
	...cslIdentifiers,
	categories: ['one', 'two'],
};

/** The issues of the minimal content with a text of one file in place of another. */
function checkedWith(file: string, written: string, text: string): readonly Issue[] {
	const folder = layOver();
	const place = path.join(folder, 'content', file);
	fs.writeFileSync(place, fs.readFileSync(place, 'utf8').replace(written, text));
	return checkContent(readContent('content', folder));
}

const readAs = (item: unknown) => referenceOf(ReferenceSchema.parse(item));

describe('a reference holds', () => {
	test.each(cslTypes)('an item of the type %s with every variable, and gives it back equal', (type) => {
		const item = { id: 'http://zotero.org/users/1/items/ABC', type, ...whole };
		const { id, ...citation } = readAs(item);
		expect(cslItem(citation, id ?? '')).toEqual(item);
		expect(CslItemSchema.parse(cslItem(citation, id ?? ''))).toEqual(item);
	});

	test('an item with nothing but its type', () => {
		const item = readAs({ type: 'personal_communication' });
		expect(cslItem(item, 'a')).toEqual({ id: 'a', type: 'personal_communication' });
		expect(citationLabel(item)).toBe('Untitled n.d.');
	});

	test('whole numbers without quotes, as JSON has them', () => {
		const { volume, issue, page, PMID, number, edition } = readAs({
			...{ type: 'book', volume: 12, issue: 3, page: 44, PMID: 123, edition: 2, 'citation-number': 9, number: 14 },
		});
		expect([volume, issue, page, PMID, edition, number]).toEqual(['12', '3', '44', '123', '2', '14']);
	});

	test('the number of the list, and in quotes the number of the work', () => {
		expect(readAs({ type: 'report', number: 7 })).toEqual({ type: 'report', 'citation-number': 7 });
		expect(readAs({ type: 'report', number: 'WHO/7' })).toEqual({ type: 'report', number: 'WHO/7' });
		expect(readAs({ type: 'report', number: 'WHO/7', 'citation-number': '7' })).toEqual({
			...{ type: 'report', number: 'WHO/7', 'citation-number': 7 },
		});
	});

	test('names written as a text alone, as groups', () => {
		expect(readAs({ type: 'report', author: 'World Health Organization', editor: ['A Team'] })).toEqual({
			type: 'report',
			author: [{ literal: 'World Health Organization' }],
			editor: [{ literal: 'A Team' }],
		});
	});
});

describe('a date', () => {
	const parts = (...dates: number[][]) => ({ 'date-parts': dates });
	test.each<[written: string, read: object]>([
		['2021', parts([2021])],
		['"2021"', parts([2021])],
		['2021-03', parts([2021, 3])],
		['2021-3-5', parts([2021, 3, 5])],
		['2021-03-15', parts([2021, 3, 15])],
		['2021-03-15T10:00:00Z', parts([2021, 3, 15])],
		['2021-XX-XX', parts([2021])],
		['2019-XX-03', parts([2019])],
		['2019-03-XX', parts([2019, 3])],
		['{ date-parts: [[2019, null, 3]] }', parts([2019])],
		['2020-02-29', parts([2020, 2, 29])],
		['2019/2021', parts([2019], [2021])],
		['2019–2021', parts([2019], [2021])],
		['2019-2021', parts([2019], [2021])],
		['2021-03/2021-05', parts([2021, 3], [2021, 5])],
		['15 March 2021', parts([2021, 3, 15])],
		['Mar 15, 2021', parts([2021, 3, 15])],
		['2021 Sept', parts([2021, 9])],
		['Spring 2021', { ...parts([2021]), season: 1 }],
		['2022-22', { ...parts([2022]), season: 2 }],
		['{ edtf: 2021-23 }', { ...parts([2021]), season: 3 }],
		['Autumn 2018', { ...parts([2018]), season: 3 }],
		['2 December 2015', parts([2015, 12, 2])],
		['{ date-parts: [[2019]], circa: no }', parts([2019])],
		['{ date-parts: [[2019]], circa: False }', parts([2019])],
		['{ date-parts: [[2019]], circa: yes }', { ...parts([2019]), circa: true }],
		['ca. 1999', { ...parts([1999]), circa: true }],
		['1999~', { ...parts([1999]), circa: true }],
		['in press', { literal: 'in press' }],
		['{ date-parts: [[2021, 3, 15]] }', parts([2021, 3, 15])],
		['{ "date-parts": [["2021", "3"]] }', parts([2021, 3])],
		['{ date-parts: [[2019], [2021]], circa: 1 }', { ...parts([2019], [2021]), circa: true }],
		['{ date-parts: [[-300]] }', parts([-300])],
		['{ date-parts: [[2021]], season: "2" }', { ...parts([2021]), season: 2 }],
		['{ raw: "2021-03" }', parts([2021, 3])],
		['{ raw: the third age }', { literal: 'the third age' }],
		['{ raw: 13/14/2021 }', { literal: '13/14/2021' }],
		['{ literal: forthcoming }', { literal: 'forthcoming' }],
		['{ edtf: 2021-03~ }', { ...parts([2021, 3]), circa: true }],
	])('%s is held', (written, read) => {
		for (const key of cslDates)
			expect(readAs({ type: 'book', [key]: parse(written) })).toEqual({ type: 'book', [key]: read });
	});

	test.each([1, 2, 3, 4])('season %i in its short form is read as itself', (season) => {
		const date = { ...parts([2018]), season };
		expect(readDate(formatDate(date))).toEqual({ date });
	});

	test.each([
		['2021-13', 'There is no such day.'],
		['2021-02-29', 'There is no such day.'],
		['15/03/2021', 'Nobody knows which is the month: write year-month-day'],
		['03.04.2021', 'Nobody knows which is the month'],
		['2021/2019', 'The first day of a range is not after its last.'],
		['2019/..', 'A range has two ends; for words, write "literal: since 2019".'],
		['n.d.', 'Where there is no date, remove the line.'],
		['{ date-parts: [[null]] }', 'Where there is no date, remove the line.'],
		['{ date-parts: [] }', 'Where there is no date, remove the line.'],
		['{ date-parts: [[2021, 2, 30]] }', 'There is no such day.'],
		['2018-21', 'Write 2018/2021 for a span, and "Spring 2018" for a season'],
		['2012-22', 'Write 2012/2022 for a span, and "Summer 2012" for a season'],
		['Decision 2015', 'Write a year, 2021-03, 2021-03-15'],
		['Marginal 2021', 'Write a year, 2021-03, 2021-03-15'],
		['twenty 21', 'Write a year, 2021-03, 2021-03-15'],
		['{ circa: true }', 'Where there is no date, remove the line.'],
	])('%s is told, with what to do', (written, hint) => {
		const issues = checkedWith('references.yaml', 'issued: 2019', `issued: ${written}`);
		expect(issues.map(({ kind }) => kind)).toEqual(['wrong-form']);
		expect(issues[0]?.message).toMatch(/^reference 1, issued: ".+" is no date that can be read\.$/);
		expect(issues[0]?.hint).toContain(hint);
		expect(issues[0]).toMatchObject({ file: 'content/references.yaml', line: 5 });
	});
});

describe('what is no CSL-JSON is refused key by key', () => {
	test.each([
		['custom: { a: b }', 'unknown-key', 'Write what readers need into note, and remove the key.'],
		['publsher: Reed', 'unknown-key', 'Did you mean "publisher"?'],
		['title-shrt: Reed', 'unknown-key', 'Did you mean "title-short"?'],
		['editor: [{}]', 'missing-key', 'Write "family" and "given" of a person, or "literal" of a group.'],
		['editor: [{ famly: Reed }]', 'unknown-key', 'Did you mean "family"?'],
		['original-title: "<em>Finks</em>"', 'raw-html', 'Remove the tags'],
		['original-title: "<i>Finks"', 'raw-html', 'Each of <i>, <b>, <sub>, <sup>, <sc> and <span> stands before'],
		['original-title: "<i>Finks</b>"', 'raw-html', 'Each of <i>'],
		['original-title: "<script>1</script>"', 'raw-html', 'Remove the tags'],
		['original-title: "<i onclick=1>1</i>"', 'raw-html', ''],
		['volume: 1.10', 'fractional-count', 'Write it in quotes, as it is printed.'],
		['version: 2.1', 'fractional-count', 'Write it in quotes, as it is printed.'],
		['language: "English; French"', 'wrong-form', 'a language, such as "en" or "zh-Hant"'],
		['ISBN: none', 'wrong-form', ''],
	])('%s is %s', (line, kind, hint) => {
		const issues = checkedWith('references.yaml', '  issued: 2019', `  issued: 2019\n  ${line}`);
		expect(issues.map((issue) => issue.kind)).toEqual([kind]);
		expect(issues[0]?.hint).toContain(hint);
		expect(issues[0]?.line).toBe(6);
	});
});

test('the published list of references is whole, and each item is found by its number or id', () => {
	const item = { id: 'Smith:2019', type: 'report', ...whole };
	const written = {
		variables: [{ id: 'words', kind: 'text' }],
		studies: [],
		review: {
			table: ['words'],
			glance: ['words'],
			similar: ['words'],
			'finding-groups': undefined,
			publishes: { abstracts: true },
		},
		references: [item, { number: 3, type: 'book', title: 'T' }, { type: 'book', title: 'U', id: 5 }],
	};
	const corpus = writtenCorpus(written);
	const items = referenceItems(corpus);
	expect(items.map(({ id, 'citation-number': number }) => [id, number])).toEqual([
		['reference-3', 3],
		['5', undefined],
		['Smith:2019', undefined],
	]);
	expect(items[2]).toEqual(item);
	expect(z.array(CslItemSchema).parse(items)).toEqual(items);
	expect(corpus.referencesByKey.get('Smith:2019')?.genre).toBe('The genre');
	const withheld = writtenCorpus({ ...written, review: { ...written.review, publishes: {} } });
	expect(referenceItems(withheld)[2]).toEqual({ ...item, abstract: undefined });
});

test('a language is a tag that a browser knows, since pages are marked with it', () => {
	const isHeld = (language: string) =>
		ReferenceSchema.safeParse({ id: 'one', type: 'book', title: 'One', language }).success;
	expect(['en', 'pt-BR', 'zh-Hant', 'ar'].map(isHeld)).toEqual([true, true, true, true]);
	expect(['en-GB-GB', 'de-1', 'fr-x', 'x'].map(isHeld)).toEqual([false, false, false, false]);
});
