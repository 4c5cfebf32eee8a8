/** Checks what was read: all problems of all files at once, each with its place. */
import { showHidden } from '../schema/characters.ts';
import { checkNotMost } from './checks/not-most.ts';
import { checkNotNone } from './checks/not-none.ts';
import { checkShape } from './checks/shape.ts';
import { checks, lateChecks } from './checks/table.ts';
import { compareIssues, type Issue, type Problem } from './issue.ts';
import { locate } from './locate.ts';
import { buildMaterial } from './material.ts';
import { issueKinds } from './problems/table.ts';
import type { ContentReading } from './read.ts';
import { shortenWords } from './words.ts';

/** Never throws for what people can put right. Sorted by file and place. */
export function checkContent(reading: ContentReading): readonly Issue[] {
	const material = buildMaterial(reading);
	const run = (rules: typeof checks) => rules.flatMap((check) => [...check(material)]);
	const misfits = [...checkShape(material)];
	// What does not fit its place is told once: a name of another form names nothing either.
	const misfitPlaces = new Set(misfits.map(placeOf));
	const problems = [...misfits, ...run(checks).filter((problem) => !misfitPlaces.has(placeOf(problem)))];
	const issues = [...reading.issues, ...problems.map(toIssue).filter(isNew(reading.issues))];
	const dataFiles = new Set(
		reading.sources
			.filter(({ kind }) => kind === 'variable' || kind === 'study' || kind === 'references')
			.map((source) => source.path),
	);
	const isSound =
		reading.unread.size === 0 && !issues.some(({ file, severity }) => severity === 'error' && dataFiles.has(file));
	const late = isSound ? run(lateChecks) : [];
	// What is counted has to be built first, and only what has no error can be.
	const counted =
		reading.unread.size === 0 && !hasErrors(issues) ? [...checkNotNone(material), ...checkNotMost(material)] : [];
	return [...issues, ...[...late, ...counted].map(toIssue)].map(tame).sort(compareIssues);
}

/** An issue that can be printed anywhere: no value in it is long, and none reaches a terminal or begins a line. */
function tame(issue: Issue): Issue {
	return {
		...issue,
		file: showHidden(issue.file),
		message: shortenWords(issue.message),
		hint: shortenWords(issue.hint),
	};
}

/** Whether an issue is in a line that was not read as it was meant: then what it says may be wrong. */
function isNew(issues: readonly Issue[]): (issue: Issue) => boolean {
	const lineOf = ({ file, line }: Issue) => `${file}:${line}`;
	const misread = new Set(
		issues.filter(({ line, kind }) => line > 0 && !['byte-order-mark', 'duplicate-key'].includes(kind)).map(lineOf),
	);
	return (issue) => !misread.has(lineOf(issue));
}

/** The file and the field of a problem, whether its value is written short or in full. */
function placeOf({ source, path, place }: Problem): string {
	const field = path.at(-1) === 'value' ? path.slice(0, -1) : path;
	return JSON.stringify([source.path, field, place]);
}

function toIssue({ kind, source, path, target, place, offset, found, message, hint }: Problem): Issue {
	const { line, column } = place ?? locate(source, path, target, offset);
	return { kind, severity: issueKinds[kind].severity, file: source.path, line, column, path, found, message, hint };
}

/** Whether anything keeps the content from being built; warnings do not. */
export function hasErrors(issues: readonly Issue[]): boolean {
	return issues.some(({ severity }) => severity === 'error');
}
