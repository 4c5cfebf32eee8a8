/** What the README promises of platforms, as far as it can be told on any one of them. */
import fs from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from './built-site.ts';

interface Locked {
	version: string;
	libc?: readonly string[];
	engines?: { node?: string };
	optionalDependencies?: Record<string, string>;
}

const read = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

const { engines, scripts, optionalDependencies } = read('package.json') as {
	engines: { node: string };
	scripts: Record<string, string>;
	optionalDependencies: Record<string, string>;
};
const packages = Object.entries((read('package-lock.json') as { packages: Record<string, Locked> }).packages);

/** Packages that hold nothing but Node itself. */
const pins = Object.entries(optionalDependencies).filter(([name]) => /^node-(bin-)?(darwin|linux|win)-/.test(name));

/** The oldest Node that runs any script. */
const [floor = ''] = semver.sort(pins.map(([, version]) => version));

describe('the Node of each platform', () => {
	test('is pinned exactly, to the same major version', () => {
		expect(pins.length).toBeGreaterThanOrEqual(5);
		expect(pins.filter(([, version]) => semver.valid(version) !== version || semver.major(version) !== 24)).toEqual([]);
	});

	test('is not older than package.json says, and one is as old', () => {
		expect(engines.node).toBe(`>=${floor}`);
	});

	test('is not installed where it cannot run: the packages of Linux need glibc, and do not say so themselves', () => {
		const unsaid = packages
			.filter(([at]) => /^node_modules\/node-linux-/.test(at))
			.filter(([, { libc }]) => libc?.join() !== 'glibc')
			.map(([at]) => `package-lock.json, ${at}: add "libc": ["glibc"], which npm leaves out when the version changes`);
		expect(unsaid).toEqual([]);
	});

	test('stands in the README', () => {
		const rows = fs
			.readFileSync(path.join(root, 'README.md'), 'utf8')
			.split('\n')
			.flatMap((row) => /^\|[^|]+\| (\d+\.\d+\.\d+) \|/.exec(row)?.[1] ?? []);
		expect(rows.sort()).toEqual(pins.map(([, version]) => version).sort());
	});

	test('is refused by no package', () => {
		const refused = packages
			.filter(([, { engines: asked }]) => asked?.node && !semver.satisfies(floor, asked.node))
			// Of platforms that no package brings Node for.
			.filter(([at]) => !at.endsWith('-win32-ia32'))
			.map(([at, { engines: asked }]) => `${at}: ${asked?.node}`);
		expect(refused).toEqual([]);
	});
});

test('packages with a part for each platform have all of them in package-lock.json', () => {
	const locked = new Set(packages.map(([at]) => at.replace(/^.*node_modules\//, '')));
	const lost = packages.flatMap(([at, { optionalDependencies: parts = {} }]) =>
		Object.keys(parts)
			.filter((part) => !locked.has(part))
			.map((part) => `${at}: ${part}`),
	);
	expect(lost).toEqual([]);
});

describe('the type check refuses what is newer than the oldest Node', () => {
	const refusals = (text: string) => {
		const { options } = ts.parseJsonConfigFileContent(
			ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config,
			ts.sys,
			root,
		);
		const name = path.join(root, 'src/newer.ts');
		const host = ts.createCompilerHost(options);
		const { getSourceFile, fileExists } = host;
		host.getSourceFile = (file, target) =>
			path.resolve(file) === name ? ts.createSourceFile(file, text, target) : getSourceFile(file, target);
		host.fileExists = (file) => path.resolve(file) === name || fileExists(file);
		const program = ts.createProgram([name], { ...options, types: ['node'] }, host);
		return program
			.getSemanticDiagnostics(program.getSourceFile(name))
			.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
	};

	test('its types are those of the same minor version', () => {
		const types = packages.find(([at]) => at === 'node_modules/@types/node')?.[1].version ?? '';
		expect(types).toMatch(new RegExp(`^${semver.major(floor)}\\.${semver.minor(floor)}\\.`));
	});

	test('import.meta.main, of Node 24.2, and a language newer than ES2025', () => {
		const text = `import fs from 'node:fs';
export const known = [import.meta.filename, fs.globSync('*'), new Set([1]).union(new Set([2]))];
export const newer = [
	import.meta.main,
	new Map<string, number>().getOrInsert('a', 1),
];`;
		expect(refusals(text)).toEqual([
			"Property 'main' does not exist on type 'ImportMeta'.",
			expect.stringMatching(/^Property 'getOrInsert' does not exist on type 'Map<string, number>'/),
		]);
	});
});

describe('npm scripts', () => {
	const commands = Object.entries(scripts).flatMap(([name, script]) =>
		script.split(' && ').map((command) => [name, command] as const),
	);

	test.each(commands)('%s begins where a Node that is too old is named: %s', (_, command) => {
		// Biome runs by itself, and any Node starts it.
		expect(command).toMatch(/^(node src\/launcher\.cjs |biome )/);
	});

	test.each(commands)('%s means the same in every shell: %s', (_, command) => {
		expect(command).toMatch(/^[\w./:=@ -]+$/);
	});
});
