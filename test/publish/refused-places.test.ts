/** A build aimed at what is not its own says so before any work, and leaves all as it was. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/publish/refusal.ts';
import { readStanding } from '../../src/publish/standing.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { slowTest, some } from '../runs.ts';
import { runProjectScript, type ScratchProject, scratchProject, stateOf, writeFiles } from './scratch-project.ts';

interface Case {
	what: string;
	/** The value of `OUT_DIR`; `make` may prepare what stands there. */
	aim: string;
	make?: (scratch: ScratchProject) => void;
	environment?: Record<string, string>;
	said: RegExp;
}

const always: readonly Case[] = [
	{ what: 'the project', aim: '.', said: /is the folder of the project\./ },
	{ what: 'the project, by its own name', aim: '../project/', said: /is the folder of the project\./ },
	{ what: 'the folder above the project', aim: '..', said: /holds the project\./ },
	{ what: 'the root of the disk', aim: '/', said: /holds the project\./ },
	{ what: 'the content folder', aim: 'content', said: /is the content folder\./ },
	{ what: 'a folder of records', aim: 'content/studies', said: /is in the content folder/ },
	{ what: 'a new folder among the content', aim: 'content/site', said: /is in the content folder/ },
	{ what: 'the code', aim: 'src', said: /is src\/ of the project, or is inside it\./ },
	{ what: 'a new folder in the code', aim: 'src/pages/site', said: /is src\/ of the project, or is inside it\./ },
	{ what: 'the code, by a detour', aim: 'dist/../src/.', said: /is src\/ of the project, or is inside it\./ },
	{ what: 'the public files', aim: 'public', said: /is public\/ of the project, or is inside it\./ },
	{ what: 'the packages', aim: 'node_modules', said: /is node_modules\/ of the project, or is inside it\./ },
	{ what: 'the history', aim: '.git', said: /is \.git\/ of the project, or is inside it\./ },
	{ what: 'the tests', aim: 'test', said: /is test\/ of the project, or is inside it\./ },
	{
		what: 'a content folder elsewhere',
		aim: '../review',
		make: ({ above, project }) => fs.renameSync(path.join(project, 'content'), path.join(above, 'review')),
		environment: { CONTENT_DIR: '../review' },
		said: /is the content folder\./,
	},
	{
		what: 'the folder above a content folder elsewhere',
		aim: '../reviews',
		make: ({ above, project }) => {
			fs.mkdirSync(path.join(above, 'reviews'));
			fs.renameSync(path.join(project, 'content'), path.join(above, 'reviews/one'));
		},
		environment: { CONTENT_DIR: '../reviews/one' },
		said: /holds the content folder\./,
	},
	{
		what: 'the content of the program, when another one is read',
		aim: 'content',
		make: ({ above, project }) =>
			fs.cpSync(path.join(project, 'content'), path.join(above, 'review'), { recursive: true }),
		environment: { CONTENT_DIR: '../review' },
		said: /is content\/ of the project, or is inside it\./,
	},
	{
		what: 'a folder of the project with somebody’s files',
		aim: 'notes',
		make: ({ project }) => writeFiles(project, { 'notes/ideas.md': 'mine' }),
		said: /is in the project, and contains files that no build wrote: ideas\.md\./,
	},
	{
		what: 'a link to a folder',
		aim: '../web',
		make: ({ above }) => {
			writeFiles(above, { 'real/index.html': 'mine' });
			fs.symlinkSync('real', path.join(above, 'web'), 'junction');
		},
		said: /is a link to .*real.*\. A build does not follow it\./,
	},
	{
		what: 'a link that leads nowhere',
		aim: '../web/',
		make: ({ above }) => fs.symlinkSync(path.join(above, 'nowhere'), path.join(above, 'web'), 'junction'),
		said: /is a link to .*nowhere.*\. A build does not follow it\./,
	},
	{
		what: 'the project behind a link above',
		aim: '../elsewhere/project',
		make: ({ above }) => fs.symlinkSync(above, path.join(above, 'elsewhere'), 'junction'),
		said: /is the folder of the project\./,
	},
	{
		what: 'a new folder behind a link to the code',
		aim: '../elsewhere/site',
		make: ({ above, project }) => fs.symlinkSync(path.join(project, 'src'), path.join(above, 'elsewhere'), 'junction'),
		said: /is src\/ of the project, or is inside it\./,
	},
	{
		what: 'a file',
		aim: '../web',
		make: ({ above }) => writeFiles(above, { web: 'mine' }),
		said: /is a file, not a folder\./,
	},
	{
		what: 'a place below a file',
		aim: 'package.json/site/one',
		said: /cannot be a folder: .*package\.json is a file\./,
	},
];

