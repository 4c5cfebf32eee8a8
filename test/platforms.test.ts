/** What the README promises of platforms, as far as it can be told on any one of them. */
import fs from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { missingBrowser } from './browser/missing-browser.ts';
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

describe('missingBrowser(platform, environment)', () => {
	test.each([
		['darwin', 'arm64'],
		['win32', 'x64'],
		['linux', 'arm64'],
	] as const)('of %s %s says how to name one, and is content with one that is named', (platform, arch) => {
		expect(missingBrowser({ platform, arch }, { chromePath: undefined })).toBe(
			`No browser comes with the packages for this platform (${platform} ${arch}). Name one with CHROME_PATH.`,
		);
		expect(missingBrowser({ platform, arch }, { chromePath: '/usr/bin/chrome' })).toBeUndefined();
	});

	test('is content with the browser that comes with the packages', () => {
		expect(missingBrowser({ platform: 'linux', arch: 'x64' }, { chromePath: undefined })).toBeUndefined();
	});
});

describe('.github/workflows/', () => {
	const folder = path.join(root, '.github/workflows');
	const used = fs
		.readdirSync(folder)
		.flatMap((file) => fs.readFileSync(path.join(folder, file), 'utf8').split(/\r?\n/))
		.filter((line) => /\buses:/.test(line));

	test('name each action by its commit, with the tag that stands there beside it', () => {
		expect(used.length).toBeGreaterThan(5);
		expect(used.filter((line) => !/\buses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
	});

	test('run what the README says on every platform that brings a Node', () => {
		const { jobs } = parseYaml(fs.readFileSync(path.join(folder, 'publish.yml'), 'utf8')) as {
			jobs: Record<string, { strategy?: { matrix: { os: readonly string[] } }; steps: readonly { run?: string }[] }>;
		};
		const runs = (job: string) => jobs[job]?.steps.map(({ run = '' }) => run).join('\n');
		const systems = jobs.platforms?.strategy?.matrix.os ?? [];
		for (const system of ['macos', 'windows']) expect(systems.some((name) => name.startsWith(system))).toBe(true);
		expect(runs('platforms')).toMatch(/npm ci[\s\S]*npm run test:start[\s\S]*npm test/);
		expect(runs('full')).toMatch(/npm run test:full/);
		expect(runs('test')).toMatch(/npm test/);
	});
});
