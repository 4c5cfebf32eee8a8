/** The frozen versions of the data in `versions/`. A release writes them; nobody edits them. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { isTrace, listFolder, readBytes } from './folder.ts';
import { findAlteration } from './frozen-shape.ts';
import { type Issue, issueAt } from './issue.ts';
import { fieldAt, isRecord, parseJson, textAt } from './raw.ts';
import type { SourceFile } from './source.ts';

export type FrozenFile = string | Uint8Array;

/** A frozen version whose files are unchanged. */
export interface VersionFolder {
	version: string;
	/** The day of that version. */
	date: string;
	/** The digest of its records, codebook and references, from `contentDigest`. */
	content: string;
	/** The version before it, with the digest of its seal. So neither can be changed or removed without notice. */
	before?: { version: string; seal: string } | undefined;
	/** The digest of its own seal; undefined for a version that is being written. */
	seal?: string;
	/** Each frozen file by name: as text, or as bytes if it is not text. */
	files: ReadonlyMap<string, FrozenFile>;
	/**
	 * Digests of the records of single studies. These files are made from `studies.json` and not stored a second time.
	 */
	cut?: ReadonlyMap<string, string>;
}

/** The seal: the file of a version that lists the others with their digests. */
export const sealName = 'version.json';

/** The SHA-256 digest of a file, as seals write it: `sha256:…`. */
export function digestOf(file: FrozenFile): string {
	return `sha256:${createHash('sha256').update(file).digest('hex')}`;
}

/** A digest of records, codebook and references. It is the same for the same data, however their files are laid out. */
export function contentDigest(sources: readonly SourceFile[]): string {
	const contents = sources
		.filter(({ kind }) => kind === 'study' || kind === 'variable' || kind === 'references')
		.map(({ kind, name, data }) => JSON.stringify([kind, name, data], inOrder));
	return digestOf(contents.sort().join('\n'));
}

