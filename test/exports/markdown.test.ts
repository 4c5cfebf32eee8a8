import { type MdastNode, mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { escapeMarkdownLines } from '../../src/exports/markdown.ts';

const childrenOf = (node: MdastNode): readonly MdastNode[] =>
	'children' in node ? (node.children as MdastNode[]) : [];

describe('escapeMarkdownLines(text)', () => {
	test.each([
		'Budget\n---\nMoney',
		'Budget\n===',
		'-',
		'- one\n+ two\n* three',
		'1.\n2. two\n3) three',
		'# a\n> b\n| c | d |\n|---|---|',
		'AT&T &amp; &copy; &#50;',
		'`code` ~~~ **x** _y_ [z](page) ![p](q)',
		'\\ and 3 * 4, 50%',
	])('%j: is read as one paragraph of the same words', (text) => {
		// The reader of Markdown at hand is stricter than others: what is plain to it is plain.
		const [paragraph, ...more] = childrenOf(mdxToMdast(escapeMarkdownLines(text), {}));
		expect([paragraph?.type, more]).toEqual(['paragraph', []]);
		const words = paragraph ? childrenOf(paragraph) : [];
		expect(words.map((node) => (node.type === 'text' ? node.value : `<${node.type}>`)).join('')).toBe(
			text.replaceAll('\n', '<break>'),
		);
	});

	test('leaves no code where lines begin with spaces', () => {
		expect(escapeMarkdownLines('a\n\n    b')).toBe('a  \n  \nb');
	});
});
