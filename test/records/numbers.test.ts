/** Numbers are read as they are written, and what is no number is told with what to write. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { numberHint } from '../../src/records/shape/number-hint.ts';
import { parseNumber, parseYaml } from '../../src/records/yaml.ts';
import { runs } from '../runs.ts';
import { layOver } from './overlay.ts';

/** What is told of the minimal content with this text in place of another. */
function toldOf(file: string, written: string, text: string): string[] {
	const folder = layOver();
	const place = path.join(folder, 'content', file);
	fs.writeFileSync(place, fs.readFileSync(place, 'utf8').replace(written, text));
	return checkContent(readContent('content', folder)).map(({ kind, message, hint }) => `${kind}: ${message} ${hint}`);
}

const countOf = (text: string) =>
	toldOf(
		'studies/birch-2021.yaml',
		'participants: not-reported',
		`participants:\n  - { id: all, role: everyone, basis: enrolled, count: ${text} }`,
	);

test('a number of a reference that the columns of tables cannot hold is refused, in the list and in a record', () => {
	const said = 'is above the largest number that can stand here, 2147483647. Correct the number.';
	for (const [file, key] of [
		['references.yaml', 'number'],
		['studies/alder-2019.yaml', 'reference'],
	] as const) {
		expect(toldOf(file, `${key}: 1`, `${key}: 2147483648`).join('\n'), file).toContain(`2147483648 ${said}`);
		expect(toldOf(file, `${key}: 1`, `${key}: 2147483647`).join('\n'), file).not.toContain(said);
	}
});

