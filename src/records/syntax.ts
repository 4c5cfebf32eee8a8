/** Says where and why a text is not YAML, in words for people who do not know YAML. */
import { YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { IssueKind } from './issue.ts';
import { plainNumbers } from './yaml.ts';

export interface SyntaxProblem {
	kind: Extract<IssueKind, 'syntax' | 'tab' | 'duplicate-key'>;
	line: number;
	column: number;
	found: string;
	message: string;
	hint: string;
}

type Words = readonly [message: string, hint: string];

/** By the codes of the `yaml` package, which reports all errors of a file. */
const wordsByCode: Record<string, Words> = {
	BAD_DQ_ESCAPE: [
		'a backslash in double quotes begins something that YAML does not know.',
		'Write the text in single quotes.',
	],
	BAD_INDENT: [
		'this line does not stand under the lines that it belongs to.',
		'Give it as many spaces as its neighbours, or close the bracket above it.',
	],
	BAD_SCALAR_START: ['text cannot begin with this character.', 'Put the text in quotes.'],
	BLOCK_AS_IMPLICIT_KEY: [
		'there is a second key here, where the value of the first is read.',
		'Put text that holds a colon and a space in quotes; give each key its own line, under its neighbours.',
	],
	MISSING_CHAR: ['a quote, bracket or colon is missing.', 'Close what was opened here or above; write "key: value".'],
	MULTILINE_IMPLICIT_KEY: [
		'a key goes over more than one line.',
		'Write "key: value" on one line, or close the quote above it.',
	],
	MULTIPLE_DOCS: ['a second document begins here.', 'Remove the line of three dashes: a file holds one record.'],
};

const otherWords: Words = [
	'this cannot be read as YAML.',
	'Compare the line with its neighbours: indentation, colons, quotes and brackets.',
];

/** By the reasons of js-yaml, for the few things that only it refuses. */
const wordsByReason: readonly (readonly [RegExp, Words])[] = [
	[
		/alias/i,
		[
			'this stands for something written elsewhere in the file, and records have no such signs.',
			'Write it out; put text that begins with a star in quotes.',
		],
	],
	[/tag/, ['this is a tag, and records have none.', 'Put text that begins with an exclamation mark in quotes.']],
	[/complex keys/, ['a list or a group of keys stands where a key is needed.', 'Write "key: value".']],
];

/** All problems of a text that could not be parsed, at most one a line. `failure` is what js-yaml threw. */
export function findSyntaxProblems(text: string, failure: unknown): { problems: SyntaxProblem[]; data: unknown } {
	const lines = new LineCounter();
	// A silent parser would also keep a second document to itself.
	const document = parseDocument(text, {
		lineCounter: lines,
		prettyErrors: false,
		logLevel: 'error',
		customTags: plainNumbers,
	});
	const written = text.split('\n');
	const byLine = new Map<number, SyntaxProblem>();
	for (const { code, pos } of document.errors) {
		const { line, col } = lines.linePos(pos[0]);
		if (!byLine.has(line)) byLine.set(line, wordProblem(code, line, col, written[line - 1] ?? ''));
	}
	const problems = [...byLine.values()];
	if (problems.length === 0) problems.push(wordFailure(failure, written));
	// A key that stands twice leaves the rest readable; anything else would
	// bring problems that are none.
	const isReadable = problems.every(({ kind }) => kind === 'duplicate-key');
	return { problems, data: isReadable ? document.toJS() : undefined };
}

function wordProblem(code: string, line: number, column: number, written: string): SyntaxProblem {
	const found = written.trim();
	if (/^ *\t/.test(written))
		return {
			kind: 'tab',
			line,
			column: written.indexOf('\t') + 1,
			found,
			message: 'The line is indented with a tab.',
			hint: 'Use spaces, two for each step.',
		};
	if (code === 'DUPLICATE_KEY') {
		const key = /^["']?([^"':]+)/.exec(written.slice(column - 1))?.[1] ?? found;
		return {
			kind: 'duplicate-key',
			line,
			column,
			found: key,
			message: `${key}: stands twice in the same place.`,
			hint: 'Keep one of the two.',
		};
	}
	const [message, hint] = wordsByCode[code] ?? otherWords;
	return {
		kind: 'syntax',
		line,
		column,
		found,
		message: found === '' ? capitalise(message) : `"${shorten(found)}": ${message}`,
		hint,
	};
}

function wordFailure(failure: unknown, written: readonly string[]): SyntaxProblem {
	if (!(failure instanceof YAMLException)) throw failure;
	const line = (failure.mark?.line ?? 0) + 1;
	const found = written[line - 1]?.trim() ?? '';
	const [message, hint] = wordsByReason.find(([pattern]) => pattern.test(failure.reason))?.[1] ?? otherWords;
	return {
		kind: 'syntax',
		line,
		column: (failure.mark?.column ?? 0) + 1,
		found,
		message: `"${shorten(found)}": ${message}`,
		hint,
	};
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
