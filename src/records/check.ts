/** Checks what was read: all problems of all files at once, each with its place. */
import { checks, lateChecks } from './checks/table.ts';
import { compareIssues, type Issue, issueKinds, type Problem } from './issue.ts';
import { locate } from './locate.ts';
import { buildMaterial } from './material.ts';
import type { Reading } from './read.ts';

/** Never throws for what people can put right. Sorted by file and place. */
export function checkContent(reading: Reading): readonly Issue[] {
	const material = buildMaterial(reading);
	const run = (rules: typeof checks) => rules.flatMap((check) => [...check(material)]).map(toIssue);
	const issues = [...reading.issues, ...run(checks)];
	const recordFiles = new Set(
		reading.sources.filter(({ kind }) => kind === 'variable' || kind === 'study').map((source) => source.path),
	);
	const isSound = !issues.some(({ file }) => recordFiles.has(file));
	return [...issues, ...(isSound ? run(lateChecks) : [])].sort(compareIssues);
}

function toIssue({ kind, source, path, target, place, offset, found, message, hint }: Problem): Issue {
	const { line, column } = place ?? locate(source, path, target, offset);
	return { kind, severity: issueKinds[kind].severity, file: source.path, line, column, path, found, message, hint };
}

export function hasErrors(issues: readonly Issue[]): boolean {
	return issues.some(({ severity }) => severity === 'error');
}
