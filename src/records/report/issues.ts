/** The report for whoever runs the command: as annotations if GitHub runs it, otherwise for a terminal. */
import type { Environment } from '../../environment.ts';
import type { Issue } from '../issue.ts';
import type { ContentReading } from '../read.ts';
import { formatAnnotations } from './github.ts';
import { formatReport } from './terminal.ts';

export function formatIssues(
	issues: readonly Issue[],
	reading: ContentReading,
	{ isGithub, isColourAllowed }: Pick<Environment, 'isGithub' | 'isColourAllowed'>,
): string {
	if (isGithub) return formatAnnotations(issues, reading);
	return formatReport(issues, reading, { hasColour: process.stdout.isTTY === true && isColourAllowed });
}
