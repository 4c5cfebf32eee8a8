/** A project that tests may lose: the program with an invented review, in a temporary folder. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { environmentWith } from '../../src/environment.ts';
import { root } from '../built-site.ts';
import { temporaryFolder } from '../records/overlay.ts';

export interface ScratchProject {
	/** The folder above the project, which holds nothing else. */
	above: string;
	project: string;
}

/** Its packages are those of this project, by a link. */
export function scratchProject(): ScratchProject {
	const above = fs.realpathSync(temporaryFolder());
	const project = path.join(above, 'project');
	for (const name of ['src', 'public', 'LICENSE', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
		fs.cpSync(path.join(root, name), path.join(project, name), { recursive: true });
	fs.cpSync(path.join(root, 'test/fixtures/review'), path.join(project, 'content'), { recursive: true });
	fs.mkdirSync(path.join(project, '.git'));
	fs.writeFileSync(path.join(project, '.git/HEAD'), 'ref: refs/heads/main\n');
	fs.mkdirSync(path.join(project, 'test/.cache'), { recursive: true });
	fs.writeFileSync(path.join(project, 'test/a.test.ts'), '');
	fs.symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
	return { above, project };
}

const settings = { NODE_ENV: 'production', CONTENT_DIR: '', BASE_PATH: '', SITE_URL: '', GITHUB_ACTIONS: '' };

/** Runs a script of the project as npm does; `output` is all that it prints. */
export function runProjectScript(project: string, words: readonly string[], environment: Record<string, string>) {
	const { status, stdout, stderr } = spawnSync(process.execPath, words, {
		cwd: project,
		encoding: 'utf8',
		env: environmentWith({ ...settings, ...environment }),
	});
	return { status, output: `${stdout}${stderr}` };
}

/** The same beside what else runs. */
export function startScript(project: string, words: readonly string[], environment: Record<string, string>) {
	const child = spawn(process.execPath, words, {
		cwd: project,
		env: environmentWith({ ...settings, ...environment }),
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			output += chunk.toString('utf8');
		});
	const ended = new Promise<{ status: number | null; output: string }>((resolve) => {
		child.once('close', (status) => resolve({ status, output }));
	});
	return { child, ended };
}

/** Every file with its text, and every link with where it leads; what lies behind a link is not looked at. */
export function stateOf(folder: string): readonly string[] {
	// A recursive reading by Node follows links.
	const below = (within: string): string[] =>
		fs.readdirSync(path.join(folder, within), { withFileTypes: true }).flatMap((entry) => {
			const name = `${within}${entry.name}`;
			const file = path.join(folder, name);
			if (entry.isSymbolicLink()) return `${name} -> ${fs.readlinkSync(file)}`;
			return entry.isDirectory() ? [`${name}/`, ...below(`${name}/`)] : `${name}: ${fs.readFileSync(file, 'latin1')}`;
		});
	return below('').sort();
}

/** Writes files by name; a name with a slash at its end is an empty folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [name, text] of Object.entries(files)) {
		const file = path.join(folder, name);
		fs.mkdirSync(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
		if (!name.endsWith('/')) fs.writeFileSync(file, text);
	}
}
