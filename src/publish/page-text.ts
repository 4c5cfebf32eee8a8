/** The text of a built page that is searched: block by block, so that no word of one runs into the next. */
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';

/** What search reads of a page. */
export interface SearchedPage {
	title: string;
	blocks: readonly (readonly [anchor: string, text: string])[];
	/** Of the blocks that are headings, by their place in `blocks`: 1 to 6. */
	levels: ReadonlyMap<number, number>;
}

/** Elements that stand within a line; every other one is a block of its own. */
const inline = new Set(
	'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup time u var wbr'.split(
		' ',
	),
);

/** Nothing in them is read, nor in what the site marks so. */
const unread = new Set('script style template noscript svg button select textarea datalist'.split(' '));

const attribute = (element: Html.Element, name: string) => element.attrs.find((one) => one.name === name)?.value;

const isElement = (node: Html.Node): node is Html.Element => 'tagName' in node;
const isText = (node: Html.Node): node is Html.TextNode => node.nodeName === '#text';

const bodyMark = 'data-pagefind-body';

/** Undefined for a page that is not searched: one without `data-pagefind-body`, which stands in lower case. */
export function readPageText(html: string): SearchedPage | undefined {
	// Most pages of a large site: they are not parsed.
	if (!html.includes(bodyMark)) return undefined;
	const document = parse(html);
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
	const read = (node: Html.Node): void => {
		if (isText(node)) {
			text += node.value;
			return;
		}
		if (!isElement(node)) return;
		if (unread.has(node.tagName) || attribute(node, 'data-pagefind-ignore') !== undefined) return;
		const isInline = inline.has(node.tagName);
		if (!isInline) close();
		const id = attribute(node, 'id');
		const outer = anchor;
		if (id !== undefined && !isInline) anchor = id;
		if (node.tagName === 'br' || node.tagName === 'wbr') text += ' ';
		for (const child of node.childNodes) read(child);
		const level = /^h([1-6])$/.exec(node.tagName)?.[1];
		if (!isInline) close(level === undefined ? undefined : Number(level));
		// A heading leads to what follows it, another element only to what it holds.
		if (level === undefined && !isInline) anchor = outer;
	};
	for (const child of body.childNodes) read(child);
	close();
	const heading = find(body, ({ tagName }) => tagName === 'h1') ?? find(document, ({ tagName }) => tagName === 'h1');
	const metaTitle = /^title:(.*)$/s.exec(attribute(body, 'data-pagefind-meta') ?? '')?.[1];
	return { title: (metaTitle ?? (heading ? wordsOf(heading) : '')).replaceAll(/\s+/g, ' ').trim(), blocks, levels };
}

function wordsOf(node: Html.Node): string {
	if (isText(node)) return node.value;
	return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

/** The first element for which something holds, in the order of the page. */
function find(node: Html.Node, holds: (element: Html.Element) => boolean): Html.Element | undefined {
	if (isElement(node) && holds(node)) return node;
	for (const child of 'childNodes' in node ? node.childNodes : []) {
		const element = find(child, holds);
		if (element) return element;
	}
	return undefined;
}
