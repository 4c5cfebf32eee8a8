/** A problem of the content with its place, and the order in which problems are reported. */
import type { Place } from './locate.ts';
import type { Severity } from './problems/kind.ts';
import { type IssueKind, issueKinds } from './problems/table.ts';
import type { Path } from './raw.ts';
import type { SourceFile } from './read.ts';

export interface Issue {
	kind: IssueKind;
	severity: Severity;
	/** The path as printed, relative to the folder in which the command runs. */
	file: string;
	/** Counted from one; zero if the issue is about a whole file or folder. */
	line: number;
	column: number;
	path: Path;
	found: unknown;
	/** The field as written, what was found, and what is allowed. */
	message: string;
	/** What the author of the content should do. */
	hint: string;
}

/** An issue about a file before it is parsed. Without a place it is about the whole file. */
export function issueAt(
	kind: IssueKind,
	file: string,
	message: string,
	hint: string,
	{ line = 0, column = 0, found }: Partial<Place> & { found?: unknown } = {},
): Issue {
	return { kind, severity: issueKinds[kind].severity, file, line, column, path: [], found, message, hint };
}

/** A problem as a rule reports it; `check.ts` finds its place. */
export interface Problem {
	kind: IssueKind;
	source: SourceFile;
	path: Path;
	/** Whether the place is that of the key or of its value. */
	target?: 'key' | 'value';
	/** The place itself, if it is already known, as in prose. */
	place?: Place;
	/** UTF-16 units from the start of the text at the path to the place. */
	offset?: number;
	found?: unknown;
	message: string;
	hint: string;
}

/** Problems of reading. Other issues may follow from them, and little can be checked in their files. */
const firstKinds: ReadonlySet<IssueKind> = new Set([
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
	'wrong-encoding',
	'byte-order-mark',
	'syntax',
	'tab',
	'duplicate-key',
	'prose-syntax',
]);

/** Whether an issue is sorted before all others because they may follow from it. */
export function isFirst({ kind }: Pick<Issue, 'kind'>): boolean {
	return firstKinds.has(kind);
}

/** Sorts issues: first those from which others may follow, then by file, line and column. */
export function compareIssues(a: Issue, b: Issue): number {
	if (isFirst(a) !== isFirst(b)) return isFirst(a) ? -1 : 1;
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}

/** `FILE:LINE:COLUMN`; the file alone if the issue is about all of it. */
export function formatIssuePlace({ file, line, column }: Issue): string {
	return line === 0 ? file : `${file}:${line}:${column}`;
}

/** The title of an issue's kind, for reports that have room for it. */
export function titleOf({ kind }: Pick<Issue, 'kind'>): string {
	return issueKinds[kind].title;
}
