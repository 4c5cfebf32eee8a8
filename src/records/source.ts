/** One file of a content folder: decodes its bytes, and parses its text. */
import { isUtf8 } from 'node:buffer';
import { nameCharacter } from '../schema/characters.ts';
import { readBytes, type UnreadFile } from './folder.ts';
import { takeHead } from './head.ts';
import { type Issue, issueAt } from './issue.ts';
import type { IssueKind } from './problems/table.ts';
import { marginKeys } from './shape/schemas.ts';
import { parseText } from './syntax.ts';

export type SourceKind =
	| 'review'
	| 'references'
	| 'programmes'
	| 'charting'
	| 'addresses'
	| 'figures'
	| 'selections'
	| 'excluded'
	| 'planner'
	| 'variable'
	| 'study'
	| 'recommendation'
	| 'change'
	| 'claims'
	| 'claim-sections'
	| 'coverage'
	| 'claim-agreement'
	| 'page'
	| 'question';

export interface SourceFile {
	/** The path as printed, relative to the folder in which the command runs. */
	path: string;
	/** The file name without its ending. */
	name: string;
	kind: SourceKind;
	/** The YAML of the file. For prose it is only the head, on the lines that it has in the file. */
	text: string;
	/** The whole file of prose; undefined for records, and if the end of the head cannot be found. */
	prose?: string;
	/** Undefined if the text cannot be read. */
	data: unknown;
	/** Set where no file holds it: it follows from other files. */
	isMade?: true;
}

export type SourceIdentity = Pick<SourceFile, 'path' | 'name' | 'kind'>;

/** A source, with the issues of reading it. */
export interface ParsedSource {
	source: SourceFile;
	issues: readonly Issue[];
}

/** The source of a file, or why the file was not read. */
export function readSource(folder: string, name: string, place: SourceIdentity): ParsedSource | UnreadFile {
	const file = readBytes(folder, name);
	return 'bytes' in file ? parseSource(file.bytes, place) : file;
}

