/** What must hold of the check of any folder whatever: it ends, and tells each problem with its place and what to do. */
import fs from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../src/records/check.ts';
import type { Issue } from '../../src/records/issue.ts';
import type { IssueKind } from '../../src/records/problems/table.ts';
import { type ContentReading, readContent } from '../../src/records/read.ts';
import { formatAnnotations } from '../../src/records/report/github.ts';
import { formatReport } from '../../src/records/report/terminal.ts';

export const faultKinds = [
	'throws',
	'hangs',
	'messages without place',
	'passes that do not build',
	'wrong counts',
] as const;

export interface CheckFault {
	kind: (typeof faultKinds)[number];
	/** Where it was found, and what. */
	what: string;
}

/** Kinds of problem that concern a whole file or folder: they alone have no line. */
const wholeKinds: readonly IssueKind[] = [
	'missing-folder',
	'unreadable-file',
	'file-too-large',
	'not-a-file',
	'not-a-folder',
	'linked-file',
	'file-name',
	'missing-file',
	'empty-codebook',
	'ignored-file',
	'misplaced-file',
	'empty-file',
	'altered-version',
];

export interface Checked {
	faults: readonly CheckFault[];
	isGood: boolean;
	/** Undefined where reading threw. */
	reading: ContentReading | undefined;
}

/** Reads and checks a folder on disk, from the folder in which it stands. */
export function judgeCheck(place: string): Checked {
	const from = path.dirname(place);
	try {
		const reading = readContent(path.basename(place), from);
		const issues = checkContent(reading);
		const faults = issues.flatMap((issue) => faultsOf(issue, from, path.basename(place)));
		for (const report of [formatReport(issues, reading), formatAnnotations(issues, reading)])
			if (report.trim() === '') faults.push({ kind: 'messages without place', what: 'an empty report' });
		return { faults, isGood: !issues.some(({ severity }) => severity === 'error'), reading };
	} catch (failure) {
		return { faults: [{ kind: 'throws', what: `check: ${wordFailure(failure)}` }], isGood: false, reading: undefined };
	}
}

/** What was thrown, and where in the program. */
export function wordFailure(failure: unknown): string {
	if (!(failure instanceof Error)) return `not an error: ${String(failure)}`;
	const at =
		failure.stack?.split('\n').find((line) => /^\s+at .*\/src\//.test(line)) ??
		failure.stack?.split('\n').find((line) => /^\s+at /.test(line));
	return `${failure.message.slice(0, 300)} ${at?.trim() ?? ''}`;
}

function faultsOf(issue: Issue, from: string, folder: string): readonly CheckFault[] {
	const { kind, file, line, column, message, hint } = issue;
	const faults: string[] = [];
	if (file !== folder && !file.startsWith(`${folder}/`)) faults.push('a file outside of the folder');
	if (message.trim() === '' || hint.trim() === '') faults.push('nothing is said');
	if (/\bundefined\b|\[object |\bNaN\b|\bZod/.test(`${message} ${hint}`)) faults.push('words of the program');
	if (line === 0 && column === 0) {
		// A file that is missing has no lines either.
		if (!wholeKinds.includes(kind) && fs.existsSync(path.join(from, file))) faults.push('no line');
	} else if (!isInFile(path.join(from, file), line, column)) faults.push('a place that the file has not');
	return faults.map((fault) => ({
		kind: 'messages without place',
		what: `${fault}: ${file}:${line}:${column} ${kind} ${message.slice(0, 200)} ${hint.slice(0, 100)}`,
	}));
}

/** A problem may stand one line or one column behind the end: something is missing there. */
function isInFile(file: string, line: number, column: number): boolean {
	if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1) return false;
	if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
	const lines = fs.readFileSync(file, 'utf8').split(/\r\n|\r|\n/);
	return line <= lines.length + 1 && column <= (lines[line - 1] ?? '').length + 2;
}
