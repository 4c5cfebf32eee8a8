/** Which parts of a line are read from right to left, and what stays of the line itself. */
import { describe, expect, test } from 'vitest';
import { directedRuns } from '../../src/schema/rich-text.ts';

/** The line with each part that is read from right to left in brackets. */
const bracketed = (line: string) =>
	directedRuns(line)
		.map(({ text, isRightToLeft }) => (isRightToLeft ? `[${text}]` : text))
		.join('');

describe('directedRuns(line)', () => {
	test('volume, pages, stops and Latin words around Hebrew and Arabic belong to the line', () => {
		expect(
			bracketed('الخطيب م, כהן ש. مراجعة الطلاب: دراسة (2017). המגזין הרפואי. 2021;1(2):1–9. doi:10.5555/tit'),
		).toBe('[الخطيب م, כהן ש]. [مراجعة الطلاب: دراسة] (2017). [המגזין הרפואי]. 2021;1(2):1–9. doi:10.5555/tit');
		expect(bracketed('Cohen (כהן) A')).toBe('Cohen ([כהן]) A');
	});

	test('one letter is a part, a line of other scripts is one part, and an empty line has none', () => {
		expect(directedRuns('ש')).toEqual([{ text: 'ש', isRightToLeft: true }]);
		expect(directedRuns('Ødegård, 李.')).toEqual([{ text: 'Ødegård, 李.', isRightToLeft: false }]);
		expect(directedRuns('')).toEqual([]);
	});

	test('the parts are the whole line', () => {
		const line = 'א-ב 12 ג. X (ד, ה) ו';
		expect(
			directedRuns(line)
				.map(({ text }) => text)
				.join(''),
		).toBe(line);
	});
});
