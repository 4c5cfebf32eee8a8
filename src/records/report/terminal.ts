/** The report that people read in a terminal: the place first, then what was found, then what to do. */
import { formatIssuePlace, type Issue } from '../issue.ts';
import type { ContentReading } from '../read.ts';
import { countOf } from '../words.ts';
import { summaryOf } from './summary.ts';

const reset = '\x1b[0m';
const colours = { error: '\x1b[31m', warning: '\x1b[33m', place: '\x1b[1m' };

/** From this many on, issues with the same text become one block. */
const many = 4;

export interface TerminalOptions {
	/** Only for a terminal: in a file or a log the colour codes would stay as text. */
	hasColour: boolean;
}

/** All issues and the closing count, without a line break at the end. */
export function formatReport(
	issues: readonly Issue[],
	reading: ContentReading,
	{ hasColour }: TerminalOptions = { hasColour: false },
): string {
	const paint = (colour: string, text: string) => (hasColour ? `${colour}${text}${reset}` : text);
	const blocks = groupsOf(issues).map((group) => {
		const places = group.map((issue) => {
			const kind = issue.severity === 'warning' ? `${issue.kind} (warning)` : issue.kind;
			return `${paint(colours.place, formatIssuePlace(issue))}  ${paint(colours[issue.severity], kind)}\n`;
		});
		const [first] = group;
		return `${places.join('')}  ${first && (group.length < many ? first.message : sharedText(first))}\n  ${first?.hint}\n`;
	});
	const summary = summaryOf(issues);
	const head = summary.length === 0 ? [] : [`${summary.join('\n')}\n`];
	return [...head, ...blocks, formatClosing(issues, reading)].join('\n');
}

/** A message without the number of its reference, which the place tells too. */
const sharedText = ({ message }: Issue) => message.replace(/^reference \d+, /, '');

/** Issues in blocks. Many issues with the same text share a block, which lists all their places. */
function groupsOf(issues: readonly Issue[]): readonly (readonly Issue[])[] {
	const keyOf = (issue: Issue) => JSON.stringify([issue.kind, sharedText(issue), issue.hint]);
	const alike = Map.groupBy(issues, keyOf);
	return issues.flatMap((issue) => {
		const group = alike.get(keyOf(issue)) ?? [];
		if (group.length < many) return [[issue]];
		// The whole group stands at the position of its first issue.
		return group[0] === issue ? [group] : [];
	});
}

/** The closing line: `3 errors in 3 of 148 studies. Nothing was built.`, or that there is no error. */
export function formatClosing(issues: readonly Issue[], { sources }: ContentReading): string {
	const studies = new Set(sources.filter(({ kind }) => kind === 'study').map(({ path }) => path));
	const variables = sources.filter(({ kind }) => kind === 'variable').length;
	const errors = issues.filter(({ severity }) => severity === 'error');
	const warnings = issues.length - errors.length;
	if (errors.length === 0) {
		const result = warnings === 0 ? 'no problems' : `no errors, ${countOf(warnings, 'warning')}`;
		return `${countOf(studies.size, 'study', 'studies')}, ${countOf(variables, 'variable')}: ${result}.`;
	}
	const files = new Set(errors.map(({ file }) => file));
	const isInStudies = [...files].every((file) => studies.has(file));
	const where = isInStudies
		? `${files.size} of ${countOf(studies.size, 'study', 'studies')}`
		: countOf(files.size, 'file');
	const aside = warnings === 0 ? '' : `, and ${countOf(warnings, 'warning')}`;
	return `${countOf(errors.length, 'error')} in ${where}${aside}. Nothing was built.`;
}
