/** Reads the searchable text of a built page, block by block, so that words of two blocks never run together. */
import { parse } from 'parse5';
import { readElement, type TreeElement, type TreeNode, type TreeText } from './quick-tree.ts';

/** The part of a page that is searched. */
export interface SearchedPage {
	/** Empty if the page has neither a title for search nor an `h1`. */
	title: string;
	/** The text of each block, with the anchor nearest to it (`''` for the top of the page). No text is empty. */
	blocks: readonly (readonly [anchor: string, text: string])[];
	/** The level (1 to 6) of each block that is a heading. The key is the block's index in `blocks`. */
	levels: ReadonlyMap<number, number>;
}

/** Elements within a line of text. Every other element is a block of its own. */
const inline = new Set(
	'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp strong sub sup time u var wbr'.split(
		' ',
	),
);

/**
 * Elements whose content is not searched; `small` says where a value comes from. The site excludes others with the attribute `data-pagefind-ignore`, and where
 * there are many, with the shorter class `unread`.
 */
const silentTags = new Set('script style template noscript svg button select textarea datalist small'.split(' '));

const attribute = (element: TreeElement, name: string) => element.attrs.find((one) => one.name === name)?.value;

const isUnread = (element: TreeElement) => /(^| )unread( |$)/.test(attribute(element, 'class') ?? '');

const isElement = (node: TreeNode): node is TreeElement => 'tagName' in node;
const isText = (node: TreeNode): node is TreeText => 'nodeName' in node && node.nodeName === '#text';

const bodyMark = 'data-pagefind-body';

/** The searchable text of a page; undefined for a page without the attribute `data-pagefind-body`, in lower case. */
export function readPageText(html: string): SearchedPage | undefined {
	// Most pages of a large site are not searched.
	const mark = html.indexOf(bodyMark);
	if (mark < 0) return undefined;
	const quick = readElement(html, html.lastIndexOf('<', mark));
	const document = quick && findHeading(quick) ? quick : parse(html);
	const body = find(document, (element) => attribute(element, bodyMark) !== undefined);
	if (!body) return undefined;
	const blocks: [string, string][] = [];
	const levels = new Map<number, number>();
	let anchor = '';
	let text = '';
	const close = (level?: number) => {
		const line = text.replaceAll(/\s+/g, ' ').trim();
		if (line !== '' && level !== undefined) levels.set(blocks.length, level);
		if (line !== '') blocks.push([anchor, line]);
		text = '';
	};
	const read = (node: TreeNode): void => {
		if (isText(node)) {
			text += node.value;
			return;
		}
		if (!isElement(node)) return;
		if (silentTags.has(node.tagName) || attribute(node, 'data-pagefind-ignore') !== undefined || isUnread(node)) return;
		const isInline = inline.has(node.tagName);
		if (!isInline) close();
		const id = attribute(node, 'id');
		const outer = anchor;
		if (id !== undefined && !isInline) anchor = id;
		if (node.tagName === 'br' || node.tagName === 'wbr') text += ' ';
		for (const child of node.childNodes) read(child);
		const level = /^h([1-6])$/.exec(node.tagName)?.[1];
		if (!isInline) close(level === undefined ? undefined : Number(level));
		// The id of a heading is also the anchor of what follows it; that of another element only of what is in it.
		if (level === undefined && !isInline) anchor = outer;
	};
	for (const child of body.childNodes) read(child);
	close();
	const heading = findHeading(body) ?? findHeading(document);
	const metaTitle = /^title:(.*)$/s.exec(attribute(body, 'data-pagefind-meta') ?? '')?.[1];
	return { title: (metaTitle ?? (heading ? wordsOf(heading) : '')).replaceAll(/\s+/g, ' ').trim(), blocks, levels };
}

const findHeading = (node: TreeNode) => find(node, ({ tagName }) => tagName === 'h1');

function wordsOf(node: TreeNode): string {
	if (isText(node)) return node.value;
	return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

/** The first element, in the order of the page, for which `holds` is true; undefined if there is none. */
function find(node: TreeNode, holds: (element: TreeElement) => boolean): TreeElement | undefined {
	if (isElement(node) && holds(node)) return node;
	for (const child of 'childNodes' in node ? node.childNodes : []) {
		const element = find(child, holds);
		if (element) return element;
	}
	return undefined;
}
