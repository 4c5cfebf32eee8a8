/** Small files that say endless things: repeats of repeats, thousands of brackets, one line without end. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runImport } from '../../src/imports/run-import.ts';
import { checkContent } from '../../src/records/check.ts';
import { yamlValue } from '../../src/records/document-value.ts';
import { readContent } from '../../src/records/read.ts';
import { folderWith, importFiles, placesOf } from './import-files.ts';

/** Lines of YAML, each of which repeats the line above nine times: with all ten, 9^10 words. */
const repeats = (indent = '') =>
	[...'abcdefghij']
		.map((name, i) => `${indent}${name}: &${name} [${Array(9).fill(i === 0 ? 'x' : `*${'abcdefghij'[i - 1]}`)}]\n`)
		.join('');

const table = 'ID,Title,Design\n1,One,cohort\n2,Two,case series\n';
const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

describe('names that repeat names are told at their line', () => {
	test('in a dictionary and in references', async () => {
		const done = await importFiles({ 'a.csv': table, 'columns.yaml': repeats() });
		expect(placesOf(done)).toEqual(['damaged-file 3']);
		expect(done.problems[0]?.message).toBe(
			'This cannot be read as YAML: *b and other names repeat parts of the file too often.',
		);
		const list = await importFiles({ 'a.yaml': `- type: article-journal\n  title: One\n${repeats('  ')}` });
		expect(placesOf(list)).toEqual(['damaged-file 5']);
		expect(fs.existsSync(list.folder)).toBe(false);
	});

	test('in a map', async () => {
		const done = await importFiles({ 'a.csv': table, 'map.yaml': `files: []\n${repeats()}` });
		expect(placesOf(done)).toEqual(['wrong-map 4']);
	});

	test('in files that a person changed since the last import', async () => {
		const from = folderWith({});
		const { folder } = await importFiles({ 'a.csv': table }, from);
		for (const name of ['references.yaml', 'codebook/design.yaml'])
			fs.writeFileSync(path.join(folder, name), repeats());
		const request = { files: [path.join(from, 'a.csv')], into: folder, map: undefined, overwrites: false };
		const { problems } = await runImport(request, '2026-01-31');
		expect(problems.map(({ kind, message }) => [kind, message])).toEqual(
			Array(2).fill(['changed-by-hand', expect.stringContaining('line 3: *b and other names repeat parts')]),
		);
	});

	test('and a part that is repeated a few times is read', () => {
		expect(yamlValue('a: &a [yes, no]\nb: *a\nc: [*a, *a]\n')).toEqual({
			value: { a: ['yes', 'no'], b: ['yes', 'no'], c: Array(2).fill(['yes', 'no']) },
		});
		expect(yamlValue('a: 1\nb: *a\n')).toMatchObject({ line: 2, reason: expect.stringContaining('Unresolved alias') });
	});
});

test.each([
	['columns.yaml', `- name: Design\n  choices: ${deep}\n`, 'damaged-file 2', 'it is nested too deeply'],
	['map.yaml', `files: []\nsheets: ${deep}\n`, 'wrong-map 2', 'it is nested too deeply'],
	['columns.yaml', `- name: Design\n  choices: [${'x,'.repeat(600_000)}]\n`, 'damaged-file 2', '500,000 entries'],
	['references.json', deep, 'unknown-format', 'This JSON is none that an import knows'],
	['references.bib', `@article{a, title={${'{'.repeat(50_000)}x`, 'damaged-file 1', 'cannot be read'],
])('brackets within brackets, and lines without end, are refused: %s', async (name, text, place, words) => {
	const done = await importFiles({ 'a.csv': table, [name]: text });
	expect(placesOf(done)).toEqual([place]);
	expect(done.problems[0]?.message).toContain(words);
	expect(done.problems[0]?.message).not.toContain('call stack');
});

test('a record with more entries than a study can have is named with its line, and not read', () => {
	const folder = path.join(folderWith({}), 'content');
	fs.cpSync('test/fixtures/effects', folder, { recursive: true });
	const file = path.join(folder, 'studies/owl-2009.yaml');
	fs.appendFileSync(file, '  - { id: x, name: y, outcome: nowhere }\n'.repeat(90_000));
	const issues = checkContent(readContent(folder)).filter(({ severity }) => severity === 'error');
	// Two commas and a line end in each entry.
	expect(issues.map(({ kind, line }) => [kind, Math.round(Number(line) / 1000)])).toEqual([['file-too-large', 83]]);
	expect(issues[0]?.message).toContain('250,000 entries');
});
