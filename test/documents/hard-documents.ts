/** Documents that are made to be hard to read: each has one link, at its end. */
import { field, hyperlink, paragraph, run, wordFile } from './word-file.ts';

export const address = 'https://a.example/';
export const link = `[a](${address})`;
export const anchor = `<a href="${address}">a</a>`;
const targets = { r1: address };

export const many = 200_000;

/** Rows of 1 to 1,000 backticks, no two of which close each other. */
const backticks = Array.from({ length: 1000 }, (_, i) => '`'.repeat(i + 1)).join(' ');
export const wordOf = (...body: string[]) => wordFile({ targets, body });

export const hardDocuments: readonly (readonly [what: string, name: string, content: () => string | Uint8Array])[] = [
	['elements in each other', 'x.html', () => `${'<div>'.repeat(many)}${anchor}`],
	['elements in each other, in Markdown', 'x.md', () => `${'<div>\n\n'.repeat(many)}${link}`],
	[
		'signs that are repeated in every paragraph',
		'x.html',
		() => `${Array.from({ length: 4000 }, (_, i) => `<b id="${i}">`).join('')}${'<p>x'.repeat(4000)}${anchor}`,
	],
	['tables in each other', 'x.html', () => `${'<table><tr><td>'.repeat(50_000)}${anchor}`],
	['brackets', 'x.md', () => `${'['.repeat(many)}\n\n${link}`],
	['brackets of links', 'x.md', () => `${'[a]('.repeat(many)}\n\n${link}`],
	['pictures', 'x.md', () => `${'!['.repeat(many)}\n\n${link}`],
	['stars', 'x.md', () => `${'*a **a '.repeat(many)}\n\n${link}`],
	['backticks', 'x.md', () => `${backticks}\n\n${link}`],
	['comments that do not end', 'x.md', () => `${'a <!--'.repeat(many)}\n\n${link}`],
	[
		'lists in each other',
		'x.md',
		() => `${Array.from({ length: 700 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')}\n\n${link}`,
	],
	[
		'paragraphs in each other',
		'x.docx',
		() => wordOf('<w:p>'.repeat(many), hyperlink('r1', 'a'), '</w:p>'.repeat(many)),
	],
	[
		'links in each other',
		'x.docx',
		() => wordOf('<w:hyperlink>'.repeat(many), hyperlink('r1', 'a'), '</w:hyperlink>'.repeat(many)),
	],
	[
		'fields in each other',
		'x.docx',
		() =>
			wordOf(
				'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(many),
				paragraph(field([` HYPERLINK "${address}" `], 'a')),
			),
	],
	[
		'points behind an address',
		'x.docx',
		() => wordOf(paragraph(run(`${address}${'.'.repeat(1_000_000)}x`.slice(0, -1)))),
	],
];
