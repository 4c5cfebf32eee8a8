/** A problem of the content with its place, and the order in which problems are reported. */
import type { Place } from './locate.ts';
import type { Severity } from './problems/kind.ts';
import { type IssueKind, issueKinds } from './problems/table.ts';
import type { Path } from './raw.ts';
import type { SourceFile } from './read.ts';

export interface Issue {
	kind: IssueKind;
	severity: Severity;
	/** As printed: relative to where the command runs. */
	file: string;
	/** Counted from one; zero where the whole file or folder is meant. */
	line: number;
	column: number;
	path: Path;
	found: unknown;
	/** The field as written, what was found and what is allowed. */
	message: string;
	/** What to do. */
	hint: string;
}

/** An issue of a file that is not data yet; of the whole of it without a place. */
export function issueAt(
	kind: IssueKind,
	file: string,
	message: string,
	hint: string,
	{ line = 0, column = 0, found }: Partial<Place> & { found?: unknown } = {},
): Issue {
	return { kind, severity: issueKinds[kind].severity, file, line, column, path: [], found, message, hint };
}

/** What a rule reports; `check.ts` finds its place. */
export interface Problem {
	kind: IssueKind;
	source: SourceFile;
	path: Path;
	/** Whether the place is the key or what stands behind it. */
	target?: 'key' | 'value';
	/** The place itself, where it is known: in prose. */
	place?: Place;
	/** Characters into the text at the path where the place begins. */
	offset?: number;
	found?: unknown;
	message: string;
	hint: string;
}

/** Problems of reading: what else is told may follow from them, and of their files little can be told. */
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

/** Whether an issue comes before all others, because they may follow from it. */
export function isFirst({ kind }: Pick<Issue, 'kind'>): boolean {
	return firstKinds.has(kind);
}

/** What others may follow from first; then by file, line and column. */
export function compareIssues(a: Issue, b: Issue): number {
	if (isFirst(a) !== isFirst(b)) return isFirst(a) ? -1 : 1;
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}

/** `FILE:LINE:COLUMN`; the file alone where all of it is meant. */
export function formatIssuePlace({ file, line, column }: Issue): string {
	return line === 0 ? file : `${file}:${line}:${column}`;
}

/** The title of a kind, for reports that have room for it. */
export function titleOf({ kind }: Pick<Issue, 'kind'>): string {
	return issueKinds[kind].title;
}
