/** Reads and changes the tree of a parsed page. What only reads takes the tree of either reader. */
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { readElement, type TreeElement, type TreeNode } from './quick-tree.ts';

export type Element = Html.Element;

const isElement = (node: Html.Node): node is Html.Element => 'tagName' in node;

/** The value of an attribute; undefined without it. */
export function attribute(element: TreeElement, name: string): string | undefined {
	return element.attrs.find((one) => one.name === name)?.value;
}

/** Sets an attribute; undefined takes it away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
	element.attrs = [
		...element.attrs.filter((one) => one.name !== name),
		...(value === undefined ? [] : [{ name, value }]),
	];
}

/** The elements below a node that pass, in the order of the page. */
export function elementsIn(node: Html.Node, passes: (element: Element) => boolean): readonly Element[] {
	const own = isElement(node) && passes(node) ? [node] : [];
	const children = 'childNodes' in node ? node.childNodes.flatMap((child) => elementsIn(child, passes)) : [];
	return [...own, ...children];
}

/** The first such element. Throws if there is none: every page of the site has it. */
export function firstIn(node: Html.Node, tagName: string): Element {
	const [first] = elementsIn(node, (element) => element.tagName === tagName);
	if (!first) throw new Error(`no <${tagName}>`);
	return first;
}

/** Takes elements that pass out of the tree, with all that is in them. */
export function dropIn(node: Html.Node, passes: (element: Element) => boolean): void {
	if (!('childNodes' in node)) return;
	node.childNodes = node.childNodes.filter((child) => !(isElement(child) && passes(child)));
	for (const child of node.childNodes) dropIn(child, passes);
}

/** A page as a tree. What stands in `<noscript>` is read as elements. */
export function parsePage(html: string): Html.Document {
	return parse(html, { scriptingEnabled: false });
}

/** Whether an element has a class. */
export function hasClass(element: TreeElement, name: string): boolean {
	return (attribute(element, 'class') ?? '').split(' ').includes(name);
}

/** The text of a node, with single spaces. */
export function textIn(node: TreeNode): string {
	const text = (at: TreeNode): string =>
		'value' in at ? at.value : 'childNodes' in at ? at.childNodes.map(text).join('') : '';
	return text(node).replaceAll(/\s+/g, ' ').trim();
}

/** The content of a page, to be read and not changed. Throws if there is none: every page of the site has it. */
export function mainOf(html: string): TreeElement {
	const start = html.indexOf('<main');
	return (start < 0 ? undefined : readElement(html, start)) ?? firstIn(parsePage(html), 'main');
}
