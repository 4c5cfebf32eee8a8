/** The links of a Markdown text: written out, by reference, bare, and in HTML that stands in it. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { htmlLinks } from './html-links.ts';
import type { DocumentLink } from './link.ts';

/** Every link, in the order of the text. A link by reference is told where its address stands, once. */
export function markdownLinks(text: string): readonly DocumentLink[] {
	return linksIn(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

function linksIn(node: Nodes): readonly DocumentLink[] {
	const { line, column } = node.position?.start ?? { line: 1, column: 1 };
	const inside = 'children' in node ? node.children.flatMap(linksIn) : [];
	if (node.type === 'link' || node.type === 'definition' || node.type === 'image')
		return [{ href: node.url, line, column }, ...inside];
	if (node.type !== 'html') return inside;
	return htmlLinks(node.value, { piece: true }).map((link) => ({
		href: link.href,
		line: line + (link.line ?? 1) - 1,
		column: link.line === 1 ? column + (link.column ?? 1) - 1 : (link.column ?? 1),
	}));
}
