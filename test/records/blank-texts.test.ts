/** Text that says nothing is told wherever text can stand. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { checkShape } from '../../src/records/checks/shape.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { readContent, type SourceFile } from '../../src/records/read.ts';
import { lines, plain, printedText, word } from '../../src/schema/text.ts';
import { fixtures } from './overlay.ts';
import { issuesOf } from './question-page.ts';

type Step = string | number;

const reading = readContent('review', fixtures);
const material = buildMaterial(reading);

/** Every path to a text in a value. */
function textsIn(thing: unknown, path: readonly Step[] = []): (readonly Step[])[] {
	if (typeof thing === 'string') return [path];
	if (typeof thing !== 'object' || thing === null) return [];
	return Object.entries(thing).flatMap(([key, inner]) =>
		textsIn(inner, [...path, Array.isArray(thing) ? Number(key) : key]),
	);
}

function replaceAt(thing: unknown, [step, ...rest]: readonly Step[], text: string): unknown {
	if (step === undefined) return text;
	const copy = (Array.isArray(thing) ? [...thing] : { ...(thing as object) }) as Record<Step, unknown>;
	copy[step] = replaceAt(copy[step], rest, text);
	return copy;
}

/** One place for each field of the invented review that holds text. */
const places = [
	...new Map(
		reading.sources.flatMap((source) =>
			textsIn(source.data).map((path) => [
				`${source.kind} ${path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')}`,
				{ source, path },
			]),
		),
	),
];

/** Fields in which a text brings no problem. */
function silentOf(text: string): string[] {
	return places.flatMap(([field, { source, path }]) => {
		const data = replaceAt(source.data, path, text);
		const changed: SourceFile = { ...source, data, text: JSON.stringify(data) };
		// Addresses are compared letter by letter, by a rule of their own.
		const sources = reading.sources.map((one) => (one === source ? changed : one));
		const problems =
			source.kind === 'addresses'
				? checkContent({ ...reading, sources }).filter(({ file }) => file === source.path)
				: [...checkShape({ ...material, sources: [changed] })];
		return problems.length > 0 ? [] : [field];
	});
}

describe('text that says nothing', () => {
	test('spaces are told in every field', () => {
		expect(places.length).toBeGreaterThan(150);
		expect(silentOf('  ')).toEqual([]);
	});

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

	test('stops and dashes alone are told but in what is printed', () => {
		const fields = new Set(silentOf('– … .').map((field) => field.split('.').at(-1)));
		// What was printed, what two people read, what was searched for, and selections, which are read by themselves.
		expect([...fields].sort()).toEqual(['first', 'printed', 'second', 'selection', 'strategy', 'value']);
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