/** The source of the bytes of its file. */
export function parseSource(bytes: Buffer, { path, name, kind }: SourceIdentity): ParsedSource {
	const issues: Issue[] = [];
	const report = (issueKind: IssueKind, line: number, column: number, part: string, message: string, hint: string) =>
		issues.push(issueAt(issueKind, path, message, hint, { line, column, found: part }));
	const { text: whole, misread } = decode(bytes);
	if (misread)
		report(
			'wrong-encoding',
			misread.line,
			misread.column,
			misread.text,
			'A character here is not written as UTF-8.',
			'Save the file with the encoding UTF-8.',
		);
	const hasMark = whole.startsWith('\uFEFF');
	if (hasMark)
		report(
			'byte-order-mark',
			1,
			1,
			'\uFEFF',
			'The file begins with an invisible byte order mark.',
			'Save it as "UTF-8", not as "UTF-8 with BOM".',
		);
	// Old Macs ended lines with a carriage return alone.
	// An encoding with empty bytes that is not known: its letters cannot be told apart, and nothing else of it is true.
	if (misread && whole.includes('\0')) return { source: { path, name, kind, text: '', data: undefined }, issues };
	const text = (hasMark ? whole.slice(1) : whole).replace(/\r(?!\n)/g, '\n');
	const source: SourceFile = { path, name, kind, text, data: undefined };
	const control = misread ? undefined : findControl(text);
	if (control) {
		report(
			'hidden-character',
			control.line,
			control.column,
			control.character,
			`The line holds ${nameCharacter(control.character)}, which no text can hold.`,
			`Delete it; where you cannot find it, type the line anew.${control.others}`,
		);
		return { source: { ...source, text: '' }, issues };
	}
	const isBlank = !/^\s*[^\s#]/m.test(text);
	if (kind === 'page' || kind === 'question') {
		const head = isBlank ? undefined : takeHead(text);
		if (head && 'problem' in head) {
			const { line, message, hint } = head.problem;
			report('prose-syntax', line, 1, '', message, hint);
			return { source: { ...source, text: '' }, issues };
		}
		source.text = head?.head ?? '';
		source.prose = text;
	}
	if (isBlank) {
		report('empty-file', 0, 0, '', 'The file is empty.', 'Fill it in, or remove it.');
		return { source, issues };
	}
	if (!/^\s*[^\s#]/m.test(source.text)) {
		report(
			'prose-syntax',
			1,
			1,
			'',
			'The head is empty.',
			'Write its keys between the lines "---": title, description and so on.',
		);
		return { source, issues };
	}
	const tooMany = kind === 'study' ? endOfEntries(text) : undefined;
	if (tooMany !== undefined) {
		const most = mostEntries.toLocaleString('en');
		report(
			'file-too-large',
			tooMany,
			1,
			text.split('\n', tooMany).at(-1)?.trim().slice(0, 60) ?? '',
			`Up to here the record has more than ${most} entries and lines, and is not read.`,
			'A record is one study: give each study a file of its own, and look whether something else was saved under this name.',
		);
		return { source, issues };
	}
	const { data, problems } = parseText(source.text, marginKeys(kind));
	source.data = data;
	for (const { kind: issueKind, line, column, message, hint, found: part } of problems)
		report(issueKind, line, column, part, message, hint);
	return { source, issues };
}

/** Up to so many entries and lines of one record are read: a check of more would take minutes. */
const mostEntries = 250_000;

/** The line at which a text has more entries and lines than a record can have; undefined for any other text. */
function endOfEntries(text: string): number | undefined {
	if (text.length < mostEntries) return undefined;
	let count = 0;
	for (const { index } of text.matchAll(/[,\n]/g))
		if (++count > mostEntries) return text.slice(0, index).split('\n').length;
	return undefined;
}

interface Misread {
	line: number;
	column: number;
	text: string;
}

/**
 * The text of a file. If the file is not UTF-8, decodes it in its most likely encoding, so that the rest can be
 * checked; `misread` then has the first place that is not UTF-8.
 */
function decode(bytes: Buffer): { text: string; misread?: Misread } {
	const wide = wideEncoding(bytes);
	if (wide) {
		const text = new TextDecoder(wide).decode(bytes);
		return { text, misread: { line: 1, column: 1, text: text.split('\n', 1)[0] ?? '' } };
	}
	if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
	return { text: new TextDecoder('windows-1252').decode(bytes), misread: misreadIn(bytes) };
}

/**
 * The encoding of a text with two bytes a letter, from its byte order mark or its many zero bytes; undefined for any
 * other text.
 */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
	const start = bytes.subarray(0, 200);
	const zeros = (from: number) => start.filter((byte, i) => byte === 0 && i % 2 === from).length * 4;
	if (start.indexOf('\xff\xfe', 0, 'latin1') === 0 || zeros(1) > start.length) return 'utf-16le';
	if (start.indexOf('\xfe\xff', 0, 'latin1') === 0 || zeros(0) > start.length) return 'utf-16be';
	return undefined;
}

/** The first place that is not UTF-8. Other places have the same cause. */
function misreadIn(bytes: Buffer): Misread {
	let start = 0;
	for (let line = 1; ; line++) {
		const end = bytes.indexOf(0x0a, start);
		const bytesOfLine = bytes.subarray(start, end < 0 ? bytes.length : end);
		if (!isUtf8(bytesOfLine) || end < 0) {
			const text = bytesOfLine.toString('utf8');
			return { line, column: text.indexOf('\uFFFD') + 1, text };
		}
		start = end + 1;
	}
}

/** Characters that YAML does not allow unescaped (YAML 1.2.2, section 5.1). */
const unprintable = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * The first unescaped control character of a text, with a sentence on how many others there are; undefined if there is
 * none.
 */
function findControl(text: string): { line: number; column: number; character: string; others: string } | undefined {
	const [first, ...rest] = text.matchAll(unprintable);
	if (!first) return undefined;
	const before = text.slice(0, first.index).split('\n');
	const others = rest.length === 0 ? '' : ` The file holds ${rest.length} more.`;
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, character: first[0], others };
}
