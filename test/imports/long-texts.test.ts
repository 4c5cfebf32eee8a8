/** Texts that are longer than a value may be keep their column: they are cut where a reader is told so, and named. */
import { expect, test } from 'vitest';
import { withQuotes } from '../../src/imports/quotes.ts';
import { importFiles, valuesOf } from './import-files.ts';

const sentence = 'Herons stood in the reeds and watched the water. ';
const tableOf = (texts: readonly string[]) =>
	[
		'Study,Title,Findings',
		...texts.map((text, i) => `Author ${2001 + i},"Title ${i}","${text.replaceAll('"', '""')}"`),
	].join('\n');

test('one cell over the limit is cut at a sentence; the others, and the report, are whole', async () => {
	const whole = sentence.repeat(160).trim();
	const done = await importFiles({ 'a.csv': tableOf([whole, 'Few herons came.', '*'.repeat(2600)]) });
	expect(done.problems).toEqual([]);
	expect(done.codebook.findings).toMatchObject({ kind: 'prose' });
	const [cut, short] = valuesOf(done, 'findings');
	expect(short).toBe('Few herons came.');
	const { value, note } = cut as { value: string; note: string };
	expect(value.length).toBeLessThanOrEqual(5000);
	expect(value.length).toBeGreaterThan(4900);
	expect(whole.startsWith(value.replace(/ …$/, ''))).toBe(true);
	expect(value).toMatch(/water\. …$/);
	expect(note).toContain(whole.length.toLocaleString('en'));
	expect(done.report).toContain(`a.csv, line 2, Findings: the text has ${whole.length} characters`);
});

test('signs that Markdown would read make a text longer: it is cut between signs, and not refused', async () => {
	const done = await importFiles({ 'a.csv': tableOf([`a${'*'.repeat(2600)}`, 'Few herons came.']) });
	expect(done.problems).toEqual([]);
	const [cut] = valuesOf(done, 'findings') as { value: string }[];
	expect(cut?.value).toMatch(/^a(\\\*)+ …$/);
});

test('an import that is run again with its own map cuts and names the same', async () => {
	const table = { 'a.csv': tableOf([sentence.repeat(160), 'Few herons came.']) };
	const first = await importFiles(table);
	const again = await importFiles({ ...table, 'map.yaml': first.map });
	expect(again.problems).toEqual([]);
	expect(again.studies).toEqual(first.studies);
	expect(again.report).toContain('a.csv, line 2, Findings: the text has');
});

test('a passage behind a code that is too long is named', () => {
	const record = {
		key: '1',
		label: 'Heron 2001',
		file: 'a.json',
		line: 1,
		citation: {},
		reports: [],
		isReference: false,
		isKeyed: true,
		values: new Map([['site', { value: ['pond'] }]]),
		appraisals: new Map(),
		lists: new Map(),
	};
	const map = {
		files: [],
		variables: [
			{
				id: 'site',
				label: 'Site',
				section: 'report',
				kind: 'codes' as const,
				codes: [{ code: 'pond', label: 'Pond', words: ['7'] }],
			},
		],
	};
	const doubts: string[] = [];
	const passages = [{ text: sentence.repeat(120), source: 'Page 3' }];
	const [read] = withQuotes(
		[record],
		map,
		[{ key: '1', word: '7', passages, sheet: 'a.json', column: 'Site' }],
		new Map(),
		doubts,
	);
	expect(read?.values.get('site')?.quotes?.[0]?.text).toHaveLength(5000);
	expect(doubts).toEqual([expect.stringContaining('a.json, Site: a passage of Heron 2001 has 5879 characters')]);
});