/** Sorts the keys of a map, because their order has no meaning. The order of an array has. */
function inOrder(_: string, value: unknown): unknown {
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text of the seal of a version. */
export function formatSeal({ version, date, content, before, files, cut }: VersionFolder): string {
	const digests = Object.fromEntries([...files].map(([name, file]) => [name, digestOf(file)]));
	const seal = { version, date, content, before, files: digests, cut: cut && Object.fromEntries(cut) };
	return `${JSON.stringify(seal, undefined, '\t')}\n`;
}

/** The text of a frozen file; empty if the version does not have it. */
export function frozenText({ files }: Pick<VersionFolder, 'files'>, name: string): string {
	const file = files.get(name) ?? '';
	return typeof file === 'string' ? file : Buffer.from(file).toString('utf8');
}

type Report = (kind: 'altered-version' | 'ignored-file', file: string, message: string, hint: string) => void;

/** Reads all of `versions/`, newest first. Never throws: a version that was altered gives an issue and is left out. */
export function readVersions(
	root: string,
	print: (...parts: string[]) => string,
): { versions: readonly VersionFolder[]; names: readonly string[]; issues: readonly Issue[] } {
	const inside = path.join(root, 'versions');
	const issues: Issue[] = [];
	const report: Report = (kind, file, message, hint) => issues.push(issueAt(kind, file, message, hint));
	const names: string[] = [];
	for (const { name, shown, kind } of listFolder(inside).entries) {
		if (isTrace(shown)) continue;
		if (kind === 'folder' && /^\d+\.\d+\.\d+$/.test(name)) names.push(name);
		else {
			const message = 'Only folders named after a version are read here.';
			report('ignored-file', print('versions', shown), message, 'Move it out of the folder.');
		}
	}
	names.sort(compareVersions);
	const versions = names.flatMap(
		(name) => readVersion(path.join(inside, name), name, print('versions', name), report) ?? [],
	);
	for (const { version, before } of versions) {
		const earlier = versions.find((candidate) => candidate.version === before?.version);
		if (earlier && earlier.seal !== before?.seal)
			report(
				'altered-version',
				`${print('versions', earlier.version)}/${sealName}`,
				`This file is not as it was when ${version} was frozen.`,
				putBack,
			);
	}
	return { versions: versions.reverse(), names, issues };
}

const putBack =
	'Take the file back from the history of the project. Data change in records, and are frozen by "npm run release".';

function readVersion(folder: string, name: string, folderName: string, report: Report): VersionFolder | undefined {
	const names = namesUnder(folder);
	const sealText = bytesOf(folder, sealName)?.toString('utf8') ?? '';
	const seal = parseJson(sealText);
	const sealFiles = fieldAt(seal, 'files');
	const digests = isRecord(sealFiles) ? Object.entries(sealFiles) : [];
	const [date, content] = [textAt(seal, 'date'), textAt(seal, 'content')];
	if (textAt(seal, 'version') !== name || date === undefined || content === undefined || digests.length === 0) {
		report(
			'altered-version',
			`${folderName}/${sealName}`,
			`This file does not say what was frozen as ${name}.`,
			putBack,
		);
		return undefined;
	}
	const isSealed = (file: string) => digests.some(([fileName]) => fileName === file);
	for (const file of names.filter((candidate) => candidate !== sealName && !isSealed(candidate)))
		report(
			'ignored-file',
			`${folderName}/${file}`,
			`It is none of the files of ${name}.`,
			'Move it out of the folder.',
		);
	const files = new Map<string, FrozenFile>();
	for (const [file, digest] of digests) {
		const bytes = names.includes(file) ? bytesOf(folder, file) : undefined;
		if (bytes === undefined) {
			report('altered-version', `${folderName}/${file}`, 'This frozen file is gone.', putBack);
			continue;
		}
		const form = formsOf(bytes).find((candidate) => digestOf(candidate) === digest);
		if (form !== undefined) files.set(file, form);
		else report('altered-version', `${folderName}/${file}`, `This file is not as it was frozen as ${name}.`, putBack);
	}
	if (files.size < digests.length) return undefined;
	const alteredName = findAlteration(files, name, date);
	if (alteredName) {
		report(
			'altered-version',
			`${folderName}/${alteredName}`,
			`This file does not hold what was frozen as ${name}.`,
			putBack,
		);
		return undefined;
	}
	const [earlier, earlierSeal] = [textAt(seal, 'before', 'version'), textAt(seal, 'before', 'seal')];
	const cut = fieldAt(seal, 'cut');
	return {
		version: name,
		date,
		content,
		...(earlier === undefined || earlierSeal === undefined ? {} : { before: { version: earlier, seal: earlierSeal } }),
		seal: digestOf(sealText.replaceAll('\r\n', '\n')),
		files,
		...(isRecord(cut) ? { cut: new Map(Object.keys(cut).map((file) => [file, textAt(cut, file) ?? ''])) } : {}),
	};
}

/** Paths of all files in a folder and its subfolders, without files that systems and editors leave behind. */
function namesUnder(folder: string, ...parts: string[]): readonly string[] {
	return listFolder(path.join(folder, ...parts)).entries.flatMap(({ name, kind }) => {
		if (name === '' || isTrace(name)) return [];
		return kind === 'folder' ? namesUnder(folder, ...parts, name) : [[...parts, name].join('/')];
	});
}

function bytesOf(folder: string, name: string): Buffer | undefined {
	const file = readBytes(folder, name);
	return 'bytes' in file ? file.bytes : undefined;
}

/**
 * The forms in which a file may have been frozen. Some systems change line ends when they check text in or out; the
 * content is then still the frozen one.
 */
function formsOf(bytes: Buffer): readonly FrozenFile[] {
	if (!isUtf8(bytes)) return [bytes];
	const text = bytes.toString('utf8');
	const plain = text.replaceAll('\r\n', '\n');
	// A line break in quotes is part of a table's cell and stays as it is; only the ends of rows differ.
	const table = plain.replace(/"[^"]*"|\n/g, (part) => (part === '\n' ? '\r\n' : part));
	return [text, plain, plain.replaceAll('\n', '\r\n'), table];
}

const collator = new Intl.Collator('en', { numeric: true });

/** Compares versions by number: 1.9.0 comes before 1.10.0. */
export function compareVersions(a: string, b: string): number {
	return collator.compare(a, b);
}
