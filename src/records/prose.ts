/** Reads the prose of an MDX file: its components, their attributes and its words, each with its place. */
import { type MdastNode, mdxToMdast } from 'satteri';
import { isBlank } from '../schema/characters.ts';
import type { Place } from './locate.ts';
import type { SourceFile } from './read.ts';

export interface ProseAttribute {
	name: string;
	/** Undefined if the attribute has no value or its value is an expression. */
	value: string | undefined;
	isExpression: boolean;
	/** Where the attribute's name begins. */
	place: Place;
	/** Where its value begins, after the quotation mark. */
	valuePlace: Place;
}

export interface ProseElement {
	name: string;
	attributes: readonly ProseAttribute[];
	place: Place;
	/** Names of the components around it, outermost first. */
	around: readonly string[];
	/** Whether readers see nothing of what it encloses. */
	isEmpty: boolean;
	/** Whether it has child nodes, which may be only spaces or comments. */
	isOpened: boolean;
}

/** Words between components. */
export interface ProseText {
	text: string;
	/** Where each of its lines begins, after the signs of a list or a quotation. */
	lines: readonly Place[];
	around: readonly string[];
}

/** The words of a paragraph or heading, in order. A component that shows words of its own is one piece: `component`. */
export interface ProseParagraph {
	pieces: readonly ProseText[];
	/** The components that are such pieces, in the same order. */
	components: readonly ProseElement[];
	/** Of an item of a checklist, which says what to do. */
	isTask: boolean;
}

/** The character that takes the place of a component's words in a paragraph. */
export const component = '\uFFFC';

/** A link, picture or heading in Markdown. */
export interface ProseMark {
	what: 'link' | 'picture' | 'heading';
	/** The address of a link or a picture; for a heading its number signs, such as `##`. */
	text: string;
	place: Place;
}

/** Code in a prose file: an import or export, or an expression. */
export interface ProseCode {
	what: 'module' | 'expression';
	text: string;
	place: Place;
}

export interface Prose {
	elements: readonly ProseElement[];
	texts: readonly ProseText[];
	paragraphs: readonly ProseParagraph[];
	code: readonly ProseCode[];
	marks: readonly ProseMark[];
	/** Set if the file cannot be parsed as MDX. Everything else is then empty. */
	problem?: { place: Place; message: string; isTooDeep?: true };
}

/** How many quotes, lists and elements may stand in one another. The reading of thousands would end without an answer. */
const nestedMost = 100;

const proseBySource = new WeakMap<SourceFile, Prose>();

/** The prose of a source; empty for a file that is not MDX. The result is cached. */
export function readProse(source: SourceFile): Prose {
	const hit = proseBySource.get(source);
	if (hit) return hit;
	const prose =
		source.prose === undefined
			? { elements: [], texts: [], paragraphs: [], code: [], marks: [] }
			: parseProse(source.prose);
	proseBySource.set(source, prose);
	return prose;
}

/** Parses prose with the processor that renders the pages, so that the check and the pages see the same. */
export function parseProse(text: string): Prose {
	const elements: ProseElement[] = [];
	const texts: ProseText[] = [];
	const paragraphs: { pieces: ProseText[]; components: ProseElement[]; isTask: boolean }[] = [];
	const code: ProseCode[] = [];
	const marks: ProseMark[] = [];
	const lines = text.split('\n');
	const quoteLine = lines.findIndex((line) => (/^[\s>]*/.exec(line)?.[0].split('>').length ?? 0) > nestedMost + 1);
	if (quoteLine >= 0) return tooDeep({ line: quoteLine + 1, column: 1 });
	let root: MdastNode;
	try {
		root = mdxToMdast(text, {});
	} catch (failure) {
		const message = failure instanceof Error ? failure.message : String(failure);
		const [, line, column, reason] = /^(\d+):(\d+): ([\s\S]*?)(?: \([a-z-]+:[a-z-]+\))?$/.exec(message) ?? [];
		return {
			elements,
			texts,
			paragraphs,
			code,
			marks,
			problem: { place: { line: Number(line ?? 1), column: Number(column ?? 1) }, message: reason ?? message },
		};
	}
	const deep = tooDeepIn(root);
	if (deep) return tooDeep(deep);
	const visit = (node: MdastNode, around: readonly string[], isTask = false): void => {
		const start = node.position?.start;
		const place = { line: start?.line ?? 1, column: start?.column ?? 1 };
		let inside = around;
		if (node.type === 'paragraph' || node.type === 'heading') paragraphs.push({ pieces: [], components: [], isTask });
		const { pieces, components } = paragraphs.at(-1) ?? {};
		if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
			const name = node.name ?? '';
			const element: ProseElement = {
				name,
				attributes: readAttributes(text, start?.offset ?? 0, name, node.attributes),
				place,
				around,
				isEmpty: !node.children.some((child) => holdsSomething(child as MdastNode)),
				isOpened: node.children.length > 0,
			};
			elements.push(element);
			inside = [...around, name];
			if (node.type === 'mdxJsxTextElement' && node.children.length === 0) {
				pieces?.push({ text: component, lines: [place], around });
				components?.push(element);
			}
		} else if (node.type === 'mdxjsEsm') code.push({ what: 'module', text: node.value, place });
		else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
			if (!isComment(node.value)) code.push({ what: 'expression', text: node.value, place });
		} else if (node.type === 'text') {
			const words = { text: node.value, lines: linesOf(node.value, place, lines), around };
			texts.push(words);
			pieces?.push(words);
		} else if (node.type === 'link' || node.type === 'definition') marks.push({ what: 'link', text: node.url, place });
		else if (node.type === 'image' || node.type === 'imageReference')
			marks.push({ what: 'picture', text: 'url' in node ? node.url : '', place });
		else if (node.type === 'heading') marks.push({ what: 'heading', text: '#'.repeat(node.depth), place });
		if ('children' in node) {
			const isChecked = node.type === 'listItem' && typeof node.checked === 'boolean';
			for (const child of node.children as MdastNode[]) visit(child, inside, isTask || isChecked);
		}
	};
	visit(root, []);
	return { elements, texts, paragraphs, code, marks };
}

