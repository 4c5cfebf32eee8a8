/** parseText tells each slip once, in the line in which it was made, whatever stands around it. */
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/records/syntax.ts';

/** The lines of a text, each with what is told of it. */
function told(text: string, marginKeys: readonly string[] = []): readonly string[] {
	return parseText(text, marginKeys).problems.map(({ line, message, hint }) => `${line}: ${message} ${hint}`);
}

const right = (line: number, words: string, meant: string, not: string) =>
	`${line}: "${words}" stands further to the right than it belongs. Begin the line with ${meant}, not with ${not}.`;
const left = (line: number, words: string, meant: string, not: string) =>
	`${line}: "${words}" stands further to the left than it belongs. Begin the line with ${meant}, not with ${not}.`;

describe('lines below a text over several lines, whose words look like slips:', () => {
	const text = `searches:
  - source: Web of Weeds
    strategy: |
      TS=(school NEAR/2 garden*) AND
      "pois" OR "haricot
    note: "Two of them, [and
      more, are not closed."
    by: A gardener
      and a librarian
    hits: 12
  - source: Register
    hits: 14
`;

	test.each([
		['    hits: 12', '     hits: 12', right(10, 'hits: 12', '4 spaces', '5')],
		['    hits: 12', '      hits: 12', right(10, 'hits: 12', '4 spaces', '6')],
		['    hits: 12', '   hits: 12', left(10, 'hits: 12', '4 spaces', '3')],
		['  - source: Register', '   - source: Register', right(11, '- source: Register', '2 spaces', '3')],
		['    hits: 14', '     hits: 14', right(12, 'hits: 14', '4 spaces', '5')],
		['    by: A', '     by: A', right(8, 'by: A gardener', '4 spaces', '5')],
	])('%j becomes %j', (written, spoilt, expected) => {
		expect(told(text.replace(written, spoilt))).toEqual([expected]);
	});
});

describe('a text over several lines whose first line has the slip:', () => {
	const text = `method: Two people charted the papers, each
  with the codebook. They settled what the review's
  text left open.
verified: true
`;

	test.each([
		['method: Two', 'method: @Two'],
		['method: Two', 'method: *Two'],
		['method: Two', `method: 'Two`],
		['method: Two', 'method: "Two'],
		['method: Two', 'method: [Two'],
		['method: Two', 'method: Note: Two'],
		['method: Two', 'method:Two'],
		['method: Two', '  method: Two'],
		['method: Two', ' method: Two'],
	])('%j becomes %j', (written, spoilt) => {
		const lines = parseText(text.replace(written, spoilt), ['method', 'verified']).problems.map(({ line }) => line);
		expect(lines).toEqual([1]);
	});
});

describe('a line that could belong to either of two groups:', () => {
	const text = `report:
  reference: 11
  printed: Zwiebel 2022
values:
  published:
    note: The record has another year.
    readings: [2022]
  instruments:
    doubt: They may be tools or not.
    readings: [talk]
  design: cohort
  type: focused
  nation: NL
`;

	test.each([
		// One space left or right: the line on an odd column is the one that is wrong.
		['  printed', ' printed', left(3, 'printed: Zwiebel 2022', '2 spaces', '1')],
		['  printed', '   printed', right(3, 'printed: Zwiebel 2022', '2 spaces', '3')],
		['  published', ' published', left(5, 'published:', '2 spaces', '1')],
		// The keys of its group would stand twice in the group above.
		['  instruments', ' instruments', left(8, 'instruments:', '2 spaces', '1')],
		['  instruments', '   instruments', right(8, 'instruments:', '2 spaces', '3')],
		['    doubt', '   doubt', left(9, 'doubt: They may be tools or not.', '4 spaces', '3')],
		// Two spaces: the step from a key to its group is two.
		['  printed', '    printed', right(3, 'printed: Zwiebel 2022', '2 spaces', '4')],
		['  type', '    type', right(12, 'type: focused', '2 spaces', '4')],
	])('%j becomes %j', (written, spoilt, expected) => {
		expect(told(text.replace(written, spoilt), ['report', 'values'])).toEqual([expected]);
	});

	test('the same key elsewhere shows where it belongs', () => {
		const notes = text
			.replace('    readings: [talk]\n', '  readings: [talk]\n    source: Summary\n')
			.replace('    readings: [2022]', '    readings: [2022]\n    source: Summary');
		expect(told(notes, ['report', 'values'])).toEqual([left(11, 'readings: [talk]', '4 spaces', '2')]);
	});
});

describe('a list at the margin:', () => {
	const entries = [1, 2, 3].map((number) => `- number: ${number}\n  type: article\n  title: Weeds\n`).join('');

	test.each([
		[' - number: 2', right(4, '- number: 2', 'no space', '1')],
		['  - number: 2', right(4, '- number: 2', 'no space', '2')],
	])('an entry becomes %j', (spoilt, expected) => {
		expect(told(entries.replace('- number: 2', spoilt))).toEqual([expected]);
	});

	test('an entry without its space swallows those below it, and is told all the same', () => {
		const pages = Array.from({ length: 60 }, (_, i) => `- page-${i}\n`).join('');
		const text = `${pages}- { from: old, to: new }\n`.replace('- page-0', '-page-0');
		expect(told(text)).toEqual([
			'1: "-page-0": There is no space behind the hyphen. Begin an entry of a list with a hyphen and a space: "- page-0".',
		]);
	});
});

describe('several slips in a file are told together:', () => {
	const text = `id: alder-2019
values:
  design: transect
  country: KE
  foods: [seeds, suet]
  habitat: wood
`;
	const lines = (changed: string) =>
		parseText(changed, ['id', 'values'])
			.problems.map(({ line, kind }) => `${line} ${kind}`)
			.sort();

	test('a bracket that is not closed, and a comma for a colon', () => {
		expect(lines(text.replace('suet]', 'suet').replace('design:', 'design,'))).toEqual(['3 syntax', '5 syntax']);
	});

	test('a quotation mark that swallows another slip', () => {
		expect(
			lines(
				text
					.replace('design: tr', 'design: "tr')
					.replace('country: ', 'country ')
					.replace('habitat: wood', 'habitat: "wood"'),
			),
		).toEqual(['3 syntax', '4 syntax']);
	});

	test('a line too far right, and a key that stands twice', () => {
		expect(lines(text.replace('  country', '    country').replace('habitat', 'design'))).toEqual([
			'4 syntax',
			'6 duplicate-key',
		]);
	});
});

test('lines of another language at the end are told once each, at places that the file has', () => {
	const text = '- number: 1\n  title: Seeds\n\n[a]: https://example.org\n[a]: x\n\n[a]';
	const { problems } = parseText(text, []);
	const lines = problems.map(({ line }) => line);
	expect(lines).toEqual([...new Set(lines)]);
	for (const { line, column } of problems)
		expect(column).toBeLessThanOrEqual((text.split('\n')[line - 1] ?? '').length + 1);
	expect(problems.length).toBeGreaterThan(0);
});

test.each([
	['brackets', `id: ${'['.repeat(10_000)}`, 1],
	['closed brackets', `id: a\nvalues: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 2],
	['lists', `${'- '.repeat(10_000)}a`, 1],
	['groups', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 100],
])('more than a hundred %s within each other are told once, where they are too many', (_, text, line) => {
	expect(told(text)).toEqual([
		`${line}: Here more than 100 groups or lists stand within each other. No record needs that many: look whether brackets are left open, or something else was saved under this name.`,
	]);
});
