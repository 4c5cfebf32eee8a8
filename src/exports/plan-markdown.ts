/** A plan as Markdown (CommonMark, and the tables of GitHub's), with its sources numbered. */
import type { Block, Line } from '../guidance/plan-outline.ts';
import { planOutlineWording as say } from '../wording/plan-outline.ts';
import { escapeMarkdownLines } from './markdown.ts';

/** The plan as Markdown, with a line break at the end. `base` is the address of the site's host, because links of the outline are paths. */
export function formatPlanMarkdown(blocks: readonly Block[], base: string): string {
	return `${blocks.map((block) => formatBlock(block, base)).join('\n\n')}\n`;
}

function formatBlock(block: Block, base: string): string {
	switch (block.kind) {
		case 'heading':
			return `${'#'.repeat(block.level)} ${link(block.text, block.href, base)}`;
		case 'paragraph':
			return formatLine(block.line, base);
		case 'list':
			return block.lines.map((line) => `- ${formatLine(line, base).replaceAll('\n', '\n  ')}`).join('\n');
		case 'tasks':
			return [
				columns,
				columns.map(() => '---'),
				...block.tasks.map(({ text, basis, sources }) => [
					formatCell({ text }),
					formatCell({ text: basis, sources }),
					'',
					'',
				]),
			]
				.map((cells) => `| ${cells.join(' | ')} |`)
				.join('\n');
		case 'sources':
			return block.lines.map(({ text }, i) => `${i + 1}. ${escapeMarkdownLines(text)}`).join('\n');
	}
}

const columns = Object.values(say.columns);

/** A line that fits into a cell of a table. */
function formatCell(line: Omit<Line, 'href'>): string {
	return formatLine(line, '')
		.replaceAll(/\s*\n/g, ' ')
		.replaceAll(/(?<!\\)\|/g, '\\|');
}

function formatLine({ text, sources = [], href }: Line, base: string): string {
	const numbers = sources.length > 0 ? ` \\[${sources.join(', ')}\\]` : '';
	// A whole address is written out, not hidden behind words.
	const isWhole = href !== undefined && /^https?:/.test(href);
	if (isWhole) return `${escapeMarkdownLines(text)} <${href.replaceAll('>', '%3E')}>`;
	return `${link(text, href, base)}${numbers}`;
}

function link(text: string, href: string | undefined, base: string): string {
	return href === undefined ? escapeMarkdownLines(text) : `[${escapeMarkdownLines(text)}](${new URL(href, base).href})`;
}
