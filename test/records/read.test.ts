import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver, temporaryFolder } from './overlay.ts';

/** The issues of a programmes.yaml with this text, as `kind line:column`. */
function issuesOf(text: string | Buffer): string[] {
	const folder = layOver();
	fs.writeFileSync(path.join(folder, 'content/programmes.yaml'), text);
	return readContent('content', folder).issues.map(({ kind, line, column }) => `${kind} ${line}:${column}`);
}

describe('readContent(folder)', () => {
	test('reads every file with its kind, its name and its path as printed', () => {
		const { sources, issues } = readContent('content', layOver());
		expect(issues).toEqual([]);
		const files = sources.filter(({ isMade }) => !isMade);
		expect(files.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
			'review review',
			'references references',
			'programmes programmes',
			...['country', 'design', 'direction', 'domain', 'foods', 'role'].map((name) => `variable ${name}`),
			'study alder-2019',
			'study birch-2021',
		]);
		expect(files.at(-1)?.path).toBe('content/studies/birch-2021.yaml');
	});

	test.each([
		['a tab', 'a:\n\tb: 1\n', ['tab 2:1']],
		['a tab inside brackets', 'a: { b: 1,\n\tc: 2 }\n', ['tab 2:1']],
		['two problems', 'a: b: c\nd: @e\n', ['syntax 1:5', 'syntax 2:4']],
		[
			'keys that stand twice',
			'a: 1\nb: 2\nc: 3\nd: 4\na: 3\ne: 5\nf: 6\ng: 7\nb: 4\n',
			['duplicate-key 5:1', 'duplicate-key 9:1'],
		],
		['an open quote', 'a: "b\nc: d\n', ['syntax 1:4']],
		['two documents', 'a: 1\n---\nb: 2\n', ['syntax 2:1']],
		['a tag', 'a: !!set { b }\n', ['syntax 1:4']],
		['an alias', 'a: &x 1\nb: *x\n', ['syntax 2:4']],
		['a star', 'a: *\n', ['syntax 1:4']],
		['nothing', '', ['empty-file 0:0']],
		['comments only', '# to come\n\n', ['empty-file 0:0']],
		['another encoding', Buffer.from('a: b\nc: é\n', 'latin1'), ['wrong-encoding 2:4']],
		['another encoding with a mark', Buffer.from('\uFEFFa: b\n', 'utf16le'), ['wrong-encoding 1:1']],
		['a byte order mark', '\uFEFFa: b\n', ['byte-order-mark 1:1']],
	])('tells the place of %s', (_, text, expected) => {
		expect(issuesOf(text).slice(0, expected.length)).toEqual(expected);
	});

	test.each([
		['a tab behind a colon', 'a:\tb\n'],
		['a tab in a block of text', 'a: |\n  b\tc\n  \td\n'],
		['letters of other scripts', 'a: "Zoë 北京 🦉"\n'],
	])('has nothing against %s', (_, text) => {
		expect(issuesOf(text)).toEqual([]);
	});

	test('leaves days, "no" and the like as text', () => {
		const folder = layOver();
		fs.writeFileSync(
			path.join(folder, 'content/programmes.yaml'),
			'day: 2024-01-22\nanswer: no\ncountry: NO\ntime: 12:30\n',
		);
		const { sources } = readContent('content', folder);
		const data = sources.find(({ kind }) => kind === 'programmes')?.data;
		expect(data).toEqual({ day: '2024-01-22', answer: 'no', country: 'NO', time: '12:30' });
	});

	test('goes on after a key that stands twice, so that other problems are told too', () => {
		const folder = layOver();
		fs.appendFileSync(path.join(folder, 'content/studies/birch-2021.yaml'), 'id: birch-2021\nweather: rain\n');
		const kinds = checkContent(readContent('content', folder)).map(({ kind }) => kind);
		expect(kinds).toEqual(['duplicate-key', 'unknown-key']);
	});

	test('a file in place of the folder is no folder', () => {
		const folder = temporaryFolder();
		fs.writeFileSync(path.join(folder, 'content'), '');
		expect(readContent('content', folder).issues.map(({ kind }) => kind)).toEqual(['missing-folder']);
	});
});
