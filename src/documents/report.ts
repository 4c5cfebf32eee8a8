/** Writes the report on the links of documents: all issues at once, with a closing count. */

import { pagePaths } from '../corpus/pages.ts';
import { countOf, formatWords, quoteFound, shortenWords } from '../records/words.ts';
import { showHidden } from '../schema/characters.ts';
import { filePaths } from './addresses.ts';
import { type KnownSite, type LinkIssue, linkJudge, linkKinds, pathInSite } from './judge-link.ts';
import { limits } from './limits.ts';
import type { DocumentLink } from './link.ts';
import { type NearSite, nearSites } from './nearest-site.ts';
import type { ReadDocument } from './read-document.ts';

/** Exit codes of the command. Where several apply, the first one in this order holds: fault, unusable, wrong, none, good. */
export const exitCodes = {
	/** Every link into the site is alive or moved. */
	good: 0,
	/** A link is dead, has an unknown version, or its numbers have changed. */
	wrong: 1,
	/** An option, the content or a document cannot be used. */
	unusable: 2,
	/** No document holds a link into the site. */
	none: 3,
	/** The program is at fault: EX_SOFTWARE of BSD's sysexits. */
	fault: 70,
} as const;

export interface LinkReport {
	text: string;
	exitCode: (typeof exitCodes)[keyof typeof exitCodes];
}

export interface ReportOptions {
	/** Whether the report also lists links that are alive. */
	all?: boolean;
}

interface LinkVerdict {
	link: DocumentLink;
	issue: LinkIssue | undefined;
}

/** The report on all documents, without a line break at its end. Links to other sites are left out. */
export function reportLinks(
	site: KnownSite,
	documents: readonly ReadDocument[],
	{ all = false }: ReportOptions = {},
): LinkReport {
	const judge = cacheVerdicts(linkJudge(site));
	const judgedDocuments = documents.map(({ file, links, problem }) => {
		const own = links.filter(({ href }) => pathInSite(site.root, href));
		if (own.length > limits.links) return { file, links: [], problem: tooMany(own.length) };
		return { file, problem, links: own.map((link): LinkVerdict => ({ link, issue: judge(link.href, site.root) })) };
	});
	const blocks = judgedDocuments.flatMap(({ file, problem, links }) => [
		...(problem
			? [`${showHidden(file)}  unreadable-file\n  ${shortenWords(problem.message)}\n  ${shortenWords(problem.hint)}\n`]
			: []),
		...links.flatMap(({ link, issue }) => {
			if (issue) return [formatIssue(file, link, issue)];
			return all ? [`${formatLinkPlace(file, link)}  alive\n  ${formatFound(link.href)}\n`] : [];
		}),
	]);
	const links = judgedDocuments.flatMap((document) => document.links);
	const issues = links.flatMap(({ issue }) => issue ?? []);
	const unreadable = judgedDocuments.filter(({ problem }) => problem).length;
	const isWrong = issues.some(({ kind }) => linkKinds[kind] === 'error');
	const exit = unreadable > 0 ? 'unusable' : isWrong ? 'wrong' : links.length === 0 ? 'none' : 'good';
	return {
		text: [
			...blocks,
			formatClosing(site, links.length, issues, documents.length, unreadable),
			...formatElsewhere(site, links, documents, unreadable === 0),
		].join('\n'),
		exitCode: exitCodes[exit],
	};
}

/** Wraps a judge so that it judges each address once, however often the documents hold it. */
function cacheVerdicts(judge: ReturnType<typeof linkJudge>): (href: string, root: URL) => LinkIssue | undefined {
	const issuesByHref = new Map<string, LinkIssue | undefined>();
	return (href, root) => {
		const path = pathInSite(root, href);
		if (path && !issuesByHref.has(href)) issuesByHref.set(href, judge(path));
		return issuesByHref.get(href);
	};
}

function tooMany(links: number): NonNullable<ReadDocument['problem']> {
	return {
		message: `This file holds ${links} links into the site. Up to ${limits.links} are checked.`,
		hint: 'Split it into several.',
	};
}

