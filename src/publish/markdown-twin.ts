/**
 * A Markdown twin beside each page that people and programs quote: a study, a question, a recommendation, a figure, a
 * statement. It is made of the built page, so it says what the page says.
 */
import fs from 'node:fs';
import path from 'node:path';
import { escapeMarkdown } from '../exports/markdown.ts';
import { filesBelow } from './built-files.ts';
import { attribute, hasClass, mainOf, textIn } from './html-tree.ts';
import type { TreeElement as Element, TreeNode } from './quick-tree.ts';

/** What does nothing, or says nothing, in a text. */
const silent = new Set([
	'script',
	'style',
	'svg',
	'button',
	'form',
	'input',
	'select',
	'template',
	'dialog',
	'noscript',
]);

/** Elements that end the line before them. */
const blocks = new Set(
	'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul'.split(
		' ',
	),
);

/** Writes `index.md` beside each page whose head links to one. `home` is the address of the site, if it is known. */
export function writeTwins(folder: string, base: string, home: string | undefined): void {
	for (const name of filesBelow(folder)) {
		if (!name.endsWith('/index.html')) continue;
		const html = fs.readFileSync(path.join(folder, name), 'utf8');
		if (!html.includes('type="text/markdown"')) continue;
		const page = name.replace(/index\.html$/, '');
		const text = markdownOf(html, { base, page, home: home ?? base });
		fs.writeFileSync(path.join(folder, page, 'index.md'), text);
	}
}

interface Place {
	base: string;
	/** The address of the page without the base, with a slash at its end. */
	page: string;
	home: string;
}

/** The content of a page as Markdown: headings, paragraphs, lists, tables and links. Pictures are left to the page. */
export function markdownOf(html: string, place: Place): string {
	const body = blocksOf(mainOf(html), place)
		.map((block) => block.trim())
		.filter((block) => block !== '');
	return `${[...body, `<${place.home}${place.page}>`].join('\n\n')}\n`;
}

const isElement = (node: TreeNode): node is Element => 'tagName' in node;
const isSilent = (element: Element) =>
	silent.has(element.tagName) ||
	hasClass(element, 'on-screen') ||
	attribute(element, 'data-part') !== undefined ||
	attribute(element, 'hidden') !== undefined ||
	attribute(element, 'aria-hidden') === 'true';

function blocksOf(node: Element, place: Place): readonly string[] {
	const lines: string[] = [];
	let line = '';
	const endLine = () => {
		lines.push(line);
		line = '';
	};
	for (const child of node.childNodes) {
		if (!isElement(child)) {
			line += inlineOf(child, place);
			continue;
		}
		if (isSilent(child)) continue;
		if (!blocks.has(child.tagName) && !holdsBlocks(child)) {
			line += inlineOf(child, place);
			continue;
		}
		endLine();
		lines.push(...blockOf(child, place));
	}
	endLine();
	return lines;
}

const holdsBlocks = (element: Element): boolean =>
	element.childNodes.some((child) => isElement(child) && (blocks.has(child.tagName) || holdsBlocks(child)));

/** The elements of a name within another, in the order of the page. */
const elementsIn = (element: Element, tagName: string): readonly Element[] =>
	element.childNodes
		.filter(isElement)
		.flatMap((child) => [...(child.tagName === tagName ? [child] : []), ...elementsIn(child, tagName)]);

function blockOf(element: Element, place: Place): readonly string[] {
	const { tagName } = element;
	const level = /^h([1-6])$/.exec(tagName)?.[1];
	if (level) return [`${'#'.repeat(Number(level))} ${lineOf(element, place)}`];
	if (tagName === 'table') return [tableOf(element, place)];
	if (tagName === 'pre') return [`\`\`\`\n${textIn(element)}\n\`\`\``];
	if (tagName === 'ul' || tagName === 'ol') return [listOf(element, place)];
	if (tagName === 'dt') return [`**${lineOf(element, place)}**`];
	if (tagName === 'summary') return [lineOf(element, place)];
	return blocksOf(element, place);
}

function listOf(list: Element, place: Place): string {
	return list.childNodes
		.filter(isElement)
		.filter((item) => !isSilent(item))
		.map((item) => {
			const lines = blocksOf(item, place)
				.map((block) => block.trim())
				.filter(Boolean);
			return `- ${lines.join('\n\n').replaceAll(/\n(?!\n)/g, '\n  ')}`;
		})
		.join('\n');
}

function tableOf(table: Element, place: Place): string {
	const rows = elementsIn(table, 'tr').map((row) =>
		row.childNodes.filter(isElement).map((cell) => lineOf(cell, place)),
	);
	const width = Math.max(0, ...rows.map((row) => row.length));
	if (width === 0) return '';
	const [head = [], ...others] = rows;
	const rowLine = (row: readonly string[]) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`;
	const caption = elementsIn(table, 'caption').map((one) => lineOf(one, place));
	return [
		...caption.map((text) => `${text}\n`),
		rowLine(head),
		`|${' --- |'.repeat(width)}`,
		...others.map(rowLine),
	].join('\n');
}

const lineOf = (element: Element, place: Place) =>
	element.childNodes
		.map((child) => inlineOf(child, place))
		.join('')
		.replaceAll(/\s+/g, ' ')
		.trim();

function inlineOf(node: TreeNode, place: Place): string {
	if (!isElement(node))
		return 'value' in node && node.nodeName === '#text' ? escapeMarkdown(node.value.replaceAll(/\s+/g, ' ')) : '';
	if (isSilent(node)) return '';
	if (node.tagName === 'br') return ' ';
	const text = node.childNodes.map((child) => inlineOf(child, place)).join(' '.repeat(holdsBlocks(node) ? 1 : 0));
	const href = attribute(node, 'href');
	if (node.tagName === 'a' && href !== undefined && text.trim() !== '')
		return `[${text.trim()}](${wholeHref(href, place)})`;
	if (['strong', 'b'].includes(node.tagName) && text.trim() !== '') return `**${text.trim()}**`;
	if (['em', 'i', 'cite'].includes(node.tagName) && text.trim() !== '') return `*${text.trim()}*`;
	if (node.tagName === 'code') return `\`${textIn(node)}\``;
	return text;
}

/** The whole address of a link; parentheses in it do not end it. */
function wholeHref(href: string, { base, page, home }: Place): string {
	const whole = href.startsWith('#')
		? `${home}${page}${href}`
		: href.startsWith(base)
			? `${home}${href.slice(base.length)}`
			: href;
	return whole.replaceAll('(', '%28').replaceAll(')', '%29');
}
