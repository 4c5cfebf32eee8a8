/** Puts imported files into a content folder: all of them or none. What people changed by hand is kept. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hasEnded } from '../records/has-ended.ts';
import { makeFolder } from '../records/make-folder.ts';
import { rename } from '../records/rename.ts';
import { isCode } from '../records/system-error.ts';
import type { ImportProblem } from './problem.ts';

/** What the last import wrote, by file: the digest of each text. */
const journalName = '.import.json';

export interface FolderPlan {
	folder: string;
	/** Texts by their path in the folder, with slashes. */
	files: ReadonlyMap<string, string>;
	/** Files to begin from. They are written if there is none, and again as long as nobody has changed them. */
	once: ReadonlyMap<string, string>;
	/** Files in which what people changed is kept already. They are written whenever they differ. */
	merged: ReadonlyMap<string, string>;
	/** Digests to remember beside those of `files`: of what a merged file would be without people's changes. */
	digests: Readonly<Record<string, string>>;
	/** Whether files that were changed by hand may be written over. */
	overwrites: boolean;
}

export interface FolderChange {
	written: readonly string[];
	unchanged: number;
	removed: readonly string[];
	/** Files that people changed and whose source did not. */
	kept: readonly string[];
}

/** A short name of a text, by which a change is seen. */
export const digest = (text: string | Buffer) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** What is wrong with the folder of a first import: it may not hold other files, since the import replaces the folder. */
export function targetProblem(folder: string): ImportProblem | undefined {
	if (!fs.existsSync(folder)) return undefined;
	const refuse = (message: string): ImportProblem => ({
		kind: 'unreadable-file',
		file: folder,
		message,
		hint: 'Name a new folder, or one with the content of a review.',
	});
	if (!fs.statSync(folder).isDirectory()) return refuse('This is a file, not a folder.');
	const names = fs
		.readdirSync(folder)
		.filter((name) => !/^(\.git|\.gitignore|\.DS_Store|README.*|LICEN[CS]E.*|map\.yaml)$/i.test(name));
	const isContent = names.some(
		(name) => name === 'review.yaml' || name === journalName || name === 'codebook' || name === 'studies',
	);
	return names.length === 0 || isContent
		? undefined
		: refuse(`The folder holds other files (${names.slice(0, 4).join(', ')}), and no review.`);
}

/** Completes or takes back an exchange of folders that was interrupted. */
export function restoreFolder(folder: string): void {
	const parent = path.dirname(path.resolve(folder));
	const name = path.basename(path.resolve(folder));
	if (!fs.existsSync(parent)) return;
	for (const leftName of fs.readdirSync(parent)) {
		const pid = /^\.(?:before-import|importing)-(\d+)$/.exec(
			leftName.startsWith(name) ? leftName.slice(name.length) : '',
		)?.[1];
		if (pid === undefined || !hasEnded(Number(pid))) continue;
		if (leftName.startsWith(`${name}.before-import-`)) {
			if (fs.existsSync(folder)) fs.rmSync(path.join(parent, leftName), { recursive: true, force: true });
			else rename(path.join(parent, leftName), folder);
		} else fs.rmSync(path.join(parent, leftName), { recursive: true, force: true });
	}
}

