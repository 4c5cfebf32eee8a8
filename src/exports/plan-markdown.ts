/** A plan as Markdown (CommonMark), with its sources numbered. */
import type { Block, Line } from '../guidance/plan-outline.ts';

/** `base` is the address of the site's host: links of the outline are paths. */
export function formatPlanMarkdown(blocks: readonly Block[], base: string): string {
	return `${blocks.map((block) => formatBlock(block, base)).join('\n\n')}\n`;
}

function formatBlock(block: Block, base: string): string {
	switch (block.kind) {
		case 'heading':
			return `${'#'.repeat(block.level)} ${linked(block.text, block.href, base)}`;
		case 'paragraph':
			return formatLine(block.line, base);
		case 'list':
			return block.lines.map((line) => `- ${formatLine(line, base).replaceAll('\n', '\n  ')}`).join('\n');
		case 'sources':
			return block.lines.map(({ text }, i) => `${i + 1}. ${escapeMarkdown(text)}`).join('\n');
	}
}

function formatLine({ text, sources = [], href }: Line, base: string): string {
	const numbers = sources.length > 0 ? ` \\[${sources.join(', ')}\\]` : '';
	// An address that stands by itself is read, not hidden behind words.
	const isWhole = href !== undefined && /^https?:/.test(href);
	if (isWhole) return `${escapeMarkdown(text)} <${href.replaceAll('>', '%3E')}>`;
	return `${linked(text, href, base)}${numbers}`;
}

function linked(text: string, href: string | undefined, base: string): string {
	return href === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${new URL(href, base).href})`;
}

/** Characters that would be read as Markdown or HTML. Line breaks of the reader's own words stay. */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
		.replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, (_, space: string, mark: string) =>
			/\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`,
		)
		.replaceAll('\n', '  \n');
}
