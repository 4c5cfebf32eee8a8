/** What is told of the links of some documents: all at once, with a closing count. */
import { countOf, formatWords } from '../records/words.ts';
import { type KnownSite, type LinkIssue, linkJudge, linkKinds, pathInSite } from './judge-link.ts';
import type { DocumentLink } from './link.ts';
import type { ReadDocument } from './read-document.ts';

export interface LinkReport {
	text: string;
	/** 0 where all links are alive or moved, 1 where one is dead or its numbers changed, 2 where a file cannot be read. */
	exitCode: 0 | 1 | 2;
}

export interface ReportOptions {
	/** Whether links that are alive are told too. */
	all?: boolean;
}

interface Judged {
	link: DocumentLink;
	issue: LinkIssue | undefined;
}

/** The report on all documents, without a line break at the end. Links to other sites are left out. */
export function reportLinks(
	known: KnownSite,
	documents: readonly ReadDocument[],
	{ all = false }: ReportOptions = {},
): LinkReport {
	const judge = linkJudge(known);
	const judged = documents.map(({ file, links, problem }) => ({
		file,
		problem,
		links: links.flatMap((link): readonly Judged[] => {
			const path = pathInSite(known.root, link.href);
			return path ? [{ link, issue: judge(path) }] : [];
		}),
	}));
	const blocks = judged.flatMap(({ file, problem, links }) => [
		...(problem ? [`${file}  unreadable-file\n  ${problem.message}\n  ${problem.hint}\n`] : []),
		...links.flatMap(({ link, issue }) => {
			if (issue) return [formatIssue(file, link, issue)];
			return all ? [`${formatLinkPlace(file, link)}  alive\n  ${link.href}\n`] : [];
		}),
	]);
	const links = judged.flatMap((document) => document.links);
	const issues = links.flatMap(({ issue }) => issue ?? []);
	const unreadable = judged.filter(({ problem }) => problem).length;
	const isWrong = issues.some(({ kind }) => linkKinds[kind] === 'error');
	return {
		text: [...blocks, formatClosing(known, links.length, issues, documents.length, unreadable)].join('\n'),
		exitCode: unreadable > 0 ? 2 : isWrong ? 1 : 0,
	};
}

function formatIssue(file: string, link: DocumentLink, { kind, message, details = [], hint }: LinkIssue): string {
	const name = linkKinds[kind] === 'warning' ? `${kind} (warning)` : kind;
	const lines = [link.href, message, ...details.map((detail) => `- ${detail}`), hint];
	return `${formatLinkPlace(file, link)}  ${name}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** `guide.md:12:5`, or `guide.docx, paragraph 12, "its words"`. */
function formatLinkPlace(file: string, { line, column, paragraph, text }: DocumentLink): string {
	if (paragraph === undefined) return `${file}:${line}:${column}`;
	const words = text && text.length > 60 ? `${text.slice(0, 59)}…` : text;
	return `${file}, ${paragraph}${words ? `, "${words}"` : ''}`;
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
	const told = counts.filter(([amount]) => amount > 0).map(([amount, what]) => `${amount} ${what}`);
	const found = total === 0 ? `No link into ${root.href}` : `${countOf(total, 'link')} into ${root.href}`;
	const aside = unreadable > 0 ? ` ${countOf(unreadable, 'file')} could not be read.` : '';
	return `${found} in ${countOf(files, 'file')}${told.length > 0 ? `: ${formatWords(told)}` : ''}.${aside}`;
}
