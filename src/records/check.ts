/** Checks the content that was read: reports all problems of all files at once, each with its place. */
import { showHidden } from '../schema/characters.ts';
import { checkClaimVerdicts } from './checks/claim-verdicts.ts';
import { checkNotNone } from './checks/not-none.ts';
import { checkQuantifiers } from './checks/quantifiers.ts';
import { checkShape } from './checks/shape.ts';
import { checkStaleVerifications } from './checks/stale-verifications.ts';
import { checks, lateChecks } from './checks/table.ts';
import { compareIssues, type Issue, type Problem } from './issue.ts';
import { locate } from './locate.ts';
import { buildMaterial } from './material.ts';
import { issueKinds } from './problems/table.ts';
import type { ContentReading } from './read.ts';
import { shortenWords } from './words.ts';

/**
 * All issues of the content, sorted by file and place; an empty array if there are none. Never throws for a mistake in
 * the content.
 */
export function checkContent(reading: ContentReading): readonly Issue[] {
	const material = buildMaterial(reading);
	const run = (rules: typeof checks) => rules.flatMap((check) => [...check(material)]);
	const misfits = [...checkShape(material)];
	// Reports a value of the wrong form once: rules on what it names would fail too.
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
	// These rules count studies, so the corpus must be built first, which needs content without errors.
	const countIssues =
		reading.unread.size === 0 && !hasErrors(issues)
			? [
					...checkNotNone(material),
					...checkQuantifiers(material),
					...checkClaimVerdicts(material),
					...checkStaleVerifications(material),
				]
			: [];
	return [...issues, ...[...late, ...countIssues].map(toIssue)].map(tame).sort(compareIssues);
}

/** An issue that is safe to print: quoted values are shortened, and hidden characters of the file name are escaped. */
function tame(issue: Issue): Issue {
	return {
		...issue,
		file: showHidden(issue.file),
		message: shortenWords(issue.message),
		hint: shortenWords(issue.hint),
	};
}

/**
 * A test of whether an issue is on a line that was read without problems. If the line was misread, the issue may be
 * wrong.
 */
function isNew(issues: readonly Issue[]): (issue: Issue) => boolean {
	const lineOf = ({ file, line }: Issue) => `${file}:${line}`;
	const misreadLines = new Set(
		issues.filter(({ line, kind }) => line > 0 && !['byte-order-mark', 'duplicate-key'].includes(kind)).map(lineOf),
	);
	return (issue) => !misreadLines.has(lineOf(issue));
}

/** A key for the file and field of a problem. The short and the full form of a value have the same key. */
function placeOf({ source, path, place }: Problem): string {
	const field = path.at(-1) === 'value' ? path.slice(0, -1) : path;
	return JSON.stringify([source.path, field, place]);
}

function toIssue({ kind, source, path, target, place, offset, found, message, hint }: Problem): Issue {
	const { line, column } = place ?? locate(source, path, target, offset);
	return { kind, severity: issueKinds[kind].severity, file: source.path, line, column, path, found, message, hint };
}

/** Whether any issue prevents a build. Warnings do not. */
export function hasErrors(issues: readonly Issue[]): boolean {
	return issues.some(({ severity }) => severity === 'error');
}
