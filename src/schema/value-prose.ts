/**
 * Prose as a value: which Markdown it may hold, and its HTML. The check and the pages read it with one parser, so what
 * the check passed is what is shown. Only the elements named here are written, whatever a text holds.
 */
import { type MdastNode, markdownToMdast } from 'satteri';
import { webAddressFault } from './web-address.ts';

/** The most characters of one value. */
export const proseMost = 5000;

/** What is written for the nodes that prose may hold. */
const elements = {
	paragraph: 'p',
	list: 'ul',
	listItem: 'li',
	emphasis: 'em',
	strong: 'strong',
	blockquote: 'blockquote',
} as const;

const isElement = (type: string): type is keyof typeof elements => Object.hasOwn(elements, type);

/** Something that prose may not hold. */
export interface ProseSlip {
	kind: 'raw-html' | 'unsafe-url' | 'prose-element';
	/** The tag, the address, or what it is: `a heading`. */
	found: string;
}

const names: Readonly<Record<string, string>> = {
	heading: 'a heading',
	image: 'a picture',
	imageReference: 'a picture',
	code: 'a block of code',
	inlineCode: 'code',
	thematicBreak: 'a line across',
	linkReference: 'a link whose address stands elsewhere',
	definition: 'the address of a link on a line of its own',
};

// Tables, footnotes and what else is not CommonMark stays text.
const parse = (markdown: string) => markdownToMdast(markdown, { features: { gfm: false }, position: false });

const isSafe = (url: string) => webAddressFault(url) === undefined;

function* nodesIn(node: MdastNode): Iterable<MdastNode> {
	yield node;
	if ('children' in node) for (const child of node.children) yield* nodesIn(child as MdastNode);
}

/** The first thing in some prose that it may not hold; undefined if all of it can be shown. */
export function proseSlip(markdown: string): ProseSlip | undefined {
	for (const node of nodesIn(parse(markdown))) {
		if (node.type === 'html') return { kind: 'raw-html', found: node.value };
		if (node.type === 'link' && !isSafe(node.url)) return { kind: 'unsafe-url', found: node.url };
		const name = names[node.type];
		if (name !== undefined) return { kind: 'prose-element', found: name };
	}
	return undefined;
}

/** The HTML of some prose. What it may not hold is left out, its words stay. */
export function proseHtml(markdown: string): string {
	return htmlOf(parse(markdown));
}

function htmlOf(node: MdastNode): string {
	if (node.type === 'text' || node.type === 'inlineCode') return escapeHtml(node.value);
	if (node.type === 'break') return '<br />';
	const inner = 'children' in node ? node.children.map((child) => htmlOf(child as MdastNode)).join('') : '';
	if (node.type === 'link') return isSafe(node.url) ? `<a href="${escapeHtml(node.url)}">${inner}</a>` : inner;
	if (!isElement(node.type)) return inner;
	const element = node.type === 'list' && node.ordered ? 'ol' : elements[node.type];
	return `<${element}>${inner}</${element}>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
