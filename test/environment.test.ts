import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { environmentWith, parseEnvironment } from '../src/environment.ts';
import { filesUnder, root } from './built-site.ts';
import { layOver } from './records/overlay.ts';
import { some } from './runs.ts';

const unset = parseEnvironment({});

describe('parseEnvironment(variables)', () => {
	test('gives what the README says where nothing is set', () => {
		expect(unset).toEqual({
			siteUrl: undefined,
			basePath: '/',
			contentFolder: 'content',
			siteFolder: 'dist',
			repositoryUrl: undefined,
			chromePath: undefined,
			isColourAllowed: true,
			isGithub: false,
			isPseudoLanguage: false,
		});
	});

	test.each(['', ' ', '\t'])('reads %j as unset, for every variable', (value) => {
		const names = [...fs.readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
			([, name = '']) => name,
		);
		expect(names.length).toBeGreaterThan(5);
		expect(parseEnvironment(Object.fromEntries(names.map((name) => [name, value])))).toEqual(unset);
	});

	test.each([
		['SITE_URL', 'https://example.org', 'siteUrl', 'https://example.org'],
		['SITE_URL', 'https://Example.org/', 'siteUrl', 'https://example.org'],
		['SITE_URL', 'http://localhost:8080', 'siteUrl', 'http://localhost:8080'],
		['BASE_PATH', '/', 'basePath', '/'],
		['BASE_PATH', '/reviews/one/', 'basePath', '/reviews/one'],
		['BASE_PATH', 'reviews/one', 'basePath', '/reviews/one'],
		['BASE_PATH', '/my.review_2~a', 'basePath', '/my.review_2~a'],
		['CONTENT_DIR', '../my review/ü%20', 'contentFolder', '../my review/ü%20'],
		// `set OUT_DIR=web && npm run build`, in a shell of Windows.
		['OUT_DIR', 'web ', 'siteFolder', 'web'],
		['REPOSITORY_URL', 'https://github.com/me/review/', 'repositoryUrl', 'https://github.com/me/review'],
	] as const)('reads %s=%s', (name, value, key, read) => {
		expect(parseEnvironment({ [name]: value })[key]).toBe(read);
	});

	const notBase =
		'is not a path of an address. Write letters without accents, digits and - . _ ~, with / between folders, such as /reviews/one.';
	const notAddress = 'is not a web address. Write it with https:// or http:// in front.';
	test.each([
		['SITE_URL', 'example.org', `${notAddress} Did you mean "https://example.org"?`],
		['SITE_URL', 'https://', notAddress],
		['SITE_URL', 'https://exa mple.org', notAddress],
		['SITE_URL', 'file:///srv/web', notAddress],
		[
			'SITE_URL',
			'https://example.org/reviews/one/',
			'holds more than where the site will stand. Write SITE_URL=https://example.org, and BASE_PATH=/reviews/one.',
		],
		[
			'SITE_URL',
			'https://example.org/?a#b',
			'holds more than where the site will stand. Write SITE_URL=https://example.org.',
		],
		['SITE_URL', 'https:///example.org', notAddress],
		['SITE_URL', 'https://example.org:0', notAddress],
		['SITE_URL', 'https://example.org:99999', notAddress],
		['SITE_URL', 'javascript:alert(1)', notAddress],
		['REPOSITORY_URL', 'https://github.com/me/my review', notAddress],
		[
			'REPOSITORY_URL',
			'https://github.com/me/review?tab=readme',
			'holds a ? or a #. Write the address of the repository alone.',
		],
		// What a Git shell on Windows makes of `/reviews/one`.
		['BASE_PATH', 'C:/Program Files/Git/reviews/one', notBase],
		['BASE_PATH', '//evil.example', notBase],
		['BASE_PATH', '/../up', notBase],
		['BASE_PATH', '/größe', notBase],
		['BASE_PATH', 'https://example.org/reviews', notBase],
		['REPOSITORY_URL', 'git@github.com:me/review.git', notAddress],
		['CONTENT_DIR', '~/review', 'begins with ~, which stands for a home folder only in a shell. Write the whole path.'],
		['OUT_DIR', '~', 'begins with ~, which stands for a home folder only in a shell. Write the whole path.'],
	])('refuses %s=%s by name', (name, value, said) => {
		expect(() => parseEnvironment({ [name]: value })).toThrow(new Error(`${name}: "${value}" ${said}`));
	});

	test.each(['SITE_URL', 'REPOSITORY_URL'])('refuses a password in %s, and does not repeat it', (name) => {
		const said =
			'holds a name or a password. Leave out what stands before the @: it would be published. If it is a password that holds, change it.';
		for (const before of ['me:secret', 'me', ':secret', ''])
			expect(() => parseEnvironment({ [name]: `https://${before}@example.org/a` })).toThrow(
				new Error(`${name}: "https://…@example.org/a" ${said}`),
			);
	});

	test('names all that cannot be used at once, cut and without control characters', () => {
		expect(() => parseEnvironment({ BASE_PATH: `\u001b[31m${'a'.repeat(1000)}`, SITE_URL: 'here' })).toThrow(
			new Error(`SITE_URL: "here" ${notAddress}\nBASE_PATH: "\uFFFD[31m${'a'.repeat(195)}…" ${notBase}`),
		);
	});
});

