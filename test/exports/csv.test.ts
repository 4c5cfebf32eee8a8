import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCsv } from '../../src/exports/csv.ts';
import { parseCsv } from './parse-csv.ts';

describe('formatCsv', () => {
	test('writes quotes, commas and line breaks so that they are read again as written', () => {
		const row = ['plain', 'a, b', 'say "so"', 'two\r\nlines', 'one\nbreak', ' spaces ', ''];
		expect(parseCsv(formatCsv(['a', 'b', 'c', 'd', 'e', 'f', 'g'], [row]))[1]).toEqual(row);
	});

	test('is read again as written for any text that begins no formula', () => {
		const text = fc.string({ unit: 'binary' }).filter((word) => !/^[=+\-@\t\r]/.test(word));
		fc.assert(
			fc.property(fc.array(fc.tuple(text, text)), (rows) => {
				expect(parseCsv(formatCsv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
			}),
		);
	});

	test('ends every line with CR and LF, the last one too', () => {
		expect(formatCsv(['a', 'b'], [['1', '2']])).toBe('a,b\r\n1,2\r\n');
	});

	test.each(['=1+1', '+1', '-x', '@A1', '\tx', '\rx', '-1+1', '- 1'])('puts an apostrophe before %j', (cell) => {
		expect(parseCsv(formatCsv(['a'], [[cell]]))[1]).toEqual([`'${cell}`]);
	});

	test.each([
		['-5', '-5'],
		['-0.25', '-0.25'],
		[-3, '-3'],
		[1.5, '1.5'],
		[true, 'true'],
		['a=b', 'a=b'],
	])('leaves %j alone', (cell, written) => {
		expect(formatCsv(['a'], [[cell]])).toBe(`a\r\n${written}\r\n`);
	});

	test('joins lists and makes the joined cell harmless', () => {
		expect(
			formatCsv(
				['a', 'b'],
				[
					[
						['x', 'y'],
						['=x', 'y'],
					],
				],
			),
		).toBe("a,b\r\nx; y,'=x; y\r\n");
	});

	test('is the header alone without rows', () => {
		expect(formatCsv(['a', 'b'], [])).toBe('a,b\r\n');
	});

	test('begins with a byte order mark only if asked to', () => {
		expect(formatCsv(['é'], [], { hasMark: true })).toBe('\uFEFFé\r\n');
		expect(formatCsv(['é'], []).charCodeAt(0)).toBe('é'.charCodeAt(0));
	});
});

test('formatCsv(header, rows) names each column once', () => {
	expect(formatCsv(['Study', 'Calm', 'Calm', 'Calm (2)', 'Calm'], [])).toBe(
		'Study,Calm,Calm (2),Calm (2) (2),Calm (3)\r\n',
	);
});
