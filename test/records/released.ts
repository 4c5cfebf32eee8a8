/** A review that has been released: what a check reads of it, and ways to change that. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { release } from '../../src/publish/release.ts';
import { checkContent } from '../../src/records/check.ts';
import { checkAddresses } from '../../src/records/checks/addresses.ts';
import { checkColumns } from '../../src/records/checks/columns.ts';
import { checkFrozen } from '../../src/records/checks/frozen.ts';
import { checkRegister } from '../../src/records/checks/register.ts';
import { checkToldRemovals } from '../../src/records/checks/told-removals.ts';
import type { Issue, Problem } from '../../src/records/issue.ts';
import { buildMaterial } from '../../src/records/material.ts';
import type { IssueKind } from '../../src/records/problems/table.ts';
import { type ContentReading, readContent, type SourceFile, type SourceKind } from '../../src/records/read.ts';
import { fixtures } from './overlay.ts';

/** Kinds of problem that are about what was promised. */
export const promiseKinds: readonly IssueKind[] = [
	'missing-register',
	'unregistered-address',
	'vanished-address',
	'vanished-file',
	'vanished-column',
	'changed-column',
	'altered-version',
	'version-before-released',
];

/** Copies the fixture to a folder, makes it ready, releases it, and returns what is read then. */
export function readReleased(fixture: string, prepare: (content: string) => void = () => undefined): ContentReading {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'released-'));
	try {
		copyReleased(folder, fixture, prepare);
		return readContent('content', folder);
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

/** The same on disk: FOLDER/content is released. */
export function copyReleased(
	folder: string,
	fixture: string,
	prepare: (content: string) => void = () => undefined,
): void {
	const content = path.join(folder, 'content');
	fs.cpSync(path.join(fixtures, fixture), content, { recursive: true });
	prepare(content);
	const { said, isDone } = release('content', { from: folder });
	if (!isDone) throw new Error(`no release: ${said}`);
}

/** The minimal review has no changes of its own. */
export function describeFirst(content: string): void {
	fs.mkdirSync(path.join(content, 'changes'));
	fs.writeFileSync(
		path.join(content, 'changes/1.0.0.yaml'),
		'version: 1.0.0\ndate: 2023-01-15\nsummary: Birds.\nchanges: []\n',
	);
}

/** Without some files. */
export function without(reading: ContentReading, kind: SourceKind, name?: string): ContentReading {
	const isGone = (source: SourceFile) => source.kind === kind && (name === undefined || source.name === name);
	return { ...reading, sources: reading.sources.filter((source) => !isGone(source)) };
}

/** With other data in a file; its text follows, so that places can be found. */
export function withData(
	reading: ContentReading,
	kind: SourceKind,
	name: string,
	change: (data: never) => unknown,
	rename = name,
): ContentReading {
	return {
		...reading,
		sources: reading.sources.map((source) => {
			if (source.kind !== kind || source.name !== name) return source;
			const data = change(structuredClone(source.data) as never);
			return {
				...source,
				name: rename,
				path: source.path.replace(`${name}.`, `${rename}.`),
				data,
				text: JSON.stringify(data, null, 1),
			};
		}),
	};
}

export type RegisterLine = string | { from: string; to: string };

/** With other lines in the register. */
export function withLines(
	reading: ContentReading,
	change: (lines: RegisterLine[]) => readonly RegisterLine[],
): ContentReading {
	return withData(reading, 'addresses', 'addresses', change);
}

/** Without the lines of some addresses. */
export function withoutLines(reading: ContentReading, start: string): ContentReading {
	return withLines(reading, (lines) =>
		lines.filter((line) => !(typeof line === 'string' ? line : line.from).startsWith(start)),
	);
}

/** Problems with what was promised, each with its place, as people see them. */
export function brokenPromises(reading: ContentReading): readonly Issue[] {
	return checkContent(reading).filter(({ kind }) => promiseKinds.includes(kind));
}

const rules = [checkRegister, checkAddresses, checkToldRemovals, checkColumns, checkFrozen];

/** The same without a place, and without all other rules. */
export function unplacedPromises(reading: ContentReading): readonly Problem[] {
	const material = buildMaterial(reading);
	return rules.flatMap((rule) => [...rule(material)]).filter(({ kind }) => promiseKinds.includes(kind));
}

/** Each as `kind found`. */
export function told(reading: ContentReading): readonly string[] {
	return unplacedPromises(reading).map(({ kind, found }) => `${kind} ${found}`);
}
