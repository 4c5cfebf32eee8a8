/** The frozen versions of the data in `versions/`: written by a release, and never by hand. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Issue, issueKinds } from './issue.ts';
import { isRecord, textAt } from './raw.ts';
import type { SourceFile } from './read.ts';

/** One frozen version, whose files are as they were written. */
export interface VersionFolder {
	version: string;
	/** The day of that version. */
	date: string;
	/** What its records and codebook said, as `contentDigest` tells it. */
	content: string;
	/** The text of each frozen file, by name. */
	files: ReadonlyMap<string, string>;
}

/** The file of a version that says what the others must be. */
export const sealName = 'version.json';

export function digestOf(text: string): string {
	return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** What records, codebook and references say: the same for the same data, however the files are laid out. */
export function contentDigest(sources: readonly SourceFile[]): string {
	const said = sources
		.filter(({ kind }) => kind === 'study' || kind === 'variable' || kind === 'references')
		.map(({ kind, name, data }) => JSON.stringify([kind, name, data], inOrder));
	return digestOf(said.sort().join('\n'));
}

/** Keys of a record have no order; entries of a list have. */
function inOrder(_: string, value: unknown): unknown {
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text of the seal of a version. */
export function formatSeal({ version, date, content, files }: VersionFolder): string {
	const digests = Object.fromEntries([...files].map(([name, text]) => [name, digestOf(text)]));
	return `${JSON.stringify({ version, date, content, files: digests }, undefined, '\t')}\n`;
}

/** Reads all of `versions/`, newest first. Never throws: what is not as it was written is an issue, and left out. */
export function readVersions(
	root: string,
	print: (...parts: string[]) => string,
): { versions: readonly VersionFolder[]; names: readonly string[]; issues: readonly Issue[] } {
	const inside = path.join(root, 'versions');
	const names = fs.existsSync(inside) ? fs.readdirSync(inside).filter((name) => !name.startsWith('.')) : [];
	const read = names.sort(compareVersions).map((name) => {
		const issues: Issue[] = [];
		const report = (kind: 'altered-version' | 'ignored-file', file: string, message: string, hint: string) =>
			issues.push({
				kind,
				severity: issueKinds[kind].severity,
				file,
				line: 0,
				column: 0,
				path: [],
				found: name,
				message,
				hint,
			});
		const version = readVersion(path.join(inside, name), name, print('versions', name), report);
		return { version, issues };
	});
	return {
		versions: read.flatMap(({ version }) => version ?? []).reverse(),
		names,
		issues: read.flatMap(({ issues }) => issues),
	};
}

const putBack =
	'Take the file back from the history of the project. Data change in records, and are frozen by "npm run release".';

function readVersion(
	folder: string,
	name: string,
	printed: string,
	report: (kind: 'altered-version' | 'ignored-file', file: string, message: string, hint: string) => void,
): VersionFolder | undefined {
	if (!/^\d+\.\d+\.\d+$/.test(name) || !fs.statSync(folder).isDirectory()) {
		report('ignored-file', printed, 'Only folders named after a version are read here.', 'Move it out of the folder.');
		return undefined;
	}
	const read = (file: string) => {
		const whole = path.join(folder, file);
		// Some systems check text out with other line ends.
		return fs.existsSync(whole) ? fs.readFileSync(whole, 'utf8').replaceAll('\r\n', '\n') : undefined;
	};
	const seal = parseJson(read(sealName));
	const digests = isRecord(seal) && isRecord(seal.files) ? Object.entries(seal.files) : [];
	const [date, content] = [textAt(seal, 'date'), textAt(seal, 'content')];
	if (textAt(seal, 'version') !== name || date === undefined || content === undefined || digests.length === 0) {
		report('altered-version', `${printed}/${sealName}`, `This file does not say what was frozen as ${name}.`, putBack);
		return undefined;
	}
	const files = new Map<string, string>();
	for (const [file, digest] of digests) {
		const text = read(file);
		if (text !== undefined && digestOf(text) === digest) files.set(file, text);
		else if (text === undefined) report('altered-version', `${printed}/${file}`, 'This frozen file is gone.', putBack);
		else report('altered-version', `${printed}/${file}`, `This file is not as it was frozen as ${name}.`, putBack);
	}
	return files.size === digests.length ? { version: name, date, content, files } : undefined;
}

function parseJson(text: string | undefined): unknown {
	try {
		return JSON.parse(text ?? '');
	} catch {
		return undefined;
	}
}

const collator = new Intl.Collator('en', { numeric: true });

/** By number: 1.9.0 before 1.10.0. */
export function compareVersions(a: string, b: string): number {
	return collator.compare(a, b);
}
