/** The links of an HTML page: what is followed, and what is shown in a frame or as a picture. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import type { DocumentLink } from './link.ts';

type Node = DefaultTreeAdapterTypes.Node;

const attributes: Readonly<Record<string, string>> = {
	a: 'href',
	area: 'href',
	iframe: 'src',
	embed: 'src',
	object: 'data',
	img: 'src',
	source: 'src',
};

/** Every link of a page, in its order. `piece` is for HTML that stands in another text. */
export function htmlLinks(html: string, { piece = false } = {}): readonly DocumentLink[] {
	const options = { sourceCodeLocationInfo: true };
	return linksIn(piece ? parseFragment(html, options) : parse(html, options));
}

function linksIn(node: Node): readonly DocumentLink[] {
	const own = 'tagName' in node ? ownLink(node) : [];
	const inside = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
	return [...own, ...inside.flatMap(linksIn)];
}

function ownLink({ tagName, attrs, sourceCodeLocation }: DefaultTreeAdapterTypes.Element): readonly DocumentLink[] {
	const name = attributes[tagName];
	const href = attrs.find((attribute) => attribute.name === name)?.value;
	if (name === undefined || href === undefined) return [];
	const place = sourceCodeLocation?.attrs?.[name] ?? sourceCodeLocation;
	return [{ href: href.trim(), line: place?.startLine ?? 1, column: place?.startCol ?? 1 }];
}
