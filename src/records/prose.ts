/** Reads the prose of an MDX file: its components, their attributes and its words, each with its place. */
import { type MdastNode, mdxToMdast } from 'satteri';
import { isBlank } from '../schema/characters.ts';
import type { Place } from './locate.ts';
import type { SourceFile } from './read.ts';

export interface ProseAttribute {
	name: string;
	/** Undefined where the attribute stands alone, or holds an expression. */
	value: string | undefined;
	isExpression: boolean;
	/** Where its name begins, */
	place: Place;
	/** and where its value does, behind the quotation mark. */
	valuePlace: Place;
}

export interface ProseElement {
	name: string;
	attributes: readonly ProseAttribute[];
	place: Place;
	/** Names of the components around it, the outermost first. */
	around: readonly string[];
	/** Whether it encloses nothing that readers see. */
	isEmpty: boolean;
	/** Whether it is not closed by itself all the same. */
	isOpened: boolean;
}

/** Words between components. */
export interface ProseText {
	text: string;
	/** Where each of its lines begins: behind what a list or a quotation puts before it. */
	lines: readonly Place[];
	around: readonly string[];
}

/** The words of a paragraph or heading in their order; each component that shows words of its own is a `component`. */
export interface ProseParagraph {
	pieces: readonly ProseText[];
}

/** What stands for the words of a component in a paragraph. */
export const component = '\uFFFC';

/** A link, picture or heading that is written in Markdown. */
export interface ProseMark {
	what: 'link' | 'picture' | 'heading';
	/** The address of a link or a picture; of a heading its signs, such as `##`. */
	text: string;
	place: Place;
}

/** What is a program and not prose. */
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
	/** Set where the file cannot be read as MDX; all else is empty then. */
	problem?: { place: Place; message: string };
}

const proseBySource = new WeakMap<SourceFile, Prose>();

/** The prose of a source; empty for a file that is no MDX. Read once. */
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

/** Parses with the processor that renders the pages, so that the check cannot see other prose than they do. */
export function parseProse(text: string): Prose {
	const elements: ProseElement[] = [];
	const texts: ProseText[] = [];
	const paragraphs: { pieces: ProseText[] }[] = [];
	const code: ProseCode[] = [];
	const marks: ProseMark[] = [];
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
	const lines = text.split('\n');
	const visit = (node: MdastNode, around: readonly string[]): void => {
		const start = node.position?.start;
		const place = { line: start?.line ?? 1, column: start?.column ?? 1 };
		let inside = around;
		if (node.type === 'paragraph' || node.type === 'heading') paragraphs.push({ pieces: [] });
		const pieces = paragraphs.at(-1)?.pieces;
		if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
			const name = node.name ?? '';
			elements.push({
				name,
				attributes: readAttributes(text, start?.offset ?? 0, name, node.attributes),
				place,
				around,
				isEmpty: !node.children.some((child) => holdsSomething(child as MdastNode)),
				isOpened: node.children.length > 0,
			});
			inside = [...around, name];
			if (node.type === 'mdxJsxTextElement' && node.children.length === 0)
				pieces?.push({ text: component, lines: [place], around });
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
		if ('children' in node) for (const child of node.children as MdastNode[]) visit(child, inside);
	};
	visit(root, []);
	return { elements, texts, paragraphs, code, marks };
}

/** Whether readers see anything of a node: not of a comment, nor of spaces. */
function holdsSomething(node: MdastNode): boolean {
	if (node.type === 'text') return !isBlank(node.value);
	if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return !isComment(node.value);
	if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' || !('children' in node)) return true;
	return node.children.some((child) => holdsSomething(child as MdastNode));
}

/** Between braces stands what a comment of a program is: MDX has no others. */
const isComment = (expression: string) => /^\s*\/\*[\s\S]*\*\/\s*$/.test(expression);

/** Where the lines of some words begin; of a line with entities, where its first character stands. */
function linesOf(words: string, start: Place, lines: readonly string[]): readonly Place[] {
	return words.split('\n').map((words, i): Place => {
		if (i === 0) return start;
		const line = lines[start.line - 1 + i] ?? '';
		const at = line.indexOf(words.trimEnd());
		return { line: start.line + i, column: 1 + (at < 0 ? Math.max(0, line.search(/[^\s>]/)) : at) };
	});
}

type WrittenAttributes = Extract<MdastNode, { type: 'mdxJsxTextElement' }>['attributes'];

/** Attributes have no places of their own in the tree: they are found again in the text of the tag. */
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

/** Line and column of an offset, from one, as the parser counts them. */
function placeOf(text: string, offset: number): Place {
	const before = text.slice(0, Math.max(0, offset));
	return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** The place of a character of some words. */
export function placeInText({ text, lines }: ProseText, index: number): Place {
	const { line, column } = placeOf(text, index);
	return placeAfter(lines[line - 1] ?? { line: 1, column: 1 }, column - 1);
}

/** The place some characters further on in one line. */
export function placeAfter({ line, column }: Place, characters: number): Place {
	return { line, column: column + characters };
}