function tooDeep(place: Place): Prose {
	const message = `Quotes, lists and elements stand more than ${nestedMost} deep in one another.`;
	return { elements: [], texts: [], paragraphs: [], code: [], marks: [], problem: { place, message, isTooDeep: true } };
}

/** Where the first node begins that is nested too deeply; undefined if none is. */
function tooDeepIn(root: MdastNode): Place | undefined {
	let level: MdastNode[] = [root];
	for (let depth = 0; level.length > 0; depth++) {
		const start = level[0]?.position?.start;
		if (depth > nestedMost) return { line: start?.line ?? 1, column: start?.column ?? 1 };
		level = level.flatMap((node) => ('children' in node ? (node.children as MdastNode[]) : []));
	}
	return undefined;
}

/** Whether readers see anything of a node. They see neither comments nor spaces. */
function holdsSomething(node: MdastNode): boolean {
	if (node.type === 'text') return !isBlank(node.value);
	if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return !isComment(node.value);
	if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' || !('children' in node)) return true;
	return node.children.some((child) => holdsSomething(child as MdastNode));
}

/** Whether an expression is a comment, which MDX writes as a comment of JavaScript in braces. */
const isComment = (expression: string) => /^\s*\/\*[\s\S]*\*\/\s*$/.test(expression);

/**
 * Where the lines of a text begin. If a line has entities and is not found as it is, its first visible character
 * counts.
 */
function linesOf(words: string, start: Place, lines: readonly string[]): readonly Place[] {
	return words.split('\n').map((words, i): Place => {
		if (i === 0) return start;
		const line = lines[start.line - 1 + i] ?? '';
		const at = line.indexOf(words.trimEnd());
		return { line: start.line + i, column: 1 + (at < 0 ? Math.max(0, line.search(/[^\s>]/)) : at) };
	});
}

type WrittenAttributes = Extract<MdastNode, { type: 'mdxJsxTextElement' }>['attributes'];

/** The attributes of a tag. The tree has no places for them, so they are searched in the text of the tag. */
function readAttributes(
	text: string,
	offset: number,
	element: string,
	attributes: WrittenAttributes,
): readonly ProseAttribute[] {
	let at = offset + 1 + element.length;
	return attributes.map((attribute): ProseAttribute => {
		if (attribute.type !== 'mdxJsxAttribute') {
			const place = placeOf(text, text.indexOf('{', at));
			return { name: '', value: undefined, isExpression: true, place, valuePlace: place };
		}
		const start = text.indexOf(attribute.name, at);
		const isText = typeof attribute.value === 'string';
		const valueStart = isText ? start + text.slice(start).search(/["']/) + 1 : start;
		at = isText
			? valueStart + String(attribute.value).length
			: start + attribute.name.length + (attribute.value === null ? 0 : lengthOf(attribute.value));
		return {
			name: attribute.name,
			value: isText ? String(attribute.value) : undefined,
			isExpression: !isText && attribute.value !== null,
			place: placeOf(text, start),
			valuePlace: placeOf(text, valueStart),
		};
	});
}

const lengthOf = (value: unknown) => String((value as { value?: string } | null)?.value ?? '').length;

/** Line and column of an offset, both from one, as the parser counts them. */
function placeOf(text: string, offset: number): Place {
	const before = text.slice(0, Math.max(0, offset));
	return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** The words of a paragraph in which a character of all its words stands, and its offset there. */
export function pieceAt(
	pieces: ProseParagraph['pieces'],
	offset: number,
): { piece: ProseText; offset: number } | undefined {
	let before = 0;
	for (const piece of pieces) {
		if (offset < before + piece.text.length) return { piece, offset: offset - before };
		before += piece.text.length;
	}
	return undefined;
}

/** The place of a character in a text; `index` counts UTF-16 units. */
export function placeInText({ text, lines }: ProseText, index: number): Place {
	const { line, column } = placeOf(text, index);
	return placeAfter(lines[line - 1] ?? { line: 1, column: 1 }, column - 1);
}

/** The place that many characters further on in the same line. */
export function placeAfter({ line, column }: Place, characters: number): Place {
	return { line, column: column + characters };
}