const unlessAllowed: readonly Case[] = [
	{
		what: 'a folder with another site',
		aim: '../web',
		make: ({ above }) => writeFiles(above, { 'web/index.html': 'mine', 'web/CNAME': 'example.org', 'web/old/': '' }),
		said: /contains files that no build wrote: CNAME, index\.html, old\/\.\nTo build into it and keep the files that no build wrote: npm run build -- --into-existing/,
	},
	{
		what: 'a worktree of git',
		aim: '../web',
		make: ({ above }) => writeFiles(above, { 'web/.git': 'gitdir: elsewhere' }),
		said: /holds \.git: it is a working tree of git, or a repository\.\nTo build into it/,
	},
	{
		what: 'a folder with somebody’s list',
		aim: '../web',
		make: ({ above }) => writeFiles(above, { 'web/.built-files.json': '{"files":["../a"]}', 'web/index.html': 'mine' }),
		said: /contains files that no build wrote: \.built-files\.json, index\.html\./,
	},
	{
		what: 'a built site with more in it than was built',
		aim: '../web',
		make: ({ above }) =>
			writeFiles(above, {
				'web/.built-files.json': builtList(['index.html', 'a/b.css']),
				'web/index.html': 'built',
				'web/a/b.css': 'built',
				'web/a/notes.txt': 'mine',
				'web/uploads/': '',
			}),
		said: /contains files that no build wrote: a\/notes\.txt, uploads\/\./,
	},
	{
		what: 'a built site of which a file has become a link',
		aim: '../web',
		make: ({ above }) => {
			writeFiles(above, { 'web/.built-files.json': builtList(['index.html']), mine: 'mine' });
			fs.symlinkSync('../mine', path.join(above, 'web/index.html'));
		},
		said: /contains files that no build wrote: index\.html\./,
	},
];

/** As an earlier build writes it. */
function builtList(files: readonly string[]): string {
	return JSON.stringify({ program: 'scoping-review-evidence-browser', files });
}

const cases = [...always, ...unlessAllowed];

/** A project without its program: only the names count. */
function emptyProject(): ScratchProject {
	const above = fs.realpathSync(temporaryFolder());
	writeFiles(above, {
		'project/package.json': '{}',
		'project/src/pages/index.astro': '',
		'project/public/icon.svg': '',
		'project/content/studies/a.yaml': '',
		'project/node_modules/a/index.js': '',
		'project/.git/HEAD': '',
		'project/test/.cache/': '',
		'project/test/a.test.ts': '',
	});
	return { above, project: path.join(above, 'project') };
}

/** What a build says before any work; undefined where it would begin. */
function refusalOf({ aim, make, environment }: Omit<Case, 'said'>, mayMerge: boolean): string | undefined {
	const scratch = emptyProject();
	make?.(scratch);
	const from = (name: string) => path.resolve(scratch.project, name);
	const before = stateOf(scratch.above);
	try {
		readStanding({
			site: from(aim),
			project: scratch.project,
			content: from(environment?.CONTENT_DIR ?? 'content'),
			mayMerge,
		});
		return undefined;
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		return cause.message;
	} finally {
		expect(stateOf(scratch.above)).toEqual(before);
	}
}

describe('is refused, with and without --into-existing:', () => {
	test.each(always.map((one) => [one.what, one] as const))('%s', (_, one) => {
		expect(refusalOf(one, false)).toMatch(one.said);
		expect(refusalOf(one, true)).toMatch(one.said);
	});
});

describe('is refused unless --into-existing allows it:', () => {
	test.each(unlessAllowed.map((one) => [one.what, one] as const))('%s', (_, one) => {
		expect(refusalOf(one, false)).toMatch(one.said);
		expect(refusalOf(one, true)).toBeUndefined();
	});
});

