/** Finds the links of an HTML page: links to follow, and the addresses of frames, pictures and other embedded content. */
import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import type { DocumentLink } from './link.ts';

/** For each element, the attribute that holds an address. */
const attributes: ReadonlyMap<string, string> = new Map([
	['a', 'href'],
	['area', 'href'],
	['iframe', 'src'],
	['embed', 'src'],
	['object', 'data'],
	['img', 'src'],
	// Browsers treat `image` as `img`.
	['image', 'src'],
	['source', 'src'],
]);

/** Elements in which tags are text (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody). */
const textModes: ReadonlyMap<string, number> = new Map([
	['title', TokenizerMode.RCDATA],
	['textarea', TokenizerMode.RCDATA],
	['style', TokenizerMode.RAWTEXT],
	['xmp', TokenizerMode.RAWTEXT],
	['iframe', TokenizerMode.RAWTEXT],
	['noembed', TokenizerMode.RAWTEXT],
	['noframes', TokenizerMode.RAWTEXT],
	['script', TokenizerMode.SCRIPT_DATA],
	['plaintext', TokenizerMode.PLAINTEXT],
]);

/**
 * Every link of a page, or of a piece of one, in its order. Tags are read one after the other, because a tree could grow
 * larger than the memory: open elements are only counted.
 */
export function htmlLinks(html: string): readonly DocumentLink[] {
	const links: DocumentLink[] = [];
	/** How many SVG and MathML elements are open. Only inside them does a self-closing tag end its element. */
	let drawings = 0;
	const ignore = () => {};
	const handler: TokenHandler = {
		onStartTag: (tag) => {
			links.push(...ownLink(tag));
			if (isDrawing(tag) && !tag.selfClosing) drawings++;
			const mode = textModes.get(tag.tagName);
			if (mode !== undefined && !(drawings > 0 && tag.selfClosing)) tokenizer.state = mode;
		},
		onEndTag: (tag) => {
			if (isDrawing(tag)) drawings = Math.max(0, drawings - 1);
		},
		onCharacter: ignore,
		onNullCharacter: ignore,
		onWhitespaceCharacter: ignore,
		onComment: ignore,
		onDoctype: ignore,
		onEof: ignore,
	};
	const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
	tokenizer.write(html, true);
	return links;
}

const isDrawing = ({ tagName }: Token.TagToken) => tagName === 'svg' || tagName === 'math';

function ownLink({ tagName, attrs, location }: Token.TagToken): readonly DocumentLink[] {
	const name = attributes.get(tagName);
	const href = attrs.find((attribute) => attribute.name === name)?.value;
	if (name === undefined || href === undefined) return [];
	const place = (location as Token.LocationWithAttributes | null)?.attrs?.[name] ?? location;
	return [{ href: href.trim(), line: place?.startLine ?? 1, column: place?.startCol ?? 1 }];
}