/**
 * Lines about links that were perhaps meant for the site. If no link leads into it, or all that do are dead, they name
 * the place with the most links that has its pages, or any other place. Otherwise they name only places with a similar
 * host.
 */
function formatElsewhere(
	{ corpus, root, versions }: KnownSite,
	verdicts: readonly LinkVerdict[],
	documents: readonly ReadDocument[],
	isComplete: boolean,
): readonly string[] {
	const hrefs = documents.flatMap(({ links }) => links.map(({ href }) => href));
	const near = nearSites(root, new Set([...pagePaths(corpus), ...filePaths(corpus, versions)]), hrefs);
	const [first] = near;
	const isLost = verdicts.every(({ issue }) => issue?.kind === 'dead-link');
	if (first && isLost)
		return [
			`${leadInto(first)}, where pages of this site would stand.`,
			`If the site stands there, write --site ${first.root} and otherwise correct the links.`,
		];
	if (verdicts.length === 0 && isComplete) {
		const other = hrefs.find((href) => /^(https?:)?\/\//i.test(href));
		if (other === undefined) return ['Whole addresses (https://…) are counted. There are none.'];
		return [`Is this where the site stands? The links lead elsewhere, such as to ${formatFound(other)}`];
	}
	return near
		.filter(({ isNearHost, root: other }) => isNearHost && new URL(other).host !== root.host)
		.map(
			({ root: other, links }) =>
				`Not checked: ${countOf(links, 'link')} into ${other} Correct what is meant for this site.`,
		);
}

function leadInto({ links, root }: NearSite): string {
	return `${countOf(links, 'link')} ${links === 1 ? 'leads' : 'lead'} into ${root}`;
}

function formatIssue(file: string, link: DocumentLink, { kind, message, details = [], hint }: LinkIssue): string {
	const name = linkKinds[kind] === 'warning' ? `${kind} (warning)` : kind;
	const lines = [formatFound(link.href), formatFound(message), ...details.map((detail) => `- ${detail}`), hint];
	return `${formatLinkPlace(file, link)}  ${name}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** How many characters of an address are printed: more than people write, and enough to find a longer one. */
const lettersMost = 2000;

/** Text from a document, cut, and without characters that a terminal would act on. */
function formatFound(text: string): string {
	return showHidden(text.length > lettersMost ? `${text.slice(0, lettersMost)}…` : text);
}

/** `guide.md:12:5`, or `guide.docx, paragraph 12, "its words"`. */
function formatLinkPlace(file: string, { line, column, paragraph, text }: DocumentLink): string {
	const name = showHidden(file);
	if (paragraph === undefined) return `${name}:${line}:${column}`;
	return `${name}, ${paragraph}${text ? `, ${quoteFound(text)}` : ''}`;
}

/** `5 links into https://… in 2 files: 2 alive, 1 moved, 1 dead and 1 with changed numbers.` */
function formatClosing(
	{ root }: KnownSite,
	total: number,
	issues: readonly LinkIssue[],
	files: number,
	unreadable: number,
): string {
	const count = (kind: LinkIssue['kind']) => issues.filter((issue) => issue.kind === kind).length;
	const counts: readonly [number, string][] = [
		[total - issues.length, 'alive'],
		[count('moved-link'), 'moved'],
		[count('dead-link'), 'dead'],
		[count('changed-numbers'), 'with changed numbers'],
		[count('unknown-version'), 'of an unknown version'],
	];
	const countTexts = counts.filter(([amount]) => amount > 0).map(([amount, what]) => `${amount} ${what}`);
	const linkText = total === 0 ? `No link into ${root.href}` : `${countOf(total, 'link')} into ${root.href}`;
	const aside = unreadable > 0 ? ` ${countOf(unreadable, 'file')} could not be read.` : '';
	return `${linkText} in ${countOf(files, 'file')}${countTexts.length > 0 ? `: ${formatWords(countTexts)}` : ''}.${aside}`;
}
