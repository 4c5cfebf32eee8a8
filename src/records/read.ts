/** Reads a content folder: what stands where, and what cannot be read. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load as parseYaml } from 'js-yaml';
import { type Issue, type IssueKind, issueKinds } from './issue.ts';
import { findSyntaxProblems } from './syntax.ts';
import { readVersions, type VersionFolder } from './versions.ts';

export type SourceKind =
	| 'review'
	| 'references'
	| 'programmes'
	| 'charting'
	| 'addresses'
	| 'figures'
	| 'selections'
	| 'planner'
	| 'variable'
	| 'study'
	| 'recommendation'
	| 'change'
	| 'page'
	| 'question';

export interface SourceFile {
	/** As printed: relative to where the command runs. */
	path: string;
	/** The file name without its ending. */
	name: string;
	kind: SourceKind;
	/** The YAML: of prose only its head, on the lines where it stands in the file. */
	text: string;
	/** The whole file of prose; undefined for records. */
	prose?: string;
	/** Undefined where the text cannot be parsed. */
	data: unknown;
}

/** Everything in a content folder, with the problems of reading it. */
export interface Reading {
	folder: string;
	sources: readonly SourceFile[];
	/** Frozen versions whose files are as they were written, newest first. */
	versions: readonly VersionFolder[];
	/** Names of all folders of versions, also of those that were altered. */
	versionNames: readonly string[];
	issues: readonly Issue[];
}

const singleFiles: readonly {
	kind: SourceKind;
	name: string;
	isNeeded: boolean;
}[] = [
	{ kind: 'review', name: 'review.yaml', isNeeded: true },
	{ kind: 'references', name: 'references.yaml', isNeeded: true },
	{ kind: 'programmes', name: 'programmes.yaml', isNeeded: false },
	{ kind: 'charting', name: 'charting.yaml', isNeeded: false },
	{ kind: 'addresses', name: 'addresses.yaml', isNeeded: false },
	{ kind: 'figures', name: 'figures.yaml', isNeeded: false },
	{ kind: 'planner', name: 'planner.yaml', isNeeded: false },
	{ kind: 'selections', name: 'selections.yaml', isNeeded: false },
];

const folders: readonly { kind: SourceKind; name: string; ending: string }[] = [
	{ kind: 'variable', name: 'codebook', ending: '.yaml' },
	{ kind: 'study', name: 'studies', ending: '.yaml' },
	{ kind: 'recommendation', name: 'recommendations', ending: '.yaml' },
	{ kind: 'change', name: 'changes', ending: '.yaml' },
	{ kind: 'page', name: 'pages', ending: '.mdx' },
	{ kind: 'question', name: 'guidance', ending: '.mdx' },
];

/** Reads all of it; never throws for what people can put right. Paths are printed relative to `from`. */
export function readContent(folder: string, from = process.cwd()): Reading {
	const sources: SourceFile[] = [];
	const issues: Issue[] = [];
	const print = (...parts: string[]) =>
		path
			.relative(from, path.resolve(from, folder, ...parts))
			.split(path.sep)
			.join('/') || '.';
	const root = path.resolve(from, folder);
	const report = (kind: IssueKind, file: string, message: string, hint: string) =>
		issues.push(issueOf(kind, file, message, hint));
	if (!fs.statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
		report(
			'missing-folder',
			print(),
			'There is no such folder.',
			'Name the folder that holds review.yaml, or set CONTENT_DIR to it.',
		);
		return { folder: print(), sources, versions: [], versionNames: [], issues };
	}
	const readOne = (kind: SourceKind, ...parts: string[]) => {
		const { source, issues: found } = readSource(path.join(root, ...parts), print(...parts), kind);
		sources.push(source);
		issues.push(...found);
	};
	for (const { kind, name, isNeeded } of singleFiles)
		if (fs.existsSync(path.join(root, name))) readOne(kind, name);
		else if (isNeeded)
			report(
				'missing-file',
				print(name),
				'There is no such file.',
				'Every review needs it; content/README.md says what it holds.',
			);
	for (const { kind, name, ending } of folders) {
		const inside = path.join(root, name);
		for (const file of fs.existsSync(inside) ? fs.readdirSync(inside).sort() : []) {
			if (file.endsWith(ending)) readOne(kind, name, file);
			else if (!file.startsWith('.') && file !== 'README.md')
				report(
					'ignored-file',
					print(name, file),
					`Only files that end in ${ending} are read here.`,
					`Name it ${path.parse(file).name}${ending}, or move it out of the folder.`,
				);
		}
	}
	if (!sources.some(({ kind }) => kind === 'variable'))
		report(
			'empty-codebook',
			print('codebook'),
			'The codebook has no variable.',
			'Add a file for each variable, such as codebook/design.yaml.',
		);
	const { versions, names: versionNames, issues: altered } = readVersions(root, print);
	return { folder: print(), sources, versions, versionNames, issues: [...issues, ...altered] };
}