const free: readonly Omit<Case, 'said'>[] = [
	{ what: 'a folder that is absent', aim: 'dist' },
	{ what: 'a folder that is absent, as are those above it', aim: '../a b/ü%20/site' },
	{ what: 'a folder whose path begins with the path of the project', aim: '../project-site' },
	{ what: 'a folder whose name begins with that of the code', aim: 'src-site' },
	{ what: 'a folder whose path begins with the path of the content', aim: 'content-site' },
	{ what: 'a cache of the tests', aim: 'test/.cache/sites/real' },
	{ what: 'an empty folder', aim: 'dist', make: ({ project }) => writeFiles(project, { 'dist/': '' }) },
	{
		what: 'a folder that only a file manager has been in',
		aim: 'dist',
		make: ({ project }) => writeFiles(project, { 'dist/.DS_Store': '' }),
	},
	{
		what: 'a built site, of which a file was lost',
		aim: 'dist',
		make: ({ project }) =>
			writeFiles(project, {
				'dist/.built-files.json': builtList(['a/b.css', 'index.html']),
				'dist/index.html': 'built',
				'dist/a/.DS_Store': '',
			}),
	},
	{
		what: 'a built site behind a link above',
		aim: '../elsewhere/web',
		make: ({ above }) => {
			writeFiles(above, { 'real/web/.built-files.json': builtList([]) });
			fs.symlinkSync('real', path.join(above, 'elsewhere'), 'junction');
		},
	},
];

describe('is allowed without a word:', () => {
	test.each(free.map((one) => [one.what, one] as const))('%s', (_, one) => {
		expect(refusalOf(one, false)).toBeUndefined();
	});
});

test('a list that names files outside its folder marks nothing', () => {
	const lists = ['../mine', '/mine', 'a/../../mine', 'C:/mine', 'a\\..\\mine', '.git/HEAD', ''];
	for (const name of lists)
		expect(
			refusalOf(
				{
					what: '',
					aim: '../web',
					make: ({ above }) => writeFiles(above, { 'web/.built-files.json': builtList(['index.html', name]) }),
				},
				false,
			),
			name,
		).toMatch(/contains files that no build wrote: \.built-files\.json\./);
});

describe('npm run build', () => {
	function build({ aim, make, environment }: Omit<Case, 'what' | 'said'>, words: readonly string[] = []) {
		const scratch = scratchProject();
		make?.(scratch);
		const before = stateOf(scratch.above);
		const { status, output } = runProjectScript(scratch.project, ['src/publish/build.ts', ...words], {
			...environment,
			OUT_DIR: aim,
		});
		expect(status).toBe(1);
		expect(output).not.toMatch(/Checking the content| at .*:\d+:\d+/);
		expect(stateOf(scratch.above)).toEqual(before);
		return output;
	}

	const tried = cases
		.filter(({ what }) => ['a link to a folder', 'a worktree of git'].includes(what))
		.map((one) => [one.what, one] as const);
	test.each(some(tried, 1))('says it before any work, with 1, and leaves all as it was: %s', (_, one) => {
		expect(build(one)).toMatch(one.said);
	});

	slowTest('says before any work that something stands in the place of a page that every site has', () => {
		const make = ({ above }: ScratchProject) => writeFiles(above, { 'web/index.html': 'mine', 'web/CNAME': 'mine' });
		expect(build({ aim: '../web', make }, ['--into-existing'])).toMatch(
			/contains something where a file of the site belongs: index\.html\. No build wrote it\.\nMove it away, and build again\./,
		);
	});

	const unknown = [
		[['--into-exsiting'], {}, /--into-exsiting is not known\. npm run build \[-- \[FOLDER\] \[--into-existing\]\]/],
		[[], { npm_config_into_existing: 'true' }, /--into-existing, without "--" in front of it, is not known\./],
	] as const;
	test.each(some(unknown, 1))('does nothing for words that it does not know: %j %j', (words, environment, said) => {
		expect(build({ aim: 'dist', environment }, words)).toMatch(said);
	});
});
