/** The report that people read in a terminal: place first, then what was found, then what to do. */
import { type Issue, issueKinds } from '../issue.ts';
import type { Reading } from '../read.ts';
import { countOf } from '../words.ts';

const reset = '\x1b[0m';
const colours = { error: '\x1b[31m', warning: '\x1b[33m', place: '\x1b[1m' };

export interface TerminalOptions {
	/** Only for a terminal: a file or a log would keep the codes. */
	hasColour: boolean;
}

/** All issues and the closing count, without a line break at the end. */
export function formatReport(
	issues: readonly Issue[],
	reading: Reading,
	{ hasColour }: TerminalOptions = { hasColour: false },
): string {
	const paint = (colour: string, text: string) => (hasColour ? `${colour}${text}${reset}` : text);
	const blocks = issues.map((issue) => {
		const place = paint(colours.place, formatIssuePlace(issue));
		const kind = paint(colours[issue.severity], issue.severity === 'warning' ? `${issue.kind} (warning)` : issue.kind);
		return `${place}  ${kind}\n  ${issue.message}\n  ${issue.hint}\n`;
	});
	return [...blocks, formatClosing(issues, reading)].join('\n');
}

/** `FILE:LINE:COLUMN`; the file alone where all of it is meant. */
function formatIssuePlace({ file, line, column }: Issue): string {
	return line === 0 ? file : `${file}:${line}:${column}`;
}

/** `3 errors in 3 of 148 studies. Nothing was built.`, or that all is well. */
export function formatClosing(issues: readonly Issue[], { sources }: Reading): string {
	const studies = new Set(sources.filter(({ kind }) => kind === 'study').map(({ path }) => path));
	const variables = sources.filter(({ kind }) => kind === 'variable').length;
	const errors = issues.filter(({ severity }) => severity === 'error');
	const warnings = issues.length - errors.length;
	if (errors.length === 0) {
		const found = warnings === 0 ? 'no problems' : `no errors, ${countOf(warnings, 'warning')}`;
		return `${countOf(studies.size, 'study', 'studies')}, ${countOf(variables, 'variable')}: ${found}.`;
	}
	const files = new Set(errors.map(({ file }) => file));
	const isInStudies = [...files].every((file) => studies.has(file));
	const where = isInStudies
		? `${files.size} of ${countOf(studies.size, 'study', 'studies')}`
		: countOf(files.size, 'file');
	const aside = warnings === 0 ? '' : `, and ${countOf(warnings, 'warning')}`;
	return `${countOf(errors.length, 'error')} in ${where}${aside}. Nothing was built.`;
}

/** The title of a kind, for reports that have room for it. */
export function titleOf({ kind }: Pick<Issue, 'kind'>): string {
	return issueKinds[kind].title;
}
