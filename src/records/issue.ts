/** The kinds of problem that content can have, and what is told of each. */
import type { Place } from './locate.ts';
import type { Path } from './raw.ts';
import type { SourceFile } from './read.ts';

/** Errors stop the build, warnings do not; there is no third level. */
export type Severity = 'error' | 'warning';

/** Slugs are stable: each is a heading in content/README.md and a folder in test/fixtures/broken/. */
export const issueKinds = {
	// Files
	'missing-folder': { severity: 'error', title: 'No content folder' },
	'unreadable-file': { severity: 'error', title: 'A file that cannot be read' },
	'file-too-large': { severity: 'error', title: 'A file that is too large for a record' },
	'not-a-file': { severity: 'error', title: 'Something else than a file' },
	'not-a-folder': { severity: 'error', title: 'Something else than a folder' },
	'linked-file': { severity: 'error', title: 'A link in place of a file' },
	'file-name': { severity: 'error', title: 'A name of a file that not all systems can write' },
	'missing-file': { severity: 'error', title: 'A file that every review needs is missing' },
	'empty-codebook': { severity: 'error', title: 'No variable in the codebook' },
	'ignored-file': { severity: 'error', title: 'A file that would not be read' },
	'misplaced-file': { severity: 'error', title: 'A file in the folder of another kind' },
	'empty-file': { severity: 'error', title: 'A file without content' },
	'wrong-encoding': { severity: 'error', title: 'Not written as UTF-8' },
	'byte-order-mark': { severity: 'error', title: 'An invisible mark at the start of the file' },
	'hidden-character': { severity: 'error', title: 'A character that nobody sees' },
	syntax: { severity: 'error', title: 'Cannot be read as YAML' },
	tab: { severity: 'error', title: 'Indented with a tab' },
	'cut-text': { severity: 'error', title: 'Text that a # cuts off' },
	'curly-quotes': { severity: 'error', title: 'Curly quotation marks around a value' },
	'duplicate-key': { severity: 'error', title: 'A key that stands twice' },
	// Shape
	'unknown-key': { severity: 'error', title: 'A key that nobody reads' },
	'misplaced-key': { severity: 'error', title: 'A key that belongs to another group' },
	'missing-key': { severity: 'error', title: 'A key that is needed' },
	'missing-variable': { severity: 'error', title: 'A variable that is not charted' },
	'missing-count': { severity: 'error', title: 'A group without a count' },
	'wrong-kind': { severity: 'error', title: 'Another kind of value' },
	'wrong-form': { severity: 'error', title: 'Written in another form' },
	'unknown-code': { severity: 'error', title: 'Not a code of the variable' },
	'unknown-word': { severity: 'error', title: 'Not one of the words of this field' },
	'state-in-list': { severity: 'error', title: 'A state beside codes' },
	'repeated-code': { severity: 'error', title: 'A code twice in one value' },
	'text-too-long': { severity: 'error', title: 'Text that is too long' },
	'empty-text': { severity: 'error', title: 'Text without a letter' },
	'empty-list': { severity: 'error', title: 'A list without entries' },
	'raw-html': { severity: 'error', title: 'HTML in text' },
	'unsafe-url': { severity: 'error', title: 'An address that is not safe to follow' },
	'value-and-state': { severity: 'error', title: 'A value and a state at once' },
	'value-and-range': { severity: 'error', title: 'A number and a range at once' },
	'no-value': { severity: 'error', title: 'Neither a value nor a state' },
	'collected-value': { severity: 'error', title: 'A value that is collected, typed' },
	// Numbers
	'negative-count': { severity: 'error', title: 'A number below the smallest' },
	'number-too-large': { severity: 'error', title: 'A number that is too large or too fine' },
	'fractional-count': { severity: 'error', title: 'A fraction where whole things are counted' },
	'min-above-max': { severity: 'error', title: 'A range whose ends are exchanged' },
	'groups-do-not-add-up': { severity: 'error', title: 'Groups that do not add up' },
	'flow-does-not-add-up': { severity: 'error', title: 'A selection flow that does not add up' },
	'included-differs': { severity: 'error', title: 'Another number of records than were included' },
	'records-to-come': { severity: 'warning', title: 'Fewer records than were included' },
	'agreement-does-not-add-up': { severity: 'error', title: 'A log of charting that does not add up' },
	'dates-out-of-order': { severity: 'error', title: 'Days in another order than things happen' },
	'year-out-of-bounds': { severity: 'error', title: 'A year outside the bounds of the review' },
	'year-after-search': { severity: 'error', title: 'A year after the last search' },
	// Names that point somewhere
	'id-not-file-name': { severity: 'error', title: 'Id and file name differ' },
	'duplicate-id': { severity: 'error', title: 'An id that is used twice' },
	'repeated-entry': { severity: 'error', title: 'A thing that a list names twice' },
	'reserved-name': { severity: 'error', title: 'A name that means something else' },
	'alias-in-use': { severity: 'error', title: 'An earlier name that is in use' },
	'not-selectable': { severity: 'error', title: 'Something that a selection cannot ask for' },
	contradiction: { severity: 'error', title: 'A selection that contradicts itself' },
	'unknown-entry': { severity: 'error', title: 'Part of a group that is not there' },
	circle: { severity: 'error', title: 'Groups within each other' },
	'needless-overlap': { severity: 'error', title: 'An overlap with a group around it' },
	'unknown-programme': { severity: 'error', title: 'A programme that is not in the list' },
	'unknown-reference': { severity: 'error', title: 'A reference that is not in the list' },
	'unknown-study': { severity: 'error', title: 'A study that is not there' },
	'unknown-variable': { severity: 'error', title: 'A variable that is not in the codebook' },
	'unknown-country': { severity: 'error', title: 'Not the code of a country' },
	'unknown-place': { severity: 'error', title: 'A source without its place' },
	// Reports
	'duplicate-report': { severity: 'error', title: 'One report in two records' },
	'duplicate-reference': { severity: 'error', title: 'One reference number, used twice' },
	'label-number-differs': { severity: 'error', title: 'The printed number is another one' },
	'not-charted': { severity: 'error', title: 'Not charted, though charting is complete' },
	'same-reading': { severity: 'error', title: 'A second reading that says the same' },
	// Figures
	'unfit-variable': { severity: 'error', title: 'A variable that a figure cannot draw' },
	'figure-lacks': { severity: 'error', title: 'A figure without what it draws' },
	// Codebook
	'missing-codes': { severity: 'error', title: 'A variable without codes' },
	'needless-codes': { severity: 'error', title: 'Codes that cannot be used' },
	'duplicate-code': { severity: 'error', title: 'A code that is defined twice' },
	'duplicate-order': { severity: 'error', title: 'Two things in one place' },
	'state-as-code': { severity: 'error', title: 'A code with the name of a state' },
	// Promises
	'missing-register': { severity: 'error', title: 'Versions without the register of addresses' },
	'unregistered-address': { severity: 'error', title: 'A released address that the register lacks' },
	'vanished-address': { severity: 'error', title: 'A published address that leads nowhere' },
	'vanished-file': { severity: 'error', title: 'A published file that is gone' },
	'vanished-column': { severity: 'error', title: 'A published column that is gone' },
	'changed-column': { severity: 'error', title: 'A published column that holds something else' },
	'untold-removal': { severity: 'warning', title: 'Something that left, and no change that names it' },
	'altered-version': { severity: 'error', title: 'A frozen version that is not as it was written' },
	'version-before-released': { severity: 'error', title: 'A version before one that was released' },
	'version-not-raised': { severity: 'warning', title: 'Other data than were released under this version' },
	// Prose
	'prose-syntax': { severity: 'error', title: 'Cannot be read as MDX, or has no head' },
	'prose-code': { severity: 'error', title: 'A program in prose' },
	'unknown-component': { severity: 'error', title: 'A component that nobody draws' },
	'unknown-attribute': { severity: 'error', title: 'An attribute that nobody reads' },
	'missing-attribute': { severity: 'error', title: 'A component without what it needs' },
	'unknown-finding': { severity: 'error', title: 'A finding that is not there' },
	'unknown-recommendation': { severity: 'error', title: 'A recommendation that is not there' },
	'unknown-figure': { severity: 'error', title: 'A figure that is not there' },
	'unknown-question': { severity: 'error', title: 'A question page that is not there' },
	'typed-link': { severity: 'error', title: 'A link into the site that is typed' },
	'typed-number': { severity: 'error', title: 'A number that is typed, not counted' },
	'missing-part': { severity: 'error', title: 'A question page without one of its parts' },
	// Codes
	'unused-code': { severity: 'warning', title: 'A code that no record uses' },
	'needless-exemption': { severity: 'error', title: 'An exemption that is no longer needed' },
} as const satisfies Record<string, { severity: Severity; title: string }>;

export type IssueKind = keyof typeof issueKinds;

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
