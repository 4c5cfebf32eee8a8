/** The report as annotations that GitHub shows beside the lines of a change. */
import { type Issue, titleOf } from '../issue.ts';
import type { ContentReading } from '../read.ts';
import { summaryOf } from './summary.ts';
import { formatClosing } from './terminal.ts';

/** A summary if there are many issues, all issues as workflow commands, and the closing count. */
export function formatAnnotations(issues: readonly Issue[], reading: ContentReading): string {
	return [...summaryOf(issues), ...issues.map(formatAnnotation), formatClosing(issues, reading)].join('\n');
}

function formatAnnotation(issue: Issue): string {
	const { severity, file, line, column, kind, message, hint } = issue;
	const place = line === 0 ? [] : [`line=${line}`, `col=${column}`];
	const properties = [
		`file=${escapeProperty(file)}`,
		...place,
		`title=${escapeProperty(`${kind}: ${titleOf(issue)}`)}`,
	];
	return `::${severity} ${properties.join(',')}::${escapeText(`${message}\n${hint}`)}`;
}

/** A workflow command ends with its line, and a property with a comma, so these characters are escaped. */
const escapeText = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
