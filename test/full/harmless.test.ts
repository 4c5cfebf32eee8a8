/** Whatever content holds, its report can be printed: no value is told whole, none reaches a terminal or begins a line. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { type ContentReading, readContent, type SourceFile } from '../../src/records/read.ts';
import { formatAnnotations } from '../../src/records/report/github.ts';
import { formatReport } from '../../src/records/report/terminal.ts';
import { hiddenCharacter } from '../../src/schema/characters.ts';
import { fixtures, layOver } from '../records/overlay.ts';

type Step = string | number;

const reading = readContent('minimal', fixtures);

/** Every path to a value that is no list and no group. */
function leavesOf(thing: unknown, path: readonly Step[] = []): (readonly Step[])[] {
	if (typeof thing !== 'object' || thing === null) return [path];
	return Object.entries(thing).flatMap(([key, inner]) =>
		leavesOf(inner, [...path, Array.isArray(thing) ? Number(key) : key]),
	);
}

function replaceAt(thing: unknown, [step, ...rest]: readonly Step[], written: unknown): unknown {
	if (step === undefined) return written;
	const copy = (Array.isArray(thing) ? [...thing] : { ...(thing as object) }) as Record<Step, unknown>;
	copy[step] = replaceAt(copy[step], rest, written);
	return copy;
}

/** The content with one value in place of all that stand at the leaves of one file, in turns of a few. */
function* spoiltBy(written: unknown): Iterable<ContentReading> {
	for (const source of reading.sources) {
		const paths = leavesOf(source.data);
		for (const first of [0, 1, 2]) {
			const own = paths.filter((_, i) => i % 3 === first);
			const data = own.reduce((whole, path) => replaceAt(whole, path, written), source.data);
			const changed: SourceFile = { ...source, data, text: JSON.stringify(data, null, 1) };
			yield { ...reading, sources: reading.sources.map((one) => (one === source ? changed : one)) };
		}
	}
}

const start = String.fromCharCode(27);
const nasty = `${start}[31m\n::error file=x::owned\r\u202Eabc\u0007\u0000`;

test('signs that a terminal or a workflow obeys are written out', () => {
	let told = 0;
	for (const spoilt of spoiltBy(nasty)) {
		const issues = checkContent(spoilt);
		told += issues.length;
		const report = formatReport(issues, spoilt);
		expect(hiddenCharacter(report, 'text')).toBeUndefined();
		expect(report).not.toMatch(/^::/m);
		const commands = formatAnnotations(issues, spoilt)
			.split('\n')
			.filter((line) => line.startsWith('::'));
		expect(commands).toHaveLength(issues.length);
		for (const line of commands) expect(line).toMatch(/^::(error|warning) file=[\w./-]+,(line=\d+,col=\d+,)?title=/);
	}
	expect(told).toBeGreaterThan(100);
});

test.each([
	['text', 'x'.repeat(2_000_000)],
	['text with quotation marks', 'x"y'.repeat(700_000)],
	['words', 'word '.repeat(400_000)],
])('%s of two million characters is cut', (_, written) => {
	const folder = layOver();
	const file = path.join(folder, 'content/studies/alder-2019.yaml');
	const text = fs.readFileSync(file, 'utf8');
	for (const line of ['printed: Alder 2019 [1]', 'design: transect-count', 'within: all', 'programme: winter-watch']) {
		const [key] = line.split(':');
		fs.writeFileSync(file, text.replace(line, `${key}: ${JSON.stringify(written)}`));
		const issues = checkContent(readContent('content', folder));
		expect(issues.length).toBeGreaterThan(0);
		for (const { message, hint } of issues) expect(`${message}${hint}`.length).toBeLessThan(1000);
	}
});

test('keys that are long or hold such signs are too', () => {
	for (const key of [nasty, 'k'.repeat(1_000_000)]) {
		const sources = reading.sources.map((source) => {
			const data = Array.isArray(source.data)
				? [...source.data, { [key]: 1 }]
				: { ...(source.data as object), [key]: 1 };
			return { ...source, data, text: JSON.stringify(data, null, 1) };
		});
		const spoilt = { ...reading, sources };
		const issues = checkContent(spoilt);
		expect(issues.length).toBeGreaterThan(5);
		expect(hiddenCharacter(formatReport(issues, spoilt), 'text')).toBeUndefined();
		for (const { message } of issues) expect(message.length).toBeLessThan(1000);
	}
});

/** The report on a study with this text. */
function reportOf(text: string): string[] {
	const folder = layOver();
	fs.writeFileSync(path.join(folder, 'content/studies/birch-2021.yaml'), text);
	return checkContent(readContent('content', folder)).map(({ kind, message }) => `${kind}: ${message}`);
}

test.each([
	['brackets without end', '['.repeat(100_000)],
	['brackets within brackets', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
	['groups within groups', Array.from({ length: 800 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
	['a line without end', `a: "${'x '.repeat(1_000_000)}`],
	['spaces without end', `a: b\n${' '.repeat(1_000_000)}c`],
	['signs of comments', `a: ${'# '.repeat(300_000)}`],
	['curly quotation marks', `a: ${'“ '.repeat(300_000)}`],
	['colons', `a: ${'b: '.repeat(300_000)}`],
	['an alias within aliases', 'a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]'],
	['a key twice, with an alias', 'id: &a birch-2021\nid: *a\n'],
	['a key that is a list', '? [a, b]\n: c'],
])('%s end, and are told in one or two', (_, text) => {
	const told = reportOf(text);
	expect(told.length).toBeGreaterThan(0);
	expect(told.length).toBeLessThan(12);
	for (const line of told) expect(line.length).toBeLessThan(1700);
});

test('names from the command line are told in one line', () => {
	const cli = path.join(import.meta.dirname, '../../src/records/cli.ts');
	const { stderr, status } = spawnSync(process.execPath, [cli, 'new-study', `${start}[2J\n::error::x`, '1'], {
		cwd: layOver(),
		encoding: 'utf8',
	});
	expect(status).toBe(1);
	expect(stderr.split('\n').filter(Boolean)).toHaveLength(1);
	expect(stderr).not.toContain(start);
});
