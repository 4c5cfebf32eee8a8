import { describe, expect, test } from 'vitest';
import { formatPlace, locate } from '../../src/records/locate.ts';
import type { SourceFile } from '../../src/records/read.ts';

const text = `id: okafor-2019
values:
  design: cohort
  foods: [seeds, suet]
  empty:
  "quoted": { value: 3, note: "three" }
findings:
  - id: first
    text: |
      Two lines
      of text.
  - { id: second }
`;

const source: SourceFile = {
	path: 'content/studies/okafor-2019.yaml',
	name: 'okafor-2019',
	kind: 'study',
	text,
	data: undefined,
};

describe('locate(source, path, target)', () => {
	test.each([
		['a value', ['id'], 'value', 1, 5],
		['a key', ['id'], 'key', 1, 1],
		['a nested value', ['values', 'design'], 'value', 3, 11],
		['an entry of a short list', ['values', 'foods', 1], 'value', 4, 18],
		['a value behind a quoted key', ['values', 'quoted', 'value'], 'value', 6, 22],
		['a group of keys, by its key', ['values', 'quoted'], 'key', 6, 3],
		['an entry of a list', ['findings', 1], 'value', 12, 5],
		['a text of several lines', ['findings', 0, 'text'], 'value', 9, 11],
	] as const)('finds %s', (_, path, target, line, column) => {
		expect(locate(source, path, target)).toEqual({ line, column });
	});

	test.each([
		['an empty value stands where its key does', ['values', 'empty'], 5, 3],
		['the value of a short form is the short form', ['values', 'design', 'value'], 3, 11],
		['a missing key is told at the key around it', ['values', 'country'], 2, 1],
		['a missing key of an entry is told at the entry', ['findings', 1, 'text'], 12, 5],
		['a missing key of the file is told at its first line', ['report'], 1, 1],
		['a missing entry is told at its list', ['findings', 7], 8, 3],
		['a path into nowhere is told at its first step', ['values', 'foods', 9, 'value', 'note'], 4, 10],
	] as const)('%s', (_, path, line, column) => {
		expect(locate(source, path)).toEqual({ line, column });
	});

	test('counts lines that end in carriage return and line feed', () => {
		expect(locate({ ...source, text: text.replaceAll('\n', '\r\n') }, ['values', 'design'])).toEqual({
			line: 3,
			column: 11,
		});
	});

	test('an empty file has a first line', () => {
		expect(locate({ ...source, text: '' }, ['id'])).toEqual({ line: 1, column: 1 });
	});
});

test('formatPlace(source, path) names file and line', () => {
	expect(formatPlace(source, ['values', 'design'])).toBe('content/studies/okafor-2019.yaml:3');
});