describe('each command', () => {
	const commands: readonly [command: string, words: readonly string[], exitCode: number][] = [
		['check:content', ['src/records/cli.ts', 'check'], 1],
		['build', ['src/publish/build.ts'], 1],
		['dev', ['node_modules/astro/bin/astro.mjs', 'dev'], 1],
		['preview', ['src/publish/preview.ts'], 1],
		['start', ['src/publish/start.ts'], 1],
		['release', ['src/publish/release.ts'], 1],
		// Of its exit codes, 1 is a dead link.
		['check:links', ['src/documents/cli.ts', '--site', 'https://example.org', 'README.md'], 2],
		['picture', ['test/picture.ts'], 1],
	];

	// Each is a process: check:content and start, in test:full all.
	test.each(some(commands, 2))(
		'%s says what it cannot use, and nothing else',
		(_, [script = '', ...words], exitCode) => {
			const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, script), ...words], {
				cwd: root,
				encoding: 'utf8',
				env: environmentWith({ BASE_PATH: '/a b', CONTENT_DIR: '~/review', ASTRO_TELEMETRY_DISABLED: '1' }),
			});
			expect(stdout).toBe('');
			expect(stderr.trimEnd().split('\n')).toEqual([
				expect.stringMatching(/^BASE_PATH: "\/a b" is not a path/),
				expect.stringMatching(/^CONTENT_DIR: "~\/review" begins with ~/),
			]);
			expect(status).toBe(exitCode);
		},
	);

	test('check:content and the corpus of the pages read an empty CONTENT_DIR as unset', () => {
		const run = (words: string[]) =>
			spawnSync(process.execPath, words, {
				cwd: layOver(),
				encoding: 'utf8',
				env: environmentWith({ CONTENT_DIR: '' }),
			}).stdout;
		expect(run([path.join(root, 'src/records/cli.ts'), 'check'])).toBe('2 studies, 6 variables: no problems.\n');
		const { href: site } = pathToFileURL(path.join(root, 'src/environment.ts'));
		expect(
			run([
				'--input-type=module',
				'-e',
				`import { readEnvironment } from ${JSON.stringify(site)}; console.log(readEnvironment().contentFolder);`,
			]),
		).toBe('content\n');
	});
});

test('nothing else in src/, in the configuration or in the scripts of test/ reads the environment', () => {
	const files = [
		...filesUnder(path.join(root, 'src')),
		...fs.globSync(['*.mjs', 'test/*.ts', 'test/b*/*.ts'], { cwd: root }).map((file) => path.join(root, file)),
	];
	const readers = files.filter((file) =>
		/\bprocess\s*(\?\.|\.|\[['"`])\s*env\b|\benv\s*[,}].*=\s*process\b/.test(fs.readFileSync(file, 'utf8')),
	);
	// The launcher runs before any of it, and only hands an option on to the Nodes that a script starts.
	expect(readers.map((file) => path.relative(root, file).split(path.sep).join('/'))).toEqual([
		'src/environment.ts',
		'src/launcher.cjs',
	]);
});
