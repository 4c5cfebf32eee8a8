/** A plan as a Word document. Loaded on demand: the library behind it is large. */
import {
	Document,
	ExternalHyperlink,
	HeadingLevel,
	LevelFormat,
	Packer,
	Paragraph,
	type ParagraphChild,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';
import type { Block, Line } from '../guidance/plan-outline.ts';
import { languageTag } from '../wording/language.ts';
import { planOutlineWording as say } from '../wording/plan-outline.ts';

const levels = {
	1: HeadingLevel.TITLE,
	2: HeadingLevel.HEADING_1,
	3: HeadingLevel.HEADING_2,
	4: HeadingLevel.HEADING_3,
} as const;

/** The plan as a Word file. `base` is the address of the site's host, because links of the outline are paths. */
export function writePlanWord(blocks: readonly Block[], base: string): Promise<Blob> {
	const [title] = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? block.text : []));
	const document = new Document({
		title: title ?? '',
		styles: {
			default: {
				document: {
					// Word checks spelling, and reads aloud, in this language.
					run: { font: 'Georgia', size: 22, language: { value: languageTag } },
					paragraph: { spacing: { after: 120 } },
				},
			},
		},
		numbering: {
			config: [
				{
					reference: 'sources',
					levels: [
						{
							level: 0,
							format: LevelFormat.DECIMAL,
							text: '%1.',
							style: { paragraph: { indent: { left: 480, hanging: 480 } } },
						},
					],
				},
			],
		},
		sections: [{ children: blocks.flatMap((block) => paragraphs(block, base)) }],
	});
	return Packer.toBlob(document);
}

function paragraphs(block: Block, base: string): readonly (Paragraph | Table)[] {
	switch (block.kind) {
		case 'heading':
			return [
				new Paragraph({ heading: levels[block.level], children: runs({ text: block.text, href: block.href }, base) }),
			];
		case 'paragraph':
			return [new Paragraph({ children: runs(block.line, base) })];
		case 'list':
			return block.lines.map((line) => new Paragraph({ bullet: { level: 0 }, children: runs(line, base) }));
		case 'tasks':
			return [
				new Table({
					width: { size: 100, type: WidthType.PERCENTAGE },
					// In twentieths of a point: programs that ignore the widths of cells follow these.
					columnWidths: taskWidths.map((share) => share * 90),
					rows: [
						new TableRow({
							tableHeader: true,
							children: taskRow(Object.values(say.columns).map((text) => [new TextRun({ text, bold: true })])),
						}),
						...block.tasks.map(
							({ text, basis, sources }) =>
								new TableRow({
									cantSplit: true,
									children: taskRow([runs({ text }, base), runs({ text: basis, sources }, base), [], []]),
								}),
						),
					],
				}),
				new Paragraph({}),
			];
		case 'sources':
			return block.lines.map(
				(line) => new Paragraph({ numbering: { reference: 'sources', level: 0 }, children: runs(line, base) }),
			);
	}
}

/** Shares of the width, in percent. */
const taskWidths = [40, 28, 16, 16];

function taskRow(cells: readonly (readonly ParagraphChild[])[]): TableCell[] {
	return cells.map(
		(children, i) =>
			new TableCell({
				width: { size: taskWidths[i] ?? 0, type: WidthType.PERCENTAGE },
				margins: { top: 40, bottom: 40, left: 80, right: 80 },
				children: [new Paragraph({ children: [...children], spacing: { after: 0 } })],
			}),
	);
}

function runs({ text, sources = [], href }: Line, base: string): ParagraphChild[] {
	const words = text.split('\n').map((line, i) => new TextRun({ text: line, break: i === 0 ? 0 : 1 }));
	const numbers = sources.length > 0 ? [new TextRun(` [${sources.join(', ')}]`)] : [];
	if (href === undefined) return [...words, ...numbers];
	const link = new URL(href, base).href;
	const isWhole = /^https?:/.test(href);
	const hyperlink = new ExternalHyperlink({
		link,
		children: isWhole ? [new TextRun({ text: link, style: 'Hyperlink' })] : [new TextRun({ text, style: 'Hyperlink' })],
	});
	return isWhole ? [...words, new TextRun(' '), hyperlink] : [hyperlink, ...numbers];
}
