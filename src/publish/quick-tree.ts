/**
 * Reads a part of a built page as a tree, several times as fast as a parser of HTML: it knows none of the rules by which
 * browsers mend a page, and gives up where one would be needed.
 */

export interface TreeElement {
	tagName: string;
	attrs: readonly { name: string; value: string }[];
	childNodes: readonly TreeNode[];
}

export interface TreeText {
	nodeName: '#text';
	value: string;
}

/** An element, a text, or what else a parser gives, such as a comment. */
export type TreeNode = TreeElement | TreeText | { nodeName: string };

/** A comment; a tag, with its slash, name and attributes; or text. */
const token = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?=[\s/>])[^<>"]*(?:"[^"]*"[^<>"]*)*)>|[^<]+/gy;
/** An attribute, or what may stand behind all of them. */
const attribute = /\s+([^\s="'<>/]+)(?:="([^"]*)"(?=[\s/]|$)|(?=[\s/]|$))|\s*\/?$/gy;

/** Elements that have no end. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose content is text alone, in which a tag is no tag. */
const raw = new Set('script style textarea title'.split(' '));

/**
 * The element that begins at `start`. Undefined where it is not written as this reader expects it: each element with an
 * end, in the end of no other, and characters by the few names that pages of the site use.
 */
export function readElement(html: string, start: number): TreeElement | undefined {
	const stack: { element: TreeElement; children: TreeNode[] }[] = [];
	let foreign = 0;
	token.lastIndex = start;
	for (let match = token.exec(html); match; match = token.exec(html)) {
		const [whole, slash, tagName, attributeText = ''] = match;
		const top = stack.at(-1);
		if (tagName === undefined) {
			if (whole.startsWith('<!--')) continue;
			const value = decoded(whole);
			if (value === undefined || !top) return undefined;
			top.children.push({ nodeName: '#text', value });
			continue;
		}
		if (slash === '/') {
			if (top?.element.tagName !== tagName) return undefined;
			if (tagName === 'svg') foreign--;
			stack.pop();
			if (stack.length === 0) return top.element;
			continue;
		}
		const attrs = attributesIn(attributeText);
		if (!attrs) return undefined;
		const children: TreeNode[] = [];
		const element: TreeElement = { tagName, attrs, childNodes: children };
		top?.children.push(element);
		const isClosed = attributeText.endsWith('/');
		if (isClosed && foreign === 0) return undefined;
		if (isClosed || (foreign === 0 && empty.has(tagName))) continue;
		if (tagName === 'svg') foreign++;
		stack.push({ element, children });
		if (raw.has(tagName) && foreign === 0) {
			const end = html.indexOf(`</${tagName}>`, token.lastIndex);
			if (end < 0) return undefined;
			children.push({ nodeName: '#text', value: html.slice(token.lastIndex, end) });
			token.lastIndex = end;
		}
	}
	return undefined;
}

function attributesIn(text: string): TreeElement['attrs'] | undefined {
	const attrs: { name: string; value: string }[] = [];
	attribute.lastIndex = 0;
	while (attribute.lastIndex < text.length) {
		const match = attribute.exec(text);
		const value = decoded(match?.[2] ?? '');
		if (!match || value === undefined) return undefined;
		if (match[1] !== undefined) attrs.push({ name: match[1], value });
	}
	return attrs;
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** A text with its characters by name or number; undefined for other names, and for a `&` that stands for itself. */
function decoded(text: string): string | undefined {
	if (!text.includes('&')) return text;
	let isKnown = true;
	const plain = text.replaceAll(/&(?:#(\d{2,5})|([a-z]+));|&/g, (_, number?: string, name?: string) => {
		const character = number === undefined ? characters[name ?? ''] : String.fromCodePoint(Number(number));
		if (character === undefined) isKnown = false;
		return character ?? '';
	});
	return isKnown ? plain : undefined;
}
