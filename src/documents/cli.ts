/** `npm run check:links -- FILE…`: whether the links of documents into the site still lead where they led. */
import { parseArgs } from 'node:util';
import { readEnvironment } from '../environment.ts';
import { loadCorpus, loadVersions } from '../records/load.ts';
import { readDocument } from './read-document.ts';
import { reportLinks } from './report.ts';

const usage = `npm run check:links -- [--site URL] [--all] FILE…
  Reads documents (.md, .markdown, .html, .htm, .docx) and tells of each link into the site whether it is alive,
  moved, dead, or its numbers have changed since the version (v=) that it carries.
  --site URL  where the site stands, such as https://example.org/reviews/one/; otherwise SITE_URL and BASE_PATH
  --all       tells of links that are alive too

Ends with 0 where all links are alive or moved, with 1 where one is dead or has changed numbers, and with 2 where a
file cannot be read.`;

const environment = readEnvironment(2);

process.exitCode = run(process.argv.slice(2));

function run(words: string[]): number {
	const asked = parseWords(words);
	if (!asked) return refuse(usage);
	const { site, all, files } = asked;
	const root = rootOf(site);
	if (!root)
		return refuse(
			site === undefined
				? 'Where does the site stand? Say it with --site https://example.org/reviews/one/, or set SITE_URL and BASE_PATH.'
				: `--site: "${site}" is no whole address. Write it as https://example.org/reviews/one/.`,
		);
	const { contentFolder: folder } = environment;
	let known: Parameters<typeof reportLinks>[0];
	try {
		known = { corpus: loadCorpus(folder), versions: loadVersions(folder), root };
	} catch (cause) {
		return refuse((cause as Error).message);
	}
	const { text, exitCode } = reportLinks(known, files.map(readDocument), { all });
	process.stdout.write(`${text}\n`);
	return exitCode;
}

function parseWords(words: string[]): { site: string | undefined; all: boolean; files: string[] } | undefined {
	try {
		const { values, positionals } = parseArgs({
			args: words,
			options: { site: { type: 'string' }, all: { type: 'boolean' } },
			allowPositionals: true,
		});
		return positionals.length === 0 ? undefined : { site: values.site, all: values.all ?? false, files: positionals };
	} catch {
		return undefined;
	}
}

/** The whole address of the first page, with a slash at its end. */
function rootOf(site: string | undefined): URL | undefined {
	const { siteUrl, basePath } = environment;
	const whole = site ?? (siteUrl ? `${siteUrl}${basePath}` : '');
	if (!/^https?:\/\//.test(whole) || !URL.canParse(whole)) return undefined;
	const { origin, pathname } = new URL(whole);
	return new URL(pathname.endsWith('/') ? pathname : `${pathname}/`, origin);
}

function refuse(text: string): number {
	process.stderr.write(`${text}\n`);
	return 2;
}
