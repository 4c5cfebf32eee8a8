/** Text that says nothing is told. Every field of a review is tried in test/full/blank-texts.test.ts. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { lines, plain, printedText, word } from '../../src/schema/text.ts';
import { reading } from './blank-places.ts';
import { issuesOf } from './question-page.ts';

describe('text that says nothing', () => {
	test.each([
		['nothing', ''],
		['spaces', '  '],
		['a line break', '\n'],
		['a no-break space', '\u00A0'],
		['a wide space', '\u3000'],
		['a joiner', '\u200C'],
		['marks of direction', '\u200E\u200F'],
		['a Hangul filler', '\u3164'],
		['an empty Braille cell', '\u2800'],
		['an accent without a letter', '\u0301'],
	])('%s is told in sentences, in what is printed and in words', (_, text) => {
		for (const schema of [plain(90), printedText(90), lines(), word()])
			expect(schema.safeParse(text).success).toBe(false);
	});

	test('signs, digits and letters of any script say something', () => {
		for (const text of ['♀', '34', 'å', '種', 'ق', '👩‍👧', '±', 'x'])
			expect(plain(90).safeParse(text).success).toBe(true);
		expect(printedText(90).safeParse('–').success).toBe(true);
	});

	test.each([
		['<Distinct variable="country" one=" " many="countries" />', '<Distinct>: "one" is empty.'],
		['<Term of="foods=seeds">&nbsp;</Term>', '<Term> encloses nothing that can be seen.'],
		['<Intended>{/* nine */}</Intended>', '<Intended> encloses nothing.'],
		['<Intended>&nbsp;</Intended>', '<Intended> encloses nothing.'],
	])('in prose %s is told', (written, message) => {
		expect(issuesOf(written).issues.map((issue) => issue.message)).toContain(message);
	});

	test('the invented review itself has no such text', () => {
		expect(checkContent(reading).filter(({ kind }) => kind === 'empty-text')).toEqual([]);
	});
});
