/** Another Node than the one that runs the tests, from its package, kept in `test/.cache/`. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cache, root } from '../built-site.ts';

const { optionalDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	optionalDependencies: Record<string, string>;
};

const isWindows = process.platform === 'win32';

/** Where the program of a Node is. Throws where it cannot be had here: no test passes without it. */
export function ensureNode(version: string): string {
	if (process.versions.node === version) return process.execPath;
	const platform = `${isWindows ? 'win' : process.platform}-${process.arch}`;
	const name = Object.keys(optionalDependencies).find((candidate) => candidate.endsWith(`-${platform}`));
	if (name === undefined) throw new Error(`no package brings Node for this platform: ${platform}`);
	const folder = path.join(cache, `node-${version}`);
	const program = path.join(folder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
	if (fs.existsSync(program)) return program;
	fs.mkdirSync(folder, { recursive: true });
	const { status, stderr } = spawnSync(
		`npm install --prefix . --no-save --no-package-lock --no-audit --no-fund ${name}@${version}`,
		{ cwd: folder, encoding: 'utf8', shell: true },
	);
	if (status !== 0 || !fs.existsSync(program))
		throw new Error(`Node ${version} cannot be had here, so nothing was run on it: ${name}@${version}\n${stderr}`);
	return program;
}