/** What would be written, and the files that both the person and the source have changed. */
export function planFolder({ folder, files, once, merged, overwrites }: FolderPlan): {
	problems: ImportProblem[];
	change: FolderChange;
	texts: Map<string, string>;
} {
	const before = readImportJournal(folder);
	const problems: ImportProblem[] = [];
	const texts = new Map<string, string>();
	const written: string[] = [];
	const kept: string[] = [];
	let unchanged = 0;
	const textThere = (name: string) => readIfThere(path.join(folder, name));
	const isByHand = (name: string, text: string) => before[name] !== digest(text);
	for (const [name, text] of files) {
		const now = textThere(name);
		if (now === text) unchanged++;
		else if (now === undefined || overwrites || !isByHand(name, now)) {
			texts.set(name, text);
			written.push(name);
		} else if (before[name] === digest(text)) kept.push(name);
		else
			problems.push(handProblem(folder, name, 'The table now says something else, and the file was changed by hand.'));
	}
	for (const [name, text] of merged) {
		if (textThere(name) === text) unchanged++;
		else {
			texts.set(name, text);
			written.push(name);
		}
	}
	for (const [name, text] of once) {
		const now = textThere(name);
		if (now === text || (now !== undefined && before[onceKey(name)] !== digest(now))) continue;
		texts.set(name, text);
		written.push(name);
	}
	const removed = Object.keys(before)
		// A merged file has its digest under its name and a sign.
		.flatMap((key) => (key.includes('#') ? (/^(codebook\/[^#]+)#$/.exec(key)?.[1] ?? []) : key))
		.filter((name) => !files.has(name) && !merged.has(name) && !once.has(name) && textThere(name) !== undefined);
	for (const name of removed) {
		const now = textThere(name);
		const isOwn = now === undefined || [before[name], before[`${name}#`]].includes(digest(now));
		if (!isOwn && !overwrites)
			problems.push(
				handProblem(
					folder,
					name,
					`No ${name.startsWith('codebook/') ? 'column' : 'row'} of the table gives it any more, and the file was changed by hand.`,
				),
			);
	}
	return { problems, change: { written, unchanged, removed, kept }, texts };
}

const onceKey = (name: string) => `${name}#once`;

const handProblem = (folder: string, name: string, message: string): ImportProblem => ({
	kind: 'changed-by-hand',
	file: path.join(folder, name),
	message,
	hint: 'Write the change into the table; or run the import with --overwrite, which takes what the table says.',
});

/** Whether a name stays in the folder on every system: no absolute path, no step up, no backslash. */
const isInside = (name: string) =>
	!path.isAbsolute(name) && !name.includes('\\') && !name.split('/').some((step) => step === '..' || step === '');

/**
 * Writes the texts and removes files, in a copy of the folder that then takes its place. Throws before it writes anything
 * if a name leaves the folder.
 */
export function replaceContent(
	plan: FolderPlan,
	texts: ReadonlyMap<string, string>,
	leftNames: readonly string[],
): void {
	const outside = [...texts.keys()].filter((name) => !isInside(name));
	if (outside.length > 0) throw new Error(`These names leave the folder ${plan.folder}: ${outside.join(', ')}`);
	const folder = path.resolve(plan.folder);
	const copy = `${folder}.importing-${process.pid}`;
	const old = `${folder}.before-import-${process.pid}`;
	try {
		makeFolder(path.dirname(folder));
		// Not recursive: Node never returns where a file system such as /proc answers that the folder above is missing.
		fs.mkdirSync(copy);
		if (fs.existsSync(folder)) linkAll(folder, copy, new Set([...texts.keys(), ...leftNames, journalName]));
		const digests = {
			...Object.fromEntries([...plan.files].map(([name, text]) => [name, digest(text)])),
			...plan.digests,
			// Of a file that people changed nothing is remembered, so that it stays.
			...Object.fromEntries(
				[...plan.once].flatMap(([name, text]) =>
					(texts.get(name) ?? readIfThere(path.join(folder, name))) === text ? [[onceKey(name), digest(text)]] : [],
				),
			),
		};
		// Without anything to remember there is no journal.
		const journal: readonly (readonly [string, string])[] =
			Object.keys(digests).length === 0 ? [] : [[journalName, `${JSON.stringify(digests, null, '\t')}\n`]];
		for (const [name, text] of [...texts, ...journal]) {
			const file = path.join(copy, name);
			fs.mkdirSync(path.dirname(file), { recursive: true });
			fs.writeFileSync(file, text);
		}
		if (fs.existsSync(folder)) {
			fs.chmodSync(copy, fs.statSync(folder).mode);
			rename(folder, old);
		}
		try {
			rename(copy, folder);
		} catch (cause) {
			if (fs.existsSync(old)) rename(old, folder);
			throw cause;
		}
	} finally {
		fs.rmSync(copy, { recursive: true, force: true });
		if (fs.existsSync(folder)) fs.rmSync(old, { recursive: true, force: true });
	}
}

/** Gives every file of a folder a second name in another; copies it where the disk does not allow that. */
function linkAll(from: string, to: string, except: ReadonlySet<string>, prefix = ''): void {
	for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
		const name = `${prefix}${entry.name}`;
		const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
		if (except.has(name)) continue;
		if (entry.isDirectory()) {
			fs.mkdirSync(target, { recursive: true });
			fs.chmodSync(target, fs.statSync(source).mode);
			linkAll(source, target, except, `${name}/`);
		} else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
		else if (entry.isFile()) linkOrCopy(source, target);
	}
}

function linkOrCopy(source: string, target: string): void {
	try {
		fs.linkSync(source, target);
	} catch (cause) {
		if (!isCode(cause, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV')) throw cause;
		fs.copyFileSync(source, target);
	}
}

/** The digests of the last import; empty without one. */
export function readImportJournal(folder: string): Readonly<Record<string, string>> {
	const text = readIfThere(path.join(folder, journalName));
	if (text === undefined) return {};
	try {
		const journal: unknown = JSON.parse(text);
		return typeof journal === 'object' && journal !== null
			? Object.fromEntries(
					Object.entries(journal)
						.filter(([name]) => isInside(name))
						.map(([name, value]) => [name, String(value)]),
				)
			: {};
	} catch (cause) {
		// A journal that was damaged knows nothing, so every file counts as changed by hand.
		if (cause instanceof SyntaxError) return {};
		throw cause;
	}
}

/** The text of a file; undefined if there is none. */
export function readIfThere(file: string): string | undefined {
	try {
		return fs.readFileSync(file, 'utf8');
	} catch (cause) {
		if (isCode(cause, 'ENOENT', 'ENOTDIR')) return undefined;
		throw cause;
	}
}
