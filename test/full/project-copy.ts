/** A copy of the project that a test may change, and its scripts. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { environmentWith } from '../../src/environment.ts';
import { filesUnder, root } from '../built-site.ts';

/** What is made, or belongs to who works here. */
const left = new Set(['node_modules', 'dist', '.git', '.astro', '.cache']);

/** The project in an empty folder, with packages that are those of this one, by a link. */
export function copyProject(folder: string): string {
	const copy = path.join(fs.realpathSync(folder), 'project');
	fs.cpSync(root, copy, { recursive: true, filter: (file) => !left.has(path.basename(file)) });
	fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
	return copy;
}

/** Runs Node in a copy; `output` is all that it prints. */
export function runNode(copy: string, words: readonly string[], environment: Record<string, string> = {}) {
	return run(copy, process.execPath, words, environment);
}

/** Runs a script of `package.json` in a copy, as people do. */
export function runScript(copy: string, name: string, environment: Record<string, string> = {}) {
	// By the shell: on Windows npm is a script of the shell.
	return run(copy, `npm run --silent ${name}`, undefined, environment);
}

function run(copy: string, command: string, words: readonly string[] | undefined, environment: Record<string, string>) {
	const options = {
		cwd: copy,
		encoding: 'utf8' as const,
		env: environmentWith({ CONTENT_DIR: '', GITHUB_ACTIONS: '', VITEST: '', TEST: '', NODE_ENV: '', ...environment }),
	};
	const { status, stdout, stderr } = words
		? spawnSync(command, words, options)
		: spawnSync(command, { ...options, shell: true });
	return { status, output: `${stdout}${stderr}` };
}

/** The digest of each file of a copy, by its name with forward slashes. */
export function digestsOf(copy: string): ReadonlyMap<string, string> {
	return new Map(
		fs
			.readdirSync(copy)
			.filter((name) => !left.has(name))
			.flatMap((name) => filesUnder(path.join(copy, name)))
			.map((file) => path.relative(copy, file).split(path.sep).join('/'))
			.filter((name) => !name.split('/').some((part) => left.has(part)))
			.map((name) => [
				name,
				createHash('sha256')
					.update(fs.readFileSync(path.join(copy, name)))
					.digest('hex'),
			]),
	);
}

export interface ChangedFile {
	name: string;
	/** Whether it was not there before. */
	isNew: boolean;
}

/** The files that are new, gone or changed, by name. */
export function changedFiles(
	before: ReadonlyMap<string, string>,
	after: ReadonlyMap<string, string>,
): readonly ChangedFile[] {
	const names = new Set([...before.keys(), ...after.keys()]);
	return [...names]
		.filter((name) => before.get(name) !== after.get(name))
		.sort()
		.map((name) => ({ name, isNew: !before.has(name) }));
}
