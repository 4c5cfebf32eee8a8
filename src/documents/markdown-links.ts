/** Finds the links of a Markdown text: inline links, links by reference, bare addresses, and links in HTML inside it. */
import { defineMdastPlugin, type MdastNode, markdownToHtml } from 'satteri';
import { htmlLinks } from './html-links.ts';
import type { DocumentLink } from './link.ts';

type NodeOf<Type> = Extract<MdastNode, { type: Type }>;

/** Every link, in the order of the text. A link by reference is listed once, at the place of its definition. */
export function markdownLinks(text: string): readonly DocumentLink[] {
	const links: Required<Pick<DocumentLink, 'href' | 'line' | 'column'>>[] = [];
	const add = ({ url, position }: NodeOf<'link' | 'image' | 'definition'>): void => {
		links.push({ href: url, line: position?.start.line ?? 1, column: position?.start.column ?? 1 });
	};
	const addHtml = ({ value, position }: NodeOf<'html'>): void => {
		const { line, column } = position?.start ?? { line: 1, column: 1 };
		for (const link of htmlLinks(value))
			links.push({
				href: link.href,
				line: line + (link.line ?? 1) - 1,
				column: link.line === 1 ? column + (link.column ?? 1) - 1 : (link.column ?? 1),
			});
	};
	// A plugin gets the nodes that it asks for one by one. A whole tree would take fifty times the memory.
	const reader = defineMdastPlugin({
		name: 'links',
		options: { position: true },
		link: add,
		image: add,
		definition: add,
		html: addHtml,
	});
	markdownToHtml(text, { mdastPlugins: [reader], features: { frontmatter: false } });
	return links.sort((a, b) => a.line - b.line || a.column - b.column);
}