describe('a number', () => {
	test.each(['0', '7', '120', '9007199254740991', '12.0', '{ min: 3, max: 5 }', '{ max: 0 }'])('%s is one', (text) => {
		expect(countOf(text)).toEqual([]);
	});

	test.each([
		['0x1F', 'Write it in plain digits: 31.'],
		['0o17', 'Write it in plain digits: 15.'],
		['0b11', 'Write it in plain digits: 3.'],
		['010', 'Write it in plain digits: 10.'],
		['1e3', 'Write it in plain digits: 1000.'],
		['1e309', 'Write it in plain digits.'],
		['1e-320', 'Write it in plain digits.'],
		['+5', 'Write it in plain digits: 5.'],
		['-0', 'Write it in plain digits: 0.'],
		['.5', 'Write it in plain digits: 0.5.'],
		['5.', 'Write it in plain digits: 5.'],
		['.inf', 'Write a number in plain digits; where there is none, a state.'],
		['-.INF', 'Write a number in plain digits; where there is none, a state.'],
		['.nan', 'Write a number in plain digits; where there is none, a state.'],
		['NaN', 'Write a number in plain digits; where there is none, a state.'],
		['1_000', 'Write 1000.'],
		['"1,000"', 'Write 1000.'],
		['1.000', 'Write 1000, or 1: a point begins a fraction.'],
		['1 000', 'Write 1000.'],
		['9007199254740993', 'Write a number up to 9007199254740991: of larger ones the last digits would be lost.'],
		['２０', 'Write 20.'],
		['"20"', 'Write it without quotes.'],
		['twelve', 'Write 12.'],
		['about 60', 'Write { value: 60, approximate: true }.'],
		['~60', 'Write { value: 60, approximate: true }.'],
		['5–10', 'Write { min: 5, max: 10 }.'],
		['5 to 10', 'Write { min: 5, max: 10 }.'],
		['at least 5', 'Write { min: 5 }.'],
		['5+', 'Write { min: 5 }.'],
		['"> 5"', 'Write { min: 6 }.'],
		['up to 9', 'Write { max: 9 }.'],
		['<20', 'Write { max: 19 }.'],
		['20 %', 'Write 20 alone; what is printed goes into printed.'],
		['n = 20', 'Write 20 alone; what is printed goes into printed.'],
		['1:30', 'Write a number, or a state, such as not-reported.'],
		['many', 'Write a number, or a state, such as not-reported.'],
	])('%s is told, and how it is written', (text, hint) => {
		const [told, ...more] = countOf(text);
		expect(more).toEqual([]);
		expect(told).toMatch(/^wrong-kind: participants\.all\.count: "[^"]+" is text, and a number is needed\. /);
		expect(told?.endsWith(` ${hint}`)).toBe(true);
	});

	test.each([
		['-3', 'negative-count'],
		['2.5', 'fractional-count'],
		['{ min: 2.5 }', 'fractional-count'],
		['{ min: 5, max: 3 }', 'min-above-max'],
		['{ min: 0 }', 'no-value'],
		['{ value: 3, max: 9 }', 'value-and-range'],
		['{ value: 3, min: 3, max: 3 }', 'value-and-range'],
		['{ value: 3, state: unclear }', 'value-and-state'],
		['{ min: 3, state: unclear }', 'value-and-state'],
		['{ approximate: true }', 'no-value'],
		['{ value: 9, readings: [{ value: 2.5, source: Text }] }', 'fractional-count'],
		['{ value: 9, readings: [{ min: 4, max: 3, source: Text }] }', 'min-above-max'],
	])('%s is told as %s', (text, kind) => {
		expect(countOf(text).map((told) => told.split(':')[0])).toEqual([kind]);
	});

	test.each([
		[
			'review.yaml',
			'count: 2,',
			'count: "2",',
			'wrong-kind: flow.included.count: "2" is text, and a number is needed. Write it without quotes.',
		],
		[
			'review.yaml',
			'hits: 40',
			'hits: forty',
			'unknown-word: searches[1].hits: "forty" is not a word that can stand here. Write a number, or one of the states "none", "not-reported", "not-in-review", "not-applicable" or "unclear".',
		],
		[
			'review.yaml',
			'hits: 40',
			'hits: 40.5',
			'fractional-count: searches[1].hits: 40.5 is a fraction, and only whole numbers can stand here. Write the whole number.',
		],
		[
			'references.yaml',
			'issued: 2019',
			'issued: 20190',
			'number-too-large: reference 1, issued: 20190 is above the largest number that can stand here, 9999. Correct the number.',
		],
		[
			'references.yaml',
			'issued: 2019',
			'issued: 19',
			'negative-count: reference 1, issued: 19 is below the smallest number that can stand here, 1000. Correct the number.',
		],
		[
			'studies/alder-2019.yaml',
			'reference: 1',
			'reference: one',
			'unknown-reference: report.reference: no reference has the id "one". Numbers and ids are in content/references.yaml: correct the id, or add the reference.',
		],
		[
			'codebook/foods.yaml',
			'order: 20',
			'order: 2e1',
			'wrong-kind: order: "2e1" is text, and a number is needed. Write it in plain digits: 20.',
		],
	])('in %s, %s is told where it is %s', (file, written, text, told) => {
		expect(toldOf(file, written, text)).toContain(told);
	});

	test('a file with a key twice is read with the same numbers', () => {
		const told = toldOf('review.yaml', 'charting: complete', 'charting: complete\ncharting: complete\nversion2: 0x10');
		expect(told.map((line) => line.split(':')[0])).toEqual(['duplicate-key', 'unknown-key']);
		expect(toldOf('review.yaml', 'count: 2,', 'count: 0x2, count: 0x2,').map((line) => line.split(':')[0])).toContain(
			'wrong-kind',
		);
	});

	test('whatever parseNumber reads is what JavaScript and people read', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })),
				(number) => {
					const text = String(number);
					const read = parseNumber(text);
					if (/e/.test(text)) expect(read).toBeUndefined();
					else expect(read).toBe(number === 0 ? 0 : number);
					expect(parseYaml(`a: ${text}`)).toEqual({ a: read ?? text });
				},
			),
			{ numRuns: runs(1000), seed: 3 },
		);
	});

	test('numberHint says something sensible of any text, or nothing', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.stringMatching(/^[-+~<>≥≤.,'_ exn%0-9]{1,12}$/)),
				fc.boolean(),
				(text, isFull) => {
					expect(numberHint(text, isFull) ?? '').not.toMatch(/NaN|Infinity|undefined|e[+-]?\d/);
				},
			),
			{ numRuns: runs(2000), seed: 3 },
		);
	});
});
