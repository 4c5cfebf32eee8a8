/** Any value at any place of a review, and what the check says of it. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent, type SourceFile } from '../../src/records/read.ts';
import { formatReport } from '../../src/records/report/terminal.ts';
import { fixtures } from './overlay.ts';

type Step = string | number;

const reading = readContent('minimal', fixtures);

/** Every path in a value, the whole included. */
function pathsIn(thing: unknown, path: readonly Step[] = []): (readonly Step[])[] {
	if (typeof thing !== 'object' || thing === null) return [path];
	return [
		path,
		...Object.keys(thing).flatMap((key) =>
			pathsIn((thing as Record<string, unknown>)[key], [...path, Array.isArray(thing) ? Number(key) : key]),
		),
	];
}

/** A copy with another value at a path. */
function replaceAt(thing: unknown, [step, ...rest]: readonly Step[], written: unknown): unknown {
	if (step === undefined) return written;
	const copy = (Array.isArray(thing) ? [...thing] : { ...(thing as object) }) as Record<Step, unknown>;
	copy[step] = replaceAt(copy[step], rest, written);
	return copy;
}

const places = reading.sources.flatMap((source) => pathsIn(source.data).map((path) => ({ source, path })));

const written = fc.oneof(
	fc.constantFrom(
		null,
		'',
		'none',
		'not-charted',
		'seeds',
		'all',
		[],
		{},
		-1,
		0.5,
		true,
		'<b>',
		'javascript:1',
		'x'.repeat(1000),
	),
	fc.constantFrom(
		{ value: 'seeds', state: 'none' },
		{ value: null },
		{ min: 2, max: 1 },
		{ readings: [1] },
		{ where: 1 },
		['none', {}],
	),
	fc.jsonValue({ maxDepth: 2 }),
);

/** Puts as many values into places of the minimal review, and throws where the check throws or tells one badly. */
export function judgeAnyValue(runs: number, seed?: number): void {
	fc.assert(
		fc.property(fc.constantFrom(...places), written, ({ source, path }, value) => {
			const data = replaceAt(source.data, path, value);
			const changed: SourceFile = { ...source, data, text: JSON.stringify(data, null, 1) };
			const sources = reading.sources.map((one) => (one === source ? changed : one));
			const issues = checkContent({ ...reading, sources });
			for (const { message, hint, line, column } of issues) {
				expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|NaN|\binvalid\b/);
				expect(line).toBeGreaterThan(0);
				expect(column).toBeGreaterThan(0);
			}
			formatReport(issues, reading);
		}),
		{ numRuns: runs, ...(seed === undefined ? {} : { seed }) },
	);
}
