/** The words of `npm run check:links` are understood, or it is said what is meant instead. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { parseOptions, parseSite } from '../../src/documents/options.ts';

const garden = 'https://evidence.example/reviews/garden/';
const siteHint = 'Write where the site stands, such as --site https://example.org/reviews/one/';

test.each<[words: string, site: string | undefined, all: boolean, files: readonly string[]]>([
	['a.md', undefined, false, ['a.md']],
	[`--site ${garden} a.md b.docx`, garden, false, ['a.md', 'b.docx']],
	[`a.md --site=${garden} --all b.docx a.md`, garden, true, ['a.md', 'b.docx']],
	[`--site ${garden} --site ${garden} a.md`, garden, false, ['a.md']],
	['-- --all -x.md', undefined, false, ['--all', '-x.md']],
])('%s', (words, site, all, files) => {
	expect(parseOptions(words.split(' '))).toEqual({ site, all, files, isHelp: false, problems: [] });
});

test.each<[words: readonly string[], problems: readonly string[]]>([
	[[], ['No document is named. Name one or more, such as guide.docx docs/*.md.']],
	[['--al', 'x.md'], ['"--al" is no option. Did you mean --all?']],
	[['-a', 'x.md'], ['"-a" is no option. Did you mean --all?']],
	[['--sight', garden, 'x.md'], ['"--sight" is no option. There are --site, --all and --help.']],
	[['--sites', garden, 'x.md'], ['"--sites" is no option. Did you mean --site?']],
	[['-site', garden, 'x.md'], ['"-site" is no option. Did you mean --site?']],
	[['--colour=red', 'x.md'], ['"--colour=red" is no option. There are --site, --all and --help.']],
	[['--constructor', 'x.md'], ['"--constructor" is no option. There are --site, --all and --help.']],
	[['--no-all', 'x.md'], ['"--no-all" is no option. There are --site, --all and --help.']],
	[['--\u001b[31m', 'x.md'], ['"--\\x1b[31m" is no option. There are --site, --all and --help.']],
	[['--all=yes', 'x.md'], ['--all takes no value.']],
	[['x.md', '--site'], [`--site lacks its value. ${siteHint}`]],
	[['x.md', '--site', '--all'], [`--site lacks its value. ${siteHint}`]],
	[
		['--site', garden, '--site', 'https://example.org/', 'x.md'],
		['--site is said twice. Check the links of one site at a time.'],
	],
	[
		['--al', '--all=1', '--site'],
		[
			'"--al" is no option. Did you mean --all?',
			'--all takes no value.',
			`--site lacks its value. ${siteHint}`,
			'No document is named. Name one or more, such as guide.docx docs/*.md.',
		],
	],
])('%j is told to be wrong', (words, problems) => {
	expect(parseOptions(words).problems).toEqual(problems);
});

test('a site that npm has taken for itself is told', () => {
	vi.stubEnv('npm_config_site', garden);
	onTestFinished(() => void vi.unstubAllEnvs());
	expect(parseOptions(['x.md']).problems).toEqual([
		'npm has taken --site for itself. Write -- in front of it: npm run check:links -- --site …',
	]);
});

test.each([
	['https://example.org', 'https://example.org/'],
	['HTTPS://Example.org:443/one', 'https://example.org/one/'],
	[' https://example.org/one/ ', 'https://example.org/one/'],
	['https://example.org/one//', 'https://example.org/one/'],
	['https://example.org/one/index.html?a=1#b', 'https://example.org/one/'],
	['http://localhost:4321/reviews/one', 'http://localhost:4321/reviews/one/'],
])('parseSite("%s") is %s', (written, root) => {
	expect(parseSite(written)).toEqual({ root: new URL(root) });
});

test.each([
	['', `--site is empty. ${siteHint}`],
	[' ', `--site is empty. ${siteHint}`],
	['garden', `--site: "garden" is no whole address of a web page. ${siteHint}`],
	['ftp://example.org/', `--site: "ftp://example.org/" is no whole address of a web page. ${siteHint}`],
	['javascript:alert(1)', `--site: "javascript:alert(1)" is no whole address of a web page. ${siteHint}`],
	['https://', `--site: "https://" is no whole address of a web page. ${siteHint}`],
	['https://[', `--site: "https://[" is no whole address of a web page. ${siteHint}`],
	['\u001b[31m', `--site: "\\x1b[31m" is no whole address of a web page. ${siteHint}`],
	[
		'example.org/one',
		'--site: "example.org/one" is no whole address of a web page. Did you mean https://example.org/one?',
	],
	['//example.org', '--site: "//example.org" is no whole address of a web page. Did you mean https://example.org?'],
	[
		'www.example.org:8080',
		'--site: "www.example.org:8080" is no whole address of a web page. Did you mean https://www.example.org:8080?',
	],
	[
		'https:/example.org',
		'--site: "https:/example.org" is no whole address of a web page. Did you mean https://example.org?',
	],
	[
		'htps://example.org/',
		'--site: "htps://example.org/" is no whole address of a web page. Did you mean https://example.org/?',
	],
])('parseSite("%s") says what is wrong', (written, problem) => {
	expect(parseSite(written)).toEqual({ problem });
});