function issueOf(
	kind: IssueKind,
	file: string,
	message: string,
	hint: string,
	line = 0,
	column = 0,
	found?: unknown,
): Issue {
	return { kind, severity: issueKinds[kind].severity, file, line, column, path: [], found, message, hint };
}

function readSource(file: string, printed: string, kind: SourceKind): { source: SourceFile; issues: Issue[] } {
	const issues: Issue[] = [];
	const bytes = fs.readFileSync(file);
	if (!isUtf8(bytes)) issues.push(encodingIssue(bytes, printed));
	let text = bytes.toString('utf8');
	if (text.startsWith('\uFEFF')) {
		text = text.slice(1);
		issues.push(
			issueOf(
				'byte-order-mark',
				printed,
				'The file begins with an invisible byte order mark.',
				'Save it as "UTF-8", not as "UTF-8 with BOM".',
				1,
				1,
			),
		);
	}
	const source: SourceFile = { path: printed, name: path.parse(file).name, kind, text, data: undefined };
	if (file.endsWith('.mdx')) {
		source.prose = text;
		source.text = headOf(text);
		text = source.text;
	}
	if (!/^\s*[^\s#]/m.test(text)) {
		issues.push(
			source.prose?.trim()
				? issueOf(
						'prose-syntax',
						printed,
						'The head is missing, empty or not closed.',
						'Begin the file with a line "---", the keys of the head, and another line "---".',
						1,
						1,
					)
				: issueOf('empty-file', printed, 'The file is empty.', 'Fill it in, or remove it.'),
		);
		return { source, issues };
	}
	try {
		// No aliases: records are plain, and nested ones could unfold without end.
		source.data = parseYaml(text, { schema: CORE_SCHEMA, maxAliases: 0 });
	} catch (failure) {
		const { problems, data } = findSyntaxProblems(text, failure);
		source.data = data;
		for (const { kind: found, line, column, message, hint, found: written } of problems)
			issues.push(issueOf(found, printed, message, hint, line, column, written));
	}
	return { source, issues };
}

/** The YAML between the lines `---` at the start of prose, with a comment for the first of them; empty without a head. */
function headOf(text: string): string {
	const [, head] = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text) ?? [];
	return head === undefined || !text.startsWith('---') ? '' : `#\n${head}`;
}

/** The first place that is not UTF-8; the others have the same cause. */
function encodingIssue(bytes: Buffer, printed: string): Issue {
	let start = 0;
	for (let line = 1; ; line++) {
		const end = bytes.indexOf(0x0a, start);
		const written = bytes.subarray(start, end < 0 ? bytes.length : end);
		if (!isUtf8(written)) {
			const text = written.toString('utf8');
			const column = text.indexOf('\uFFFD') + 1;
			return issueOf(
				'wrong-encoding',
				printed,
				'A character here is not written as UTF-8.',
				'Save the file with the encoding UTF-8.',
				line,
				column,
				text,
			);
		}
		start = end + 1;
	}
}
