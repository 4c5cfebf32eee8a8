/** `npm run check:links -- FILE…`: checks whether the links from documents into the site still lead where they led. */
import fs from 'node:fs';
import { readEnvironment } from '../environment.ts';
import { ContentErrors, loadContent } from '../records/load.ts';
import type { KnownSite } from './judge-link.ts';
import { limitsHelp } from './limits.ts';
import { parseOptions, parseSite, siteHint } from './options.ts';
import { readDocuments } from './read-apart.ts';
import { exitCodes, reportLinks } from './report.ts';

const usage = `npm run check:links -- [--site URL] [--all] FILE…
  Reads documents (.md, .markdown, .html, .htm, .docx) and tells of each link into the site whether it is alive,
  moved, dead, or its numbers have changed since the version (v=) that it carries.
  --site URL  where the site stands, such as https://example.org/reviews/one/; otherwise SITE_URL and BASE_PATH
  --all       tells of links that are alive too
  --help      says this

Ends with
   0  all links into the site are alive or moved
   1  a link is dead, of an unknown version, or its numbers have changed
   2  an option, the content or a document cannot be used; what could be read is told
   3  no document holds a link into the site
  70  the program is at fault
Where several hold, 70 comes before 2, 2 before 1, and 1 before 3.

${limitsHelp}`;

const environment = readEnvironment(exitCodes.unusable);

try {
	process.exitCode = await run(process.argv.slice(2));
} catch (cause) {
	const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
	process.stderr.write(`check:links is at fault, not what it was given. Please report this:\n${text}\n`);
	process.exitCode = exitCodes.fault;
}

async function run(words: readonly string[]): Promise<number> {
	const { site, all, files, isHelp, problems } = parseOptions(words);
	if (isHelp) {
		process.stdout.write(`${usage}\n`);
		return exitCodes.good;
	}
	const place = site === undefined ? siteOfEnvironment() : parseSite(site);
	const wrong = [
		...problems,
		...('problem' in place && !problems.some((problem) => problem.includes('--site')) ? [place.problem] : []),
	];
	if (wrong.length > 0 || !('root' in place))
		return refuse([...wrong, 'npm run check:links -- --help tells more.'].join('\n'));
	const content = readSite(place.root);
	if (typeof content === 'string') return refuse(content);
	const { text, exitCode } = reportLinks(content, await readDocuments([...new Set(files.flatMap(filesOf))]), { all });
	process.stdout.write(`${text}\n`);
	return exitCode;
}

/** The files that match a pattern such as docs/*.md, which shells of Windows do not expand; the pattern itself where no file matches. */
function filesOf(pattern: string): readonly string[] {
	const matching = /[*?[{]/.test(pattern) && !fs.existsSync(pattern) ? fs.globSync(pattern).sort() : [];
	return matching.length > 0 ? matching : [pattern];
}

/** The content of the site; or, where the content has errors, the report on them: links cannot be checked against it. */
function readSite(root: URL): KnownSite | string {
	const { contentFolder } = environment;
	try {
		return { ...loadContent(contentFolder), root };
	} catch (cause) {
		if (!(cause instanceof ContentErrors)) throw cause;
		return `No link can be judged while the content has errors.\n\n${cause.report}`;
	}
}

function siteOfEnvironment(): ReturnType<typeof parseSite> {
	const { siteUrl, basePath } = environment;
	if (siteUrl === undefined)
		return { problem: `Where does the site stand? ${siteHint} or set SITE_URL and BASE_PATH.` };
	return parseSite(`${siteUrl}${basePath}`);
}

function refuse(text: string): number {
	process.stderr.write(`${text}\n`);
	return exitCodes.unusable;
}
